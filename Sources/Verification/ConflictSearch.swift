import Scenarios

/// Looks for disjoint legal groups that resolve some units, by trying all of them.
struct ConflictSearch {
  /// What the search found.
  enum Answer: Equatable {
    /// The groups, each as its ``Pieces`` ascending, that resolve the units.
    case yes([[Int]])
    case no
    /// The search was too large.
    case unknown
  }

  private let scope: JudgedScope
  private let pieces: Pieces
  private(set) var stepsLeft: Int
  /// The legal groups around pieces, as far as they were looked for.
  private var groupsAround: [[Int]: [[Int]]] = [:]
  /// How many groups may still rest on 4.1.d.
  private var discretionLeft: Int

  init(scope: JudgedScope, mostSteps: Int, mostDiscretionary: Int = .max) {
    self.scope = scope
    pieces = Pieces(scope.planningCase)
    stepsLeft = mostSteps
    discretionLeft = mostDiscretionary
  }

  /// Whether all due units among `units` can be resolved together with the joins that touch them.
  mutating func canSatisfy(_ units: [Int]) -> Answer {
    var choices: [[[Int]]] = []
    for wanted in requirements(of: units) {
      guard let groups = groups(around: wanted) else { return .unknown }
      choices.append(groups)
    }
    guard let chosen = choose(from: choices, taken: []) else {
      return stepsLeft > 0 ? .no : .unknown
    }
    return .yes(chosen)
  }

  /// The legal groups that contain some pieces; `nil` when the steps ran out.
  private mutating func groups(around wanted: [Int]) -> [[Int]]? {
    if let known = groupsAround[wanted] { return known }
    var listing = LegalGroups(scope: scope, stepsLeft: stepsLeft)
    let groups = listing.containing(wanted)
    stepsLeft = listing.stepsLeft
    groupsAround[wanted] = groups
    return groups
  }

  /// The sets of pieces that need a group: a joined set, or each piece of a due unit that the
  /// scenario requires to be resolved and no ground exempts.
  private func requirements(of units: [Int]) -> [[Int]] {
    let decisions = scope.planningCase.decisions
    let touched = Set(units)
    let sets = decisions.joinedSets.filter { !touched.isDisjoint(with: $0) }
    var wanted = sets.map { $0.flatMap(pieces.all) }
    guard scope.planningCase.scenario.due == .required else { return wanted }
    let joined = Set(sets.flatMap(\.self))
    for unit in units where !joined.contains(unit) {
      let isDue = scope.unit(at: unit)?.isDue == true
      if isDue, decisions.keep[unit]?.ground == nil {
        wanted += pieces.all(of: unit).map { [$0] }
      }
    }
    return wanted
  }

  /// One group for each requirement, any two the same or disjoint; `nil` when there is none or the
  /// steps ran out.
  ///
  /// Where a group takes parts of a unit, each other part needs a group too.
  private mutating func choose(from choices: [[[Int]]], taken earlier: Set<Int>) -> [[Int]]? {
    guard let next = choices.indices.min(by: { choices[$0].count < choices[$1].count }) else {
      return []
    }
    var rest = choices
    for group in rest.remove(at: next) {
      let cost = isDiscretionary(group) ? 1 : 0
      guard cost <= discretionLeft else { continue }
      discretionLeft -= cost
      defer { discretionLeft += cost }
      let taken = earlier.union(group)
      var narrowed: [[[Int]]] = []
      for groups in rest {
        stepsLeft -= groups.count + 1
        // A requirement inside the taken group is met by that very group.
        if groups.contains(group) { continue }
        narrowed.append(groups.filter { taken.isDisjoint(with: $0) })
        if narrowed.last?.isEmpty == true { break }
      }
      guard stepsLeft > 0 else { return nil }
      if narrowed.last?.isEmpty == true { continue }
      for piece in pieces.missing(from: group) where !taken.contains(piece) {
        guard let groups = groups(around: [piece]) else { return nil }
        narrowed.append(groups.filter { taken.isDisjoint(with: $0) })
      }
      if narrowed.contains(where: \.isEmpty) { continue }
      if let others = choose(from: narrowed, taken: taken) { return [group] + others }
      guard stepsLeft > 0 else { return nil }
    }
    return nil
  }

  /// Whether a group rests on 4.1.d; not looked at where any number may.
  private func isDiscretionary(_ group: [Int]) -> Bool {
    guard discretionLeft < .max else { return false }
    let (whole, parts) = pieces.sorted(group)
    return JudgedGroup(whole, parts: parts, in: scope)?.basis == .discretion
  }
}
