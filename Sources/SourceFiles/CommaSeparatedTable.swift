/// A table read from a CSV file: a header and rows of the same width, with positions.
///
/// Accepted: comma, semicolon or tab (told from the header), LF, CRLF or CR, quoted fields with
/// doubled quotes, blank lines. Refused with a position: an unclosed quote, text after a closing
/// quote, a row that is shorter or longer than the header, an empty file, a repeated heading.
public struct CommaSeparatedTable: Sendable {
  /// One row, its fields trimmed of outer blanks.
  public struct Row: Sendable {
    /// The line of the row's first field.
    public let line: Int
    /// The fields, as many as the header has.
    public let fields: [String]
    /// The line of each field and the bytes before it: a line break in quotes puts the fields
    /// behind it on a later line.
    let places: [(line: Int, start: Int)]
    /// Whether its quotes are wrong (already logged).
    let isFaulty: Bool
  }

  /// The file's path.
  public let path: String
  /// The headings, in lower case.
  public let header: [String]
  /// The position of each heading.
  public let headerRow: Row
  /// The rows below the header.
  public private(set) var rows: [Row] = []
  /// Whether every row of the file is in ``rows``; the others were logged.
  public private(set) var isComplete = true
  private let bytes: [UInt8]

  /// No table of people has more; telling each of a hundred thousand by its place would take hours.
  private static let mostColumns = 1000

  /// Reads `file`; problems go to `log`, rows that have one are left out.
  ///
  /// - Returns: `nil` when there is no usable header.
  public init?(_ file: TextFile, log: ProblemLog) {
    path = file.path
    var scanner = FieldScanner(file: file, log: log)
    guard let first = scanner.nextRow() else {
      log.error(
        at: SourcePosition(file: file.path, line: 1, column: 1),
        Phrase(vi: "tệp trống: thiếu dòng tiêu đề", en: "the file is empty: no header line"))
      return nil
    }
    if first.isFaulty { return nil }
    guard first.fields.count <= Self.mostColumns else {
      log.error(
        at: SourcePosition(file: file.path, line: first.line, column: 1),
        Phrase(
          vi: "tiêu đề có \(first.fields.count) cột, nhiều nhất là \(Self.mostColumns)",
          en: "the header has \(first.fields.count) columns, \(Self.mostColumns) are the most"),
        mend: Phrase(
          vi: "kiểm tra đây có phải bảng CSV không", en: "check that this is a CSV table"))
      return nil
    }
    headerRow = first
    header = first.fields.map { $0.lowercased() }
    bytes = scanner.bytes
    while let row = scanner.nextRow() {
      if row.isFaulty {
        isComplete = false
        continue
      }
      guard row.fields.count == header.count else {
        isComplete = false
        log.error(
          at: position(row, row.fields.count > header.count ? header.count : 0),
          Phrase(
            vi: "dòng có \(row.fields.count) ô, tiêu đề có \(header.count) cột",
            en: "the row has \(row.fields.count) fields, the header has \(header.count)"),
          mend: Phrase(
            vi: "ô chứa dấu phẩy phải đặt trong dấu ngoặc kép",
            en: "a field that contains a comma must stand in double quotes"))
        continue
      }
      rows.append(row)
    }
    var seen: Set<String> = []
    for (index, name) in header.enumerated() where !seen.insert(name).inserted {
      log.error(
        at: position(first, index),
        Phrase(vi: "tiêu đề “\(name)” lặp lại", en: "the heading “\(name)” is repeated"),
        mend: Phrase(vi: "bỏ hoặc đổi tên một cột", en: "remove or rename one of the columns"))
    }
  }

  /// The index of the column with this heading.
  public func column(_ name: String) -> Int? {
    header.firstIndex(of: name)
  }

  /// The position of one field.
  public func position(_ row: Row, _ column: Int) -> SourcePosition {
    let (line, start) = row.places[column]
    let before = bytes[..<start]
    let lineStart = before.lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
    let inLine = String(decoding: before[lineStart...], as: UTF8.self)
    return SourcePosition(file: path, line: line, column: inLine.count + 1)
  }
}

/// The rows of a CSV file as they are: no header is expected, and rows may differ in width.
///
/// The separator is the one that most of the first lines hold.
public struct CommaSeparatedRows: Sendable {
  /// One row, its fields trimmed of outer blanks.
  public struct Row: Sendable {
    /// The line of the row's first field.
    public let line: Int
    /// The fields.
    public let fields: [String]
  }

  /// The rows that are not blank.
  public private(set) var rows: [Row] = []
  /// Whether the file has more fields than were asked for; the rest was not read.
  public private(set) var isCut = false

