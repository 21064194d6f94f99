import SourceFiles

extension PlanningCase {
  /// The same case without some of its constraints, as if the scenario did not state them.
  ///
  /// Everything that follows from the decisions is resolved anew. The scenario's source text stays
  /// what it was.
  public func without(_ constraints: some Sequence<Constraint>) -> PlanningCase {
    let dropped = Set(constraints)
    var relaxed = scenario.without(dropped) { dataset.units[$0].code }
    if dropped.contains(.maxUnits) { relaxed.maxUnits = Scenario.largestMaxUnits }
    var copy = stating(relaxed)
    for case .dueUnit(let unit) in dropped { copy.tolerated.insert(unit) }
    return copy
  }

  /// The same case with another largest group.
  public func setting(maxUnits: Int) -> PlanningCase {
    var scenario = scenario
    scenario.maxUnits = maxUnits
    return stating(scenario)
  }

  /// The same case with other goals.
  public func setting(goals: [Goal]) -> PlanningCase {
    var scenario = scenario
    scenario.goals = goals
    return stating(scenario)
  }

  /// The same case with another set of limits.
  public func setting(limits: [StatedLimit]) -> PlanningCase {
    var scenario = scenario
    scenario.limits = limits
    return stating(scenario)
  }

  /// The same case, planned over some units only, ascending.
  public func within(units: [Int]) -> PlanningCase {
    var copy = self
    copy.scope = units
    return copy
  }

  /// The units of the scope that groups can tie to any of `units`, ascending: whoever touches, and
  /// whoever touches those.
  ///
  /// Groups never cross district lines, so without limits on the whole plan, what is decided
  /// elsewhere does not matter here.
  public func reach(of units: [Int]) -> [Int] {
    let inScope = Set(scope)
    var reached = Set(units).intersection(inScope)
    var open = Array(reached)
    while let unit = open.popLast() {
      for neighbour in borders.neighbours(of: unit).map(\.unit)
      where inScope.contains(neighbour)
        && (scenario.mayCrossDistricts
          || dataset.units[neighbour].district == dataset.units[unit].district)
        && reached.insert(neighbour).inserted
      {
        open.append(neighbour)
      }
    }
    return reached.sorted()
  }

  /// The case under a scenario that asks for less: decisions that agreed with each other still do.
  private func stating(_ scenario: Scenario) -> PlanningCase {
    let resolver = DecisionResolver(
      scenario: scenario, dataset: dataset, borders: borders, law: law, log: ProblemLog())
    var copy = self
    copy.scenario = scenario
    copy.decisions = resolver.decisions(scope: scope)
    return copy
  }
}

extension Scenario {
  /// The scenario without what `dropped` names; `code` tells the code of a unit.
  fileprivate func without(_ dropped: Set<Constraint>, code: (Int) -> String) -> Scenario {
    var copy = self
    let freed = Set(dropped.compactMap { if case .keep(let unit) = $0 { code(unit) } else { nil } })
    func left<Entry>(_ entries: [Entry], _ name: (Int) -> Constraint) -> [Entry] {
      entries.indices.filter { !dropped.contains(name($0)) }.map { entries[$0] }
    }
    copy.decisions = StatedDecisions(
      keep: left(decisions.keep) { .keepEntry($0) }.map { $0.without(freed) },
      join: left(decisions.join) { .join($0) },
      separate: left(decisions.separate) { .separate($0) }, name: decisions.name)
    copy.limits = left(limits) { .limit($0) }
    if dropped.contains(.discretion) { copy.discretion = .allowed }
    if dropped.contains(.fallbacks) { copy.fallbacks = .presumed }
    if dropped.contains(.withoutDueUnit) { copy.withoutDueUnit = .allowed }
    if dropped.contains(.due) { copy.due = .goal }
    return copy
  }
}

extension StatedDecisions.Keep {
  /// The decision for its other units.
  fileprivate func without(_ codes: Set<String>) -> StatedDecisions.Keep {
    StatedDecisions.Keep(
      units: units.filter { !codes.contains($0.code) }, ground: ground, evidence: evidence,
      inferredFrom: inferredFrom, position: position)
  }
}
