import SourceFiles

/// A bound on what takes effect in one year.
public struct YearLimit: Sendable {
  /// What is bound.
  public enum Figure: String, Sendable, Hashable, CaseIterable {
    /// New units that take effect in the year.
    case mergers = "mergers_per_year"
    /// Severance in đồng, as if all surplus people of the year's groups left at once.
    case severance = "severance_per_year"
  }

  /// What is bound.
  public let figure: Figure
  /// The year.
  public let year: Int
  /// The least that is allowed.
  public let least: Int?
  /// The most that is allowed.
  public let most: Int?
  /// Where it is stated.
  public let position: SourcePosition

  /// Whether a figure lies within.
  public func holds(for value: Int) -> Bool {
    least.map { value >= $0 } ?? true && most.map { value <= $0 } ?? true
  }

  /// `limits.mergers_per_year.2024`.
  public var name: String { "limits.\(figure.rawValue).\(year)" }

  /// `at_most: 60`, as a scenario states it.
  public var text: String { LimitReader.text(least: least, most: most) }
}

extension LimitReader {
  /// The limits by year under `limits`, in the order of figures and years; a bare number is the most.
  func yearLimits(_ limits: MapReader) -> [YearLimit] {
    YearLimit.Figure.allCases.flatMap { figure -> [YearLimit] in
      guard let node = limits.node(figure.rawValue) else { return [] }
      return MapReader(node, log: log).allEntries().compactMap { entry in
        guard let year = Int(entry.key), CalendarRequest.mostYears.contains(year) else {
          let most = CalendarRequest.mostYears
          log.error(
            at: entry.keyPosition,
            Phrase(
              vi: "“\(entry.key)” không phải năm từ \(most.lowerBound) đến \(most.upperBound)",
              en: "“\(entry.key)” is not a year from \(most.lowerBound) to \(most.upperBound)"),
            mend: Phrase(vi: "viết như { 2024: 60 }", en: "write { 2024: 60 }"))
          return nil
        }
        return bounds(entry.value, bare: .most).map {
          YearLimit(
            figure: figure, year: year, least: $0.least, most: $0.most,
            position: entry.keyPosition)
        }
      }.sorted { $0.year < $1.year }
    }
  }
}
