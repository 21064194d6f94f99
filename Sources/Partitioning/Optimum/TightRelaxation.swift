import LinearOptimization

/// The linear relaxation of one goal, tightened by subset rows, with an exact bound.
struct TightRelaxation {
  /// The problem over the choices that can be in a solution as good as the known one, with the
  /// subset rows that bind.
  private(set) var model: PartitionModel
  /// The bound of its prices.
  private(set) var bound: ExactBound
  /// The prices that prove it: of the units, side rows and subset rows.
  private(set) var prices: [Double]
  /// The weight of each choice of ``model``.
  private(set) var weights: [Double]
  /// Work spent, in the solver's units.
  private(set) var work: Int
  private var objective: Double

  /// Rounds of subset rows at the most, and rounds without progress after which it ends.
  private static let (mostRounds, mostIdle) = (40, 3)
  /// Subset rows added in one round.
  private static let rowsPerRound = 60

  /// Solves the plain relaxation; throws what the solver throws.
  ///
  /// - Returns: The relaxation, or how the solver ended when that is not at an optimum.
  static func solve(
    _ model: PartitionModel, within budget: SearchBudget
  ) throws -> (relaxation: TightRelaxation?, status: RelaxationStatus, work: Int) {
    let program = PartitionProgram(model, positions: model.choices.indices) {
      model.listing.value($0, model.goal)
    }
    let result = try withRelaxation(
      of: program.model,
      limits: budget.limits,
      cancellation: budget.cancellation
    ) { try $0.solve() }
    guard result.status == .optimal else { return (nil, result.status, result.work) }
    let prices = program.prices(result.rowDuals)
    let relaxation = TightRelaxation(
      model: model, bound: ExactBound(model: model, duals: prices), prices: prices,
      weights: Array(result.values.prefix(model.choices.count)), work: result.work,
      objective: result.objective)
    return (relaxation, .optimal, result.work)
  }

  /// The choices that the relaxation takes for the most part.
  var rounded: [Int] {
    model.choices.indices.filter { weights[$0] > 0.5 }.map { model.choices[$0] }
  }

  /// Adds broken subset rows until none is found, the bound no longer grows, or it reaches the cost of
  /// the known solution.
  ///
  /// - Parameter known: What the best known solution costs.
  mutating func tighten(known: Int?, within budget: SearchBudget) throws {
    var idle = 0
    for _ in 0..<Self.mostRounds where idle < Self.mostIdle {
      if let known, bound.rounded >= known { return }
      let positive = model.choices.indices.filter { weights[$0] > 0 }
      let rows = SubsetRow.broken(
        by: positive.map { (model.choices[$0], weights[$0]) }, of: model.listing.pool,
        most: Self.rowsPerRound)
      if rows.isEmpty { return }
      let binding = zip(model.subsetRows, prices.suffix(model.subsetRows.count))
        .filter { $0.1 < -1e-9 }.map(\.0)
      let useful = model.choices.indices.filter { position in
        known.map { bound.allows(position, costUpTo: $0) } ?? true
      }
      let next = model.keeping(
        useful, subsetRows: binding + rows.filter { !binding.contains($0) })
      let solved = try Self.solve(next, within: budget.after(work))
      work += solved.work
      guard let relaxation = solved.relaxation, relaxation.bound.scaled >= bound.scaled else {
        return
      }
      idle = relaxation.objective - objective > 1e-4 * max(1, abs(objective) / 1000) ? 0 : idle + 1
      let spent = work
      self = relaxation
      work = spent
    }
  }
}
