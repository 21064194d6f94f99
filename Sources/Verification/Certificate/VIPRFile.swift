/// A problem with its proof as a file of the format VIPR 1.0 states it.
///
/// All columns are whole numbers here, and all coefficients too.
struct VIPRFile {
  enum Sense: UInt8 {
    case atLeast, atMost, equal
  }

  /// A row: columns with coefficients, compared with a right side.
  struct Row {
    let name: String
    let sense: Sense
    let rightSide: VIPRNumber
    /// `nil` for the objective's own.
    let terms: [(column: Int, value: Int)]?
  }

  /// Why a row holds.
  enum Reason {
    case assumption
    /// A sum of rows with factors; rounded when all its coefficients are whole.
    case sum([(row: Int, factor: VIPRNumber)], isRounded: Bool)
    case union(first: Int, firstAssumption: Int, second: Int, secondAssumption: Int)
  }

  var columns: [String] = []
  var objective: [(column: Int, value: Int)] = []
  var rows: [Row] = []
  /// The value that is proven from both sides.
  var value = 0
  /// The columns that are 1 in the solution.
  var solution: [Int] = []
  var derived: [(row: Row, reason: Reason)] = []
}
