import SourceFiles
import Territory

/// Tells which unit each boundary belongs to: by its code, or by name, kind and district.
struct BoundaryUnits {
  let grid: Grid
  let layout: TableLayout?
  /// The codes that the boundaries state, by row.
  let stated: [Int: String]
  let notes: ImportNotes
  let log: ProblemLog

  /// Gives codes of boundaries to the units whose table has none.
  ///
  /// - Parameter districts: The names of districts by code.
  func giveCodes(to units: inout [ImportedUnit], districts: [String: String]) {
    guard units.contains(where: { $0.code.isEmpty }) else { return }
    let taken = Set(units.map(\.code))
    var rows: [Grid.Row] = []
    var seen: Set<String> = []
    for row in grid.rows.dropFirst() {
      guard let code = stated[row.line], !taken.contains(code), seen.insert(code).inserted else {
        continue
      }
      rows.append(row)
    }
    let match = NameMatch(rows.map { named($0) })
    var renamed: [String] = []
    var given = 0
    for index in units.indices where units[index].code.isEmpty {
      let unit = units[index]
      switch match.find(named(unit, districts)) {
      case .one(let found, let isExact):
        units[index].code = stated[rows[found].line] ?? ""
        given += 1
        if !isExact { renamed.append("\(unit.name) – \(words(rows[found]))") }
      case .several(let found):
        log.error(
          at: unit.position,
          Phrase(
            vi: "\(unit.name): không có mã; \(found.count) ranh giới có tên này: "
              + list(found.map { rows[$0] }),
            en: "\(unit.name): no code; \(found.count) boundaries have this name: "
              + list(found.map { rows[$0] })),
          mend: Phrase(
            vi: "điền mã, hoặc ghi loại hình và huyện ở cả hai tệp để phân biệt",
            en: "fill in the code, or state kind and district in both files"))
      case .none:
        log.error(
          at: unit.position,
          Phrase(
            vi: "\(unit.name): không có mã, và không ranh giới có mã nào mang tên này",
            en: "\(unit.name): no code, and no boundary with a code has this name"),
          mend: Phrase(
            vi: "điền mã đơn vị hành chính (5 chữ số, danhmuchanhchinh.gso.gov.vn), hoặc sửa tên "
              + "cho giống ranh giới",
            en: "fill in the official code (5 digits, danhmuchanhchinh.gso.gov.vn), or spell the "
              + "name as the boundaries do"))
      }
    }
    tell(given, renamed, isOfUnits: true)
  }

  /// The code of the unit of each boundary, by row.
  func codes(of units: [ImportedUnit], districts: [String: String]) -> [Int: String] {
    let known = Set(units.map(\.code))
    var codes = stated
    // Codes of another system say nothing; where some are known the others are of other places.
    let isForeign = !stated.isEmpty && !stated.values.contains(where: known.contains)
    let rows = grid.rows.dropFirst().filter { isForeign || stated[$0.line] == nil }
    guard !rows.isEmpty, layout?["name"] != nil else { return codes }
    let match = NameMatch(units.map { named($0, districts) })
    var found: [Int: [(row: Grid.Row, isExact: Bool)]] = [:]
    var lost: [Grid.Row] = []
    for row in rows {
      switch match.find(named(row)) {
      case .none: lost.append(row)
      case .one(let index, let isExact): found[index, default: []].append((row, isExact))
      case .several(let indices): refuse(row, indices.map { units[$0] }, districts)
      }
    }
    let taken = isForeign ? [] : Set(stated.values)
    var renamed: [String] = []
    var given = 0
    for (index, pieces) in found.sorted(by: { $0.key < $1.key }) {
      let unit = units[index]
      let isShared = pieces.count > 1 || taken.contains(unit.code)
      // Pieces of one unit say so by its district; otherwise they may be namesakes.
      if isShared, let doubtful = pieces.first(where: { !named($0.row).hasParent }) {
        refuse(doubtful.row, pieces.count + (taken.contains(unit.code) ? 1 : 0), unit)
        continue
      }
      for piece in pieces {
        codes[piece.row.line] = unit.code
        given += 1
        if !piece.isExact { renamed.append("\(words(piece.row)) – \(unit.code) \(unit.name)") }
      }
    }
    if !isForeign { warn(lost) }
    if given > 0, isForeign {
      notes.add(
        Phrase(
          vi: "\(grid.name): không mã nào của ranh giới có trong bảng đơn vị, các mã ấy bị bỏ qua",
          en: "\(grid.name): the table of units has none of the boundaries' codes, which are "
            + "ignored"))
    }
    tell(given, renamed, isOfUnits: false)
    return codes
  }

