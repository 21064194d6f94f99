import LegalParameters
import SourceFiles

/// What a scenario states about the years of its plan: `calendar`.
///
/// ```yaml
/// calendar:
///   starts: 2023-10-01
///   preparation: { voters_days: 60, councils_days: 30, resolution_days: 180 }
///   years: [2024, 2025]
/// ```
public struct CalendarRequest: Sendable {
  /// The day on which work begins; `nil` for the day of the law.
  public let starts: CalendarDay?
  /// Days of preparation that replace those of the law.
  public let days: [PreparationStep: Int]
  /// The years in which new units may take effect, ascending; `nil` for those of the phase.
  public let years: [Int]?
  /// Where the years are stated, or the calendar.
  public let position: SourcePosition
}

extension PreparationStep {
  /// The key under `calendar.preparation`.
  public var key: String { "\(rawValue)_days" }
}

extension CalendarRequest {
  /// The years of which a scenario may speak.
  static let mostYears = 2023...2030

  /// Reads the key `calendar`; `nil` when it is absent.
  static func read(_ scenario: MapReader, log: ProblemLog) -> CalendarRequest? {
    guard let node = scenario.node("calendar") else { return nil }
    let reader = MapReader(node, log: log)
    defer { reader.finish() }
    let starts = reader.day("starts")
    var days: [PreparationStep: Int] = [:]
    if let map = reader.map("preparation") {
      for step in PreparationStep.allCases {
        days[step] = map.integer(step.key, in: 0...3_650)
      }
      map.finish()
    }
    let listed = reader.node("years")
    return CalendarRequest(
      starts: starts, days: days, years: listed.map { years($0, log: log) },
      position: listed?.position ?? node.position)
  }

  private static func years(_ node: SourceNode, log: ProblemLog) -> [Int] {
    let items = node.list(log: log)
    if case .list = node.content, items.isEmpty {
      log.error(
        at: node.position,
        Phrase(vi: "danh sách năm trống", en: "the list of years is empty"),
        mend: Phrase(
          vi: "nêu năm, hoặc bỏ “years” để dùng các năm của giai đoạn",
          en: "state years, or leave “years” out for those of the phase"))
    }
    var years: Set<Int> = []
    for item in items {
      guard let year = item.integer(in: mostYears, log: log) else { continue }
      if !years.insert(year).inserted {
        log.error(
          at: item.position,
          Phrase(vi: "năm \(year) lặp lại", en: "the year \(year) is repeated"),
          mend: Phrase(vi: "giữ lại một lần", en: "keep it once"))
      }
    }
    return years.sorted()
  }
}
