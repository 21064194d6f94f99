import LegalParameters
import Legislation
import Scenarios
import Staffing
import Territory

/// Why a basis of points a to d may be used.
public enum Precondition: String, Sendable, Hashable {
  /// The basis needs no reason.
  case none
  /// The scenario states no reason: it is presumed, and marked.
  case presumed
  /// The scenario states why no further unit can join.
  case stated
}

/// What becomes of the units of one group, in figures.
public struct GroupFigures: Sendable {
  /// The district that receives the result: the one of the most populous member.
  public let district: Int
  /// How many members come from other districts.
  public let movedCount: Int
  /// The kind of the result.
  public let kind: UnitKind
  /// Whether the scenario chose the kind.
  public let isKindDecided: Bool
  /// Area, population and standard of the result.
  public let standing: Standing
  /// The clause of NQ35 Đ4.1.
  public let basis: Basis
  /// Whether the reason for points a to d is stated.
  public let precondition: Precondition
  /// The member whose name the result keeps; `nil` when it keeps none.
  public let nameKeeper: Int?
  /// How many whole members are due.
  public let dueCount: Int
  /// Whether it resolves no due unit, neither a member nor one of which it takes a part (Đ1.4).
  public let isEncouraged: Bool
  /// How many units it touches, wholly or in part.
  public let unitsTouched: Int
  /// People whose unit changes its name.
  public let peopleAffected: Int
  /// The boundary shared inside the group, in decimetres.
  public let sharedBoundary: Int
  /// The class at the date of effect: the highest former one.
  public let unitClass: UnitClass
  /// What staffing norms need to know of the result.
  public let staffed: StaffedUnit
  /// Posts and money of the whole members before, and of the result after.
  public let effect: StaffEffect
  /// What becomes of the people of divided units whose first part the group takes.
  ///
  /// All posts of a divided unit fall away, as ``Plan/Dissolved`` counts them; for the goals each is
  /// counted once, with its first part.
  public let dividing: StaffEffect
}

/// Works out the figures of groups of one case.
public struct GroupJudge: Sendable {
  let planningCase: PlanningCase
  private let terms: StaffTerms
  /// What the law says of each unit.
  public let facts: [UnitFacts]
  /// The years that groups may have; `nil` when the scenario asks for none.
  let calendar: PhaseCalendar?
  /// The parts of units.
  public let splits: SplitParts
  /// How units that touch can be in one group.
  let forms: GroupForms
  /// What a partition covers.
  let atoms: Atoms
  private let hasWording: Bool
  /// For each unit that a join names the index of its set in ``Decisions/joinedSets``.
  let joinedSet: [Int: Int]

  /// Judges every unit of the case once.
  public init(_ planningCase: PlanningCase) {
    self.planningCase = planningCase
    terms = planningCase.staffTerms
    facts = UnitFacts.all(planningCase)
    calendar = PhaseCalendar(planningCase)
    splits = SplitParts(planningCase)
    forms = GroupForms(splits: splits, borders: planningCase.borders)
    atoms = Atoms(planningCase)
    hasWording = !planningCase.decisions.wording.isEmpty
    var joinedSet: [Int: Int] = [:]
    for (index, units) in planningCase.decisions.joinedSets.enumerated() {
      for unit in units { joinedSet[unit] = index }
    }
    self.joinedSet = joinedSet
  }

