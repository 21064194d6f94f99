/// Questions that every partition answers with yes or no, because one of its sets holds a unit.
///
/// Is it together with another one (Ryan and Foster 1981)? In a set of some size? In a set that counts
/// in an earlier goal? They are numbered; a question that no column says yes to is not asked.
struct BranchQuestions {
  /// A question about one unit, or two, each named by its row.
  private enum Question: Hashable, Comparable {
    case together(Int, Int)
    case size(Int, Int)
    case counts(Int, goal: Int)

    /// The units of which every set that says yes holds each.
    var rows: [Int] {
      switch self {
      case .together(let first, let second): [first, second]
      case .size(let row, _), .counts(let row, _): [row]
      }
    }
  }

  /// The rows of the units of which every set that says yes to a question holds each.
  let rows: [[Int]]
  /// The columns that say yes to a question, ascending.
  let columns: [[Int]]
  /// The questions that a column says yes to, ascending.
  private let ofColumn: [[Int]]

  init(_ table: ProofTable) {
    let asked = table.rows.indices.map { Self.questions(about: $0, table) }
    let questions = Set(asked.joined()).sorted()
    let number = Dictionary(uniqueKeysWithValues: zip(questions, questions.indices))
    rows = questions.map(\.rows)
    ofColumn = asked.map { $0.compactMap { number[$0] }.sorted() }
    var columns = [[Int]](repeating: [], count: questions.count)
    for (column, questions) in ofColumn.enumerated() {
      for question in questions { columns[question].append(column) }
    }
    self.columns = columns
  }

  /// How many questions there are.
  var count: Int { columns.count }

  /// The questions that fractional values of columns leave open, those nearest to one half first.
  func undecided(_ columns: [Int], _ values: [Double]) -> [Int] {
    var shares = [Double](repeating: 0, count: count)
    for (column, value) in zip(columns, values) where value > 1e-6 && value < 1 - 1e-6 {
      for question in ofColumn[column] { shares[question] += value }
    }
    return shares.indices.map { (question: $0, distance: abs(shares[$0] - 0.5)) }
      .filter { $0.distance < 0.5 - 1e-6 }
      .sorted { ($0.distance, $0.question) < ($1.distance, $1.question) }
      .map(\.question)
  }

  /// The questions to which a partition that takes a column says yes.
  private static func questions(about column: Int, _ table: ProofTable) -> [Question] {
    let rows = table.rows[column]
    return rows.enumerated().flatMap { place, row in
      [.size(row, rows.count)]
        + rows[(place + 1)...].map { Question.together(row, $0) }
        + table.costs.dropLast().enumerated().filter { $0.element[column] != 0 }
        .map { .counts(row, goal: $0.offset) }
    }
  }
}
