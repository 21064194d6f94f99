import LinearOptimization

/// How far the search for one component's optimum has come, goal by goal.
struct ComponentSearch: Sendable {
  /// What was found for one goal.
  struct Level: Sendable {
    /// The value of the best solution.
    let value: Int
    /// No solution that keeps the earlier goals' values has a lower one.
    let bound: Int
    /// Whether the value is optimal.
    var isProven: Bool { value == bound }
  }

  /// How the search of a component stands.
  enum State: Sendable, Equatable {
    /// It goes on with the next goal.
    case open
    /// No choice of groups is possible.
    case infeasible
    /// It ended before the proof.
    case stopped(StopReason)
  }

  private(set) var component: Component
  /// The choices that can be in an optimal solution.
  private(set) var choices: [Int]
  /// Limits, and earlier goals that later ones must keep.
  private(set) var sideRows: [PartitionModel.SideRow]
  /// The best solution, `nil` when none is known.
  private(set) var solution: [Int]?
  /// One entry per goal that was searched.
  private(set) var levels: [Level] = []
  /// How it stands.
  private(set) var state = State.open
  /// The proofs of earlier goals that the relaxation gave.
  private var proofs: [LevelProof] = []
  /// Whether the exact programme has settled every goal and the canonical choice.
  private var isSettled = false
  /// Work spent, in the solver's units.
  private(set) var work = 0

  init(_ component: Component, of listing: Listing) {
    self.component = component
    choices = component.choices
    sideRows = listing.limits.enumerated().map {
      .init(quantity: listing.goalCount + $0, limit: $1)
    }
  }

  /// Whether every goal so far is proven optimal.
  var isProven: Bool { state == .open && levels.allSatisfy(\.isProven) }

  /// Minimises the next goal, keeping the values of the earlier ones.
  mutating func minimise(_ goal: Int, of listing: Listing, within budget: SearchBudget) {
    if isSettled { return }
    guard state == .open else {
      if solution != nil { appendUnproven(goal, listing) }
      return
    }
    let units = component.units
    let covered = Set(choices.flatMap { listing.pool[$0] })
    guard units.allSatisfy(covered.contains) else {
      state = .infeasible
      return
    }
    let model = PartitionModel(
      listing: listing, units: units, choices: choices, sideRows: sideRows, goal: goal)
    if choices.count == units.count, choices.allSatisfy({ listing.pool.size($0) == 1 }),
      model.isSolution(choices)
    {
      solution = choices
    }
    if solution == nil, let cover = FirstCover.find(model), model.isSolution(cover) {
      solution = cover
    }
    if solution == nil, goal + 1 < listing.goalCount,
      choices.allSatisfy({ listing.value($0, goal) == 0 })
    {
      // The goal is zero whatever is chosen; a later one will find a solution, or that there is
      // none.
      levels.append(Level(value: 0, bound: 0))
      return
    }
    let easy = ExactBound(model: model, duals: ShareBound.prices(for: model))
    if let solution, model.cost(solution) == easy.rounded {
      conclude(model, value: easy.rounded, bound: easy.rounded, proof: easy)
      return
    }
    do {
      try search(model, easy: easy, within: budget)
    } catch let error as SolverError {
      stop(.error(error), model, bound: easy.rounded)
    } catch {
      stop(.numericalTrouble("\(error)"), model, bound: easy.rounded)
    }
  }

  /// Takes over what was settled for all goals at once.
  mutating func settle(_ choices: [Int], of listing: Listing) {
    solution = choices
    levels = (0..<listing.goalCount).map { goal in
      let value = choices.reduce(0) { $0 + listing.value($1, goal) }
      return Level(value: value, bound: value)
    }
    isSettled = true
  }

  /// Takes over that there is no partition.
  mutating func settleAsInfeasible() { state = .infeasible }

