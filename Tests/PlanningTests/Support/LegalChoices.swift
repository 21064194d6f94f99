import Scenarios
import SourceFiles
import Territory

@testable import Verification

/// Everything that may become of each unit, by the definitions: units that may stay alone and
/// groups that law, scenario and decisions allow, each with its value of every goal.
///
/// Figures come from the verifier, which shares no code with the planner; which choices are legal
/// is decided here.
struct LegalChoices {
  /// A unit that stays (one member) or a group.
  struct Choice {
    /// Units, or the pieces that ``PartChoices`` numbers; ascending.
    let members: [Int]
    /// In the order of the scenario's goals.
    let values: [Int]
  }

  /// Sorted by members, compared in order.
  let all: [Choice]
  /// What a plan must cover, ascending.
  let scope: [Int]
  let planningCase: PlanningCase

  /// Judges `groups`: every connected group of one district up to the largest size.
  init(_ planningCase: PlanningCase, connectedGroups groups: [[Int]]) throws {
    guard let scope = JudgedScope(planningCase, log: FindingLog()) else { throw NoStandard() }
    self.planningCase = planningCase
    self.scope = planningCase.scope
    let rules = LegalRules(planningCase)
    let goals = planningCase.scenario.goals
    var choices: [Choice] = []
    for unit in scope.units where rules.mayStay(unit) {
      choices.append(
        Choice(members: [unit.index], values: goals.map { rules.value(of: $0, staying: unit) }))
    }
    for members in groups where rules.mightJoin(members) {
      guard let group = JudgedGroup(members, in: scope), rules.mayForm(group) else { continue }
      choices.append(
        Choice(members: members, values: goals.map { rules.value(of: $0, forming: group) }))
    }
    all = choices.sorted { $0.members.lexicographicallyPrecedes($1.members) }
  }

  /// Takes choices that were judged elsewhere.
  init(_ planningCase: PlanningCase, scope: [Int], choices: [Choice]) {
    self.planningCase = planningCase
    self.scope = scope
    all = choices.sorted { $0.members.lexicographicallyPrecedes($1.members) }
  }

  struct NoStandard: Error {}
}

/// The definitions of what is legal and what it costs.
struct LegalRules {
  let planningCase: PlanningCase
  private let joins: [Set<Int>]
  private let separations: [Set<Int>]

  init(_ planningCase: PlanningCase) {
    self.planningCase = planningCase
    func units(_ coded: [Scenario.Coded]) -> Set<Int> {
      Set(coded.compactMap { planningCase.dataset.index(ofUnit: $0.code) })
    }
    joins = planningCase.scenario.decisions.join.map { units($0.units) }
    separations = planningCase.scenario.decisions.separate.map { units($0.units) }
  }

  func mayStay(_ unit: JudgedUnit) -> Bool {
    if planningCase.decisions.keep[unit.index] != nil { return true }
    if joins.contains(where: { $0.contains(unit.index) }) { return false }
    return !unit.isDue || planningCase.scenario.due == .goal
      || planningCase.tolerated.contains(unit.index)
  }

  /// Keep, join and separate, which need no figures.
  ///
  /// Units of which only parts join are `divided`.
  func mightJoin(_ members: [Int], divided: Set<Int> = []) -> Bool {
    let touched = divided.union(members)
    return !touched.contains { planningCase.decisions.keep[$0] != nil }
      && joins.allSatisfy { $0.isDisjoint(with: touched) || $0.isSubset(of: members) }
      && separations.allSatisfy { $0.intersection(touched).count < 2 }
  }

  func mayForm(_ group: JudgedGroup) -> Bool {
    let scenario = planningCase.scenario
    let isAskedFor = joins.contains { $0.isSubset(of: group.indices) }
    guard !group.isEncouraged || isAskedFor || scenario.withoutDueUnit == .allowed else {
      return false
    }
    switch group.basis {
    case .both, .waiver: return true
    case .discretion: return scenario.discretion == .allowed
    case .pointA, .pointB, .pointC:
      return scenario.fallbacks == .presumed || group.wording?.furtherJoining != nil
    }
  }

  func value(of goal: Goal, staying unit: JudgedUnit) -> Int {
    switch goal {
    case .unresolvedDue:
      unit.isDue && planningCase.decisions.keep[unit.index]?.ground == nil ? 1 : 0
    case .unitsAfter: 1
    case .nonSpecialisedPosts: unit.norm.nonSpecialised
    case .officialsPosts: unit.norm.officials
    case .discretionaryResults, .unitsChanged, .unitsMoved, .annualSaving, .severance,
      .peopleAffected, .compactness:
      0
    }
  }

  func value(of goal: Goal, forming group: JudgedGroup) -> Int {
    switch goal {
    case .unresolvedDue: 0
    case .discretionaryResults: group.basis == .discretion ? 1 : 0
    case .unitsChanged: group.touched.count
    case .unitsMoved: group.territory.moved.count
    case .unitsAfter: 1
    case .nonSpecialisedPosts: group.norm.nonSpecialised
    case .officialsPosts: group.norm.officials
    case .annualSaving: -group.change.annualSaving
    case .severance: group.change.severance
    case .peopleAffected: group.peopleAffected
    case .compactness: -group.territory.sharedBoundary
    }
  }
}
