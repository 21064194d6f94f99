import LinearOptimization

/// The canonical one among the solutions of a component that are optimal in every goal.
///
/// Units are taken in ascending order; each gets the smallest group (members compared in order, a
/// shorter one first) that still extends to an optimal solution. Choices with the same members count as
/// one.
struct CanonicalChoice {
  let listing: Listing
  let units: [Int]
  /// The choices that can be in an optimal solution.
  let choices: [Int]
  /// Limits, and the goals with their optimal values.
  let sideRows: [PartitionModel.SideRow]

  /// What became of the choice.
  struct Outcome {
    /// The canonical solution, or the one that was reached.
    var solution: [Int]
    /// Why the search ended before it was the canonical one.
    var stop: StopReason?
    /// Work spent, in the solver's units.
    var work: Int
  }

  /// Begins with an optimal solution; the budget is for all questions together.
  func search(from start: [Int], within budget: SearchBudget) -> Outcome {
    let other = OtherOptimum(
      listing: listing, units: units, choices: choices, sideRows: sideRows
    ).search(beside: start, within: budget)
    var outcome = Outcome(solution: start, work: other.work)
    if other.answer == .possible {
      var settled: Set<Int> = []
      for unit in units where !settled.contains(unit) {
        let chosen = lower(unit, settled, &outcome, budget.after(outcome.work))
        guard let chosen, outcome.stop == nil else { break }
        settled.formUnion(listing.pool[chosen])
      }
    }
    outcome.solution.sort()
    return outcome
  }

  /// Gives `unit` the lowest group that it can have, given what is settled.
  ///
  /// - Returns: Its choice.
  private func lower(
    _ unit: Int, _ settled: Set<Int>, _ outcome: inout Outcome, _ budget: SearchBudget
  ) -> Int? {
    func ofUnit() -> Int? { outcome.solution.first { listing.pool[$0].contains(unit) } }
    guard let chosen = ofUnit() else { return nil }
    let free = choices.filter { choice in
      listing.pool[choice].allSatisfy { !settled.contains($0) }
    }
    let candidates = free.filter { listing.pool[$0].contains(unit) }
      .sorted { listing.pool[$0].lexicographicallyPrecedes(listing.pool[$1]) }
    let members = listing.pool[chosen]
    guard let rank = candidates.firstIndex(where: { listing.pool[$0] == members }), rank > 0 else {
      return chosen
    }
    do {
      try ask(candidates, rank, free, settled, &outcome, budget)
    } catch {
      outcome.stop = .numericalTrouble("\(error)")
    }
    return ofUnit()
  }

  /// Looks for a solution with one of the candidates before the one that stands at `rank`.
  private func ask(
    _ candidates: [Int], _ rank: Int, _ free: [Int], _ settled: Set<Int>,
    _ outcome: inout Outcome, _ budget: SearchBudget
  ) throws {
    let done = outcome.solution.filter { choice in
      listing.pool[choice].allSatisfy(settled.contains)
    }
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
      listing: listing, units: units.filter { !isFixed || !settled.contains($0) },
      choices: useful,
      sideRows: sideRows.map { row in
        isFixed ? row.less(done.reduce(0) { $0 + listing.value($1, row.quantity) }) : row
      }, goal: 0)
    let result = try solveInteger(
      PartitionProgram(model, positions: useful.indices) { ranks[$0] ?? 0 }.model,
      options: IntegerOptions(
        limits: budget.limits, objectiveIsIntegral: true, cancellation: budget.cancellation))
    outcome.work += result.work
    switch result.status {
    case .infeasible: return
    case .optimal:
      let chosen = zip(useful, result.values).filter { $0.1 > 0.5 }.map(\.0)
      if model.isSolution(chosen) {
        outcome.solution = (isFixed ? done : []) + chosen
      } else {
        outcome.stop = .numericalTrouble("the solver's solution is not exact")
      }
    default: outcome.stop = result.stop ?? .numericalTrouble("no status")
    }
  }
}
