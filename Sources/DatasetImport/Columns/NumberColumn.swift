import SourceFiles

/// Reads the figures of one column: which sign is the decimal one, and in which unit they are.
///
/// Every way of reading that makes each field a number is tried; those that no commune can have
/// are dropped. When several are left that differ, the column is refused with them.
struct NumberColumn {
  /// What the figures are of.
  enum Quantity { case area, population }

  let quantity: Quantity
  let cells: [(row: Grid.Row, cell: Grid.Cell)]
  let heading: Heading
  let place: (Grid.Row) -> SourcePosition
  let stated: ImportMapping.Column?
  /// People by line, to tell km² from ha.
  var people: [Int: Int] = [:]
  var isMostlyRural = true

  /// One way of reading.
  struct Reading: Hashable {
    let unit: Measure
    let sign: ImportMapping.DecimalSign
    /// Square metres or people by line.
    let values: [Int: Int]
  }

  /// No commune of Viet Nam is smaller or larger, in m².
  private static let areas = 1_000...5_000_000_000
  /// Half of the communes of a table are neither smaller nor larger.
  private static let middleAreas = 50_000...400_000_000
  private static let empty: Set<String> = ["", "-", "–", "—", "…", "...", "x", "X", "n/a", "N/A"]

  /// The values by line; problems and guesses are told.
  func read(notes: ImportNotes, log: ProblemLog) -> Reading? {
    let filled = cells.filter { !Self.empty.contains($0.cell.text) }
    let units = unit.map { [$0] } ?? (quantity == .area ? Measure.areas : [.ones])
    let signs = stated?.decimal.map { [$0] } ?? ImportMapping.DecimalSign.allCases
    var readings: [Reading] = []
    for unit in units {
      for sign in signs {
        if let values = values(of: filled, unit, sign) {
          let reading = Reading(unit: unit, sign: sign, values: values)
          if !readings.contains(where: { $0.unit == unit && $0.values == values }) {
            readings.append(reading)
          }
        }
      }
    }
    guard !readings.isEmpty else {
      tellWrong(filled, units[0], signs, log)
      return nil
    }
    let plausible = readings.filter { isPossible($0) }
    let left = plausible.isEmpty ? readings : plausible
    guard left.count == 1 else {
      refuse(left, filled, log)
      return nil
    }
    tell(left[0], filled, notes, wasOpen: readings.count > 1)
    return left[0]
  }

  private var unit: Measure? { stated?.unit ?? heading.unit }

  // MARK: Reading

  private func values(
    of filled: [(row: Grid.Row, cell: Grid.Cell)], _ unit: Measure,
    _ sign: ImportMapping.DecimalSign
  ) -> [Int: Int]? {
    var values: [Int: Int] = [:]
    for (row, cell) in filled {
      guard let value = Self.value(cell, unit, sign) else { return nil }
      values[row.line] = value
    }
    return values
  }

  /// The value of a field; people are whole.
  static func value(_ cell: Grid.Cell, _ unit: Measure, _ sign: ImportMapping.DecimalSign) -> Int? {
    guard let plain = cell.isNumber ? cell.text : plain(cell.text, sign) else { return nil }
    if unit == .ones {
      let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
      if parts.count == 2, parts[1].contains(where: { $0 != "0" }) { return nil }
    }
    guard let value = DecimalText.scaled(plain, places: unit.places), value >= 0 else { return nil }
    return value
  }

