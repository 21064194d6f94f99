import SourceFiles
import Territory

/// The shares of a sweep as a picture (SVG): units that are due in some cases, groups that some plans
/// form.
///
/// It needs no fonts, scripts or other files and reads in black and white: what holds by the figures
/// as they stand is a full bar, all else an empty one.
struct SweepChart {
  /// One bar.
  private struct Bar {
    let label: String
    let count: Int
    let isInBase: Bool
  }

  /// The bars of a column at the most.
  private static let mostBars = 40
  private static let width = 900
  private static let top = 96
  private static let rowHeight = 30
  private static let barWidth = 330
  private static let lefts = [30, 470]
  /// Cells of a label over a bar; one cell is about six and a half units wide.
  private static let labelCells = 50

  private let summary: SweepSummary
  private let language: Language

  init(_ summary: SweepSummary, language: Language) {
    self.summary = summary
    self.language = language
  }

  /// The whole file.
  var svg: String {
    let columns = [units, groups]
    let rows = columns.map(\.bars.count).max() ?? 0
    let height = Self.top + max(1, rows) * Self.rowHeight + 64
    let title = summary.header.scenario
    var lines = [
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \#(Self.width) \#(height)" role="img" "#
        + #"font-family="sans-serif" font-size="12">"#,
      "<title>\(HTMLText.escaped(title))</title>", Self.style,
      #"<rect class="paper" width="\#(Self.width)" height="\#(height)"/>"#,
      text(Self.width / 2, 26, DisplayWidth.shortened(title, to: 110), "middle", isBold: true),
    ]
    for (left, column) in zip(Self.lefts, columns) {
      lines.append(text(left, 54, column.title, "start", isBold: true))
      lines.append(text(left, 72, column.note, "start"))
      lines += scale(left, rows: column.bars.count)
      for (row, bar) in column.bars.enumerated() {
        lines += self.bar(bar, of: column.whole, left, Self.top + row * Self.rowHeight)
      }
    }
    lines += legend(height - 22)
    return (lines + ["</svg>", ""]).joined(separator: "\n")
  }

  private typealias Column = (title: String, note: String, whole: Int, bars: [Bar])

  /// The units whose share is nearest to half, the most frequent first.
  private var units: Column {
    let uncertain = summary.uncertain
    let nearest = uncertain.sorted { a, b in
      let (x, y) = (abs(2 * a.due - summary.cases), abs(2 * b.due - summary.cases))
      return (x, a.unit) < (y, b.unit)
    }.prefix(Self.mostBars)
    let shown = nearest.sorted { ($1.due, $0.unit) < ($0.due, $1.unit) }
    let (few, all) = (grouped(shown.count), grouped(uncertain.count))
    return (
      say("Đơn vị thuộc diện: % trường hợp", "Units due: % of cases"),
      shown.count == uncertain.count
        ? say(
          "\(all) đơn vị có lúc thuộc diện, có lúc không", "\(all) units due in some cases only")
        : say(
          "\(few) trong \(all) đơn vị có lúc thuộc diện, gần 50 % nhất",
          "the \(few) of \(all) units due in some cases that are nearest to 50 %"),
      summary.cases,
      shown.map {
        let unit = summary.header.units[$0.unit]
        return Bar(
          label: "\(unit.name), \(unit.district)", count: $0.due, isInBase: $0.isDueInBase)
      }
    )
  }

  /// The most frequent groups.
  private var groups: Column {
    let shown = summary.groups.prefix(Self.mostBars)
    let (few, all) = (grouped(shown.count), grouped(summary.groups.count))
    return (
      say("Nhóm: % phương án", "Groups: % of plans"),
      shown.count == summary.groups.count
        ? say("\(all) nhóm khác nhau", "\(all) different groups")
        : say(
          "\(few) nhóm hay gặp nhất trong \(all) nhóm", "the \(few) most frequent of \(all) groups"),
      summary.plans,
      shown.map { group in
        let names = group.members.map { Self.bare(summary.header.units[$0].name) }
        return Bar(
          label: names.joined(separator: " + "), count: group.plans, isInBase: group.isInBase)
      }
    )
  }

  // MARK: Drawing

  private static let style = """
    <style>
    .paper{fill:#fff}.grid{stroke:#bbb;fill:none}.base{fill:#222;stroke:#222}
    .other{fill:#fff;stroke:#222}text{fill:#111}
    </style>
    """

  private func scale(_ left: Int, rows: Int) -> [String] {
    let bottom = Self.top + rows * Self.rowHeight
    return [0, 25, 50, 75, 100].flatMap { percent in
      let x = left + Self.barWidth * percent / 100
      return [
        #"<path class="grid" d="M\#(x) \#(Self.top - 6)V\#(bottom)"/>"#,
        text(x, bottom + 14, "\(percent)", "middle"),
      ]
    }
  }

  private func bar(_ bar: Bar, of whole: Int, _ left: Int, _ top: Int) -> [String] {
    // Whole units of the picture: 1/330 of all cases.
    let length = (2 * bar.count * Self.barWidth + whole) / (2 * max(1, whole))
    let share = NumberText.percent(bar.count, of: max(1, whole), language)
    let kind = bar.isInBase ? "base" : "other"
    return [
      text(left, top + 10, DisplayWidth.shortened(bar.label, to: Self.labelCells), "start"),
      #"<rect class="\#(kind)" x="\#(left)" y="\#(top + 14)" width="\#(max(1, length))" height="9">"#
        + "<title>\(HTMLText.escaped(bar.label)): \(share) %</title></rect>",
      text(left + Self.barWidth + 8, top + 22, share + " %", "start"),
    ]
  }

  private func legend(_ y: Int) -> [String] {
    let entries = [
      (
        "base", Self.lefts[0],
        say("có theo số liệu gốc", "holds by the figures as they stand")
      ),
      (
        "other", Self.lefts[1],
        say("chỉ khi số liệu, quy định thay đổi", "only when figures or rules change")
      ),
    ]
    return entries.flatMap { kind, left, words in
      [
        #"<rect class="\#(kind)" x="\#(left)" y="\#(y - 9)" width="18" height="9"/>"#,
        text(left + 26, y, words, "start"),
      ]
    }
  }

  private func text(
    _ x: Int, _ y: Int, _ text: String, _ anchor: String, isBold: Bool = false
  ) -> String {
    let weight = isBold ? #" font-weight="bold""# : ""
    return #"<text x="\#(x)" y="\#(y)" text-anchor="\#(anchor)"\#(weight)>"#
      + HTMLText.escaped(text) + "</text>"
  }

  private func say(_ vi: String, _ en: String) -> String {
    Phrase(vi: vi, en: en).text(in: language)
  }

  private func grouped(_ number: Int) -> String { NumberText.grouped(number, language) }

  private static func bare(_ name: String) -> String { Unit.bareName(of: name) }
}
