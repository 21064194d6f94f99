import Foundation
import SourceFiles

/// Reads the visible sheets of an XLSX as grids: values only, formulas by what they last gave.
struct WorkbookReader {
  let path: String
  private let zip: BoundedZip
  private let notes: ImportNotes
  private let log: ProblemLog
  private var strings: [String] = []
  private var formats: [NumberFormat] = []

  /// What a number format means for reading.
  private enum NumberFormat: Equatable {
    case plain
    case percent
    case date
    /// `00000`: a number with leading zeros.
    case zeros(Int)
  }

  /// Reads all sheets.
  ///
  /// - Throws: ``ProblemReport`` for protected, damaged or oversized workbooks.
  static func grids(
    _ bytes: [UInt8], path: String, notes: ImportNotes, log: ProblemLog
  ) throws(ProblemReport) -> [Grid] {
    do {
      var reader = WorkbookReader(path: path, zip: try BoundedZip(bytes), notes: notes, log: log)
      return try reader.read()
    } catch let failure as BoundedZip.Failure {
      throw report(failure, path)
    } catch let report as ProblemReport {
      throw report
    } catch {
      throw report(.damaged, path)
    }
  }

  private init(path: String, zip: BoundedZip, notes: ImportNotes, log: ProblemLog) {
    self.path = path
    self.zip = zip
    self.notes = notes
    self.log = log
  }

