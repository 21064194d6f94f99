import SourceFiles

/// Reads pairs of units: one pair a row, or a unit with the list of its neighbours.
struct PairReader {
  let grid: Grid
  let layout: TableLayout
  let log: ProblemLog

  /// What joins two units that no boundary joins.
  private static let links: [(words: [String], vi: String)] = [
    (["bridge", "cau"], "cầu"), (["ferry", "pha", "do", "ben pha"], "phà"),
    (["road", "duong"], "đường"),
  ]

  /// Reads all rows.
  func read() -> [ImportedPair] {
    var pairs: [ImportedPair] = []
    for row in grid.rows.dropFirst(layout.firstRow) {
      guard let a = layout.text("a", row), let others = layout.text("b", row) else {
        if layout.text("a", row) != nil || layout.text("b", row) != nil {
          log.error(
            at: grid.position(row),
            Phrase(vi: "cặp thiếu một đơn vị", en: "the pair lacks a unit"),
            mend: Phrase(vi: "điền cả hai mã, hoặc xóa dòng", en: "fill in both, or delete the row")
          )
        }
        continue
      }
      let shared = shared(row)
      for b in others.split(whereSeparator: { ",;|".contains($0) }) {
        let name = UnitReader.line(String(b))
        guard !name.isEmpty else { continue }
        pairs.append(
          ImportedPair(a: a, b: name, shared: shared, note: note(row), position: grid.position(row))
        )
      }
    }
    return pairs
  }

  /// The kind of link and the remark.
  private func note(_ row: Grid.Row) -> String {
    let kind = layout.text("kind", row).map { word in
      Self.links.first { $0.words.contains(PlainLetters.folded(word)) }?.vi ?? word
    }
    return [kind, layout.text("note", row)].compactMap(\.self).joined(separator: ": ")
  }

  private func shared(_ row: Grid.Row) -> Int? {
    guard let column = layout["shared_m"], !row[column].isEmpty else { return nil }
    let cell = row[column]
    let plain = cell.isNumber ? cell.text : cell.text.replacing(",", with: ".")
    if let value = DecimalText.scaled(plain, places: 1), value >= 0 { return value }
    log.error(
      at: grid.position(row, column),
      Phrase(
        vi: "“\(cell.text)” không phải số mét", en: "“\(cell.text)” is not a number of metres"),
      mend: Phrase(
        vi: "viết số mét không có dấu phân cách hàng nghìn, hoặc để trống",
        en: "write metres without thousands separators, or leave it empty"))
    return nil
  }
}