  // MARK: Names

  private func named(_ row: Grid.Row) -> NameMatch.Named {
    NameMatch.Named(
      name: layout?.text("name", row) ?? "", kind: layout?.kind(row),
      parentCode: layout?.text("parent", row), parentName: layout?.text("parent_name", row))
  }

  private func named(_ unit: ImportedUnit, _ districts: [String: String]) -> NameMatch.Named {
    NameMatch.Named(
      name: unit.name, kind: unit.kind, parentCode: unit.parentCode,
      parentName: unit.parentName ?? unit.parentCode.flatMap { districts[$0] })
  }

  private func words(_ row: Grid.Row) -> String {
    let parts = [
      stated[row.line], layout?.text("name", row),
      layout.flatMap { $0.text("parent_name", row) ?? $0.text("parent", row) }.map { "(\($0))" },
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  private func list(_ rows: [Grid.Row]) -> String {
    FirstFew.list(rows, words)
  }

  // MARK: Telling

  private func refuse(_ row: Grid.Row, _ units: [ImportedUnit], _ districts: [String: String]) {
    let list = FirstFew.list(units) { unit in
      let parent = unit.parentName ?? unit.parentCode.flatMap { districts[$0] } ?? ""
      return "\(unit.code) \(unit.name)" + (parent.isEmpty ? "" : " (\(parent))")
    }
    log.error(
      at: grid.position(row),
      Phrase(
        vi: "ranh giới “\(words(row))” không có mã; \(units.count) đơn vị có tên này: \(list)",
        en: "the boundary “\(words(row))” has no code; \(units.count) units have this name: \(list)"
      ), mend: Self.mend)
  }

  private func refuse(_ row: Grid.Row, _ count: Int, _ unit: ImportedUnit) {
    log.error(
      at: grid.position(row),
      Phrase(
        vi: "\(count) ranh giới cùng mang tên của \(unit.code) \(unit.name), không rõ là của đơn "
          + "vị nào",
        en: "\(count) boundaries have the name of \(unit.code) \(unit.name); which unit they are "
          + "of is not clear"), mend: Self.mend)
  }

  private static let mend = Phrase(
    vi: "thêm thuộc tính “code” (mã đơn vị) hoặc “district” (cấp huyện) cho các ranh giới này",
    en: "add the property “code” (the unit's code) or “district” to these boundaries")

  private func warn(_ lost: [Grid.Row]) {
    guard let first = lost.first else { return }
    log.warning(
      at: grid.position(first),
      Phrase(
        vi: "\(lost.count) ranh giới không có mã, và tên không khớp đơn vị nào, không được dùng: "
          + list(lost),
        en: "\(lost.count) boundaries have no code and the name of no unit, not used: " + list(lost)
      ), mend: Self.mend)
  }

  private func tell(_ given: Int, _ renamed: [String], isOfUnits: Bool) {
    guard given > 0 else { return }
    notes.add(
      isOfUnits
        ? Phrase(
          vi: "\(given) đơn vị không có mã lấy mã của ranh giới cùng tên, loại hình, cấp huyện",
          en: "\(given) units without a code get that of the boundary with the same name, kind and "
            + "district")
        : Phrase(
          vi: "\(given) ranh giới được ghép với đơn vị cùng tên, loại hình, cấp huyện",
          en: "\(given) boundaries are matched with the unit of the same name, kind and district"))
    guard !renamed.isEmpty else { return }
    let list = FirstFew.list(renamed) { $0 }
    notes.add(
      Phrase(
        vi: "\(renamed.count) tên được ghép dù khác dấu, kiểm tra lại: \(list)",
        en: "\(renamed.count) names are matched although their marks differ, check: \(list)"))
  }
}
