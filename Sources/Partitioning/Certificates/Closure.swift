/// Columns that no solution takes at some place of a proof, with the constraint that says so.
struct Closure {
  /// The columns.
  let columns: [Int]
  /// The constraint's index.
  let constraint: Int
  /// How the constraint closes the columns.
  let kind: Kind

  enum Kind {
    /// Their sum is at most 0.
    case sum
    /// These other columns, which hold the unit of the same row, add up to at least 1.
    case others([Int], row: Int)
  }
}
