import Scenarios

/// Lists the groups that law, scenario and decisions allow around given pieces.
///
/// A piece is a unit, or a part of a unit that the scenario lets be divided; see ``Pieces``.
struct LegalGroups {
  private let scope: JudgedScope
  private let pieces: Pieces
  private(set) var stepsLeft: Int
  private var found: [[Int]] = []

  init(scope: JudgedScope, stepsLeft: Int) {
    self.scope = scope
    pieces = Pieces(scope.planningCase)
    self.stepsLeft = stepsLeft
  }

  /// Every legal group that contains all of the pieces `wanted`, each as its pieces ascending; `nil`
  /// when the steps run out.
  mutating func containing(_ wanted: [Int]) -> [[Int]]? {
    found = []
    guard let root = wanted.first.map(pieces.unit(of:)), isFree(root) else { return [] }
    var blocked: Set<Int> = [root]
    grow([root], over: frontier(of: root, blocked: &blocked), blocked: blocked)
    guard stepsLeft > 0 else { return nil }
    return found.filter { Set($0).isSuperset(of: wanted) }
  }

  /// Every legal group whose lowest unit is `root`, as its pieces ascending; `nil` when the steps run
  /// out.
  mutating func rooted(at root: Int) -> [[Int]]? {
    found = []
    guard isFree(root) else { return [] }
    var blocked = Set(scope.units.map(\.index).prefix { $0 <= root })
    grow([root], over: frontier(of: root, blocked: &blocked), blocked: blocked)
    return stepsLeft > 0 ? found : nil
  }

  /// Lists every connected set that contains `members` and further units only from `open` or
  /// beyond; each set is reached once, because a unit that was passed over stays blocked.
  private mutating func grow(_ members: [Int], over open: [Int], blocked: Set<Int>) {
    stepsLeft -= 1
    guard stepsLeft > 0 else { return }
    if members.count > 1 { addForms(of: members.sorted()) }
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

  /// Adds the legal groups that touch exactly these units, each whole or with some of its parts.
  private mutating func addForms(of units: [Int]) {
    let shares = units.map(pieces.shares)
    // Counted before they are made: a scenario may ask for more than memory holds.
    stepsLeft -= shares.reduce(1) { min($0 * $1.count, stepsLeft + 1) } - 1
    guard stepsLeft > 0 else { return }
    let forms = shares.reduce([[]]) { forms, shares in
      forms.flatMap { form in shares.map { form + $0 } }
    }
    for form in forms where isLegal(form) { found.append(form.sorted()) }
  }

  /// The neighbours of `unit` that a group may still take; they are blocked from now on.
  private func frontier(of unit: Int, blocked: inout Set<Int>) -> [Int] {
    let (units, scenario) = (scope.planningCase.dataset.units, scope.planningCase.scenario)
    return scope.borders.neighbours(of: unit).filter { neighbour in
      (units[neighbour].district == units[unit].district
        || scenario.mayCrossDistricts && areInOneProvince(neighbour, unit))
        && isFree(neighbour) && blocked.insert(neighbour).inserted
    }
  }

  private func areInOneProvince(_ a: Int, _ b: Int) -> Bool {
    let dataset = scope.planningCase.dataset
    return dataset.district(of: a).province == dataset.district(of: b).province
  }

  /// Whether a unit is in the scope, has all figures, and no decision keeps it.
  private func isFree(_ unit: Int) -> Bool {
    scope.unit(at: unit).map { $0.unit.missing.isEmpty } ?? false
      && scope.planningCase.decisions.keep[unit] == nil
  }

  private func isApart(_ unit: Int, from members: [Int]) -> Bool {
    guard let apart = scope.planningCase.decisions.apart[unit] else { return false }
    return members.contains(where: apart.contains)
  }

  private func isLegal(_ form: [Int]) -> Bool {
    let (whole, parts) = pieces.sorted(form)
    let touched = Set(form.map(pieces.unit(of:)))
    let (decisions, scenario) = (scope.planningCase.decisions, scope.planningCase.scenario)
    let joined = decisions.joinedSets.filter { !touched.isDisjoint(with: $0) }
    guard !whole.isEmpty, joined.allSatisfy({ Set(whole).isSuperset(of: $0) }),
      let group = JudgedGroup(whole, parts: parts, in: scope), group.territory.isContiguous,
      !group.isBasisRefused(by: scenario)
    else { return false }
    if let calendar = JudgedCalendar(scope.planningCase), calendar.years(of: group).isEmpty {
      return false
    }
    return !joined.isEmpty || !group.isEncouraged || scenario.withoutDueUnit == .allowed
  }
}
