import LegalParameters
import Scenarios
import SourceFiles
import Territory

/// A group with every figure recomputed from the raw dataset, the law and the decisions.
struct JudgedGroup {
  /// The units that join whole, ascending.
  let members: [JudgedUnit]
  /// The parts of divided units, ascending.
  let parts: [JudgedPart]
  let territory: GroupTerritory
  let result: ResultKind
  let nameKeeper: NameKeeper
  let body: LegalBody
  let standard: AdjustedStandard
  let basis: Basis
  let wording: Decisions.Wording?
  let precondition: Precondition
  /// The highest class among the members (NQ1211 Đ31.2.b).
  let unitClass: UnitClass
  let norm: StaffNorm
  /// What becomes of people and money.
  let change: StaffChange
  /// The year of the latest decided join that lies wholly in the group.
  let year: Int?

  var indices: [Int] { members.map(\.index) }
  var dueMembers: [JudgedUnit] { members.filter(\.isDue) }
  /// The units that the group touches, wholly or in part.
  var touched: Set<Int> { Set(indices + parts.map(\.unit.index)) }
  /// Whether it resolves no due unit, wholly or in part (NQ35 Đ1.4).
  var isEncouraged: Bool { dueMembers.isEmpty && !parts.contains { $0.unit.isDue } }
  /// The members, and the parts as if they were units.
  var pieces: [Unit] { members.map(\.unit) + parts.map(\.piece) }
  var officialsBefore: Int { members.reduce(0) { $0 + $1.norm.officials } }
  var nonSpecialisedBefore: Int { members.reduce(0) { $0 + $1.norm.nonSpecialised } }
  var peopleAffected: Int { body.population - (nameKeeper.unit?.unit.population ?? 0) }

  /// Judges the group of these units and parts, ascending; `nil` when one is outside the scope or the
  /// law has no standard for the result.
  ///
  /// Kind, name, class and district follow from the whole members, and only they count for the waiver
  /// of three or more units.
  init?(_ indices: [Int], parts partIndices: [Int] = [], in scope: JudgedScope) {
    let planningCase = scope.planningCase
    let (dataset, law) = (planningCase.dataset, planningCase.law)
    let members = indices.compactMap(scope.unit(at:))
    let parts = partIndices.compactMap(scope.part(at:))
    guard members.count == indices.count, parts.count == partIndices.count,
      let leading = NameKeeper.mostPopulous(of: members)
    else { return nil }
    wording = planningCase.decisions.wording[indices]
    territory = GroupTerritory(
      of: indices, parts: partIndices, leading: leading.index, in: dataset, borders: scope.borders)
    result = ResultKind(of: members, wording: wording)
    nameKeeper = NameKeeper(of: members, leading: leading, wording: wording)
    body = LegalBody(
      merging: members.map(\.unit) + parts.map(\.piece), as: result.kind,
      in: dataset.districts[territory.district])
    guard let standard = AdjustedStandard(of: body, under: law) else { return nil }
    self.members = members
    self.parts = parts
    self.standard = standard
    basis = Basis(of: body, standard: standard, mergedUnits: members.count, under: law)
    precondition = Precondition(of: basis, furtherJoining: wording?.furtherJoining)
    unitClass = members.map(\.unitClass).min() ?? .third
    let terms = planningCase.staffTerms
    norm = StaffNorm(
      of: body, unitClass: unitClass, standard: standard, by: law.staffNorm,
      regularPolice: terms.hasRegularPolice)
    change = StaffChange(
      before: members.map(\.cost).reduce(StaffCost(), +),
      after: StaffCost(norm, unitClass: unitClass, law: law.staff, terms: terms), terms: terms)
    let inside = Set(indices)
    year = planningCase.decisions.joins
      .filter { inside.isSuperset(of: $0.units) }
      .compactMap(\.year).max()
  }

  /// Whether the scenario refuses the basis: discretion, or a fallback without a stated reason.
  func isBasisRefused(by scenario: Scenario) -> Bool {
    switch basis {
    case .both, .waiver: false
    case .discretion: scenario.discretion == .forbidden
    case .pointA, .pointB, .pointC: scenario.fallbacks == .justified && precondition == .presumed
    }
  }
}
