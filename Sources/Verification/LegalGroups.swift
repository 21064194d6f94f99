import Scenarios

/// Lists the groups that law, scenario and decisions allow around given units.
struct LegalGroups {
  private let scope: JudgedScope
  private(set) var stepsLeft: Int
  private var found: [[Int]] = []

  init(scope: JudgedScope, stepsLeft: Int) {
    self.scope = scope
    self.stepsLeft = stepsLeft
  }

  /// Every legal group that contains all of `wanted`; `nil` when the steps run out.
  mutating func containing(_ wanted: [Int]) -> [[Int]]? {
    found = []
    guard let root = wanted.first, isFree(root) else { return [] }
    var blocked: Set<Int> = [root]
    grow([root], over: frontier(of: root, blocked: &blocked), blocked: blocked)
    guard stepsLeft > 0 else { return nil }
    return found.filter { Set($0).isSuperset(of: wanted) }
  }

  /// Lists every connected set that contains `members` and further units only from `open` or
  /// beyond; each set is reached once, because a unit that was passed over stays blocked.
  private mutating func grow(_ members: [Int], over open: [Int], blocked: Set<Int>) {
    stepsLeft -= 1
    guard stepsLeft > 0 else { return }
    if members.count > 1, isLegal(members.sorted()) { found.append(members.sorted()) }
    guard members.count < scope.planningCase.scenario.maxUnits else { return }
    var open = open
    while let unit = open.popLast() {
      guard !isApart(unit, from: members) else { continue }
      var reached = blocked
      let beyond = frontier(of: unit, blocked: &reached)
      grow(members + [unit], over: open + beyond, blocked: reached)
      guard stepsLeft > 0 else { return }
    }
  }

  /// The neighbours of `unit` that a group may still take; they are blocked from now on.
  private func frontier(of unit: Int, blocked: inout Set<Int>) -> [Int] {
    let (units, scenario) = (scope.planningCase.dataset.units, scope.planningCase.scenario)
    return scope.borders.neighbours(of: unit).filter { neighbour in
      (scenario.mayCrossDistricts || units[neighbour].district == units[unit].district)
        && isFree(neighbour) && blocked.insert(neighbour).inserted
    }
  }

  /// Whether a unit is in the scope and no decision keeps it.
  private func isFree(_ unit: Int) -> Bool {
    scope.unit(at: unit) != nil && scope.planningCase.decisions.keep[unit] == nil
  }

  private func isApart(_ unit: Int, from members: [Int]) -> Bool {
    guard let apart = scope.planningCase.decisions.apart[unit] else { return false }
    return members.contains(where: apart.contains)
  }

  private func isLegal(_ members: [Int]) -> Bool {
    let inside = Set(members)
    let (decisions, scenario) = (scope.planningCase.decisions, scope.planningCase.scenario)
    let joined = decisions.joinedSets.filter { !inside.isDisjoint(with: $0) }
    guard joined.allSatisfy({ inside.isSuperset(of: $0) }),
      let group = JudgedGroup(members, in: scope), !group.isBasisRefused(by: scenario)
    else { return false }
    if let calendar = JudgedCalendar(scope.planningCase), calendar.years(of: group).isEmpty {
      return false
    }
    return !joined.isEmpty || !group.dueMembers.isEmpty || scenario.withoutDueUnit == .allowed
  }
}
