import Cartography
import Foundation
import SourceFiles
import Territory

/// Puts a dataset folder together from what a department has.
public struct DatasetImporter {
  /// The files to read.
  public struct Request: Sendable {
    /// A CSV or XLSX of units.
    public var units: String?
    /// A CSV or XLSX of districts.
    public var districts: String?
    /// A CSV or XLSX of pairs.
    public var adjacency: String?
    /// A GeoJSON.
    public var boundaries: String?
    /// The coordinate system of the boundaries, such as `EPSG:5897`.
    public var projection: String?

    /// Asks for nothing.
    public init() {}
  }

  /// A dataset that can be written, and what was guessed on the way.
  public struct Outcome: Sendable {
    /// The files of the folder by name, the mapping among them.
    public let files: [(name: String, bytes: [UInt8])]
    /// What was guessed and assumed.
    public let notes: [Phrase]
    /// Which column was taken for what.
    public let mapping: [Phrase]
    /// What a person should look at.
    public let warnings: [Problem]
    /// What was made, in one sentence.
    public let summary: Phrase
    /// Where each row of `units.csv` and of `districts.csv` comes from, for problems in them.
    public let places: [String: [SourcePosition]]
  }

  /// The mapping's name in the folder.
  public static let mappingName = "mapping.yaml"
  /// Every file that an import may write.
  public static let fileNames: Set = [
    "dataset.yaml", "units.csv", "districts.csv", "adjacency.csv", "boundaries.geojson",
    mappingName,
  ]

  let request: Request
  let mapping: ImportMapping
  private let log = ProblemLog()
  private let notes = ImportNotes()

  /// Prepares an import.
  public init(_ request: Request, mapping: ImportMapping) {
    self.request = request
    self.mapping = mapping
  }

  /// Reads everything and puts it together.
  ///
  /// - Throws: ``ProblemReport`` with all problems that were found, each with its place.
  public func run() throws(ProblemReport) -> Outcome {
    var tables = TableSearch(mapping: mapping, notes: notes, log: log)
    if let path = request.units { try tables.add(path, as: .units, mayHoldOthers: true) }
    if let path = request.districts { try tables.add(path, as: .districts) }
    if let path = request.adjacency { try tables.add(path, as: .adjacency) }
    var layer: BoundaryLayer?
    if let path = request.boundaries {
      layer = try BoundaryLayer.load(
        path, projection: request.projection ?? mapping.boundaries.projection, notes: notes,
        log: log)
    }
    if let layer { tables.addBoundaries(layer.grid, isOnlySource: request.units == nil) }
    try log.throwIfErrors()
    if request.districts == nil { try tables.addNeighbouringDistricts(of: request.units) }
    var draft = DatasetDraft()
    draft.origin = origin(tables)
    let shapes = layer.map { layer in
      BoundaryUnits(
        grid: layer.grid, layout: tables.boundaryLayout(layer.grid),
        stated: tables.boundaryCodes(layer.grid), notes: notes, log: log)
    }
    try read(tables, shapes, into: &draft)
    try log.throwIfErrors()
    let measures = try measure(layer, shapes, &draft)
    try log.throwIfErrors()
    join(tables, measures, &draft)
    try log.throwIfErrors()
    sources(tables, &draft)
    draft.assumptions += notes.phrases
    let files =
      draft.files() + [
        (name: Self.mappingName, bytes: Array(MappingText(draft, tables, self).text().utf8))
      ]
    return Outcome(
      files: files, notes: draft.assumptions, mapping: tables.described, warnings: log.warnings,
      summary: summary(draft),
      places: [
        "units.csv": draft.units.map(\.position), "districts.csv": draft.districts.map(\.position),
      ])
  }

  // MARK: Steps