  /// Reads `file` up to `mostFields` fields; rows whose quotes are wrong are logged and left out.
  public init(_ file: TextFile, mostFields: Int, log: ProblemLog) {
    var scanner = FieldScanner(file: file, log: log, headLines: 20)
    var fields = 0
    while let row = scanner.nextRow() {
      fields += row.fields.count
      guard fields <= mostFields else {
        isCut = true
        return
      }
      if !row.isFaulty { rows.append(Row(line: row.line, fields: row.fields)) }
    }
  }
}

/// Splits the text of a CSV file into rows, byte by byte.
private struct FieldScanner {
  let path: String
  let bytes: [UInt8]
  let separator: UInt8
  let log: ProblemLog
  var at = 0
  var line = 1
  var lineStart = 0
  var isFaulty = false

  /// The separator is the one that is most frequent in the first `headLines` lines.
  init(file: TextFile, log: ProblemLog, headLines: Int = 1) {
    path = file.path
    bytes = Array(file.text.utf8)
    self.log = log
    let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var (lines, isQuoted) = (0, false)
    for byte in bytes {
      if byte == 0x0A || byte == 0x0D { lines += 1 }
      if lines == headLines { break }
      // One line alone is counted as before, whatever its quotes are.
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if let mark = candidates.firstIndex(of: byte), !isQuoted || headLines == 1 {
        counts[mark] += 1
      }
    }
    let most = counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
    separator = candidates[most]
  }

  /// The next row that is not blank, or `nil` at the end.
  mutating func nextRow() -> CommaSeparatedTable.Row? {
    while at < bytes.count {
      let row = scanRow()
      if row.fields.count > 1 || row.fields.first?.isEmpty == false { return row }
    }
    return nil
  }

  private mutating func scanRow() -> CommaSeparatedTable.Row {
    let startLine = line
    var fields: [String] = []
    var places: [(line: Int, start: Int)] = []
    isFaulty = false
    while true {
      places.append((line, at))
      fields.append(scanField())
      guard at < bytes.count, bytes[at] == separator else { break }
      at += 1
    }
    endLine()
    return CommaSeparatedTable.Row(
      line: startLine, fields: fields, places: places, isFaulty: isFaulty)
  }

  private mutating func scanField() -> String {
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
      let start = at
      while at < bytes.count, bytes[at] != separator, !isLineEnd(bytes[at]) { at += 1 }
      return trimmed(bytes[start..<at])
    }
    let opening = SourcePosition(file: path, line: line, column: column(of: at))
    at += 1
    var content: [UInt8] = []
    var closed = false
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        if at + 1 < bytes.count, bytes[at + 1] == byte {
          at += 1
        } else {
          at += 1
          closed = true
          break
        }
      } else if byte == 0x0A || byte == 0x0D && !isLineFeed(at + 1) {
        line += 1
        lineStart = at + 1
      }
      content.append(byte)
      at += 1
    }
    if !closed {
      isFaulty = true
      log.error(
        at: opening,
        Phrase(vi: "dấu ngoặc kép mở mà không đóng", en: "this double quote is never closed"),
        mend: Phrase(
          vi: "thêm dấu ngoặc kép ở cuối ô, hoặc bỏ dấu ở đầu ô",
          en: "close the field with a double quote, or remove this one"))
    }
    while at < bytes.count, bytes[at] != separator, !isLineEnd(bytes[at]) {
      if bytes[at] != UInt8(ascii: " ") {
        isFaulty = true
        log.error(
          at: SourcePosition(file: path, line: line, column: column(of: at)),
          Phrase(
            vi: "có chữ sau dấu ngoặc kép đóng", en: "there is text after the closing quote"),
          mend: Phrase(
            vi: "dấu ngoặc kép bên trong ô phải viết hai lần",
            en: "a double quote inside a field is written twice"))
        while at < bytes.count, bytes[at] != separator, !isLineEnd(bytes[at]) { at += 1 }
        break
      }
      at += 1
    }
    return trimmed(content[...])
  }

  private mutating func endLine() {
    guard at < bytes.count else { return }
    if bytes[at] == 0x0D, at + 1 < bytes.count, bytes[at + 1] == 0x0A { at += 1 }
    at += 1
    line += 1
    lineStart = at
  }

  private func isLineFeed(_ index: Int) -> Bool { index < bytes.count && bytes[index] == 0x0A }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private func column(of index: Int) -> Int {
    String(decoding: bytes[lineStart..<index], as: UTF8.self).count + 1
  }

  private func trimmed(_ field: ArraySlice<UInt8>) -> String {
    var field = field
    while let last = field.last, last == 0x20 || last == 0x09 { field.removeLast() }
    while let first = field.first, first == 0x20 || first == 0x09 { field.removeFirst() }
    return String(decoding: field, as: UTF8.self)
  }
}
