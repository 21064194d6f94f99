import Foundation
import SourceFiles
import Territory

/// Finds the tables that an import needs in the files that it was given.
struct TableSearch {
  /// A table that was found.
  struct Found {
    let grid: Grid
    let layout: TableLayout
    let fixed: ImportMapping.Table?
  }

  let mapping: ImportMapping
  let notes: ImportNotes
  let log: ProblemLog
  private var found: [TableRole: Found] = [:]
  /// Title, date and source, where a sheet or a `dataset.yaml` beside the table states them.
  private(set) var statedOrigin = ImportMapping.Origin()

  init(mapping: ImportMapping, notes: ImportNotes, log: ProblemLog) {
    self.mapping = mapping
    self.notes = notes
    self.log = log
  }

  subscript(role: TableRole) -> Found? { found[role] }

  /// What a table must have, for messages.
  static let expected = Phrase(
    vi:
      "cần một dòng tiêu đề có: Mã, Tên, Loại hình (hoặc loại hình trong tên), Huyện, Diện tích, Dân "
      + "số; hoặc nêu cột trong --mapping; mẫu: sapxep dataset template",
    en:
      "a row of headings is needed: Mã (code), Tên (name), Loại hình (kind, or in the name), Huyện "
      + "(district), Diện tích (area), Dân số (population); or state columns in --mapping; a form: "
      + "sapxep dataset template")

  /// Looks for the table of `role` in a file; a workbook of units may hold the others as well.
  mutating func add(
    _ path: String, as role: TableRole, mayHoldOthers: Bool = false
  ) throws(ProblemReport) {
    let grids = try GridReader.grids(path, notes: notes, log: log)
    let roles = mayHoldOthers ? TableRole.allCases : [role]
    var candidates: [TableRole: [Found]] = [:]
    for grid in grids {
      readOrigin(grid)
      if let table = table(grid, roles) { candidates[table.layout.role, default: []].append(table) }
    }
    for role in roles {
      let tables = candidates[role] ?? []
      // Forms bring example sheets; those without rows count only when there is nothing else.
      let filled = tables.filter { $0.grid.rows.count > $0.layout.firstRow }
      let chosen = filled.isEmpty ? tables : filled
      if chosen.count > 1 {
        let sheets = chosen.compactMap(\.grid.sheet).joined(separator: ", ")
        log.error(
          at: SourcePosition(file: path),
          Phrase(
            vi: "nhiều sheet giống bảng \(role.phrase.vi): \(sheets)",
            en: "several sheets look like the table of \(role.phrase.en): \(sheets)"),
          mend: Phrase(
            vi: "nêu một sheet trong --mapping: \(role.rawValue): { sheet: … }",
            en: "state one in --mapping: \(role.rawValue): { sheet: … }"))
      }
      guard var table = chosen.first else { continue }
      if filled.isEmpty, role != .units { continue }
      var grid = table.grid
      grid.fillDown(below: table.layout.headerLine)
      table = Found(grid: grid, layout: table.layout, fixed: table.fixed)
      refuseRivals(table)
      found[role] = table
    }
    if candidates[role] == nil {
      log.error(
        at: SourcePosition(file: path),
        Phrase(
          vi: "không nhận ra bảng \(role.phrase.vi) trong tệp này",
          en: "no table of \(role.phrase.en) is recognised in this file"),
        mend: role == .adjacency
          ? Phrase(
            vi: "cần hai cột mã đơn vị: a, b (và chiều dài: shared_m)",
            en: "two columns of codes are needed: a, b (and the length: shared_m)")
          : Self.expected)
    }
    if role == .units { readManifest(beside: path) }
  }

  /// A file `districts.csv` beside `units.csv` belongs to it.
  mutating func addNeighbouringDistricts(of units: String?) throws(ProblemReport) {
    guard let units, found[.districts] == nil else { return }
    let path = (units as NSString).deletingLastPathComponent as NSString
    let beside = path.appendingPathComponent("districts.csv")
    guard FileManager.default.fileExists(atPath: beside), beside != units else { return }
    try add(beside, as: .districts)
    try log.throwIfErrors()
    notes.add(
      Phrase(
        vi: "bảng cấp huyện: dùng \(beside) bên cạnh bảng đơn vị",
        en: "table of districts: \(beside) beside the table of units is used"))
  }

