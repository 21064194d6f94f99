import SourceFiles

/// Reads `districts.csv`.
enum DistrictTable {
  static func read(
    _ table: CommaSeparatedTable, assumptions: AssumptionList, log: ProblemLog
  ) -> [District] {
    let columns = TableColumns(
      table, documented: DatasetColumn.districts, assumptions: assumptions, log: log)
    let hasBudgetColumn = table.column("wards_are_budget_level") != nil
    var lines: [String: Int] = [:]
    var districts: [District] = []
    for row in table.rows {
      let area = columns.number(
        "area_km2", row, places: 6, largest: UnitTable.largestArea,
        unit: UnitTable.squareKilometres, isRequired: false)
      let population = columns.number(
        "population", row, largest: UnitTable.largestPopulation, unit: UnitTable.people,
        isRequired: false)
      let officials = columns.count("officials", row, largest: UnitTable.mostStaff)
      let classInputs = ClassInput.read(ClassInput.ofDistricts, row, columns)
      ClassInput.checkHighland(
        classInputs, isMountain: classInputs.flag(.mountain) ?? true, row, columns)
      guard let code = columns.required("code", row), let name = columns.required("name", row),
        let kindWord = columns.required("kind", row)
      else { continue }
      if let first = lines.updateValue(row.line, forKey: code) {
        log.error(
          at: columns.place("code", row),
          Phrase(
            vi: "mã \(code) đã có ở dòng \(first)", en: "code \(code) is already on line \(first)"),
          mend: Phrase(vi: "mỗi mã một dòng", en: "one row for each code"))
        continue
      }
      guard let kind = UnitKind(rawValue: kindWord), kind.level == .district else {
        log.error(
          at: columns.place("kind", row),
          Phrase(
            vi: "“\(kindWord)” không phải loại hình cấp huyện",
            en: "“\(kindWord)” is not a kind of district"),
          mend: Phrase(
            vi: "dùng huyen, quan, thi_xa hoặc thanh_pho",
            en: "use huyen, quan, thi_xa or thanh_pho"))
        continue
      }
      districts.append(
        District(
          code: code, name: name, kind: kind,
          province: columns.text("province", row).map {
            Province(code: columns.text("province_code", row), name: $0)
          },
          wardsAreBudgetLevel: !hasBudgetColumn || columns.flag("wards_are_budget_level", row),
          classInputs: classInputs, statedArea: area, statedPopulation: population,
          officials: officials))
    }
    if table.rows.isEmpty {
      log.error(
        at: table.position(table.headerRow, 0),
        Phrase(vi: "không có đơn vị cấp huyện nào", en: "there is no district"),
        mend: Phrase(vi: "thêm mỗi huyện một dòng", en: "add one row for each district"))
    }
    return districts.sorted { $0.code < $1.code }
  }
}
