import LinearOptimization

/// Asks whether there is a second solution as good as a known one.
///
/// The known solution is cut off: not all of its choices may be taken. What is left is minimised for
/// the last goal up to the known value. Mostly the relaxation already shows that nothing is left,
/// so that a component of hundreds of units needs one question in place of one for each unit.
struct OtherOptimum {
  /// What was found out.
  enum Answer {
    /// The known solution is the only one.
    case none
    /// There is another one, or it could not be told.
    case possible
  }

  /// Values from which the solver takes solutions that differ by a few units for equally good.
  private static let coarse = 100_000_000

  let listing: Listing
  let units: [Int]
  let choices: [Int]
  let sideRows: [PartitionModel.SideRow]

  /// - Returns: The answer, and the work it took.
  func search(
    beside known: [Int], within budget: SearchBudget
  ) -> (answer: Answer, work: Int) {
    let last = listing.goalCount - 1
    let value = known.reduce(0) { $0 + listing.value($1, last) }
    guard last >= 0, abs(value) < Self.coarse else { return (.possible, 0) }
    let problem = PartitionModel(
      listing: listing, units: units, choices: choices,
      // The value of the last goal is kept by the cutoff.
      sideRows: sideRows.filter { $0.quantity != last }, goal: last)
    var model = PartitionProgram(problem, positions: choices.indices) {
      listing.value($0, last)
    }.model
    let inKnown = Set(known)
    for (column, choice) in choices.enumerated() where inKnown.contains(choice) {
      model.columns[column].coefficients.append(.init(row: model.rows.count, value: 1))
    }
    model.rows.append(.init(name: "other", bounds: .atMost(Double(known.count - 1))))
    let result = try? solveInteger(
      model,
      options: IntegerOptions(
        limits: budget.limits, cutoff: Double(value + 1),
        objectiveIsIntegral: true, cancellation: budget.cancellation))
    return (result?.status == .infeasible ? .none : .possible, result?.work ?? 0)
  }
}
