import SourceFiles

/// The boundaries of units that a user gives: GeoJSON (RFC 7946), WGS 84, polygons with the
/// property `code`.
public struct BoundaryFile: Sendable {
  /// The areas by code, in degrees: x is the longitude, y the latitude.
  public let regions: [String: PlaneRegion]
  /// The codes of areas that crossed themselves and were mended, ascending.
  public let mended: [String]
  /// What a person should know, such as features that are not used.
  public let warnings: [Problem]

  /// More points than that are refused (5,000,000; the country's communes simplified take two).
  public static let mostPoints = 5_000_000

  /// Reads the boundaries of the units with these codes.
  ///
  /// Features of other codes are left out with a warning. Polygons that cross themselves are mended
  /// with a warning.
  ///
  /// - Throws: ``ProblemReport`` with every problem of the file, each with its line and column.
  public static func load(
    _ path: String, codes: Set<String>
  ) throws(ProblemReport) -> BoundaryFile {
    try read(TextFile.read(path), codes: codes)
  }

  /// Reads the boundaries from a text.
  static func read(
    _ file: TextFile, codes: Set<String>
  ) throws(ProblemReport) -> BoundaryFile {
    let log = ProblemLog()
    let places = FilePlaces(file)
    var reader = BoundaryReader()
    var cursor = JSONCursor(places.bytes)
    do throws(JSONCursor.Failure) {
      try reader.read(&cursor)
    } catch {
      log.error(
        at: places.position(error.offset), error.what,
        mend: Phrase(
          vi: "tệp phải là GeoJSON (RFC 7946): FeatureCollection của Polygon, MultiPolygon",
          en: "the file must be GeoJSON (RFC 7946): a FeatureCollection of Polygon, MultiPolygon"))
    }
    for fault in reader.faults {
      log.error(at: places.position(fault.offset), fault.what, mend: fault.mend)
    }
    try log.throwIfErrors()
    let (regions, mended) = try select(reader.features, codes, places, log)
    try log.throwIfErrors()
    return BoundaryFile(regions: regions, mended: mended.sorted(), warnings: log.warnings)
  }

  private static func select(
    _ features: [BoundaryReader.Feature], _ codes: Set<String>, _ places: FilePlaces,
    _ log: ProblemLog
  ) throws(ProblemReport) -> (regions: [String: PlaneRegion], mended: [String]) {
    var mended: [BoundaryReader.Feature] = []
    var regions: [String: PlaneRegion] = [:]
    var first: [String: Int] = [:]
    var unknown: [BoundaryReader.Feature] = []
    do {
      let engine = try GeometryEngine()
      for feature in features {
        guard codes.contains(feature.code) else {
          unknown.append(feature)
          continue
        }
        if let before = first.updateValue(feature.offset, forKey: feature.code) {
          log.error(
            at: places.position(feature.offset),
            Phrase(
              vi: "mã \(feature.code) đã có ở \(places.position(before))",
              en: "code \(feature.code) is already at \(places.position(before))"),
            mend: Phrase(
              vi: "mỗi mã một đối tượng; nhiều mảnh thì dùng MultiPolygon",
              en: "one feature for each code; several pieces are a MultiPolygon"))
          continue
        }
        guard let whole = try engine.valid(feature.region, grid: grid) else {
          log.error(
            at: places.position(feature.offset),
            Phrase(
              vi: "ranh giới của \(feature.code) không có diện tích",
              en: "the boundary of \(feature.code) has no area"),
            mend: Phrase(
              vi: "sửa bằng QGIS: Vector › Geometry Tools › Check Validity, Fix geometries",
              en: "mend it in QGIS: Vector › Geometry Tools › Check Validity, Fix geometries"))
          continue
        }
        if whole.isMended { mended.append(feature) }
        regions[feature.code] = whole.region
      }
    } catch {
      throw ProblemReport(
        .badData,
        [Problem(.error, at: places.position(nil), Phrase(vi: error.words, en: error.words))])
    }
    warn(of: unknown, nothingElse: regions.isEmpty && !log.hasErrors, places, log)
    tell(mended, places, log)
    return (regions, mended.map(\.code))
  }

  /// Mended points are kept on a grid of so many degrees, a centimetre.
  private static let grid = 1e-7

  private static func tell(
    _ mended: [BoundaryReader.Feature], _ places: FilePlaces, _ log: ProblemLog
  ) {
    guard let first = mended.first else { return }
    let codes = mended.map(\.code).sorted().joined(separator: ", ")
    log.warning(
      at: places.position(first.offset),
      Phrase(
        vi: "\(mended.count) ranh giới tự cắt đã được sửa, kiểm tra lại hình của: \(codes)",
        en: "\(mended.count) boundaries that cross themselves were mended, check the shapes of: "
          + codes),
      mend: Phrase(
        vi: "sửa trong tệp bằng QGIS: Vector › Geometry Tools › Check Validity, Fix geometries",
        en: "mend the file in QGIS: Vector › Geometry Tools › Check Validity, Fix geometries"))
  }

  private static func warn(
    of unknown: [BoundaryReader.Feature], nothingElse: Bool, _ places: FilePlaces,
    _ log: ProblemLog
  ) {
    let mend = Phrase(
      vi: "thuộc tính “code” phải là mã như trong units.csv, có số 0 ở đầu: \"00001\"",
      en: "the property “code” must be the code of units.csv with its leading zeros: \"00001\"")
    guard !nothingElse else {
      log.error(
        at: places.position(unknown.first?.offset),
        Phrase(
          vi: "không đối tượng nào có mã của bộ dữ liệu"
            + (unknown.first.map { " (đối tượng đầu: “\($0.code)”)" } ?? ""),
          en: "no feature has a code of the dataset"
            + (unknown.first.map { " (the first: “\($0.code)”)" } ?? "")), mend: mend)
      return
    }
    guard let first = unknown.first else { return }
    let named = unknown.prefix(3).map(\.code).joined(separator: ", ")
    log.warning(
      at: places.position(first.offset),
      Phrase(
        vi: "\(unknown.count) đối tượng có mã không thuộc phạm vi, không được dùng: \(named)"
          + (unknown.count > 3 ? "…" : ""),
        en: "\(unknown.count) features have codes outside the scope and are not used: \(named)"
          + (unknown.count > 3 ? "…" : "")), mend: mend)
  }
}

/// Lines and columns of a file's bytes.
package struct FilePlaces {
  let path: String
  package let bytes: [UInt8]

  /// Where lines begin, found once: a file may have many features.
  private let starts: [Int]

  package init(_ file: TextFile) {
    path = file.path
    let bytes = Array(file.text.utf8)
    self.bytes = bytes
    starts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
  }

  /// The line of a byte, from 1, and the byte with which it begins.
  private func line(of offset: Int) -> (number: Int, start: Int) {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, starts[low])
  }

  /// The line and the column in bytes of a byte: quick, where a file is one long line, too.
  package func bytePosition(_ offset: Int) -> SourcePosition {
    let line = line(of: offset)
    return SourcePosition(file: path, line: line.number, column: offset - line.start + 1)
  }

  /// The line and the column in characters of a byte.
  package func position(_ offset: Int?) -> SourcePosition {
    guard let offset else { return SourcePosition(file: path) }
    let line = line(of: min(offset, bytes.count))
    return SourcePosition(
      file: path, line: line.number,
      column: 1 + String(decoding: bytes.prefix(offset)[line.start...], as: UTF8.self).count)
  }
}