  /// “1.234,5” with a comma as the decimal sign is `1234.5`; blanks may group thousands, too.
  static func plain(_ text: String, _ sign: ImportMapping.DecimalSign) -> String? {
    let (decimal, group): (Character, Character) = sign == .comma ? (",", ".") : (".", ",")
    var compact = ""
    for letter in text where !letter.isWhitespace {
      compact.append(letter)
    }
    let parts = compact.split(separator: decimal, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { return nil }
    let groups = whole.split(separator: group, omittingEmptySubsequences: false)
    let isDigits = (groups + parts.dropFirst()).allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    let isGrouped =
      groups.count == 1
      || groups.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(groups[0].count)
        && groups[0] != "0"
    guard isDigits, isGrouped else { return nil }
    let digits = groups.joined()
    return parts.count == 2 ? digits + "." + parts[1] : digits
  }

  // MARK: Choosing

  private func isPossible(_ reading: Reading) -> Bool {
    let sorted = reading.values.values.filter { $0 > 0 }.sorted()
    guard quantity == .area, !sorted.isEmpty else { return true }
    guard sorted.allSatisfy({ Self.areas.contains($0) }) else { return false }
    guard unit == nil else { return true }
    guard Self.middleAreas.contains(sorted[sorted.count / 2]) else { return false }
    let densities = reading.values.compactMap { line, area -> Int? in
      guard area > 0, let people = people[line], people > 0 else { return nil }
      return people * 1_000_000 / area
    }.sorted()
    guard !densities.isEmpty else { return true }
    return (5...(isMostlyRural ? 8_000 : 80_000)).contains(densities[densities.count / 2])
  }

  // MARK: Telling

  private func words(_ reading: Reading, _ row: Grid.Row) -> Phrase {
    let value = reading.values[row.line] ?? 0
    if quantity == .population {
      return Phrase(vi: "\(value) người", en: "\(value) people")
    }
    return ShownNumber.squareKilometres(value)
  }

  private func tell(
    _ reading: Reading, _ filled: [(row: Grid.Row, cell: Grid.Cell)], _ notes: ImportNotes,
    wasOpen: Bool
  ) {
    if unit == nil, quantity == .area {
      notes.add(
        Phrase(
          vi: "cột “\(heading.text)” không ghi đơn vị: đọc là \(reading.unit.phrase.vi), cách duy "
            + "nhất cho diện tích và mật độ dân số có thể có",
          en: "the column “\(heading.text)” names no unit: read as \(reading.unit.phrase.en), the "
            + "only one that gives possible areas and densities"))
    }
    let other: ImportMapping.DecimalSign = reading.sign == .comma ? .point : .comma
    let telling = filled.first {
      !$0.cell.isNumber && $0.cell.text.contains { ".,".contains($0) }
        && Self.value($0.cell, reading.unit, other) != reading.values[$0.row.line]
    }
    guard let telling, stated?.decimal == nil else { return }
    let sign =
      quantity == .population
      ? (reading.sign == .comma
        ? Phrase(vi: "dấu chấm tách hàng nghìn", en: "the point groups thousands")
        : Phrase(vi: "dấu phẩy tách hàng nghìn", en: "the comma groups thousands"))
      : reading.sign == .comma
        ? Phrase(vi: "dấu phẩy là dấu thập phân", en: "the comma is the decimal sign")
        : Phrase(vi: "dấu chấm là dấu thập phân", en: "the point is the decimal sign")
    let (shown, place) = (words(reading, telling.row), self.place(telling.row))
    notes.add(
      Phrase(
        vi: "cột “\(heading.text)”: \(sign.vi) (“\(telling.cell.text)” ở \(place) là \(shown.vi))",
        en: "column “\(heading.text)”: \(sign.en) (“\(telling.cell.text)” at \(place) is "
          + "\(shown.en))"))
  }

  private func refuse(
    _ left: [Reading], _ filled: [(row: Grid.Row, cell: Grid.Cell)], _ log: ProblemLog
  ) {
    guard
      let example = filled.first(where: { field in
        Set(left.map { $0.values[field.row.line] ?? 0 }).count > 1
      })
    else { return }
    func list(_ text: (Phrase) -> String, _ or: String) -> String {
      left.map { reading in
        let sign = reading.sign == .comma ? "comma" : "point"
        return text(words(reading, example.row))
          + " (unit: \(reading.unit.rawValue), decimal: \(sign))"
      }.joined(separator: or)
    }
    log.error(
      at: place(example.row),
      Phrase(
        vi: "“\(example.cell.text)” trong cột “\(heading.text)” đọc được theo nhiều cách: "
          + list(\.vi, " hoặc "),
        en: "“\(example.cell.text)” in the column “\(heading.text)” can be read in several ways: "
          + list(\.en, " or ")),
      mend: Phrase(
        vi: "ghi đơn vị trong tiêu đề, ví dụ “(km²)”, hoặc nêu unit, decimal trong --mapping",
        en: "name the unit in the heading, such as “(km²)”, or state unit, decimal in --mapping"))
  }

  private func tellWrong(
    _ filled: [(row: Grid.Row, cell: Grid.Cell)], _ unit: Measure,
    _ signs: [ImportMapping.DecimalSign], _ log: ProblemLog
  ) {
    // The sign that reads most fields; the others are wrong.
    let wrong =
      signs.map { sign in filled.filter { Self.value($0.cell, unit, sign) == nil } }
      .min { $0.count < $1.count } ?? []
    for (row, cell) in wrong.prefix(20) {
      let isTooLarge = signs.contains { sign in
        let plain = cell.isNumber ? cell.text : Self.plain(cell.text, sign)
        return plain.map { DecimalText.scaled($0, places: unit.places) == nil } == true
          && plain.map(DecimalText.isPositive) == true
      }
      if isTooLarge {
        log.error(
          at: place(row),
          Phrase(
            vi: "“\(cell.text)” trong cột “\(heading.text)” (\(unit.phrase.vi)) lớn quá mức có thể",
            en: "“\(cell.text)” in the column “\(heading.text)” (\(unit.phrase.en)) is larger than "
              + "possible"),
          mend: Phrase(vi: "kiểm tra lại số liệu", en: "check the figure"))
        continue
      }
      log.error(
        at: place(row),
        Phrase(
          vi: "“\(cell.text)” trong cột “\(heading.text)” không phải số (\(unit.phrase.vi))",
          en: "“\(cell.text)” in the column “\(heading.text)” is not a number (\(unit.phrase.en))"),
        mend: quantity == .population
          ? Phrase(
            vi: "dân số là số nguyên: 12345, 12.345 hoặc 12,345; tiêu đề “(nghìn người)” nếu tính "
              + "bằng nghìn",
            en: "population is whole: 12345, 12.345 or 12,345; head it “(nghìn người)” when it is "
              + "in thousands")
          : Phrase(
            vi: "viết như 1.234,56 hoặc 1234.56, cả cột cùng một kiểu; để trống nếu chưa biết",
            en: "write 1.234,56 or 1234.56, one way in the whole column; leave unknown ones empty"))
    }
  }
}