  /// Takes the properties of boundaries for the table of units, where there is no other.
  mutating func addBoundaries(_ grid: Grid, isOnlySource: Bool) {
    guard isOnlySource else { return }
    let fixed = boundaryColumns
    guard let layout = TableLayout.find(.units, in: headOnly(grid), fixed: fixed) else {
      let names = grid.rows.first?.cells.map(\.text).joined(separator: ", ") ?? ""
      log.error(
        at: grid.start,
        Phrase(
          vi: "thuộc tính của ranh giới không đủ làm bảng đơn vị: \(names)",
          en: "the properties of the boundaries make no table of units: \(names)"),
        mend: Phrase(
          vi: "thêm code, name, type, district, district_code, population; hoặc nêu --units",
          en: "add code, name, type, district, district_code, population; or state --units"))
      return
    }
    let table = Found(grid: grid, layout: layout, fixed: fixed)
    refuseRivals(table)
    found[.units] = table
  }

  /// The codes of boundaries by row, with their zeros.
  func boundaryCodes(_ grid: Grid) -> [Int: String] {
    guard let column = boundaryLayout(grid)?["code"] else { return [:] }
    var codes: [Int: String] = [:]
    for row in grid.rows.dropFirst() where !row[column].isEmpty {
      codes[row.line] = UnitReader.line(row[column].text)
    }
    return CodePadding(length: 5).padded(codes, in: grid.path, notes: notes)
  }

  /// The columns of the boundaries' properties.
  func boundaryLayout(_ grid: Grid) -> TableLayout? {
    if let units = found[.units], units.grid.path == grid.path { return units.layout }
    return TableLayout.ofHead(headOnly(grid), fixed: boundaryColumns)
  }

  private var boundaryColumns: ImportMapping.Table? {
    mapping.boundaries.columns.isEmpty
      ? nil : ImportMapping.Table(columns: mapping.boundaries.columns)
  }

  /// The names of properties are in the first row and nowhere else.
  private func headOnly(_ grid: Grid) -> Grid {
    var head = grid
    head.rows = Array(grid.rows.prefix(1))
    return head
  }

  // MARK: Choosing

  private func table(_ grid: Grid, _ roles: [TableRole]) -> Found? {
    let tables = roles.compactMap { role -> Found? in
      let fixed = mapping.tables[role]
      if let sheet = fixed?.sheet, grid.sheet != sheet { return nil }
      return TableLayout.find(role, in: grid, fixed: fixed)
        .map { Found(grid: grid, layout: $0, fixed: fixed) }
    }
    guard tables.count > 1 else {
      // Beside other tables only what holds districts is one of districts.
      guard let only = tables.first, roles.count > 1, only.layout.role == .districts else {
        return tables.first
      }
      return holdsDistricts(only) ? only : nil
    }
    // Pairs have both their columns; districts are told from communes by the kinds they hold.
    if let pairs = tables.first(where: { $0.layout.role == .adjacency }),
      tables.allSatisfy({ $0.layout.score <= pairs.layout.score })
    {
      return pairs
    }
    let units = tables.first { $0.layout.role == .units }
    guard let units, let districts = tables.first(where: { $0.layout.role == .districts }) else {
      return units ?? tables.first
    }
    // A table of communes names their districts, too; its own names decide.
    return holdsDistricts(units.layout["name"] == nil ? districts : units) ? districts : units
  }

  private func holdsDistricts(_ table: Found) -> Bool {
    let sheet = PlainLetters.folded(table.grid.sheet ?? "")
    let rows = table.grid.rows.dropFirst(table.layout.firstRow)
    if rows.isEmpty { return sheet.contains("huyen") || sheet.contains("district") }
    var (districts, communes) = (0, 0)
    for row in rows {
      let kind = table.layout.kind(row)
      if kind?.level == .district { districts += 1 }
      if kind?.level == .commune { communes += 1 }
    }
    return districts > communes
  }

