import SourceFiles

/// Reads `units.csv`.
enum UnitTable {
  /// No unit on earth is larger: 1,000,000 km² in m².
  static let largestArea = 1_000_000_000_000
  /// No unit on earth has more people.
  static let largestPopulation = 1_000_000_000
  /// All of them together have no more.
  static let mostPeople = 10_000_000_000
  /// No commune has more staff of one sort.
  static let mostStaff = 100_000
  private static let squareMetres = Phrase(vi: "m²", en: "m²")
  static let squareKilometres = Phrase(vi: "km²", en: "km²")
  static let people = Phrase(vi: "người", en: "people")

  static func read(
    _ table: CommaSeparatedTable, districts: [District], districtsAreComplete: Bool,
    assumptions: AssumptionList, log: ProblemLog
  ) -> [Unit] {
    let columns = TableColumns(
      table, documented: DatasetColumn.units, assumptions: assumptions, log: log)
    let hasSquareMetres = table.column("area_m2") != nil
    if !hasSquareMetres, table.column("area_km2") == nil {
      log.error(
        at: table.position(table.headerRow, 0),
        Phrase(
          vi: "thiếu cột diện tích “area_m2” hoặc “area_km2”",
          en: "the area column “area_m2” or “area_km2” is missing"),
        mend: Phrase(
          vi: "thêm một trong hai cột", en: "add one of the two columns"))
    }
    if hasSquareMetres, let other = table.column("area_km2") {
      log.warning(
        at: table.position(table.headerRow, other),
        Phrase(
          vi: "có cả “area_m2” và “area_km2”: dùng “area_m2”",
          en: "there are both “area_m2” and “area_km2”: “area_m2” is used"),
        mend: Phrase(vi: "bỏ một trong hai cột", en: "remove one of the two columns"))
    }
    let districtIndex = Dictionary(
      districts.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    var lines: [String: Int] = [:]
    var units: [Unit] = []
    for row in table.rows {
      let area =
        hasSquareMetres
        ? columns.number("area_m2", row, largest: largestArea, unit: squareMetres)
        : columns.number(
          "area_km2", row, places: 6, largest: largestArea, unit: squareKilometres)
      let population = columns.number(
        "population", row, largest: largestPopulation, unit: people)
      let kind = kind(row, columns)
      let district = district(row, columns, districtIndex, isComplete: districtsAreComplete)
      let traits = traits(row, columns)
      let minority = minorityShare(row, columns)
      let statedClass = statedClass(row, columns)
      let officials = columns.count("officials", row, largest: mostStaff)
      let nonSpecialised = columns.count("non_specialised", row, largest: mostStaff)
      var classInputs = ClassInput.read(
        ClassInput.ofCommunes.filter { $0 != .minorityPercent }, row, columns)
      classInputs[.minorityPercent] = minority
      ClassInput.checkHighland(
        classInputs, isMountain: traits.contains(.mountain), row, columns)
      let centroid = Centroid.read(row, columns)
      guard let code = columns.required("code", row), let name = columns.required("name", row)
      else { continue }
      if let first = lines.updateValue(row.line, forKey: code) {
        log.error(
          at: columns.place("code", row),
          Phrase(
            vi: "mã \(code) đã có ở dòng \(first)", en: "code \(code) is already on line \(first)"),
          mend: Phrase(vi: "mỗi mã một dòng", en: "one row for each code"))
        continue
      }
      guard let area, let population, let kind, let district else { continue }
      if kind == .phuong, districts[district].kind == .huyen {
        log.error(
          at: columns.place("kind", row),
          Phrase(
            vi: "\(name) là phường nhưng thuộc \(districts[district].name): luật không có phường "
              + "thuộc huyện",
            en: "\(name) is a ward of \(districts[district].name): the law knows no ward of a "
              + "rural district"),
          mend: Phrase(
            vi: "sửa “kind” (xa, thi_tran) hoặc “parent”",
            en: "mend “kind” (xa, thi_tran) or “parent”"))
        continue
      }
      units.append(
        Unit(
          code: code, name: name, kind: kind, district: district, area: area,
          population: population, traits: traits, minorityShare: minority ?? 0,
          statedClass: statedClass, officials: officials, nonSpecialised: nonSpecialised,
          classInputs: classInputs, centroid: centroid))
    }
    checkSum(units, table, log)
    if table.rows.isEmpty {
      log.error(
        at: table.position(table.headerRow, 0),
        Phrase(vi: "bảng không có đơn vị nào", en: "the table has no unit"),
        mend: Phrase(vi: "thêm mỗi đơn vị một dòng", en: "add one row for each unit"))
    }
    return units.sorted { $0.code < $1.code }
  }

  /// More people than live on earth: money and posts are summed in whole numbers that hold no more.
  private static func checkSum(_ units: [Unit], _ table: CommaSeparatedTable, _ log: ProblemLog) {
    let people = units.reduce(0) { $0 + $1.population }
    guard people > mostPeople, let column = table.column("population") else { return }
    log.error(
      at: table.position(table.headerRow, column),
      Phrase(
        vi: "tổng dân số \(people) lớn quá mức có thể",
        en: "the population adds up to \(people), more than possible"),
      mend: Phrase(vi: "kiểm tra lại số liệu", en: "check the figures"))
  }

  private static func kind(_ row: CommaSeparatedTable.Row, _ columns: TableColumns) -> UnitKind? {
    guard let word = columns.required("kind", row) else { return nil }
    if let kind = UnitKind(rawValue: word), kind.level == .commune { return kind }
    columns.log.error(
      at: columns.place("kind", row),
      Phrase(
        vi: "“\(word)” không phải loại hình cấp xã", en: "“\(word)” is not a kind of commune"),
      mend: Phrase(vi: "dùng xa, phuong hoặc thi_tran", en: "use xa, phuong or thi_tran"))
    return nil
  }

  private static func district(
    _ row: CommaSeparatedTable.Row, _ columns: TableColumns, _ index: [String: Int],
    isComplete: Bool
  ) -> Int? {
    guard let code = columns.required("parent", row) else { return nil }
    if let district = index[code] { return district }
    guard isComplete else { return nil }
    columns.log.error(
      at: columns.place("parent", row),
      Phrase(
        vi: "không có đơn vị cấp huyện mã “\(code)” trong districts.csv",
        en: "districts.csv has no district “\(code)”"),
      mend: SimilarCodes.mend(for: code, among: index.keys))
    return nil
  }

  private static func traits(
    _ row: CommaSeparatedTable.Row, _ columns: TableColumns
  ) -> UnitTraits {
    let names: [(String, UnitTraits)] = [
      ("mountain", .mountain), ("border", .border), ("island", .island), ("delta", .delta),
      ("difficult_coast", .difficultCoast),
    ]
    return names.reduce(into: []) { traits, entry in
      if columns.flag(entry.0, row) { traits.insert(entry.1) }
    }
  }

  private static func minorityShare(
    _ row: CommaSeparatedTable.Row, _ columns: TableColumns
  ) -> Int? {
    guard let field = columns.text("minority_percent", row) else { return nil }
    if let share = DecimalText.scaled(field, places: 2), (0...10_000).contains(share) {
      return share
    }
    columns.log.error(
      at: columns.place("minority_percent", row),
      Phrase(
        vi: "“\(field)” không phải tỷ lệ từ 0 đến 100 %",
        en: "“\(field)” is not a share from 0 to 100 %"),
      mend: Phrase(vi: "viết như 51,37 hoặc để trống", en: "write it as 51.37, or leave it empty"))
    return nil
  }

  private static func statedClass(
    _ row: CommaSeparatedTable.Row, _ columns: TableColumns
  ) -> UnitClass? {
    guard let field = columns.text("class", row) else { return nil }
    if let value = UnitClass(rawValue: field) { return value }
    columns.log.error(
      at: columns.place("class", row),
      Phrase(
        vi: "“\(field)” không phải phân loại I, II hoặc III",
        en: "“\(field)” is not a class I, II or III"),
      mend: Phrase(
        vi: "viết I, II hoặc III, hoặc để trống", en: "write I, II or III, or leave it empty"))
    return nil
  }
}
