import SourceFiles
import Territory

/// Reads the rows of a table of units.
struct UnitReader {
  let grid: Grid
  let layout: TableLayout
  let fixed: ImportMapping.Table?
  /// Units without a code are read with an empty one, as boundaries may know it.
  var mayLackCodes = false
  let notes: ImportNotes
  let log: ProblemLog

  /// What a table of units says.
  struct Result {
    var units: [ImportedUnit] = []
    /// Districts that stand in it as headings.
    var districts: [ImportedDistrict] = []
    /// The reading of the figures.
    var area: NumberColumn.Reading?
    var population: NumberColumn.Reading?
  }

  /// Reads all rows.
  func read() -> Result {
    var result = Result()
    let rows = grid.rows.dropFirst(layout.firstRow)
    var kinds: [(row: Grid.Row, kind: RowKind)] = []
    for (index, row) in rows.enumerated() {
      kinds.append((row, RowKind.of(row, layout, isFirst: index == 0)))
    }
    let figures = kinds.filter { if case .unit = $0.kind { true } else { false } }.map(\.row)
    result.population = column("population", .population, figures)
    result.area = column(
      "area", .area, figures, people: result.population?.values ?? [:])
    let codes = codes(figures)
    var current: (district: String?, province: String?)
    var (section, all) = (Sums(), Sums())
    var hasUnits = true
    var skipped: [Grid.Row] = []
    for (row, kind) in kinds {
      switch kind {
      case .columnNumbers: continue
      case .remark: skipped.append(row)
      case .total: check(row, [section, all], result)
      case .province(let name): current = (nil, name)
      case .district(let name):
        if !hasUnits, let above = current.district, let province = province(above) {
          // “Thành phố Hà Nội” above “Quận Ba Đình” is the province.
          current.province = province
          result.districts.removeLast()
        }
        current.district = name
        (section, hasUnits) = (Sums(), false)
        let parsed = KindWord.parse(name)
        guard let kind = parsed.kind else { continue }
        result.districts.append(
          ImportedDistrict(
            code: layout["code"].flatMap { Self.digits(row[$0].text) }, name: name, kind: kind,
            province: current.province, provinceCode: nil,
            area: single("area", row, result.area),
            population: single("population", row, result.population),
            position: grid.position(row)))
      case .unit:
        hasUnits = true
        guard let unit = unit(row, codes: codes, result, current) else { continue }
        section.add(unit)
        all.add(unit)
        result.units.append(unit)
      }
    }
    tellSkipped(skipped)
    if !result.districts.isEmpty, layout["parent"] == nil, layout["parent_name"] == nil {
      let count = result.districts.count
      notes.add(
        Phrase(
          vi: "\(grid.name): \(count) đơn vị cấp huyện lấy từ dòng tiêu đề trong bảng",
          en: "\(grid.name): \(count) districts are taken from heading rows in the table"))
    }
    return result
  }

  // MARK: One row

  private func unit(
    _ row: Grid.Row, codes: [Int: String], _ result: Result,
    _ current: (district: String?, province: String?)
  ) -> ImportedUnit? {
    let named = layout.text("name", row) ?? ""
    let parsed = KindWord.parse(named)
    let stated = layout.text("kind", row)
    let column = stated.flatMap(KindWord.kind)
    let place = grid.position(row, layout["kind"] ?? layout["name"])
    if let stated, column == nil {
      log.error(
        at: place,
        Phrase(
          vi: "“\(stated)” không phải loại hình", en: "“\(stated)” is not a kind of unit"),
        mend: Phrase(vi: "dùng Xã, Phường hoặc Thị trấn", en: "use Xã, Phường or Thị trấn"))
      return nil
    }
    if let column, let own = parsed.kind, own != column {
      log.error(
        at: place,
        Phrase(
          vi: "\(named): cột loại hình ghi “\(column.prefix)”",
          en: "\(named): the column of kinds says “\(column.prefix)”"),
        mend: Phrase(vi: "sửa tên hoặc loại hình", en: "mend the name or the kind"))
      return nil
    }
    guard let kind = column ?? parsed.kind, kind.level == .commune else {
      log.error(
        at: place,
        Phrase(
          vi: "“\(named)”: không rõ là xã, phường hay thị trấn",
          en: "“\(named)”: not known whether xã, phường or thị trấn"),
        mend: Phrase(
          vi: "viết loại hình trước tên (Xã, Phường, Thị trấn, P., TT.) hoặc thêm cột “Loại hình”",
          en: "write the kind before the name (Xã, Phường, Thị trấn, P., TT.), or add a column "
            + "“Loại hình”"))
      return nil
    }
    guard !parsed.bare.isEmpty else {
      log.error(
        at: grid.position(row, layout["name"]), Phrase(vi: "thiếu tên", en: "no name"),
        mend: Phrase(vi: "điền tên đơn vị", en: "fill in the unit's name"))
      return nil
    }
    guard let code = codes[row.line] ?? (mayLackCodes ? "" : nil) else {
      log.error(
        at: grid.position(row, layout["code"]),
        Phrase(vi: "\(named): không có mã", en: "\(named): no code"),
        mend: Phrase(
          vi: "điền mã đơn vị hành chính (5 chữ số, danhmuchanhchinh.gso.gov.vn)",
          en: "fill in the official code (5 digits, danhmuchanhchinh.gso.gov.vn)"))
      return nil
    }
    let other = layout.others(
      row,
      besides: [
        "code", "name", "kind", "parent", "parent_name", "province", "province_code", "area",
        "population",
      ])
    var parentName = layout.text("parent_name", row)
    var parentCode = layout.text("parent", row)
    // “Mã huyện” sometimes holds the name.
    if let parent = parentCode, !parent.contains(where: \.isNumber) {
      (parentName, parentCode) = (parentName ?? parent, nil)
    }
    if parentCode == nil, parentName == nil { parentName = current.district }
    return ImportedUnit(
      code: code, name: "\(kind.prefix) \(parsed.bare)", kind: kind, parentCode: parentCode,
      parentName: parentName.map(Self.districtName),
      province: layout.text("province", row) ?? current.province,
      provinceCode: layout.text("province_code", row), area: result.area?.values[row.line],
      population: result.population?.values[row.line], other: other, position: grid.position(row))
  }

