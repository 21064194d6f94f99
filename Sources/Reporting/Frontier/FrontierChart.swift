import Planning
import Scenarios
import SourceFiles

/// The points of two axes as a picture (SVG): steps, because between two points nothing better lies.
///
/// It needs no fonts, scripts or other files, reads in black and white, and follows the reader's light
/// or dark setting.
public struct FrontierChart {
  private static let width = 800
  private static let height = 520
  private static let left = 110
  private static let right = 30
  private static let top = 60
  private static let bottom = 80

  private let title: String
  private let goals: [Goal]
  private let points: [(x: Int, y: Int)]
  private let language: Language

  /// Prepares the picture; `nil` without points, or with more axes than a plane has.
  public init?(_ frontier: Frontier, of planningCase: PlanningCase, in language: Language) {
    let axes = frontier.axes.goals
    guard axes.count == 2, !frontier.points.isEmpty else { return nil }
    title = planningCase.scenario.title
    goals = axes
    self.language = language
    let first = frontier.axes.fixed.count
    points = frontier.points.map { ($0.values[first], $0.values[first + 1]) }
  }

  /// The whole file.
  public var svg: String {
    let (x, y) = (
      Scale(points.map(\.x), from: Self.left, to: Self.width - Self.right),
      Scale(points.map(\.y), from: Self.height - Self.bottom, to: Self.top)
    )
    var lines = [
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \#(Self.width) \#(Self.height)" "#
        + #"role="img" font-family="sans-serif" font-size="13">"#,
      "<title>\(HTMLText.escaped(title))</title>", Self.style,
      #"<rect class="paper" width="\#(Self.width)" height="\#(Self.height)"/>"#,
      text(Self.width / 2, 24, title, anchor: "middle", weight: "bold"),
      text(
        (Self.left + Self.width - Self.right) / 2, Self.height - 22,
        goals[0].phrase.text(in: language), anchor: "middle"),
      text(Self.left - 90, Self.top - 16, goals[1].phrase.text(in: language), anchor: "start"),
    ]
    lines += x.ticks.flatMap { tick in
      [
        #"<path class="grid" d="M\#(x.place(tick)) \#(Self.top)V\#(Self.height - Self.bottom)"/>"#,
        text(
          x.place(tick), Self.height - Self.bottom + 20, NumberText.grouped(tick, language),
          anchor: "middle"),
      ]
    }
    lines += y.ticks.flatMap { tick in
      [
        #"<path class="grid" d="M\#(Self.left) \#(y.place(tick))H\#(Self.width - Self.right)"/>"#,
        text(Self.left - 8, y.place(tick) + 4, NumberText.grouped(tick, language), anchor: "end"),
      ]
    }
    lines.append(#"<path class="steps" d="\#(steps(x, y))"/>"#)
    for (number, point) in points.enumerated() {
      let label =
        "\(number + 1): \(NumberText.grouped(point.x, language)) · "
        + NumberText.grouped(point.y, language)
      lines.append(
        #"<circle class="point" cx="\#(x.place(point.x))" cy="\#(y.place(point.y))" r="4">"#
          + "<title>\(HTMLText.escaped(label))</title></circle>")
    }
    return (lines + ["</svg>", ""]).joined(separator: "\n")
  }

  private static let style = """
    <style>
    .paper{fill:#fff}.grid{stroke:#ccc;fill:none}.steps{stroke:#1f5fa8;stroke-width:2;fill:none}
    .point{fill:#1f5fa8;stroke:#fff}text{fill:#111}
    @media (prefers-color-scheme:dark){.paper{fill:#16181b}.grid{stroke:#444}
    .steps{stroke:#8ab8ff}.point{fill:#8ab8ff;stroke:#16181b}text{fill:#eee}}
    @media print{.paper{fill:#fff}text{fill:#000}.steps{stroke:#000}.point{fill:#000}}
    </style>
    """

  private func steps(_ x: Scale, _ y: Scale) -> String {
    var path = "M\(x.place(points[0].x)) \(Self.top)V\(y.place(points[0].y))"
    for point in points.dropFirst() { path += "H\(x.place(point.x))V\(y.place(point.y))" }
    return path + "H\(Self.width - Self.right)"
  }

  private func text(
    _ x: Int, _ y: Int, _ text: String, anchor: String, weight: String = "normal"
  ) -> String {
    #"<text x="\#(x)" y="\#(y)" text-anchor="\#(anchor)" font-weight="\#(weight)">"#
      + HTMLText.escaped(text) + "</text>"
  }
}

/// A linear scale in whole pixels with round ticks.
private struct Scale {
  let ticks: [Int]
  private let least: Int
  private let most: Int
  private let from: Int
  private let to: Int

  init(_ values: [Int], from: Int, to: Int) {
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    let step = Scale.step(for: max(1, high - low))
    least = Scale.floor(low, step)
    most = max(least + step, -Scale.floor(-high, step))
    ticks = Array(stride(from: least, through: most, by: step))
    (self.from, self.to) = (from, to)
  }

  func place(_ value: Int) -> Int {
    let share = Double(value - least) / Double(most - least)
    return from + Int((share * Double(to - from)).rounded())
  }

  /// 1, 2 or 5 times a power of ten, so that at most about seven steps span the values.
  private static func step(for span: Int) -> Int {
    var power = 1
    while true {
      for factor in [1, 2, 5] where span <= 7 * factor * power { return factor * power }
      power *= 10
    }
  }

  private static func floor(_ value: Int, _ step: Int) -> Int {
    let rest = value % step
    return rest < 0 ? value - rest - step : value - rest
  }
}