  private mutating func read() throws -> [Grid] {
    let names = zip.names
    guard let workbook = try zip.read("xl/workbook.xml") else {
      let isOpenDocument = names.contains("content.xml")
      throw ProblemReport(
        .badData,
        [
          Problem(
            .error, at: SourcePosition(file: path),
            isOpenDocument
              ? Phrase(vi: "đây là tệp ODS", en: "this is an ODS file")
              : Phrase(
                vi: "đây là tệp ZIP nhưng không phải XLSX",
                en: "this is a ZIP file but no XLSX"),
            mend: Phrase(
              vi: "lưu thành .xlsx hoặc CSV UTF-8 (tệp nén thì giải nén trước)",
              en: "save it as .xlsx or CSV UTF-8 (unpack archives first)"))
        ])
    }
    if names.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") }) {
      notes.add(
        Phrase(
          vi: "\(path): có macro; macro không được chạy, chỉ đọc giá trị các ô",
          en: "\(path): holds macros; they are not run, only the values of cells are read"))
    }
    var sheets: [(name: String, relation: String)] = []
    var isFrom1904 = false
    try walk(workbook) { name, attributes in
      if name == "sheet", attributes["state"] ?? "visible" == "visible" {
        let relation = attributes.first { $0.key.hasSuffix("id") && $0.key.contains(":") }?.value
        sheets.append((attributes["name"] ?? "", relation ?? ""))
      }
      if name == "workbookPr" {
        isFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
      }
    }
    var targets: [String: String] = [:]
    if let relations = try zip.read("xl/_rels/workbook.xml.rels") {
      try walk(relations) { name, attributes in
        guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"]
        else { return }
        targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
      }
    }
    try readStrings()
    try readFormats()
    var grids: [Grid] = []
    var left = Grid.mostCells
    for sheet in sheets {
      guard let target = targets[sheet.relation], let content = try zip.read(target) else {
        continue
      }
      let grid = try self.grid(content, sheet.name, isFrom1904, &left)
      if !grid.rows.isEmpty { grids.append(grid) }
    }
    return grids
  }

  private func walk(
    _ content: [UInt8], _ open: @escaping (String, [String: String]) -> Void,
    close: @escaping (String, String) -> Void = { _, _ in }
  ) throws {
    guard MarkupReader.walk(content, open: open, close: close) else {
      throw BoundedZip.Failure.damaged
    }
  }

  private mutating func readStrings() throws {
    guard let content = try zip.read("xl/sharedStrings.xml") else { return }
    var all: [String] = []
    var current = ""
    var isPhonetic = false
    try walk(content) { name, _ in
      if name == "si" { current = "" }
      if name == "rPh" { isPhonetic = true }
    } close: { name, text in
      if name == "t", !isPhonetic { current += text }
      if name == "rPh" { isPhonetic = false }
      if name == "si" { all.append(current) }
    }
    strings = all
  }

  private mutating func readFormats() throws {
    guard let content = try zip.read("xl/styles.xml") else { return }
    var codes: [Int: String] = [:]
    var used: [Int] = []
    var isInCells = false
    try walk(content) { name, attributes in
      switch name {
      case "numFmt":
        if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
          codes[id] = attributes["formatCode"]
        }
      case "cellXfs": isInCells = true
      case "xf": if isInCells { used.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0) }
      default: break
      }
    } close: { name, _ in
      if name == "cellXfs" { isInCells = false }
    }
    formats = used.map { id in
      switch id {
      case 9, 10: .percent
      case 14...22, 45...47: .date
      default: Self.format(codes[id] ?? "")
      }
    }
  }

  private static func format(_ code: String) -> NumberFormat {
    if code.count >= 2, code.allSatisfy({ $0 == "0" }) { return .zeros(code.count) }
    // Words in quotes and colours in brackets are no part of the pattern.
    let bare = code.replacing(/"[^"]*"|\[[^\]]*\]/, with: "").lowercased()
    if bare.contains("%") { return .percent }
    return bare.contains("yy") || bare.contains("dd") || bare.contains("mmm") ? .date : .plain
  }

  // MARK: Sheets

  private func grid(
    _ content: [UInt8], _ name: String, _ isFrom1904: Bool, _ left: inout Int
  ) throws -> Grid {
    var grid = Grid(path: path, sheet: name, rows: [])
    var line = 0
    var column = -1
    var row: [Grid.Cell] = []
    var cell: (type: String, style: Int, hasFormula: Bool, value: String?, inline: String) =
      ("", 0, false, nil, "")
    var problems: [(line: Int, column: Int, what: Phrase, mend: Phrase)] = []
    var cells = 0
    let most = left
    try walk(content) { tag, attributes in
      switch tag {
      case "row":
        line = attributes["r"].flatMap { Int($0) } ?? line + 1
        (row, column) = ([], -1)
      case "c":
        column = attributes["r"].flatMap { ColumnLetter.column(of: $0) } ?? column + 1
        cell = (
          attributes["t"] ?? "n", attributes["s"].flatMap { Int($0) } ?? 0, false, nil, ""
        )
      case "f": cell.hasFormula = true
      case "mergeCell":
        if let merge = Self.merge(attributes["ref"] ?? ""), grid.merges.count < 20_000 {
          grid.merges.append(merge)
        }
      default: break
      }
    } close: { tag, text in
      switch tag {
      case "v": cell.value = text
      case "t": cell.inline += text
      case "c":
        guard (0..<Grid.mostColumns).contains(column), cells < most else { return }
        if cell.hasFormula, cell.value ?? "" == "" {
          problems.append(
            (
              line, column,
              Phrase(
                vi: "công thức chưa có giá trị", en: "the formula has no value"),
              Phrase(
                vi: "mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi chạy lại",
                en: "open the file in Excel or LibreOffice, save it and run again")
            ))
        }
        if cell.type == "e" {
          problems.append(
            (
              line, column,
              Phrase(
                vi: "ô báo lỗi \(cell.value ?? "")",
                en: "the cell holds the error \(cell.value ?? "")"),
              Phrase(vi: "sửa công thức", en: "mend the formula")
            ))
        }
        let read = self.cell(cell.type, cell.style, cell.value, cell.inline, isFrom1904)
        guard !read.isEmpty else { return }
        while row.count < column { row.append(.empty) }
        if row.count == column { row.append(read) } else { row[column] = read }
        cells += 1
      case "row":
        if !row.isEmpty { grid.rows.append(Grid.Row(line: line, cells: row)) }
      default: break
      }
    }
    guard cells < most else { throw BoundedZip.Failure.tooLarge }
    left -= cells
    for problem in problems.prefix(20) {
      log.error(
        at: SourcePosition(file: grid.name, line: problem.line, column: problem.column + 1),
        problem.what, mend: problem.mend)
    }
    return grid
  }

  private func cell(
    _ type: String, _ style: Int, _ value: String?, _ inline: String, _ isFrom1904: Bool
  ) -> Grid.Cell {
    switch type {
    case "s":
      guard let index = value.flatMap({ Int($0) }), strings.indices.contains(index) else {
        return .empty
      }
      return text(strings[index])
    case "inlineStr": return text(inline)
    case "str": return text(value ?? "")
    case "b": return Grid.Cell(text: value ?? "")
    case "e": return .empty
    case "d": return text(String((value ?? "").prefix(10)))
    default:
      guard let value, let plain = PlainNumber.digits(value) else { return .empty }
      switch formats.indices.contains(style) ? formats[style] : .plain {
      case .plain: return Grid.Cell(text: plain, isNumber: true)
      case .percent:
        guard let share = DecimalText.scaled(plain, places: 6) else { return .empty }
        return Grid.Cell(text: DecimalText.text(share, places: 4), isNumber: true)
      case .date:
        guard let days = DecimalText.scaled(plain, places: 0), (1...200_000).contains(days) else {
          return Grid.Cell(text: plain, isNumber: true)
        }
        let start = CalendarDay(year: 1899, month: 12, day: 30)
        return Grid.Cell(text: "\(start.adding(days: days + (isFrom1904 ? 1462 : 0)))")
      case .zeros(let length):
        return Grid.Cell(text: CodePadding(length: length).pad(plain))
      }
    }
  }

  private func text(_ text: String) -> Grid.Cell {
    Grid.Cell(
      text: text.precomposedStringWithCanonicalMapping
        .trimmingCharacters(in: .whitespacesAndNewlines))
  }

  private static func merge(_ reference: String) -> Grid.Merge? {
    let ends = reference.split(separator: ":")
    guard ends.count == 2 else { return nil }
    let places = ends.compactMap { end -> (row: Int, column: Int)? in
      guard let column = ColumnLetter.column(of: end),
        let row = Int(end.drop { $0.isLetter }), row > 0
      else { return nil }
      return (row, column)
    }
    guard places.count == 2, places[0].row <= places[1].row, places[0].column <= places[1].column
    else { return nil }
    return Grid.Merge(
      rows: places[0].row...places[1].row, columns: places[0].column...places[1].column)
  }

  private static func report(_ failure: BoundedZip.Failure, _ path: String) -> ProblemReport {
    let place = SourcePosition(file: path)
    let problem =
      switch failure {
      case .damaged:
        Problem(
          .error, at: place,
          Phrase(vi: "tệp XLSX bị hỏng", en: "the XLSX is damaged"),
          mend: Phrase(
            vi: "mở bằng Excel hoặc LibreOffice, lưu lại; hoặc lưu thành CSV UTF-8",
            en: "open it in Excel or LibreOffice and save it again, or save it as CSV UTF-8"))
      case .encrypted:
        Problem(
          .error, at: place,
          Phrase(
            vi: "tệp nén được bảo vệ bằng mật khẩu", en: "the archive is protected by a password"),
          mend: Phrase(
            vi: "bỏ mật khẩu rồi lưu lại", en: "remove the password and save the file again"))
      case .tooLarge:
        Problem(
          .error, at: place,
          Phrase(
            vi: "tệp bung ra lớn hơn \(BoundedZip.mostUnpacked >> 20) MiB hoặc có quá nhiều ô",
            en:
              "the file unpacks to more than \(BoundedZip.mostUnpacked >> 20) MiB or has too many "
              + "cells"),
          mend: Phrase(
            vi: "chỉ giữ sheet số liệu, xóa dòng cột thừa, lưu lại; hoặc lưu sheet ấy thành CSV "
              + "UTF-8",
            en: "keep only the sheet with the figures, delete unused rows and columns, save; or "
              + "save that sheet as CSV UTF-8"))
      }
    return ProblemReport(.badData, [problem])
  }
}

/// Numbers as workbooks and JSON write them.
enum PlainNumber {
  /// `1.2345E+4` as `12345`; `nil` when it is no number.
  static func digits(_ text: String) -> String? {
    guard let exponent = text.firstIndex(where: { $0 == "e" || $0 == "E" }) else {
      return text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }
        && !text.isEmpty ? text : nil
    }
    guard let power = Int(text[text.index(after: exponent)...].drop { $0 == "+" }),
      abs(power) <= 18
    else { return nil }
    let isNegative = text.hasPrefix("-")
    let parts = text[..<exponent].drop { $0 == "-" }.split(separator: ".")
    guard let whole = parts.first, parts.count <= 2 else { return nil }
    var digits = whole + (parts.count == 2 ? parts[1] : "")
    var point = whole.count + power
    while point <= 0 {
      digits = "0" + digits
      point += 1
    }
    while digits.count < point { digits += "0" }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let fraction = digits.dropFirst(point)
    return (isNegative ? "-" : "") + digits.prefix(point) + (fraction.isEmpty ? "" : ".") + fraction
  }
}