  /// The searches of the parts that the choices that are left no longer tie together.
  ///
  /// A goal that is proven may rule out all that tied parts: so a city whose units need not move to
  /// other districts falls into its districts. What is left holds every partition that is best in the
  /// goals so far, and the best of parts that nothing ties together is the best of each, which the
  /// known solution shows. Limits tie all parts together.
  func parts(of listing: Listing) -> [ComponentSearch] {
    guard isProven, !isSettled, listing.limits.isEmpty, let known = solution else { return [self] }
    let parts = Component(units: component.units, choices: choices).parts(listing)
    guard parts.count > 1 else { return [self] }
    return parts.map { part in
      var search = self
      (search.component, search.choices) = (part, part.choices)
      search.work = 0
      let inside = Set(part.units)
      let own = known.filter { listing.pool[$0].allSatisfy(inside.contains) }
      func sum(_ quantity: Int) -> Int { own.reduce(0) { $0 + listing.value($1, quantity) } }
      search.solution = own
      search.levels = levels.indices.map { Level(value: sum($0), bound: sum($0)) }
      search.sideRows = sideRows.map { .keeping($0.quantity, at: sum($0.quantity)) }
      search.proofs = proofs.map { $0.within(inside, sum) }
      return search
    }
  }

  /// Ends the search before it begins.
  mutating func giveUp() { state = .stopped(.workLimit) }

  // MARK: The search for one goal

  private mutating func search(
    _ model: PartitionModel, easy: ExactBound, within budget: SearchBudget
  ) throws {
    let solved = try TightRelaxation.solve(model, within: budget)
    work += solved.work
    switch solved.status {
    case .optimal: break
    case .infeasible where solution == nil:
      state = .infeasible
      return
    case .infeasible:
      stop(.numericalTrouble("infeasible despite a solution"), model, bound: easy.rounded)
      return
    case .unbounded:
      stop(.numericalTrouble("unbounded"), model, bound: easy.rounded)
      return
    case .stopped(let reason):
      stop(reason, model, bound: easy.rounded)
      return
    case .numericalTrouble(let message):
      stop(.numericalTrouble(message), model, bound: easy.rounded)
      return
    }
    guard var tight = solved.relaxation else { return }
    keepIfBetter(tight.rounded, model)
    var bound = max(easy.rounded, tight.bound.rounded)
    if solution.map({ model.cost($0) > bound }) ?? true {
      // A small component is settled at once, for less than a tighter relaxation costs.
      let first = deepen(
        tight, bound: bound, earlierRooms(model), mostSets: Self.firstSets, within: budget)
      guard let first else { return }
      bound = first
      try tight.tighten(
        known: solution.map { model.cost($0) }, within: budget.after(solved.work))
      work += tight.work - solved.work
      keepIfBetter(tight.rounded, model)
      bound = max(bound, tight.bound.rounded)
    }
    if let solution, model.cost(solution) <= bound {
      conclude(tight, value: model.cost(solution), bound: bound)
      return
    }
    let spent = work
    let settled = settle(tight, bound: bound, within: budget)
    guard let bound = settled else { return }
    func left() -> SearchBudget { budget.after(tight.work + work - spent) }
    // A short try first: where the known solution is the best, the solver mostly shows it at once.
    let short = left().atMost(Self.shortTry / max(1, tight.model.choices.count))
    var ended = try improve(tight.model, exact: tight.bound, within: short)
    if ended?.stop == .workLimit {
      lookNearby(tight, beyond: bound, within: left())
      if let solution, model.cost(solution) <= bound {
        conclude(tight, value: bound, bound: bound)
        return
      }
      ended = try improve(tight.model, exact: tight.bound, within: left())
    }
    guard let ended else {
      stop(.numericalTrouble("the solver's solution is not exact"), model, bound: bound)
      return
    }
    switch ended.status {
    case .optimal, .infeasible:
      // Infeasible means that nothing lies below the known solution.
      guard let solution else {
        state = .infeasible
        return
      }
      let value = model.cost(solution)
      conclude(tight, value: value, bound: value)
    case .feasible, .undetermined, .unbounded:
      var bound = bound
      if ended.bound.isFinite, abs(ended.bound) < 1e15 {
        // The solver's bound is rounded by about 1e-9 of its size.
        let slack = 1e-6 * max(1, abs(ended.bound))
        bound = max(bound, Int((ended.bound - slack).rounded(.up)))
      }
      stop(ended.stop ?? .numericalTrouble("no status"), model, bound: bound)
    }
  }

