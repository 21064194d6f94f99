import LinearOptimization
import Partitioning
import Scenarios
import SourceFiles
import Territory

/// Says why a component has no legal plan.
struct ConflictFinder {
  let judge: GroupJudge
  let listing: Listing
  private var planningCase: PlanningCase { judge.planningCase }

  /// The conflicts of one component that cannot be solved.
  ///
  /// A unit that no allowed choice contains is a conflict of its own. Otherwise the units that must
  /// change are thinned out until every one of them is needed for the conflict.
  func conflicts(in component: Component) -> [Plan.Conflict] {
    let units = Set(component.units.map(judge.atoms.unit)).sorted()
    let demanding = units.filter { !judge.mayStayAlone($0) }
    let covered = Set(component.choices.flatMap { listing.pool[$0] })
    let hopeless = demanding.filter { !judge.atoms.atoms(of: $0).allSatisfy(covered.contains) }
    if !hopeless.isEmpty { return hopeless.map { conflict([$0]) } }
    return [conflict(irreducible(demanding, component))]
  }

  /// Leaves out every unit without which the rest still cannot be resolved.
  private func irreducible(_ units: [Int], _ component: Component) -> [Int] {
    var needed = units
    for unit in units {
      let rest = needed.filter { $0 != unit }
      if !rest.isEmpty, !canResolve(rest, component) { needed = rest }
    }
    return needed
  }

  /// Whether disjoint choices can cover `units`; the other units need not be covered, but where one is
  /// divided all its parts must be.
  private func canResolve(_ units: [Int], _ component: Component) -> Bool {
    let wanted = Set(units.flatMap(judge.atoms.atoms))
    let divisible = Set(component.units.map(judge.atoms.unit)).subtracting(units)
      .map(judge.atoms.atoms).filter { $0.count > 1 }.sorted { $0.lowerBound < $1.lowerBound }
    let bound = wanted.union(divisible.flatMap(\.self))
    let rowOf = Dictionary(uniqueKeysWithValues: component.units.enumerated().map { ($1, $0) })
    func column(_ name: String, _ atoms: some Sequence<Int>) -> LinearModel.Column {
      .binary(
        name: name, objective: 0,
        coefficients: atoms.compactMap { atom in
          rowOf[atom].map { LinearModel.Coefficient(row: $0, value: 1) }
        })
    }
    let rows = component.units.map {
      LinearModel.Row(name: "u\($0)", bounds: bound.contains($0) ? .equal(1) : .atMost(1))
    }
    // A divisible unit that need not be covered stays as a whole, allowed or not.
    let columns =
      component.choices.filter { listing.pool[$0].contains(where: bound.contains) }
      .map { column("c\($0)", listing.pool[$0]) }
      + divisible.map { column("s\($0.lowerBound)", $0) }
    let model = LinearModel(name: "conflict", rows: rows, columns: columns)
    let limits = Limits(work: PartitionSearch.defaultWorkLimit)
    let results = try? SolverThreads.map([model], threads: 1) {
      try solveInteger($0, options: IntegerOptions(limits: limits)).status
    }
    // What could not be decided stays in the conflict: it then is true, but may be too large.
    return results?.first != .infeasible
  }

  // MARK: The conflict in words

  private func conflict(_ units: [Int]) -> Plan.Conflict {
    var counts: [GroupJudge.Refusal: Int] = [:]
    var allowed = 0
    let usable = planningCase.scope.filter(planningCase.mayJoin)
    let districts = Set(units.map { planningCase.dataset.units[$0].district })
    let mayCross = planningCase.scenario.mayCrossDistricts
    var groups = ConnectedGroups(
      neighbours: planningCase.groupNeighbours,
      largest: planningCase.scenario.maxUnits, usable: usable)
    for root in usable
    where mayCross || districts.contains(planningCase.dataset.units[root].district) {
      groups.forEach(rootedAt: root) { grown in
        guard grown.contains(where: units.contains) else { return }
        judge.forms.forEach(of: grown.sorted()[...]) { members, parts in
          let figures = judge.figures(of: members, parts: parts)
          if let refusal = judge.refusal(of: members, parts: parts, figures: figures) {
            counts[refusal, default: 0] += 1
          } else {
            allowed += 1
          }
        }
      }
    }
    let keptNeighbours = Set(
      units.flatMap { planningCase.borders.neighbours(of: $0).map(\.unit) }
    ).filter { planningCase.decisions.keep[$0] != nil }
    let joined = Set(planningCase.decisions.joinedSets.flatMap(\.self))
    let isDue = planningCase.scenario.due == .required && units.contains { judge.facts[$0].isDue }
    let isJoined = counts[.joinBroken] != nil || units.contains(where: joined.contains)
    var rules = (isDue ? ["due"] : []) + ["max_units"] + (isJoined ? ["join"] : [])
    rules += GroupJudge.Refusal.allCases
      .filter { $0 != .joinBroken && counts[$0] != nil }.map(\.rawValue)
    if !keptNeighbours.isEmpty { rules.append("keep") }
    return Plan.Conflict(
      units: units, rules: rules,
      explanation: ConflictWording(judge: judge).phrase(
        units: units, refusals: counts, allowed: allowed, keptNeighbours: keptNeighbours.sorted()))
  }
}
