import LinearOptimization

/// The search for the least cost of one goal over one component, among the solutions that keep the
/// earlier goals.
///
/// A relaxation bounds the cost; it is tightened by subset rows. Where bound and known solution do not
/// meet, the exact programme decides, the integer solver tries, pieces of the known solution are
/// rearranged, and the integer solver ends the search.
struct GoalSearch {
  /// How it ended.
  enum Ending {
    /// The known solution is the best; the relaxation tells which choices can be in one as good.
    case proven(TightRelaxation, value: Int, bound: Int)
    /// This is the best solution in all goals, and the canonical one.
    case settled([Int])
    /// There is no solution.
    case infeasible
    /// It ended before the proof, with this bound.
    case stopped(StopReason, bound: Int)
  }

  /// What a part of the search came to.
  private enum Step {
    case bound(Int)
    case over(Ending)
  }

  private let model: PartitionModel
  private var listing: Listing { model.listing }
  /// The proofs of earlier goals, and the values of all of them.
  private let (proofs, values): ([LevelProof], [Int])
  /// A bound that needs no search.
  private let easy: Int
  /// The best solution, `nil` when none is known.
  private(set) var solution: [Int]?
  /// Work spent, in the solver's units.
  private(set) var work = 0

  init(
    _ model: PartitionModel, known: [Int]?, proofs: [LevelProof], values: [Int], bound: Int
  ) {
    self.model = model
    (self.proofs, self.values) = (proofs, values)
    (easy, solution) = (bound, known)
  }

  /// Runs to the end; on a solver's thread.
  mutating func run(within budget: SearchBudget) -> Ending {
    do {
      return try search(within: budget)
    } catch let error as SolverError {
      return .stopped(.error(error), bound: easy)
    } catch {
      return .stopped(.numericalTrouble("\(error)"), bound: easy)
    }
  }

  private mutating func search(within budget: SearchBudget) throws -> Ending {
    let solved = try TightRelaxation.solve(model, within: budget)
    work += solved.work
    switch solved.status {
    case .optimal: break
    case .infeasible where solution == nil: return .infeasible
    case .infeasible:
      return .stopped(.numericalTrouble("infeasible despite a solution"), bound: easy)
    case .unbounded: return .stopped(.numericalTrouble("unbounded"), bound: easy)
    case .stopped(let reason): return .stopped(reason, bound: easy)
    case .numericalTrouble(let message):
      return .stopped(.numericalTrouble(message), bound: easy)
    }
    guard var tight = solved.relaxation else {
      return .stopped(.numericalTrouble("no relaxation"), bound: easy)
    }
    keepIfBetter(tight.rounded, model)
    var bound = max(easy, tight.bound.rounded)
    if !isReached(bound) {
      // A small component is settled at once, for less than a tighter relaxation costs.
      switch deepen(tight, bound: bound, mostSets: Self.firstSets, within: budget) {
      case .over(let ending): return ending
      case .bound(let first): bound = first
      }
      try tight.tighten(known: cost, within: budget.after(solved.work))
      work += tight.work - solved.work
      keepIfBetter(tight.rounded, model)
      bound = max(bound, tight.bound.rounded)
    }
    if let cost, cost <= bound { return .proven(tight, value: cost, bound: bound) }
    let spent = work
    switch settle(tight, bound: bound, within: budget) {
    case .over(let ending): return ending
    case .bound(let settled): bound = settled
    }
    return try finish(tight, bound: bound, within: budget.after(tight.work + work - spent))
  }

  /// What the known solution costs.
  private var cost: Int? { solution.map(model.cost) }

  /// Whether the known solution costs no more than a bound.
  private func isReached(_ bound: Int) -> Bool { cost.map { $0 <= bound } ?? false }