  /// Costs from which the solver takes solutions that differ by a few units for equally good.
  private static let coarse = 100_000_000

  /// Lets the integer solver look for solutions that are better than the known one, and keeps them.
  ///
  /// Of large costs the solver's own verdict is not the last: whether something costs less by one is
  /// asked with a row, which is exact.
  /// - Returns: How the solver ended; `nil` when it gave a solution that is none.
  private mutating func improve(
    _ model: PartitionModel, exact: ExactBound, within budget: SearchBudget
  ) throws -> IntegerResult? {
    var left = budget
    var isAsking = false
    while true {
      let cutoff = solution.map { model.cost($0) }
      // Only choices that can be in a strictly better solution are of use.
      let useful = model.choices.indices.filter { position in
        cutoff.map { exact.allows(position, costUpTo: $0 - 1) } ?? true
      }
      var asked = model
      if isAsking, let cutoff {
        asked = model.adding(.init(quantity: model.goal, limit: .init(most: cutoff - 1)))
      }
      let program = PartitionProgram(asked, positions: useful) {
        isAsking ? 0 : model.listing.value($0, model.goal)
      }
      let result = try solveInteger(
        program.model,
        options: IntegerOptions(
          limits: left.limits,
          cutoff: isAsking ? nil : cutoff.map(Double.init), objectiveIsIntegral: true,
          cancellation: left.cancellation))
      work += result.work
      left = left.after(result.work)
      if !result.values.isEmpty {
        let chosen = zip(useful, result.values).filter { $0.1 > 0.5 }.map { model.choices[$0.0] }
        guard keepIfBetter(chosen, asked) else { return nil }
      }
      let isCoarse = solution.map { abs(model.cost($0)) >= Self.coarse } ?? false
      switch result.status {
      case .infeasible where isAsking || !isCoarse: return result
      case .optimal where !isAsking && !isCoarse: return result
      case .optimal, .infeasible: isAsking = true
      case .feasible, .undetermined, .unbounded: return result
      }
    }
  }

  /// Keeps `chosen` when it is an exact solution that costs less than the known one.
  ///
  /// - Returns: Whether it is an exact solution.
  @discardableResult
  private mutating func keepIfBetter(_ chosen: [Int], _ model: PartitionModel) -> Bool {
    guard model.isSolution(chosen) else { return false }
    if solution.map({ model.cost(chosen) < model.cost($0) }) ?? true { solution = chosen }
    return true
  }

  /// Sets of the exact programme that count as one unit of the solver's work.
  private static let setsPerWork = 20
  /// Sets of small pieces that count as one unit of the solver's work on the whole.
  private static let pieceSetsPerWork = 200
  /// Work times choices that the solver may spend before known groups are rearranged.
  private static let shortTry = 20_000_000
  /// Sets that the exact programme may reach before the relaxation is tightened.
  private static let firstSets = 20_000

  /// Sets with the same first uncovered unit that are kept where the programme only looks for a
  /// better solution.
  private static let narrow = [200, 2_000]

