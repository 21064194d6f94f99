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
  /// How many members are due.
  public let dueCount: Int
  /// People whose unit changes its name.
  public let peopleAffected: Int
  /// The boundary shared inside the group, in decimetres.
  public let sharedBoundary: Int
  /// The class at the date of effect: the highest former one.
  public let unitClass: UnitClass
  /// What staffing norms need to know of the result.
  public let staffed: StaffedUnit
  /// Posts and money before and after.
  public let effect: StaffEffect
}

/// Works out the figures of groups of one case.
public struct GroupJudge: Sendable {
  let planningCase: PlanningCase
  private let terms: StaffTerms
  /// What the law says of each unit.
  public let facts: [UnitFacts]
  /// The years that groups may have; `nil` when the scenario asks for none.
  let calendar: PhaseCalendar?
  private let hasWording: Bool
  private let joinedSet: [Int: Int]

  /// Judges every unit of the case once.
  public init(_ planningCase: PlanningCase) {
    self.planningCase = planningCase
    terms = planningCase.staffTerms
    facts = UnitFacts.all(planningCase)
    calendar = PhaseCalendar(planningCase)
    hasWording = !planningCase.decisions.wording.isEmpty
    var joinedSet: [Int: Int] = [:]
    for (index, units) in planningCase.decisions.joinedSets.enumerated() {
      for unit in units { joinedSet[unit] = index }
    }
    self.joinedSet = joinedSet
  }

  /// The figures of the group with these members, ascending, two or more.
  public func figures(of members: ArraySlice<Int>) -> GroupFigures {
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
    let kind = wording?.kind ?? ResultKind.inferred(from: members.lazy.map { units[$0].kind })
    let profile = Profile(
      kind: kind, districtKind: dataset.district(of: largest).kind,
      traits: traits(of: members, area: area), minorityNumerator: minority,
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
      peopleAffected: population - (keeper.map { units[$0].population } ?? 0),
      sharedBoundary: sharedBoundary, unitClass: unitClass,
      staffed: staffed, effect: StaffEffect.of(before: former, after: after, terms: terms))
  }

  /// What becomes of the people of a unit that is divided: all its posts fall away.
  func effect(ofDividing unit: Int) -> StaffEffect {
    StaffEffect.of(before: facts[unit].staffing, after: .none, terms: terms)
  }

  /// A trait holds for the result when members with more than half of its area have it.
  private func traits(of members: ArraySlice<Int>, area: Int) -> UnitTraits {
    let units = planningCase.dataset.units
    var result: UnitTraits = []
    for trait in UnitTraits.each {
      var with = 0
      for member in members where units[member].traits.contains(trait) {
        with += units[member].area
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

  // MARK: What the scenario and the law allow

  /// Why a group is not allowed.
  public enum Refusal: String, Sendable, Hashable, CaseIterable {
    /// No member is due, and no join asks for the group.
    case withoutDueUnit = "without_due_unit"
    /// A join names a unit outside the group.
    case joinBroken = "join"
    /// Two members must stay apart.
    case apart = "separate"
    /// The result would be a ward in a rural district, which the law does not know.
    case wardInRuralDistrict = "ward_in_rural_district"
    /// The basis is 4.1.d and discretion is forbidden.
    case discretion = "discretion"
    /// The basis is one of a to c without a stated reason, and `fallbacks: justified` holds.
    case fallback = "fallbacks"
    /// The calendar leaves the group no year.
    case withoutYear = "calendar"
  }

  /// The first reason why the group is refused, `nil` when it is allowed.
  ///
  /// Kept units never reach this point: they are not listed.
  public func refusal(of members: ArraySlice<Int>, figures: GroupFigures) -> Refusal? {
    let scenario = planningCase.scenario
    let decisions = planningCase.decisions
    var hasJoinedSet = false
    for member in members {
      if let index = joinedSet[member] {
        hasJoinedSet = true
        let others = decisions.joinedSets[index]
        if !others.allSatisfy({ members.contains($0) }) { return .joinBroken }
      }
      if let apart = decisions.apart[member], members.contains(where: { apart.contains($0) }) {
        return .apart
      }
    }
    if figures.dueCount == 0, scenario.withoutDueUnit == .never, !hasJoinedSet {
      return .withoutDueUnit
    }
    if isWardInRuralDistrict(figures) { return .wardInRuralDistrict }
    if let refusal = basisRefusal(figures) { return refusal }
    return calendar?.years(of: members).isEmpty == true ? .withoutYear : nil
  }

  /// Whether the result would be a ward in a rural district; only groups across district lines can
  /// form one.
  public func isWardInRuralDistrict(_ figures: GroupFigures) -> Bool {
    figures.kind == .phuong && planningCase.dataset.districts[figures.district].kind == .huyen
  }

  /// Whether the scenario refuses the group's basis.
  public func basisRefusal(_ figures: GroupFigures) -> Refusal? {
    switch figures.basis {
    case .pointD:
      planningCase.scenario.discretion == .forbidden ? .discretion : nil
    case .pointA, .pointB, .pointC:
      planningCase.scenario.fallbacks == .justified && figures.precondition == .presumed
        ? .fallback : nil
    case .standards, .waiver: nil
    }
  }

  /// Whether a unit may stay as it is.
  public func mayStayAlone(_ unit: Int) -> Bool {
    if planningCase.decisions.keep[unit] != nil { return true }
    if joinedSet[unit] != nil { return false }
    return !facts[unit].isDue || planningCase.scenario.due == .goal
      || planningCase.tolerated.contains(unit)
  }

  /// The units that must be in one group with a unit, itself among them.
  func joinedUnits(with unit: Int) -> Set<Int> {
    joinedSet[unit].map { Set(planningCase.decisions.joinedSets[$0]) } ?? [unit]
  }

  /// Whether a unit stays unresolved when it stays as it is.
  public func isUnresolvedAlone(_ unit: Int) -> Bool {
    facts[unit].isDue && planningCase.decisions.keep[unit]?.ground == nil
  }
}
