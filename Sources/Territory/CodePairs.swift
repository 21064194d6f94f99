import SourceFiles

/// Reads the columns `a` and `b` of a table: two codes of another table, each pair once.
struct CodePairs {
  private let columns: TableColumns
  private let log: ProblemLog
  private let codes: [String]
  /// Whether `codes` are all of the other table: one whose own row is faulty was told there, and is
  /// not told again here.
  private let isComplete: Bool
  /// What a code names, and the table that has it.
  private let (noun, file): (Phrase, String)
  private let index: [String: Int]
  private var similar: [String: Phrase] = [:]
  private var lines: [[Int]: Int] = [:]

  init(
    _ columns: TableColumns, of codes: [String], isComplete: Bool, noun: Phrase, file: String,
    log: ProblemLog
  ) {
    (self.columns, self.codes, self.isComplete) = (columns, codes, isComplete)
    (self.noun, self.file, self.log) = (noun, file, log)
    index = Dictionary(
      codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The places of a row's two codes; `nil` when a problem was told.
  mutating func pair(_ row: CommaSeparatedTable.Row) -> (a: Int, b: Int)? {
    let (first, second) = (place("a", row), place("b", row))
    guard let a = first, let b = second else { return nil }
    guard a != b else {
      log.error(
        at: columns.place("b", row),
        Phrase(
          vi: "\(noun.vi) \(codes[a]) không thể liền kề với chính nó",
          en: "\(noun.en) \(codes[a]) cannot be adjacent to itself"),
        mend: Phrase(vi: "bỏ dòng này hoặc sửa mã", en: "remove the row or mend the code"))
      return nil
    }
    if let first = lines.updateValue(row.line, forKey: [min(a, b), max(a, b)]) {
      log.error(
        at: columns.place("a", row),
        Phrase(
          vi: "cặp \(codes[a])–\(codes[b]) đã có ở dòng \(first)",
          en: "the pair \(codes[a])–\(codes[b]) is already on line \(first)"),
        mend: Phrase(vi: "mỗi cặp ghi một lần", en: "name each pair once"))
      return nil
    }
    return (a, b)
  }

  private mutating func place(_ name: String, _ row: CommaSeparatedTable.Row) -> Int? {
    guard let code = columns.required(name, row) else { return nil }
    if let place = index[code] { return place }
    if isComplete {
      // The same wrong code may stand in many rows.
      let mend = similar[code] ?? SimilarCodes.mend(for: code, among: index.keys)
      similar[code] = mend
      log.error(
        at: columns.place(name, row),
        Phrase(
          vi: "không có \(noun.vi) mã “\(code)” trong \(file)",
          en: "\(file) has no \(noun.en) “\(code)”"),
        mend: mend)
    }
    return nil
  }
}