  /// Settles every goal and the canonical choice at once by the exact programme.
  ///
  /// A narrow search looks for a better solution than the known one first.
  /// - Returns: The bound that was reached; `nil` when the search of the component is over.
  private mutating func settle(
    _ tight: TightRelaxation, bound: Int, within budget: SearchBudget
  ) -> Int? {
    let model = tight.model
    guard model.listing.limits.isEmpty, budget.exactSets > 0 else { return bound }
    let earlier = earlierRooms(model)
    look(for: tight, beyond: bound, earlier, within: budget)
    if let solution, model.cost(solution) <= bound {
      conclude(tight, value: bound, bound: bound)
      return nil
    }
    // At most a quarter of the work, so that the solver has its turn.
    let most = Self.setsPerWork * max(0, budget.work - tight.work) / 4
    return deepen(tight, bound: bound, earlier, mostSets: most, within: budget)
  }

  /// Looks for solutions that cost what the bound says, then a little more, and more again.
  ///
  /// The first cost at which there is one holds the component's best in all goals.
  /// - Returns: The bound that was reached; `nil` when the search of the component is over.
  private mutating func deepen(
    _ tight: TightRelaxation, bound: Int, _ earlier: [BoundedProgram.Room], mostSets: Int,
    within budget: SearchBudget
  ) -> Int? {
    let model = tight.model
    guard model.listing.limits.isEmpty else { return bound }
    let everything = tight.bound.reducedCosts.reduce(Int128(0)) { $0 + max(0, $1) }
    let ceiling = solution.map { model.cost($0) }
    var setsLeft = min(mostSets, 10 * budget.exactSets)
    var (proven, beyond) = (bound, 0)
    while setsLeft > 0 {
      let limit = min(bound.addingReportingOverflow(beyond).partialValue, ceiling ?? .max)
      let room = BoundedProgram.Room(tight.bound, costUpTo: limit)
      let outcome = BoundedProgram.solve(
        model.listing, units: model.units, choices: model.choices,
        rooms: earlier + [room], mostSets: setsLeft, isOver: { budget.isOver })
      setsLeft -= outcome.sets
      work += outcome.sets / Self.setsPerWork
      switch outcome {
      case .optimum(let best, _)
      where model.cost(best) <= limit && keepsEarlierGoals(best, model.listing):
        settle(best, model, bound: bound)
        return nil
      case .none where limit == ceiling, .optimum where limit == ceiling:
        stop(.numericalTrouble("a known solution was lost"), model, bound: bound)
        return nil
      case .none where room.room >= everything:
        state = .infeasible
        return nil
      // Reduced costs leave out what loose subset rows cost: when even the best of what was kept costs
      // too much, in this goal or an earlier one, nothing lies within the limit.
      case .none, .optimum: proven = limit + 1
      case .some, .gaveUp: return proven
      }
      beyond = beyond == 0 ? max(1, abs(bound) / 10_000) : 2 * min(beyond, Int.max / 8)
    }
    return proven
  }

  /// Looks for a solution that is better than the known one among the most promising partial covers:
  /// first for one that costs what the bound says, then for ever dearer ones.
  private mutating func look(
    for tight: TightRelaxation, beyond bound: Int, _ earlier: [BoundedProgram.Room],
    within budget: SearchBudget
  ) {
    let model = tight.model
    for width in Self.narrow {
      for share in [0, 1_000, 100, 10] {
        let known = solution.map { model.cost($0) }
        if let known, known <= bound { return }
        let limit = min(
          bound + (share == 0 ? 0 : max(1, abs(bound) / share)), known.map { $0 - 1 } ?? .max)
        let outcome = BoundedProgram.solve(
          model.listing, units: model.units, choices: model.choices,
          rooms: earlier + [.init(tight.bound, costUpTo: limit)], mostSets: .max,
          mostAlike: width, isOver: { budget.isOver })
        work += outcome.sets / Self.setsPerWork
        switch outcome {
        case .some(let found, _), .optimum(let found, _): keepIfBetter(found, model)
        case .none, .gaveUp: continue
        }
        break
      }
    }
  }

