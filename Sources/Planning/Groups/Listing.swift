import Scenarios
import Territory

/// The choices of a case: every unit that may stay alone and every group that is allowed, each with
/// its value of every goal.
public struct Listing: Sendable {
  /// The choices; a choice of one member is a unit that stays.
  public let pool: GroupPool
  /// The goals, in the scenario's order.
  public let goals: [Goal]
  /// How many connected groups were looked at, allowed or not.
  public let lookedAt: Int
  private let values: [Int]

  /// The value of one goal for one choice.
  public func value(_ choice: Int, _ goal: Int) -> Int { values[choice * goals.count + goal] }

  /// Lists the choices of a case: per district, alone first, then groups by lowest member.
  public init(_ judge: GroupJudge) {
    let planningCase = judge.planningCase
    let usable = planningCase.scope.filter { planningCase.decisions.keep[$0] == nil }
    var pool = GroupPool()
    var values: [Int] = []
    var lookedAt = 0
    let goals = planningCase.scenario.goals
    for unit in planningCase.scope where judge.mayStayAlone(unit) {
      pool.add(CollectionOfOne(unit))
      for goal in goals { values.append(judge.value(ofUnitAlone: unit, goal)) }
    }
    var groups = ConnectedGroups(
      of: planningCase.dataset, largest: planningCase.scenario.maxUnits, usable: usable)
    for root in usable {
      groups.forEach(rootedAt: root) { grown in
        lookedAt += 1
        let members = grown.sorted()[...]
        if !judge.mightBeAllowed(members) { return }
        let figures = judge.figures(of: members)
        guard judge.refusal(of: members, figures: figures) == nil else { return }
        pool.add(members)
        for goal in goals { values.append(judge.value(of: figures, size: members.count, goal)) }
      }
    }
    self.pool = pool
    self.goals = goals
    self.lookedAt = lookedAt
    self.values = values
  }
}

extension GroupJudge {
  /// A quick test before the figures are worked out: a due unit, or a reason to do without.
  func mightBeAllowed(_ members: ArraySlice<Int>) -> Bool {
    members.contains { facts[$0].isDue } || planningCase.scenario.withoutDueUnit == .allowed
      || !planningCase.decisions.joinedSets.isEmpty
  }

  /// The value of a goal for a unit that stays as it is.
  func value(ofUnitAlone unit: Int, _ goal: Goal) -> Int {
    switch goal {
    case .unresolvedDue: isUnresolvedAlone(unit) ? 1 : 0
    case .discretionaryResults, .unitsChanged, .peopleAffected, .compactness: 0
    case .unitsAfter: 1
    case .nonSpecialisedPosts: facts[unit].norm.nonSpecialised
    case .officialsPosts: facts[unit].norm.officials
    }
  }

  /// The value of a goal for a group of `size` members.
  func value(of figures: GroupFigures, size: Int, _ goal: Goal) -> Int {
    switch goal {
    case .unresolvedDue: 0
    case .discretionaryResults: figures.basis == .pointD ? 1 : 0
    case .unitsChanged: size
    case .unitsAfter: 1
    case .nonSpecialisedPosts: figures.norm.nonSpecialised
    case .officialsPosts: figures.norm.officials
    case .peopleAffected: figures.peopleAffected
    case .compactness: -figures.sharedBoundary
    }
  }
}
