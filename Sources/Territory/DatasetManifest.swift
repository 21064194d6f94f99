import SourceFiles

/// What `dataset.yaml` says: where the figures come from and what was assumed.
public struct DatasetManifest: Sendable {
  /// One table's origin.
  public struct Table: Sendable {
    /// The file's name.
    public let file: String
    /// The date of its figures.
    public let date: CalendarDay?
    /// Where the figures come from.
    public let source: String
    /// Under which terms they may be used.
    public let licence: String
  }

  /// The dataset's title.
  public let title: String
  /// The date the set of units is valid for.
  public let date: CalendarDay
  /// The origin of each table.
  public let tables: [Table]
  /// By how many percent the figures of a unit's parts may differ from its own.
  public let partsTolerancePercent: Int
  /// Assumptions in words that a planner reads.
  public let assumptions: [Phrase]

  /// The tolerance where `dataset.yaml` states none.
  public static let defaultPartsTolerance = 5

  /// Makes a manifest.
  public init(
    title: String, date: CalendarDay, tables: [Table],
    partsTolerancePercent: Int = defaultPartsTolerance, assumptions: [Phrase]
  ) {
    self.partsTolerancePercent = partsTolerancePercent
    self.title = title
    self.date = date
    self.tables = tables
    self.assumptions = assumptions
  }

  /// Reads `dataset.yaml`; problems go to `log`.
  static func read(_ node: SourceNode, log: ProblemLog) -> DatasetManifest? {
    let reader = MapReader(node, log: log)
    if let format = reader.required("format") { _ = format.integer(in: 1...1, log: log) }
    let title = reader.required("title").flatMap { $0.text(log: log) }
    let date = reader.required("date").flatMap { $0.day(log: log) }
    let tables = reader.list("tables").compactMap { table(MapReader($0, log: log), log: log) }
    let tolerance = reader.integer("parts_tolerance_percent", in: 0...50)
    let assumptions = reader.list("assumptions").compactMap { item -> Phrase? in
      let phrase = MapReader(item, log: log)
      let vi = phrase.required("vi").flatMap { $0.text(log: log) }
      let en = phrase.required("en").flatMap { $0.text(log: log) }
      phrase.finish()
      guard let vi, let en else { return nil }
      return Phrase(vi: vi, en: en)
    }
    reader.finish()
    guard let title, let date else { return nil }
    return DatasetManifest(
      title: title, date: date, tables: tables,
      partsTolerancePercent: tolerance ?? defaultPartsTolerance, assumptions: assumptions)
  }

  private static func table(_ reader: MapReader, log: ProblemLog) -> Table? {
    let file = reader.required("file").flatMap { $0.text(log: log) }
    let date = reader.day("date")
    let source = reader.required("source").flatMap { $0.text(log: log) }
    let licence = reader.required("licence").flatMap { $0.text(log: log) }
    reader.finish()
    guard let file, let source, let licence else { return nil }
    return Table(file: file, date: date, source: source, licence: licence)
  }
}