  /// Looks for a solution that is better than the known one, around one place after the other.
  private mutating func lookNearby(
    _ tight: TightRelaxation, beyond bound: Int, within budget: SearchBudget
  ) {
    let model = tight.model
    var setsLeft = Self.pieceSetsPerWork * budget.work / 2
    if solution == nil, model.sideRows.isEmpty {
      let found = CoverRepair.find(model, mostSets: setsLeft, isOver: { budget.isOver })
      setsLeft -= found.sets
      work += found.sets / Self.pieceSetsPerWork
      if let repaired = found.solution { keepIfBetter(repaired, model) }
    }
    guard let solution else { return }
    var search = NeighbourhoodSearch(
      model, proofs: proofs + [LevelProof(model, prices: tight.prices)], from: solution)
    search.run(until: bound, mostSets: setsLeft, isOver: { budget.isOver })
    work += search.sets / Self.pieceSetsPerWork
    keepIfBetter(search.solution, model)
  }

  /// What the proofs of earlier goals leave for reduced costs.
  private func earlierRooms(_ model: PartitionModel) -> [BoundedProgram.Room] {
    proofs.compactMap { proof in
      guard proof.goal < levels.count else { return nil }
      let bound = proof.bound(model.listing, units: model.units, choices: model.choices)
      return BoundedProgram.Room(bound, costUpTo: levels[proof.goal].value)
    }
  }

  private func keepsEarlierGoals(_ chosen: [Int], _ listing: Listing) -> Bool {
    levels.indices.allSatisfy { goal in
      chosen.reduce(0) { $0 + listing.value($1, goal) } == levels[goal].value
    }
  }

  /// Takes over the best in all goals.
  private mutating func settle(_ best: [Int], _ model: PartitionModel, bound: Int) {
    guard model.isSolution(best) else {
      stop(.numericalTrouble("an earlier goal was not kept"), model, bound: bound)
      return
    }
    solution = best
    for goal in levels.count..<model.listing.goalCount {
      let value = best.reduce(0) { $0 + model.listing.value($1, goal) }
      levels.append(Level(value: value, bound: value))
    }
    isSettled = true
  }

  /// Ends a goal with a proof: keeps the choices that can be in an optimal solution.
  private mutating func conclude(_ tight: TightRelaxation, value: Int, bound: Int) {
    proofs.append(LevelProof(tight.model, prices: tight.prices))
    conclude(tight.model, value: value, bound: bound, proof: tight.bound)
  }

  private mutating func conclude(
    _ model: PartitionModel, value: Int, bound: Int, proof: ExactBound
  ) {
    levels.append(Level(value: value, bound: bound))
    let kept = model.choices.indices.filter { proof.allows($0, costUpTo: value) }
    choices = kept.map { model.choices[$0] }
    // When all that is left has reduced cost zero, no subset row binds and every side row is fixed,
    // every partition has the optimal value, and the goal needs no row of its own.
    let isConstant = kept.allSatisfy { proof.reducedCosts[$0] == 0 } && !proof.hasBindingSubsets
    if !isConstant || !model.sideRows.allSatisfy(\.isFixed) {
      sideRows.append(.keeping(model.goal, at: value))
    }
  }

  /// Ends the search of this component without a proof.
  private mutating func stop(_ reason: StopReason, _ model: PartitionModel, bound: Int) {
    state = .stopped(reason)
    guard let solution else { return }
    let value = model.cost(solution)
    levels.append(Level(value: value, bound: min(bound, value)))
  }

  /// The value of a goal that is not searched any more, with the bound that needs no search.
  private mutating func appendUnproven(_ goal: Int, _ listing: Listing) {
    let value = (solution ?? []).reduce(0) { $0 + listing.value($1, goal) }
    let model = PartitionModel(
      listing: listing, units: component.units, choices: component.choices, sideRows: [], goal: goal
    )
    let bound = ExactBound(model: model, duals: ShareBound.prices(for: model)).rounded
    levels.append(Level(value: value, bound: min(bound, value)))
  }

  // MARK: The canonical choice

