import SourceFiles

extension Table {
  /// The table as aligned text of at most `width` cells; flexible columns are broken into lines, and
  /// what still does not fit follows in further tables, where the table may be divided.
  func terminalText(width: Int, language: Language) -> String {
    parts(within: width, language).map { $0.wholeText(width: width, language: language) }
      .joined(separator: "\n")
  }

  /// The table cut into as many as are needed, each with the repeated columns.
  private func parts(within width: Int, _ language: Language) -> [Table] {
    guard let repeated = repeatedColumns, repeated < columns.count else { return [self] }
    func cells(_ column: Int) -> Int {
      let least = columns[column].isFlexible ? 26 : 0
      let widest = rows.reduce(DisplayWidth.of(columns[column].heading.text(in: language))) {
        max($0, DisplayWidth.of($1[column].shown(language)))
      }
      return least > 0 ? min(least, widest) : widest
    }
    let lead = (0..<repeated).reduce(0) { $0 + cells($1) + 2 }
    var parts: [[Int]] = [[]]
    var used = lead
    for column in repeated..<columns.count {
      if let last = parts.last, !last.isEmpty, used + cells(column) > width {
        parts.append([])
        used = lead
      }
      parts[parts.count - 1].append(column)
      used += cells(column) + 2
    }
    return parts.enumerated().map { index, chosen in
      let all = Array(0..<repeated) + chosen
      return Table(
        title: index == 0 ? title : nil, columns: all.map { columns[$0] },
        rows: rows.map { row in all.map { row[$0] } })
    }
  }

  private func wholeText(width: Int, language: Language) -> String {
    let headings = columns.map { $0.heading.text(in: language) }
    let texts = rows.map { $0.map { $0.shown(language) } }
    var widths = columns.indices.map { column in
      texts.reduce(DisplayWidth.of(headings[column])) { max($0, DisplayWidth.of($1[column])) }
    }
    fit(&widths, to: width)
    let isRight = columns.indices.map { column in
      rows.contains { $0[column].isNumber }
    }
    func line(_ cells: [String]) -> [String] {
      let broken = zip(cells, widths).map { DisplayWidth.wrapped($0, to: $1) }
      let height = broken.map(\.count).max() ?? 1
      return (0..<height).map { row in
        let parts = columns.indices.map { column in
          DisplayWidth.padded(
            row < broken[column].count ? broken[column][row] : "", to: widths[column],
            right: isRight[column])
        }
        return trimmed(parts.joined(separator: "  "))
      }
    }
    var lines: [String] = []
    if let title { lines += DisplayWidth.wrapped(title.text(in: language), to: width) }
    lines += line(headings)
    lines.append(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "))
    for row in texts { lines += line(row) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Takes what is too much from the flexible columns, the widest first.
  private func fit(_ widths: inout [Int], to total: Int) {
    let narrowest = 10
    var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - total
    while excess > 0 {
      let flexible = columns.indices.filter { columns[$0].isFlexible && widths[$0] > narrowest }
      guard let widest = flexible.max(by: { (widths[$0], $1) < (widths[$1], $0) }) else { return }
      widths[widest] -= 1
      excess -= 1
    }
  }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