  /// The figures of a group.
  ///
  /// A part has the traits and the minority share of its unit. Kind, class, name and district come
  /// from the whole members alone, and only they count for the waiver of three or more units (Đ4.1):
  /// one whole member with parts is a unit whose boundary changes, judged by the same clause.
  ///
  /// - Parameters:
  ///   - members: The units that join whole, ascending: two or more, or one with parts.
  ///   - parts: The parts of divided units, ascending.
  public func figures(of members: ArraySlice<Int>, parts: [Int] = []) -> GroupFigures {
    let dataset = planningCase.dataset
    let units = dataset.units
    let wording = hasWording ? planningCase.decisions.wording[Array(members)] : nil
    var area = 0
    var population = 0
    var minority = 0
    var dueCount = 0
    var sharedBoundary = 0
    let borders = planningCase.borders
    var unitClass = UnitClass.third
    var former = UnitStaffing.none
    var largest = members.first ?? 0
    for member in members {
      let unit = units[member]
      area += unit.area
      population += unit.population
      minority += unit.minorityShare * unit.population
      if facts[member].isDue { dueCount += 1 }
      unitClass = min(unitClass, facts[member].unitClass)
      former += facts[member].staffing
      if unit.population > units[largest].population { largest = member }
      for neighbour in borders.neighbours(of: member)
      where neighbour.unit > member && members.contains(neighbour.unit) {
        sharedBoundary += neighbour.shared
      }
    }
    var dividing = StaffEffect.none
    for part in parts.map({ splits[$0] }) {
      area += part.area
      population += part.population
      minority += units[part.unit].minorityShare * part.population
      if splits.isFirst(part.index) { dividing += effect(ofDividing: part.unit) }
    }
    if !parts.isEmpty { sharedBoundary += forms.sharedBoundary(members, parts) }
    let dividedUnits = Set(parts.map { splits[$0].unit })
    let kind = wording?.kind ?? ResultKind.inferred(from: members.map { units[$0].kind })
    let profile = Profile(
      kind: kind, districtKind: dataset.district(of: largest).kind,
      traits: traits(of: members, parts: parts, area: area), minorityNumerator: minority,
      minorityDenominator: population)
    let standard =
      Standard.of(profile, law: planningCase.law)
      ?? Standard(key: .xa, population: 1, area: 1)
    let standing = Standing(area: area, population: population, standard: standard)
    let basis = Basis.of(
      standing, count: members.count, level: kind.level, law: planningCase.law)
    let receiver = dataset.district(of: largest)
    let staffed = StaffedUnit(
      kind: kind, unitClass: unitClass, standing: standing,
      isIsland: profile.traits.contains(.island),
      isBudgetLevel: kind != .phuong || receiver.wardsAreBudgetLevel)
    let law = planningCase.law
    let after = UnitStaffing.of(
      staffed, by: law.staffNorm, leadership: law.staff.leadership, terms: terms)
    let keeper = nameKeeper(members, wording: wording, largest: largest)
    let district = units[largest].district
    return GroupFigures(
      district: district, movedCount: members.count { units[$0].district != district },
      kind: kind, isKindDecided: wording?.kind != nil, standing: standing, basis: basis,
      precondition: !basis.needsFurtherJoining
        ? .none : wording?.furtherJoining == nil ? .presumed : .stated,
      nameKeeper: keeper, dueCount: dueCount,
      isEncouraged: dueCount == 0 && !dividedUnits.contains { facts[$0].isDue },
      unitsTouched: members.count + dividedUnits.count,
      peopleAffected: population - (keeper.map { units[$0].population } ?? 0),
      sharedBoundary: sharedBoundary, unitClass: unitClass,
      staffed: staffed, effect: StaffEffect.of(before: former, after: after, terms: terms),
      dividing: dividing)
  }

  /// What becomes of the people of a unit that is divided: all its posts fall away.
  func effect(ofDividing unit: Int) -> StaffEffect {
    StaffEffect.of(before: facts[unit].staffing, after: .none, terms: terms)
  }

  /// A trait holds for the result when members and parts with more than half of its area have it.
  private func traits(of members: ArraySlice<Int>, parts: [Int], area: Int) -> UnitTraits {
    let units = planningCase.dataset.units
    var result: UnitTraits = []
    for trait in UnitTraits.each {
      var with = 0
      for member in members where units[member].traits.contains(trait) {
        with += units[member].area
      }
      for part in parts.map({ splits[$0] }) where units[part.unit].traits.contains(trait) {
        with += part.area
      }
      if with * 2 > area { result.insert(trait) }
    }
    return result
  }

  /// The member whose name a decided name keeps, else the most populous, then the lowest code.
  private func nameKeeper(
    _ members: ArraySlice<Int>, wording: Decisions.Wording?, largest: Int
  ) -> Int? {
    guard let name = wording?.name else { return largest }
    let units = planningCase.dataset.units
    let bare = Unit.bareName(of: name)
    return members.filter { units[$0].bareName == bare }
      .max { (units[$0].population, -$0) < (units[$1].population, -$1) }
  }
}