  /// Replaces the solution by the canonical one among all that are optimal in every goal.
  ///
  /// Units are taken in ascending order; each gets the smallest group (members compared in order,
  /// a shorter one first) that still extends to an optimal solution. Choices with the same members
  /// count as one. When the budget, which is for all questions together, does not suffice, the search
  /// stops with the goals proven and some optimal solution.
  mutating func chooseCanonically(_ listing: Listing, within budget: SearchBudget) {
    guard isProven, !isSettled, let start = solution else { return }
    let other = OtherOptimum(
      listing: listing, units: component.units, choices: choices, sideRows: sideRows
    ).search(beside: start, within: budget)
    work += other.work
    var left = budget.after(other.work)
    if other.answer == .none {
      solution = start.sorted()
      return
    }
    var current = start
    var settled: Set<Int> = []
    for unit in component.units where !settled.contains(unit) {
      let free = choices.filter { choice in
        listing.pool[choice].allSatisfy { !settled.contains($0) }
      }
      let candidates = free.filter { listing.pool[$0].contains(unit) }
        .sorted { listing.pool[$0].lexicographicallyPrecedes(listing.pool[$1]) }
      guard var chosen = current.first(where: { listing.pool[$0].contains(unit) }) else { return }
      let members = listing.pool[chosen]
      if let rank = candidates.firstIndex(where: { listing.pool[$0] == members }), rank > 0 {
        let spent = work
        guard let better = smallest(unit, candidates, rank, free, settled, current, listing, left)
        else {
          solution = current.sorted()
          return
        }
        left = left.after(work - spent)
        current = better
        chosen = current.first { listing.pool[$0].contains(unit) } ?? chosen
      }
      settled.formUnion(listing.pool[chosen])
    }
    solution = current.sorted()
  }

  /// The solution in which `unit` has the lowest candidate, given what is settled.
  private mutating func smallest(
    _ unit: Int, _ candidates: [Int], _ rank: Int, _ free: [Int], _ settled: Set<Int>,
    _ current: [Int], _ listing: Listing, _ budget: SearchBudget
  ) -> [Int]? {
    let done = current.filter { choice in listing.pool[choice].allSatisfy(settled.contains) }
    // Candidates after the current one are of no use; other choices cost nothing.
    let later = Set(candidates[rank...])
    var useful = free.filter { !later.contains($0) }
    let ranks = Dictionary(uniqueKeysWithValues: candidates[..<rank].enumerated().map { ($1, $0) })
    // Where other choices have the members of a settled one, only its members are settled.
    let settledSets = Set(done.map { listing.pool[$0] })
    let again = choices.filter { settledSets.contains(listing.pool[$0]) }
    let isFixed = again.count == done.count
    if !isFixed { useful = (useful + again).sorted() }
    let model = PartitionModel(
      listing: listing, units: component.units.filter { !isFixed || !settled.contains($0) },
      choices: useful,
      sideRows: sideRows.map { row in
        isFixed ? row.less(done.reduce(0) { $0 + listing.value($1, row.quantity) }) : row
      }, goal: 0)
    do {
      let result = try solveInteger(
        PartitionProgram(model, positions: useful.indices) { ranks[$0] ?? 0 }.model,
        options: IntegerOptions(
          limits: budget.limits, objectiveIsIntegral: true,
          cancellation: budget.cancellation))
      work += result.work
      switch result.status {
      case .infeasible: return current
      case .optimal:
        let chosen = zip(useful, result.values).filter { $0.1 > 0.5 }.map(\.0)
        guard model.isSolution(chosen) else {
          state = .stopped(.numericalTrouble("the solver's solution is not exact"))
          return nil
        }
        return (isFixed ? done : []) + chosen
      default:
        state = .stopped(result.stop ?? .numericalTrouble("no status"))
        return nil
      }
    } catch {
      state = .stopped(.numericalTrouble("\(error)"))
      return nil
    }
  }
}