  private func read(
    _ tables: TableSearch, _ shapes: BoundaryUnits?, into draft: inout DatasetDraft
  ) throws(ProblemReport) {
    guard let found = tables[.units] else {
      throw ProblemReport(
        .badData,
        [
          Problem(
            .error, at: SourcePosition(file: request.units ?? request.boundaries ?? ""),
            Phrase(vi: "không có bảng đơn vị nào", en: "there is no table of units"),
            mend: TableSearch.expected)
        ])
    }
    var result = UnitReader(
      grid: found.grid, layout: found.layout, fixed: found.fixed,
      mayLackCodes: shapes.map { !$0.stated.isEmpty && $0.grid.path != found.grid.path } ?? false,
      notes: notes, log: log
    ).read()
    var districts = result.districts
    if let found = tables[.districts] {
      let read = DistrictReader(
        grid: found.grid, layout: found.layout, fixed: found.fixed, notes: notes, log: log
      ).read()
      // Headings name districts that the table knows better.
      districts =
        read
        + districts.filter { heading in
          !read.contains { PlainLetters.folded($0.name) == PlainLetters.folded(heading.name) }
        }
    }
    guard !result.units.isEmpty || log.hasErrors else {
      throw ProblemReport(
        .badData,
        [
          Problem(
            .error, at: found.grid.start,
            Phrase(vi: "bảng chưa có đơn vị nào", en: "the table has no unit yet"),
            mend: Phrase(vi: "điền mỗi đơn vị một dòng", en: "fill in one row for each unit"))
        ])
    }
    draft.districts = DistrictFinder(notes: notes, log: log)
      .resolve(&result.units, known: districts)
    shapes?.giveCodes(to: &result.units, districts: draft.districtNames)
    draft.units = unique(result.units)
    let provinces = Set(draft.districts.compactMap(\.province)).sorted()
    if provinces.count > 1 {
      notes.add(
        Phrase(
          vi:
            "tệp có \(provinces.count) tỉnh, thành phố: \(provinces.prefix(3).joined(separator: ", "))"
            + "; kịch bản chọn bằng scope: { provinces: [\"\(provinces[0])\"] }",
          en: "the file holds \(provinces.count) provinces: "
            + "\(provinces.prefix(3).joined(separator: ", ")); a scenario chooses by scope: "
            + "{ provinces: [\"\(provinces[0])\"] }"))
    }
  }

  /// The units in the order of their codes, each code once.
  private func unique(_ units: [ImportedUnit]) -> [ImportedUnit] {
    var first: [String: ImportedUnit] = [:]
    for unit in units where !unit.code.isEmpty {
      if let other = first[unit.code] {
        log.error(
          at: unit.position,
          Phrase(
            vi: "mã \(unit.code) (\(unit.name)) đã có ở \(other.position) (\(other.name))",
            en: "code \(unit.code) (\(unit.name)) is already at \(other.position) (\(other.name))"),
          mend: Phrase(
            vi: "mỗi mã một dòng; nhiều mảnh của một đơn vị thì gộp thành MultiPolygon",
            en: "one row for each code; several pieces of a unit are one MultiPolygon"))
      } else {
        first[unit.code] = unit
      }
    }
    return first.values.sorted { $0.code < $1.code }
  }

  private func measure(
    _ layer: BoundaryLayer?, _ shapes: BoundaryUnits?, _ draft: inout DatasetDraft
  ) throws(ProblemReport) -> BoundaryMeasures? {
    guard let layer, let shapes else { return nil }
    let codes = shapes.codes(of: draft.units, districts: draft.districtNames)
    try log.throwIfErrors()
    let known = Set(draft.units.map(\.code))
    var unknown: [String] = []
    var pieces: [String: [PlaneRegion]] = [:]
    for (index, area) in layer.areas.enumerated() {
      guard let code = codes[index + 1] else { continue }
      if known.contains(code) {
        pieces[code, default: []].append(area.region)
      } else {
        unknown.append(code)
      }
    }
    if !unknown.isEmpty {
      log.warning(
        at: layer.grid.start,
        Phrase(
          vi: "\(unknown.count) ranh giới có mã không ở bảng đơn vị, không được dùng: "
            + unknown.prefix(5).joined(separator: ", "),
          en: "\(unknown.count) boundaries have codes that the table of units lacks, not used: "
            + unknown.prefix(5).joined(separator: ", ")))
    }
    let bare = draft.units.filter { pieces[$0.code] == nil }
    if !bare.isEmpty {
      log.warning(
        at: layer.grid.start,
        Phrase(
          vi: "\(bare.count) đơn vị không có ranh giới: "
            + bare.prefix(5).map { "\($0.code) \($0.name)" }.joined(separator: ", "),
          en: "\(bare.count) units have no boundary: "
            + bare.prefix(5).map { "\($0.code) \($0.name)" }.joined(separator: ", ")))
    }
    guard !pieces.isEmpty else {
      throw ProblemReport(
        .badData,
        [
          Problem(
            .error, at: layer.grid.start,
            Phrase(
              vi: "không ranh giới nào có mã, hoặc tên, của bảng đơn vị",
              en: "no boundary has a code, or a name, of the table of units"),
            mend: Phrase(
              vi:
                "thêm thuộc tính “code” (mã đơn vị), hoặc nêu boundaries.columns.code trong --mapping",
              en: "add the property “code”, or state boundaries.columns.code in --mapping"))
        ])
    }
    draft.regions = try whole(pieces, layer.grid.start)
    let (tolerance, least) = (
      mapping.boundaries.tolerance ?? BoundaryMeasures.tolerance,
      mapping.boundaries.leastShared ?? BoundaryMeasures.leastShared
    )
    let measures = try BoundaryMeasures.of(
      draft.regions, tolerance: tolerance, leastShared: least, system: layer.system,
      path: layer.grid.path)
    let names = Dictionary(
      draft.units.map { ($0.code, "\($0.code) \($0.name)") }, uniquingKeysWith: { one, _ in one })
    var places: [String: SourcePosition] = [:]
    for (row, code) in codes { places[code] = layer.areas[row - 1].position }
    log.add(
      measures.overlaps.problems(
        named: { names[$0] ?? $0 }, at: { places[$0] ?? layer.grid.start }))
    try log.throwIfErrors()
    let (gap, shared) = (
      DecimalText.text(tolerance, places: 1), DecimalText.text(least, places: 1)
    )
    notes.add(
      Phrase(
        vi:
          "liền kề là chung từ \(shared) m ranh giới, khe hở đến \(gap) m được bỏ qua; đo từ ranh "
          + "giới",
        en: "adjacent means sharing at least \(shared) m of boundary, gaps up to \(gap) m are "
          + "ignored; measured on the boundaries"))
    AreaComparison(measures: measures, system: layer.system, place: layer.grid.start)
      .apply(to: &draft.units, notes: notes, log: log)
    return measures
  }

