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
    flags: FlagTable? = nil, assumptions: AssumptionList, log: ProblemLog
  ) -> [Unit] {
    let columns = TableColumns(
      table,
      documented: DatasetColumn.units.filter { flags?.columns.contains($0.name) != true },
      assumptions: assumptions, log: log)
    let codeColumn = table.column("code") ?? -1
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
        ? columns.number(
          "area_m2", row, largest: largestArea, unit: squareMetres, isRequired: false)
        : columns.number(
          "area_km2", row, places: 6, largest: largestArea, unit: squareKilometres,
          isRequired: false)
      let population = columns.number(
        "population", row, largest: largestPopulation, unit: people, isRequired: false)
      let areaColumn = hasSquareMetres ? "area_m2" : "area_km2"
      var missing: MissingFigures = []
      if columns.text(areaColumn, row) == nil { missing.insert(.area) }
      if columns.text("population", row) == nil { missing.insert(.population) }
      let kind = kind(row, columns)
      let district = district(row, columns, districtIndex, isComplete: districtsAreComplete)
      let listed = row.fields.indices.contains(codeColumn) ? flags?[row.fields[codeColumn]] : nil
      let traits = traits(row, columns).union(listed?.traits ?? [])
      let minority = listed?.minorityShare ?? columns.minorityShare(row)
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
      guard area != nil || missing.contains(.area),
        population != nil || missing.contains(.population), let kind, let district
      else { continue }
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
          code: code, name: name, kind: kind, district: district, area: area ?? 0,
          population: population ?? 0, traits: traits, minorityShare: minority ?? 0,
          statedClass: statedClass, officials: officials, nonSpecialised: nonSpecialised,
          classInputs: classInputs, missing: missing, centroid: centroid))
    }
    tellMissing(units, assumptions)
    tellRepeatedNames(units, lines, districts, columns)
    checkSum(units, table, log)
    if table.rows.isEmpty {
      log.error(
        at: table.position(table.headerRow, 0),
        Phrase(vi: "bảng không có đơn vị nào", en: "the table has no unit"),
        mend: Phrase(vi: "thêm mỗi đơn vị một dòng", en: "add one row for each unit"))
    }
    return units.sorted { $0.code < $1.code }
  }

  /// Says which units cannot be judged.
  private static func tellMissing(_ units: [Unit], _ assumptions: AssumptionList) {
    let unjudged = units.filter { !$0.isJudged }.sorted { $0.code < $1.code }
    guard !unjudged.isEmpty else { return }
    func list(_ area: String, _ population: String) -> String {
      unjudged.prefix(20).map { unit in
        let figures = [
          unit.missing.contains(.area) ? area : nil,
          unit.missing.contains(.population) ? population : nil,
        ]
        return "\(unit.code) \(unit.name) (\(figures.compactMap(\.self).joined(separator: ", ")))"
      }.joined(separator: "; ") + (unjudged.count > 20 ? "; …" : "")
    }
    assumptions.add(
      Phrase(
        vi: "\(unjudged.count) đơn vị thiếu số liệu thì giữ nguyên, không xét diện, không tính vào "
          + "tổng người và chức danh: " + list("diện tích", "dân số"),
        en:
          "\(unjudged.count) units lack figures: they stay, are not judged, and count in no sum of "
          + "people or posts: " + list("area", "population")))
  }

  /// Tells two units of one name in a district.
  ///
  /// Units are told apart by their codes, so both are read, but most likely one row stands there
  /// twice and its people would be counted twice.
  private static func tellRepeatedNames(
    _ units: [Unit], _ lines: [String: Int], _ districts: [District], _ columns: TableColumns
  ) {
    let twins = Dictionary(grouping: units) { [districts[$0.district].code, $0.name] }.values
      .filter { $0.count > 1 }
      .map { $0.sorted { (lines[$0.code] ?? 0) < (lines[$1.code] ?? 0) } }
      .sorted { (lines[$0[0].code] ?? 0) < (lines[$1[0].code] ?? 0) }
    guard !twins.isEmpty else { return }
    let rows = Dictionary(
      columns.table.rows.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
    for same in twins {
      for unit in same.dropFirst() {
        let row = lines[unit.code].flatMap { rows[$0] }
        let district = districts[unit.district].name
        columns.log.warning(
          at: row.map { columns.place("name", $0) } ?? SourcePosition(file: columns.table.path),
          Phrase(
            vi: "\(unit.code) và \(same[0].code) (dòng \(lines[same[0].code] ?? 0)) cùng tên "
              + "\(unit.name) trong \(district)",
            en: "\(unit.code) and \(same[0].code) (line \(lines[same[0].code] ?? 0)) are both "
              + "\(unit.name) in \(district)"),
          mend: Phrase(
            vi: "cả hai được tính; sửa tên, hoặc bỏ dòng lặp",
            en: "both are counted; mend the name, or remove the repetition"))
      }
    }
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
    var traits = columns.traits(TraitColumn.allCases, row)
    if columns.flag("delta", row) { traits.insert(.delta) }
    return traits
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
