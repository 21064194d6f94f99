import SourceFiles

/// How columns are read: guessed, or fixed by a mapping file.
public struct ImportMapping: Sendable {
  /// How decimals and thousands are written in a column of text.
  enum DecimalSign: String, Sendable, CaseIterable {
    /// 1.234.567,8
    case comma
    /// 1,234,567.8
    case point
  }

  /// Where one field stands.
  struct Column: Sendable {
    /// The heading as written, or the column's number from 1.
    var heading: String
    /// The unit of its figures.
    var unit: Measure?
    /// Its decimal sign.
    var decimal: DecimalSign?
    /// Where the mapping file states it.
    var position: SourcePosition?
  }

  /// One table.
  struct Table: Sendable {
    var sheet: String?
    /// The line of the last heading.
    var headerLine: Int?
    var columns: [String: Column] = [:]
  }

  /// What no table says about itself.
  struct Origin: Sendable {
    var title: String?
    var date: CalendarDay?
    var source: String?
    var licence: String?
  }

  /// How boundaries are read.
  struct Boundaries: Sendable {
    /// The coordinate system, such as `EPSG:5897`; areas are then those of its plane.
    var projection: String?
    /// Units no farther apart than this touch, in decimetres.
    var tolerance: Int?
    /// Less shared boundary is no adjacency, in decimetres.
    var leastShared: Int?
    var columns: [String: Column] = [:]
  }

  var origin = Origin()
  var tables: [TableRole: Table] = [:]
  var boundaries = Boundaries()

  /// Nothing fixed.
  public init() {}

  /// Reads a mapping file.
  ///
  /// - Throws: ``ProblemReport`` for unknown keys, fields and units, each with its place.
  public static func load(_ path: String) throws(ProblemReport) -> ImportMapping {
    let log = ProblemLog()
    let reader = MapReader(try YAMLFile.parse(TextFile.read(path)), log: log)
    if let format = reader.required("format") { _ = format.integer(in: 1...1, log: log) }
    var mapping = ImportMapping()
    mapping.origin = Origin(
      title: reader.text("title"), date: reader.day("date"), source: reader.text("source"),
      licence: reader.text("licence"))
    for role in TableRole.allCases {
      guard let table = reader.map(role.rawValue) else { continue }
      var read = Table(
        sheet: table.text("sheet"), headerLine: table.integer("header_row", in: 1...1000))
      read.columns = columns(table, fields: role.fields, log: log)
      table.finish()
      mapping.tables[role] = read
    }
    if let boundaries = reader.map("boundaries") {
      mapping.boundaries = Boundaries(
        projection: boundaries.text("projection"),
        tolerance: boundaries.node("tolerance_m")?.decimal(places: 1, in: 0...1000, log: log),
        leastShared: boundaries.node("least_shared_m")?.decimal(places: 1, in: 1...10_000, log: log)
      )
      mapping.boundaries.columns = columns(boundaries, fields: Field.ofUnits, log: log)
      boundaries.finish()
    }
    reader.finish()
    try log.throwIfErrors()
    return mapping
  }

  private static func columns(
    _ reader: MapReader, fields: [Field], log: ProblemLog
  ) -> [String: Column] {
    guard let map = reader.map("columns") else { return [:] }
    var columns: [String: Column] = [:]
    for field in fields {
      guard let node = map.node(field.name) else { continue }
      guard case .map = node.content else {
        if let heading = node.text(log: log) {
          columns[field.name] = Column(heading: heading, position: node.position)
        }
        continue
      }
      let entry = MapReader(node, log: log)
      let heading = entry.required("column").flatMap { $0.text(log: log) }
      let unit = entry.choice("unit", as: Measure.self)
      let decimal = entry.choice("decimal", as: DecimalSign.self)
      entry.finish()
      if let heading {
        columns[field.name] = Column(
          heading: heading, unit: unit, decimal: decimal, position: node.position)
      }
    }
    map.finish()
    return columns
  }
}