  /// One region for each code; several pieces are united.
  private func whole(
    _ pieces: [String: [PlaneRegion]], _ place: SourcePosition
  ) throws(ProblemReport) -> [(code: String, region: PlaneRegion)] {
    let engine: GeometryEngine
    var regions: [(code: String, region: PlaneRegion)] = []
    do {
      engine = try GeometryEngine()
      for (code, parts) in pieces.sorted(by: { $0.key < $1.key }) {
        var region = parts[0]
        if parts.count > 1 { region = try engine.union(parts, grid: BoundaryLayer.grid) }
        regions.append((code: code, region: region))
      }
    } catch {
      throw error.report(at: place)
    }
    return regions
  }

  private func join(
    _ tables: TableSearch, _ measures: BoundaryMeasures?, _ draft: inout DatasetDraft
  ) {
    for (pair, shared) in measures?.shared ?? [:] { draft.pairs[pair] = (shared, "") }
    if let found = tables[.adjacency] {
      let pairs = PairReader(grid: found.grid, layout: found.layout, log: log).read()
      PairJoin(units: draft.units, notes: notes, log: log).add(pairs, to: &draft.pairs)
    }
    if draft.pairs.isEmpty {
      notes.add(
        Phrase(
          vi:
            "chưa có liền kề: không nhóm nào lập được cho đến khi nêu --adjacency hoặc --boundaries",
          en: "there is no adjacency: no group can be formed until --adjacency or --boundaries is "
            + "given"))
    }
  }

  private func origin(_ tables: TableSearch) -> ImportMapping.Origin {
    var origin = mapping.origin
    let stated = tables.statedOrigin
    origin.title = origin.title ?? stated.title
    origin.date = origin.date ?? stated.date
    origin.source = origin.source ?? stated.source
    origin.licence = origin.licence ?? stated.licence
    let file = (request.units ?? request.boundaries ?? "") as NSString
    if origin.title == nil { origin.title = "Dữ liệu từ \(file.lastPathComponent)" }
    if origin.date == nil {
      notes.add(
        Phrase(
          vi: "ngày của số liệu chưa nêu (dataset.yaml ghi \(DatasetDraft.unknownDay)): nêu date "
            + "trong --mapping",
          en:
            "the date of the figures is not stated (dataset.yaml says \(DatasetDraft.unknownDay)): "
            + "state date in --mapping"))
    }
    return origin
  }

  private func sources(_ tables: TableSearch, _ draft: inout DatasetDraft) {
    func name(_ path: String) -> String { (path as NSString).lastPathComponent }
    for role in TableRole.allCases {
      if let found = tables[role] { draft.sources["\(role.rawValue).csv"] = name(found.grid.path) }
    }
    if let path = request.boundaries {
      draft.sources["boundaries.geojson"] = name(path)
      if draft.sources["adjacency.csv"] == nil { draft.sources["adjacency.csv"] = name(path) }
    }
    for file in ["districts.csv", "adjacency.csv"] where draft.sources[file] == nil {
      draft.sources[file] = draft.sources["units.csv"]
    }
  }

  private func summary(_ draft: DatasetDraft) -> Phrase {
    let (units, districts, pairs) = (draft.units.count, draft.districts.count, draft.pairs.count)
    let shapes = draft.regions.count
    return Phrase(
      vi: "\(units) đơn vị, \(districts) đơn vị cấp huyện, \(pairs) cặp liền kề"
        + (shapes > 0 ? ", \(shapes) ranh giới" : ""),
      en: "\(units) units, \(districts) districts, \(pairs) adjacent pairs"
        + (shapes > 0 ? ", \(shapes) boundaries" : ""))
  }
}