  private func refuseRivals(_ table: Found) {
    for (field, columns) in table.layout.rivals.sorted(by: { $0.key < $1.key }) {
      let names = columns.map(table.layout.words).joined(separator: ", ")
      log.error(
        at: SourcePosition(
          file: table.grid.name, line: max(table.layout.headerLine, 1), column: columns[0] + 1),
        Phrase(
          vi: "nhiều cột cùng có thể là “\(field)”: \(names)",
          en: "several columns could be “\(field)”: \(names)"),
        mend: Phrase(
          vi: "nêu một cột trong --mapping: \(table.layout.role.rawValue): { columns: { \(field): "
            + "\"\(ColumnLetter.of(columns[0]))\" } }",
          en: "state one in --mapping: \(table.layout.role.rawValue): { columns: { \(field): "
            + "\"\(ColumnLetter.of(columns[0]))\" } }"))
    }
    for (field, column) in table.fixed?.columns ?? [:]
    where TableLayout.column(column.heading, table.layout.headings) == nil {
      log.error(
        at: column.position ?? table.grid.start,
        Phrase(
          vi: "không có cột “\(column.heading)” (\(field)) trong \(table.grid.name)",
          en: "\(table.grid.name) has no column “\(column.heading)” (\(field))"),
        mend: Phrase(
          vi: "các cột: " + table.layout.headings.map(\.text).joined(separator: ", "),
          en: "columns: " + table.layout.headings.map(\.text).joined(separator: ", ")))
    }
  }

  // MARK: Origin

  /// A sheet of two columns, “Tên bộ dữ liệu”, “Ngày số liệu”, “Nguồn”, “Giấy phép”.
  private mutating func readOrigin(_ grid: Grid) {
    guard grid.sheet != nil else { return }
    for row in grid.rows.prefix(20) {
      let value = UnitReader.line(row[1].text)
      guard !value.isEmpty else { continue }
      switch PlainLetters.folded(row[0].text) {
      case "ten bo du lieu", "title": statedOrigin.title = value
      case "ngay so lieu", "date": statedOrigin.date = VietnameseDay.read(value)
      case "nguon", "source": statedOrigin.source = value
      case "giay phep", "licence": statedOrigin.licence = value
      default: continue
      }
    }
  }

  private mutating func readManifest(beside path: String) {
    let folder = (path as NSString).deletingLastPathComponent as NSString
    let file = folder.appendingPathComponent("dataset.yaml")
    guard (path as NSString).lastPathComponent == "units.csv",
      FileManager.default.fileExists(atPath: file),
      let text = try? TextFile.read(file), let node = try? YAMLFile.parse(text)
    else { return }
    let quiet = ProblemLog()
    statedOrigin.title = node["title"]?.text(log: quiet)
    statedOrigin.date = node["date"]?.day(log: quiet)
    if case .list(let tables) = node["tables"]?.content {
      let units = tables.first { $0["file"]?.text(log: quiet) == "units.csv" }
      statedOrigin.source = units?["source"]?.text(log: quiet)
      statedOrigin.licence = units?["licence"]?.text(log: quiet)
    }
    notes.add(
      Phrase(
        vi: "tên, ngày, nguồn lấy từ \(file)", en: "title, date and source are taken from \(file)"))
  }

  // MARK: Telling

  /// Which column was taken for what, a line for each table.
  var described: [Phrase] {
    TableRole.allCases.compactMap { role in
      guard let table = found[role] else { return nil }
      let columns = table.layout.columns.sorted { $0.value < $1.value }
        .map { "\($0.key) = \(table.layout.words($0.value))" }.joined(separator: ", ")
      let place =
        table.layout.headerLine > 0
        ? "\(table.grid.name):\(table.layout.headerLine)" : table.grid.name
      return Phrase(
        vi: "bảng \(role.phrase.vi) (\(place)): \(columns)",
        en: "table of \(role.phrase.en) (\(place)): \(columns)")
    }
  }
}

/// Days as people write them.
enum VietnameseDay {
  /// Reads `2022-12-31` or `31/12/2022`.
  static func read(_ text: String) -> CalendarDay? {
    if let day = CalendarDay(text) { return day }
    let parts = text.split { "/.-".contains($0) }.map { String($0) }
    guard parts.count == 3, parts[2].count == 4 else { return nil }
    func two(_ part: String) -> String { part.count == 1 ? "0" + part : part }
    return CalendarDay("\(parts[2])-\(two(parts[1]))-\(two(parts[0]))")
  }
}