  /// Lets the integer solver try, rearranges pieces of the known solution, and lets the solver end it.
  private mutating func finish(
    _ tight: TightRelaxation, bound: Int, within budget: SearchBudget
  ) throws -> Ending {
    let before = work
    func left() -> SearchBudget { budget.after(work - before) }
    // A short try first: where the known solution is the best, the solver mostly shows it at once.
    let short = left().atMost(Self.shortTry / max(1, tight.model.choices.count))
    var ended = try improve(tight.model, exact: tight.bound, within: short)
    if ended?.stop == .workLimit {
      lookNearby(tight, beyond: bound, within: left())
      if isReached(bound) { return .proven(tight, value: bound, bound: bound) }
      ended = try improve(tight.model, exact: tight.bound, within: left())
    }
    guard let ended else {
      return .stopped(.numericalTrouble("the solver's solution is not exact"), bound: bound)
    }
    switch ended.status {
    case .optimal, .infeasible:
      // Infeasible means that nothing lies below the known solution.
      guard let cost else { return .infeasible }
      return .proven(tight, value: cost, bound: cost)
    case .feasible, .undetermined, .unbounded:
      var bound = bound
      if ended.bound.isFinite, abs(ended.bound) < 1e15 {
        // The solver's bound is rounded by about 1e-9 of its size.
        let slack = 1e-6 * max(1, abs(ended.bound))
        bound = max(bound, Int((ended.bound - slack).rounded(.up)))
      }
      return .stopped(ended.stop ?? .numericalTrouble("no status"), bound: bound)
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
  private mutating func settle(
    _ tight: TightRelaxation, bound: Int, within budget: SearchBudget
  ) -> Step {
    guard listing.limits.isEmpty, budget.exactSets > 0 else { return .bound(bound) }
    look(for: tight, beyond: bound, within: budget)
    if isReached(bound) { return .over(.proven(tight, value: bound, bound: bound)) }
    // At most a quarter of the work, so that the solver has its turn.
    let most = Self.setsPerWork * max(0, budget.work - tight.work) / 4
    return deepen(tight, bound: bound, mostSets: most, within: budget)
  }

  /// Looks for solutions that cost what the bound says, then a little more, and more again.
  ///
  /// The first cost at which there is one holds the component's best in all goals.
  private mutating func deepen(
    _ tight: TightRelaxation, bound: Int, mostSets: Int, within budget: SearchBudget
  ) -> Step {
    let model = tight.model
    guard listing.limits.isEmpty else { return .bound(bound) }
    let earlier = earlierRooms(model)
    let everything = tight.bound.reducedCosts.reduce(Int128(0)) { $0 + max(0, $1) }
    let ceiling = cost
    var setsLeft = min(mostSets, 10 * budget.exactSets)
    var (proven, beyond) = (bound, 0)
    while setsLeft > 0 {
      let limit = min(bound.addingReportingOverflow(beyond).partialValue, ceiling ?? .max)
      let room = BoundedProgram.Room(tight.bound, costUpTo: limit)
      let outcome = BoundedProgram.solve(
        listing, units: model.units, choices: model.choices,
        rooms: earlier + [room], mostSets: setsLeft, isOver: { budget.isOver })
      setsLeft -= outcome.sets
      work += outcome.sets / Self.setsPerWork
      switch outcome {
      case .optimum(let best, _)
      where model.cost(best) <= limit && keepsEarlierGoals(best):
        if model.isSolution(best) { return .over(.settled(best)) }
        let trouble = StopReason.numericalTrouble("an earlier goal was not kept")
        return .over(.stopped(trouble, bound: bound))
      case .none where limit == ceiling, .optimum where limit == ceiling:
        let trouble = StopReason.numericalTrouble("a known solution was lost")
        return .over(.stopped(trouble, bound: bound))
      case .none where room.room >= everything: return .over(.infeasible)
      // Reduced costs leave out what loose subset rows cost: when even the best of what was kept costs
      // too much, in this goal or an earlier one, nothing lies within the limit.
      case .none, .optimum: proven = limit + 1
      case .some, .gaveUp: return .bound(proven)
      }
      beyond = beyond == 0 ? max(1, abs(bound) / 10_000) : 2 * min(beyond, Int.max / 8)
    }
    return .bound(proven)
  }

  /// Looks for a solution that is better than the known one among the most promising partial covers:
  /// first for one that costs what the bound says, then for ever dearer ones.
  private mutating func look(
    for tight: TightRelaxation, beyond bound: Int, within budget: SearchBudget
  ) {
    let model = tight.model
    let earlier = earlierRooms(model)
    for width in Self.narrow {
      for share in [0, 1_000, 100, 10] {
        if isReached(bound) { return }
        let limit = min(
          bound + (share == 0 ? 0 : max(1, abs(bound) / share)), cost.map { $0 - 1 } ?? .max)
        let outcome = BoundedProgram.solve(
          listing, units: model.units, choices: model.choices,
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
      guard proof.goal < values.count else { return nil }
      let bound = proof.bound(listing, units: model.units, choices: model.choices)
      return BoundedProgram.Room(bound, costUpTo: values[proof.goal])
    }
  }

  private func keepsEarlierGoals(_ chosen: [Int]) -> Bool {
    values.indices.allSatisfy { goal in
      chosen.reduce(0) { $0 + listing.value($1, goal) } == values[goal]
    }
  }
}
