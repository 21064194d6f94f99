/// Reads a file of the format VIPR 1.0 as far as certificates of plans use it.
///
/// It is stricter than the format: what does not matter for a proof, such as names, must be what the
/// planner writes, so that a file in which anything was altered is refused.
struct VIPRReader {
  /// What is wrong, and in which line.
  struct Failure: Error {
    let line: Int
    let expected: String
  }

  private let bytes: [UInt8]
  private var place = 0
  private var line = 1

  /// Reads a whole file.
  static func read(_ bytes: [UInt8]) throws(Failure) -> VIPRFile {
    var reader = VIPRReader(bytes: bytes)
    return try reader.file()
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// What is expected where the file ends too early.
  static let more = "…"

  private func failure(_ expected: String) -> Failure { Failure(line: line, expected: expected) }

  // MARK: Tokens

  private mutating func skipSpace() {
    while place < bytes.count, bytes[place] <= 32 {
      if bytes[place] == 10 { line += 1 }
      place += 1
    }
  }

  private mutating func token() throws(Failure) -> ArraySlice<UInt8> {
    skipSpace()
    let start = place
    while place < bytes.count, bytes[place] > 32 { place += 1 }
    if start == place { throw failure(Self.more) }
    return bytes[start..<place]
  }

  private mutating func word() throws(Failure) -> String {
    String(decoding: try token(), as: UTF8.self)
  }

  private mutating func expect(_ word: StaticString) throws(Failure) {
    let isRight = try token().elementsEqual(
      UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    if !isRight { throw failure("\(word)") }
  }

  private func whole(_ digits: ArraySlice<UInt8>) throws(Failure) -> Int128 {
    var (value, isNegative) = (Int128(0), false)
    var digits = digits
    if digits.first == 45 {
      isNegative = true
      digits = digits.dropFirst()
    }
    guard !digits.isEmpty, digits.count <= 37 else { throw failure("0–9") }
    for digit in digits {
      guard (48...57).contains(digit) else { throw failure("0–9") }
      value = value * 10 + Int128(digit - 48)
    }
    return isNegative ? -value : value
  }

  private mutating func fraction() throws(Failure) -> VIPRNumber {
    let text = try token()
    guard let slash = text.firstIndex(of: 47) else {
      guard let number = VIPRNumber(try whole(text), 1) else { throw failure("0–9") }
      return number
    }
    let (over, under) = (try whole(text[..<slash]), try whole(text[(slash + 1)...]))
    guard under > 0, let number = VIPRNumber(over, under) else { throw failure("1–9") }
    return number
  }

  private mutating func number(in range: ClosedRange<Int>) throws(Failure) -> Int {
    guard let number = Int(exactly: try whole(token())), range.contains(number) else {
      throw failure("\(range.lowerBound)–\(range.upperBound)")
    }
    return number
  }

  /// A number of things that take at least two bytes each.
  private mutating func count() throws(Failure) -> Int { try number(in: 0...bytes.count / 2) }

  // MARK: Sections

  private static let large = -1_000_000_000_000_000_000...1_000_000_000_000_000_000

  private mutating func file() throws(Failure) -> VIPRFile {
    var file = VIPRFile()
    try expect("VER")
    try expect("1.0")
    try expect("VAR")
    let columns = try count()
    for _ in 0..<columns { file.columns.append(try word()) }
    try expect("INT")
    guard try count() == columns else { throw failure("INT \(columns)") }
    for column in 0..<columns {
      guard try number(in: 0...columns) == column else { throw failure("\(column)") }
    }
    try expect("OBJ")
    try expect("min")
    file.objective = try terms(of: columns)
    try expect("CON")
    let rows = try count()
    guard try number(in: 0...rows) == columns else { throw failure("CON \(rows) \(columns)") }
    for _ in 0..<rows { file.rows.append(try row(of: columns)) }
    try expect("RTP")
    try expect("range")
    file.value = try number(in: Self.large)
    guard try number(in: Self.large) == file.value else { throw failure("\(file.value)") }
    try expect("SOL")
    try expect("1")
    try expect("best")
    for (column, value) in try terms(of: columns) {
      guard value == 1 else { throw failure("1") }
      file.solution.append(column)
    }
    try expect("DER")
    let derived = try count()
    for index in 0..<derived {
      let row = try row(of: columns)
      guard row.name == "d\(index)" else { throw failure("d\(index)") }
      file.derived.append((row, try reason(before: rows + index)))
    }
    skipSpace()
    if place < bytes.count { throw failure("EOF") }
    return file
  }

  private mutating func terms(of columns: Int) throws(Failure) -> [(column: Int, value: Int)] {
    var terms: [(column: Int, value: Int)] = []
    for _ in 0..<(try count()) {
      let column = try number(in: 0...max(0, columns - 1))
      // Ascending, so that each column comes once.
      guard column > terms.last?.column ?? -1, column < columns else { throw failure("<") }
      terms.append((column, try number(in: Self.large)))
    }
    return terms
  }

  private mutating func row(of columns: Int) throws(Failure) -> VIPRFile.Row {
    let name = try word()
    let sense: VIPRFile.Sense
    switch try word() {
    case "G": sense = .atLeast
    case "L": sense = .atMost
    case "E": sense = .equal
    default: throw failure("G, L, E")
    }
    let rightSide = try fraction()
    skipSpace()
    if place + 2 < bytes.count, bytes[place] == 79 {
      try expect("OBJ")
      return .init(name: name, sense: sense, rightSide: rightSide, terms: nil)
    }
    return .init(
      name: name, sense: sense, rightSide: rightSide, terms: try terms(of: columns))
  }

  private mutating func reason(before rows: Int) throws(Failure) -> VIPRFile.Reason {
    try expect("{")
    let reason: VIPRFile.Reason
    let word = try word()
    switch word {
    case "asm": reason = .assumption
    case "lin", "rnd":
      var terms: [(row: Int, factor: VIPRNumber)] = []
      for _ in 0..<(try count()) {
        terms.append((try number(in: 0...max(0, rows - 1)), try fraction()))
      }
      reason = .sum(terms, isRounded: word == "rnd")
    case "uns":
      let last = 0...max(0, rows - 1)
      reason = .union(
        first: try number(in: last), firstAssumption: try number(in: last),
        second: try number(in: last), secondAssumption: try number(in: last))
    default: throw failure("asm, lin, rnd, uns")
    }
    try expect("}")
    try expect("-1")
    return reason
  }
}
