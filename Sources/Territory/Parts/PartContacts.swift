import SourceFiles

/// Reads what each part touches: the column `touches` of `parts.csv`.
struct PartContacts {
  let table: PartTable
  let entries: [PartTable.Entry]
  let unitIndex: [String: Int]
  private let partIndex: [String: Int]
  private let dividedUnits: Set<Int>
  private var columns: TableColumns { table.columns }
  private var units: [Unit] { table.units }

  init(table: PartTable, entries: [PartTable.Entry], unitIndex: [String: Int]) {
    self.table = table
    self.entries = entries
    self.unitIndex = unitIndex
    partIndex = Dictionary(
      entries.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    dividedUnits = Set(entries.map(\.unit))
  }

  /// The contacts of each part, units first, each ascending.
  func contacts() -> [[UnitPart.Contact]] {
    let read = entries.indices.map(contacts)
    for part in entries.indices { checkMutual(part, read) }
    return read.map { found in
      found.sorted { order($0.key) < order($1.key) }
        .map { UnitPart.Contact(place: $0.key, shared: $0.value) }
    }
  }

  private func order(_ place: UnitPart.Place) -> Int {
    switch place {
    case .unit(let unit): unit
    case .part(let part): units.count + part
    }
  }

  /// What one row states, without what is wrong.
  private func contacts(of part: Int) -> [UnitPart.Place: Int?] {
    let row = entries[part].row
    guard let text = columns.required("touches", row) else { return [:] }
    var found: [UnitPart.Place: Int?] = [:]
    for word in text.split(whereSeparator: \.isWhitespace) {
      let pieces = word.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard let place = place(pieces[0], of: part), let shared = shared(pieces, row) else {
        continue
      }
      if found.updateValue(shared, forKey: place) != nil {
        refuse(
          row, Phrase(vi: "“\(pieces[0])” lặp lại", en: "“\(pieces[0])” is repeated"),
          mend: Phrase(vi: "nêu một lần", en: "name it once"))
      }
    }
    return found
  }

  /// The length after the colon in decimetres, `.some(nil)` without one; `nil` when it is faulty.
  private func shared(_ pieces: [String], _ row: CommaSeparatedTable.Row) -> Int?? {
    guard pieces.count > 1 else { return .some(nil) }
    if pieces.count == 2, let length = DecimalText.scaled(pieces[1], places: 1), length > 0,
      length <= AdjacencyTable.longest
    {
      return .some(length)
    }
    refuse(
      row,
      Phrase(
        vi: "“\(pieces.joined(separator: ":"))” không có dạng mã:mét",
        en: "“\(pieces.joined(separator: ":"))” is not of the form code:metres"),
      mend: Phrase(
        vi: "viết như 00136:812,5, hoặc bỏ phần sau dấu hai chấm nếu chưa biết",
        en: "write it as 00136:812.5, or leave the colon and the length out when it is not known"))
    return nil
  }

  private func place(_ code: String, of part: Int) -> UnitPart.Place? {
    let (row, own) = (entries[part].row, entries[part].unit)
    if let other = partIndex[code] {
      if other == part {
        refuse(
          row, Phrase(vi: "phần này nêu chính nó", en: "the part names itself"),
          mend: Phrase(vi: "bỏ mã này", en: "remove the code"))
        return nil
      }
      guard entries[other].unit == own || touch(own, entries[other].unit, code, row) else {
        return nil
      }
      return .part(other)
    }
    guard let unit = unitIndex[code] else {
      if table.isComplete {
        refuse(
          row,
          Phrase(
            vi: "không có đơn vị hoặc phần mã “\(code)”", en: "there is no unit or part “\(code)”"),
          mend: SimilarCodes.mend(for: code, among: Array(unitIndex.keys) + partIndex.keys))
      }
      return nil
    }
    guard !dividedUnits.contains(unit) else {
      let parts = entries.filter { $0.unit == unit }.map(\.code).joined(separator: ", ")
      refuse(
        row,
        Phrase(vi: "\(code) có các phần riêng", en: "\(code) has parts of its own"),
        mend: Phrase(vi: "nêu phần mà nó giáp: \(parts)", en: "name the parts it touches: \(parts)")
      )
      return nil
    }
    return touch(own, unit, code, row) ? .unit(unit) : nil
  }

  /// Whether two units are adjacent; a part cannot touch what its unit does not.
  private func touch(_ a: Int, _ b: Int, _ code: String, _ row: CommaSeparatedTable.Row) -> Bool {
    if !table.isComplete || table.borders.shared(a, b) != nil { return true }
    refuse(
      row,
      Phrase(
        vi: "\(units[a].code) không liền kề \(units[b].code) nên phần của nó không giáp “\(code)”",
        en: "\(units[a].code) does not touch \(units[b].code), so no part of it touches “\(code)”"),
      mend: Phrase(
        vi: "thêm cặp này vào adjacency.csv, hoặc bỏ mã",
        en: "add the pair to adjacency.csv, or "
          + "remove the code"))
    return false
  }

  /// Two parts that touch must name each other, with the same length where both give one.
  private func checkMutual(_ part: Int, _ read: [[UnitPart.Place: Int?]]) {
    for (place, shared) in read[part].sorted(by: { order($0.key) < order($1.key) }) {
      guard case .part(let other) = place else { continue }
      let back = read[other][.part(part)]
      if back == nil {
        refuse(
          entries[other].row,
          Phrase(
            vi: "thiếu “\(entries[part].code)”, phần ấy nêu “\(entries[other].code)”",
            en: "“\(entries[part].code)” is missing, which names “\(entries[other].code)”"),
          mend: Phrase(
            vi: "hai phần giáp nhau thì nêu nhau ở cả hai dòng",
            en: "two parts that touch name each other on both rows"))
      } else if part < other, let back, back != shared {
        refuse(
          entries[other].row,
          Phrase(
            vi: "ranh giới với “\(entries[part].code)” có chiều dài khác ở dòng "
              + "\(entries[part].row.line)",
            en: "the boundary with “\(entries[part].code)” has another length on line "
              + "\(entries[part].row.line)"),
          mend: Phrase(vi: "ghi cùng một chiều dài", en: "give the same length"))
      }
    }
  }

  private func refuse(_ row: CommaSeparatedTable.Row, _ what: Phrase, mend: Phrase) {
    table.log.error(at: columns.place("touches", row), what, mend: mend)
  }
}
