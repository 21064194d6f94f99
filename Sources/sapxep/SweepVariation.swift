import ArgumentParser
import Planning
import Reporting
import Scenarios
import SourceFiles

/// `15%`, `2,5 %` or `±15%`: an error of figures.
struct ErrorShare: ExpressibleByArgument {
  /// The error in thousandths.
  let thousandths: Int

  init?(argument: String) {
    var text = argument.filter { $0 != " " && $0 != "\u{A0}" }
    if text.hasPrefix("±") { text.removeFirst() }
    if text.hasSuffix("%") { text.removeLast() }
    // A second decimal would be rounded away.
    guard let hundredths = DecimalText.scaled(text, places: 2), hundredths % 10 == 0,
      (0...SweepDesign.largestError).contains(hundredths / 10)
    else { return nil }
    thousandths = hundredths / 10
  }
}

/// `max_units=3,4,5`, `date=2023-10-01,2025-01-01`, `goals` or `share=±5`: a rule that is varied.
enum SweepVariation: ExpressibleByArgument {
  case maxUnits([Int])
  case dates([CalendarDay])
  case goals
  case shares(Int)

  /// The variations in words, for messages.
  static let words = "max_units=3,4,5 · date=2023-10-01,2025-01-01 · goals · share=5"

  init?(argument: String) {
    if argument == "goals" {
      self = .goals
      return
    }
    let sides = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.count == 2 else { return nil }
    let values = sides[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    switch sides[0] {
    case "max_units":
      let sizes = values.compactMap { Int($0) }
      guard sizes.count == values.count, Set(sizes).count == sizes.count,
        sizes.allSatisfy({ (2...Scenario.largestMaxUnits).contains($0) })
      else { return nil }
      self = .maxUnits(sizes)
    case "date":
      let days = values.compactMap { CalendarDay($0) }
      guard days.count == values.count, Set(days).count == days.count else { return nil }
      self = .dates(days)
    case "share":
      var text = String(sides[1])
      if text.hasPrefix("±") { text.removeFirst() }
      if text.hasSuffix("%") { text.removeLast() }
      guard let points = Int(text), (1...SweepDesign.furthestShare).contains(points) else {
        return nil
      }
      self = .shares(points)
    default: return nil
    }
  }

  /// The place in a design that it fills; each may be filled once.
  var key: String {
    switch self {
    case .maxUnits: "max_units"
    case .dates: "date"
    case .goals: "goals"
    case .shares: "share"
    }
  }

  /// Fills its place in a design.
  func apply(to design: inout SweepDesign) {
    switch self {
    case .maxUnits(let sizes): design.maxUnits = sizes
    case .dates(let days): design.dates = days.map(\.description)
    case .goals: design.goalOrder = true
    case .shares(let points): design.dueShares = points
    }
  }
}

/// `2/4`: the second of four parts.
extension SweepShard: ExpressibleByArgument {
  /// Reads a part; `nil` for anything else.
  public init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]) else { return nil }
    self.init(index: index, count: count)
  }
}