  static func districtName(_ name: String) -> String {
    let parsed = KindWord.parse(KindWord.withoutNumber(name))
    return parsed.kind.map { "\($0.prefix) \(parsed.bare)" } ?? parsed.bare
  }

  static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .precomposedStringWithCanonicalMapping
  }

  // MARK: Columns

  private func column(
    _ field: String, _ quantity: NumberColumn.Quantity, _ rows: [Grid.Row],
    people: [Int: Int] = [:]
  ) -> NumberColumn.Reading? {
    guard let column = layout[field] else { return nil }
    let rural = rows.count { layout.kind($0) == .xa }
    return NumberColumn(
      quantity: quantity, cells: rows.map { ($0, $0[column]) }, heading: layout.headings[column],
      place: { grid.position($0, column) },
      stated: fixed?.columns[field], people: people, isMostlyRural: rural * 2 > rows.count
    ).read(notes: notes, log: log)
  }

  /// A figure outside the rows of units, read as these were.
  private func single(
    _ field: String, _ row: Grid.Row, _ reading: NumberColumn.Reading?
  ) -> Int? {
    guard let column = layout[field], let reading, !row[column].isEmpty else { return nil }
    return NumberColumn.value(row[column], reading.unit, reading.sign)
  }

  static func digits(_ text: String) -> String? {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? text : nil
  }

  /// The codes by line; where a spreadsheet took them for numbers their zeros come back.
  private func codes(_ rows: [Grid.Row]) -> [Int: String] {
    guard let column = layout["code"] else { return [:] }
    var codes: [Int: String] = [:]
    for row in rows {
      let text = Self.line(row[column].text)
      // A number that was divided or multiplied is “1.0”.
      let whole = row[column].isNumber && text.hasSuffix(".0") ? String(text.dropLast(2)) : text
      if !whole.isEmpty { codes[row.line] = whole }
    }
    return CodePadding(length: 5).padded(codes, in: grid.name, notes: notes)
  }

  // MARK: Totals

  private struct Sums {
    var area = 0
    var population = 0
    var count = 0

    mutating func add(_ unit: ImportedUnit) {
      area += unit.area ?? 0
      population += unit.population ?? 0
      count += 1
    }
  }

  /// Compares a row of totals with the units above it.
  private func check(_ row: Grid.Row, _ sums: [Sums], _ result: Result) {
    guard let stated = single("population", row, result.population), stated > 0,
      sums.contains(where: { $0.count > 0 }),
      !sums.contains(where: { $0.population == stated })
    else { return }
    let nearest = sums.filter { $0.count > 0 }
      .min { abs($0.population - stated) < abs($1.population - stated) }
    log.warning(
      at: grid.position(row, layout["population"]),
      Phrase(
        vi: "dòng tổng ghi \(stated) người, các đơn vị phía trên cộng lại là "
          + "\(nearest?.population ?? 0)",
        en: "the row of totals says \(stated) people, the units above it add up to "
          + "\(nearest?.population ?? 0)"),
      mend: Phrase(vi: "kiểm tra lại số liệu", en: "check the figures"))
  }

  private func province(_ name: String) -> String? { name.hasPrefix("Thành phố ") ? name : nil }

  private func tellSkipped(_ rows: [Grid.Row]) {
    guard let first = rows.first else { return }
    let text = first.cells.first { !$0.isEmpty }?.text ?? ""
    log.warning(
      at: grid.position(first),
      Phrase(
        vi: "\(rows.count) dòng không có mã, loại hình, số liệu nên không được đọc, đầu tiên: "
          + "“\(text.prefix(40))”",
        en: "\(rows.count) rows have no code, kind or figures and are not read, the first: "
          + "“\(text.prefix(40))”"))
  }
}

/// Gives back leading zeros that a spreadsheet dropped.
struct CodePadding {
  let length: Int

  func padded(_ codes: [Int: String], in place: String, notes: ImportNotes) -> [Int: String] {
    guard !codes.isEmpty,
      codes.values.allSatisfy({ UnitReader.digits($0) != nil && $0.count <= length }),
      let example = codes.filter({ $0.value.count < length }).min(by: { $0.key < $1.key })
    else { return codes }
    let count = codes.values.count { $0.count < length }
    let whole = pad(example.value)
    notes.add(
      Phrase(
        vi: "\(place): \(count) mã thêm số 0 ở đầu cho đủ \(length) chữ số (\(example.value) là "
          + "\(whole))",
        en:
          "\(place): \(count) codes get leading zeros up to \(length) digits (\(example.value) is "
          + "\(whole))"))
    return codes.mapValues(pad)
  }

  func pad(_ code: String) -> String {
    UnitReader.digits(code) == nil
      ? code : String(repeating: "0", count: max(0, length - code.count)) + code
  }
}
