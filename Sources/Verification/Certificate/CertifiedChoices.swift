import Scenarios

/// All sets of which a plan may be made, listed again, with the value of every goal.
struct CertifiedChoices {
  /// A group, or a unit that stays.
  struct Choice {
    /// Indices of units, ascending.
    let members: [Int]
    /// In the order of the scenario's goals.
    let values: [Int]
  }

  /// Units that choices tie together.
  struct Component {
    /// Ascending.
    var units: [Int]
    var choices: [Choice] = []
  }

  /// The components with more than one unit, by their lowest unit.
  private(set) var components: [Component] = []

  /// Connected sets that are looked at before the listing gives up.
  private static let mostSteps = 50_000_000

  /// Lists them; `nil` when there are too many.
  init?(_ scope: JudgedScope) {
    let goals = scope.planningCase.scenario.goals
    var choices: [Choice] = []
    var listing = LegalGroups(scope: scope, stepsLeft: Self.mostSteps)
    for unit in scope.units {
      if Self.mayStay(unit, in: scope) {
        choices.append(
          Choice(members: [unit.index], values: goals.map { Self.value(of: unit, $0, in: scope) }))
      }
      guard let groups = listing.rooted(at: unit.index) else { return nil }
      for members in groups {
        guard let group = JudgedGroup(members, in: scope) else { return nil }
        choices.append(
          Choice(members: members, values: goals.map { Self.value(of: group, $0) }))
      }
    }
    components = Self.components(of: choices, units: scope.units.map(\.index))
  }

  private static func mayStay(_ unit: JudgedUnit, in scope: JudgedScope) -> Bool {
    let (decisions, due) = (scope.planningCase.decisions, scope.planningCase.scenario.due)
    if decisions.keep[unit.index] != nil { return true }
    if decisions.joinedSets.contains(where: { $0.contains(unit.index) }) { return false }
    return !unit.isDue || due == .goal
  }

  /// What a unit adds to a goal by staying.
  private static func value(of unit: JudgedUnit, _ goal: Goal, in scope: JudgedScope) -> Int {
    switch goal {
    case .unresolvedDue:
      unit.isDue && scope.planningCase.decisions.keep[unit.index]?.ground == nil ? 1 : 0
    case .unitsAfter: 1
    case .nonSpecialisedPosts: unit.norm.nonSpecialised
    case .officialsPosts: unit.norm.officials
    case .discretionaryResults, .unitsChanged, .unitsMoved, .annualSaving, .severance,
      .peopleAffected, .compactness:
      0
    }
  }

  private static func value(of group: JudgedGroup, _ goal: Goal) -> Int {
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

  private static func components(of choices: [Choice], units: [Int]) -> [Component] {
    var label = Dictionary(uniqueKeysWithValues: units.map { ($0, $0) })
    var unitsOf = Dictionary(uniqueKeysWithValues: units.map { ($0, [$0]) })
    for choice in choices {
      for member in choice.members.dropFirst() {
        guard let a = label[choice.members[0]], let b = label[member], a != b else { continue }
        // The smaller part takes the label of the larger one.
        let (from, to) =
          unitsOf[a]?.count ?? 0 < unitsOf[b]?.count ?? 0 ? (a, b) : (b, a)
        for unit in unitsOf[from] ?? [] { label[unit] = to }
        unitsOf[to, default: []] += unitsOf.removeValue(forKey: from) ?? []
      }
    }
    var components = unitsOf.mapValues { Component(units: $0.sorted()) }
    for choice in choices {
      if let name = label[choice.members[0]] { components[name]?.choices.append(choice) }
    }
    return components.values.filter { $0.units.count > 1 }.sorted { $0.units[0] < $1.units[0] }
  }
}
