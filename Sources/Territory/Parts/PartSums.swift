import SourceFiles

/// Compares the figures of parts with those of their units.
///
/// Published figures of parts and the unit's own may be of different dates: up to the stated
/// tolerance the difference is told, beyond it the table is refused.
struct PartSums {
  let table: PartTable
  let entries: [PartTable.Entry]

  /// For units whose parts add up to other figures than their own, both in words.
  func differences() -> [Int: Phrase] {
    var differences: [Int: Phrase] = [:]
    let byUnit = Dictionary(grouping: entries, by: \.unit)
    for (unit, entries) in byUnit.sorted(by: { $0.key < $1.key }) {
      let known = entries.compactMap(\.figures)
      guard !known.isEmpty else { continue }
      let sum = UnitPart.Figures(
        area: known.reduce(0) { $0 + $1.area },
        population: known.reduce(0) { $0 + $1.population })
      if known.count < entries.count {
        checkRest(table.units[unit], sum, unknown: entries.count - known.count, entries[0])
      } else if let difference = difference(table.units[unit], sum, entries[0]) {
        differences[unit] = difference
      }
    }
    return differences
  }

  /// What the known parts leave must be enough for one m² and one person in each other part.
  private func checkRest(
    _ unit: Unit, _ sum: UnitPart.Figures, unknown: Int, _ first: PartTable.Entry
  ) {
    guard unit.area - sum.area < unknown || unit.population - sum.population < unknown else {
      return
    }
    table.log.error(
      at: table.columns.place("part", first.row),
      Phrase(
        vi: "các phần đã biết của \(unit.code) có \(sum.area) m², \(sum.population) người, không "
          + "còn gì cho phần chưa biết: đơn vị có \(unit.area) m², \(unit.population) người",
        en: "the known parts of \(unit.code) have \(sum.area) m², \(sum.population) people, and "
          + "leave nothing for the others: the unit has \(unit.area) m², \(unit.population) people"),
      mend: Phrase(vi: "kiểm tra lại số liệu", en: "check the figures"))
  }

  private func difference(
    _ unit: Unit, _ sum: UnitPart.Figures, _ first: PartTable.Entry
  ) -> Phrase? {
    let pairs = [(sum.area, unit.area), (sum.population, unit.population)]
    guard pairs.contains(where: { $0 != $1 }) else { return nil }
    let phrase = Phrase(
      vi: "Các phần của \(unit.code) \(unit.name) cộng lại là \(sum.area) m², \(sum.population) "
        + "người; đơn vị có \(unit.area) m², \(unit.population) người",
      en: "The parts of \(unit.code) \(unit.name) add up to \(sum.area) m², \(sum.population) "
        + "people; the unit has \(unit.area) m², \(unit.population) people")
    let isWithin = pairs.allSatisfy { part, whole in
      Int128(abs(part - whole)) * 100 <= Int128(whole) * Int128(table.tolerance)
    }
    if isWithin { return phrase }
    table.log.error(
      at: table.columns.place("part", first.row),
      Phrase(
        vi: phrase.vi + ": lệch quá \(table.tolerance) %",
        en: phrase.en + ": more than \(table.tolerance) % apart"),
      mend: Phrase(
        vi: "kiểm tra lại số liệu, hoặc nâng “parts_tolerance_percent” trong dataset.yaml nếu hai "
          + "nguồn khác thời điểm",
        en:
          "check the figures, or raise “parts_tolerance_percent” in dataset.yaml where the sources "
          + "are of different dates"))
    return nil
  }
}
