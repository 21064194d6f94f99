/// The columns of a problem as its proofs need them: looked up once, for a proof asks thousands of times.
struct ProofTable {
  /// The rows of the units that each column holds.
  let rows: [[Int]]
  /// The columns that hold the unit of each row, ascending.
  let columns: [[Int]]
  /// What each column costs in each goal, up to the one that is minimised.
  let costs: [[Int]]
  /// What each column adds to each side row.
  let sides: [[Int]]
  /// The bounds of the side rows.
  let limits: [Listing.Limit]

  init(_ model: PartitionModel) {
    rows = model.choices.map { model.listing.pool[$0].map(model.row) }
    var columns = [[Int]](repeating: [], count: model.units.count)
    for (column, rows) in rows.enumerated() {
      for row in rows { columns[row].append(column) }
    }
    self.columns = columns
    func values(_ quantity: Int) -> [Int] {
      model.choices.map { model.listing.value($0, quantity) }
    }
    costs = (0...model.goal).map(values)
    sides = model.sideRows.map { values($0.quantity) }
    limits = model.sideRows.map(\.limit)
  }
}
