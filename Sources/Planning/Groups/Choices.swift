import Partitioning
import Scenarios
import Staffing
import Territory

/// The choices of a case: every unit that may stay alone and every group that is allowed, each with
/// its value of every goal.
public struct Choices: Sendable {
  /// The choices as sets of ``atoms``; goals are in the scenario's order.
  public let listing: Listing
  /// What the choices are made of.
  public let atoms: Atoms
  /// The case whose units they are of.
  public let planningCase: PlanningCase
  /// How many connected groups were looked at, allowed or not.
  public let lookedAt: Int
  /// What limits by year ask of sums; their bounds follow those of the scenario's other limits.
  let calendarLimits: CalendarLimits?

  /// Lists the choices of a case: units alone first, then groups by lowest member.
  public init(_ judge: GroupJudge) {
    let planningCase = judge.planningCase
    let usable = planningCase.scope.filter(planningCase.mayJoin)
    let goals = planningCase.scenario.goals
    let limits = planningCase.scenario.limits.map { LimitedQuantity($0, judge: judge) }
    let calendar = judge.calendar
    let calendarLimits = calendar.map { CalendarLimits($0, scope: planningCase.scope) }
    let byYear = calendarLimits?.limits ?? []
    var listing = Listing(
      goalCount: goals.count, limits: limits.map(\.bounds) + byYear.map(\.bounds))
    var lookedAt = 0
    for unit in planningCase.scope where judge.mayStayAlone(unit) {
      listing.add(
        judge.atoms.atoms(of: unit),
        quantities: goals.map { judge.value(ofUnitAlone: unit, $0) }
          + limits.map { $0.value(ofUnitAlone: unit) } + byYear.map { _ in 0 })
    }
    var groups = ConnectedGroups(
      neighbours: planningCase.groupNeighbours,
      largest: planningCase.scenario.maxUnits, usable: usable)
    func list(_ members: ArraySlice<Int>, _ parts: [Int]) {
      let figures = judge.figures(of: members, parts: parts)
      guard judge.refusal(of: members, parts: parts, figures: figures) == nil else { return }
      let ofYears = calendarLimits?.quantities(
        years: calendar?.years(of: members) ?? [], severance: figures.effect.severance)
      listing.add(
        judge.atoms.atoms(whole: members, parts: parts),
        quantities: goals.map { judge.value(of: figures, $0) }
          + limits.map { $0.value(of: figures, parts: parts) } + (ofYears ?? []))
    }
    let (forms, mayDivide) = (judge.forms, !planningCase.splittable.isEmpty)
    for root in usable {
      groups.forEach(rootedAt: root) { grown in
        lookedAt += 1
        if !judge.mightBeAllowed(grown[...]) { return }
        let touched = grown.sorted()[...]
        if mayDivide { forms.forEach(of: touched, list) } else { list(touched, []) }
      }
    }
    self.listing = listing
    atoms = judge.atoms
    self.planningCase = planningCase
    self.lookedAt = lookedAt
    self.calendarLimits = calendarLimits
  }
}

extension GroupJudge {
  /// A quick test before the figures are worked out: a due unit, or a reason to do without.
  func mightBeAllowed(_ touched: ArraySlice<Int>) -> Bool {
    touched.contains { facts[$0].isDue } || planningCase.scenario.withoutDueUnit == .allowed
      || !planningCase.decisions.joinedSets.isEmpty
  }

  /// The value of a goal for a unit that stays as it is.
  func value(ofUnitAlone unit: Int, _ goal: Goal) -> Int {
    switch goal {
    case .unresolvedDue: isUnresolvedAlone(unit) ? 1 : 0
    case .discretionaryResults, .unitsChanged, .unitsMoved, .peopleAffected, .compactness,
      .annualSaving, .severance:
      0
    case .unitsAfter: 1
    case .nonSpecialisedPosts: facts[unit].staffing.nonSpecialised
    case .officialsPosts: facts[unit].staffing.officials
    }
  }

  /// The value of a goal for a group.
  func value(of figures: GroupFigures, _ goal: Goal) -> Int {
    switch goal {
    case .unresolvedDue: 0
    case .discretionaryResults: figures.basis == .pointD ? 1 : 0
    case .unitsChanged: figures.unitsTouched
    case .unitsMoved: figures.movedCount
    case .unitsAfter: 1
    case .nonSpecialisedPosts: figures.effect.after.nonSpecialised
    case .officialsPosts: figures.effect.after.officials
    case .annualSaving, .severance:
      figures.effect.value(of: goal) + figures.dividing.value(of: goal)
    case .peopleAffected: figures.peopleAffected
    case .compactness: -figures.sharedBoundary
    }
  }
}

extension StaffEffect {
  /// What it adds to a goal about money; nothing to others.
  func value(of goal: Goal) -> Int {
    switch goal {
    case .annualSaving: -annualSaving
    case .severance: severance
    default: 0
    }
  }
}
