import Cartography
import SourceFiles

/// The boundaries that a department gave, in degrees of WGS 84, with their properties as a table.
struct BoundaryLayer {
  /// One area.
  struct Area {
    /// In degrees.
    let region: PlaneRegion
    let position: SourcePosition
  }

  /// The properties: the first row holds their names, the others are ``areas`` in order.
  let grid: Grid
  let areas: [Area]
  /// The projected coordinate system in which areas are to be taken; `nil` for the ellipsoid.
  let system: String?

  /// Points are kept on a grid of so many degrees, a centimetre, as they are written.
  static let grid = 1e-7

  /// No region of Viet Nam lies outside, islands included.
  private static let vietNam = (longitude: 100.0...118.0, latitude: 5.0...25.0)

  /// Reads a GeoJSON file.
  ///
  /// - Parameter projection: The coordinate system that the user states.
  /// - Throws: ``ProblemReport`` with every problem of the file, each with line and column.
  static func load(
    _ path: String, projection: String?, notes: ImportNotes, log: ProblemLog
  ) throws(ProblemReport) -> BoundaryLayer {
    let bytes = try RegularFile.bytes(path, largest: TextFile.largest)
    guard try InputKind.of(bytes, path: path) == .text else {
      throw ProblemReport(
        .badData,
        [
          Problem(
            .error, at: SourcePosition(file: path),
            Phrase(vi: "đây là tệp nén, không phải GeoJSON", en: "this is an archive, no GeoJSON"),
            mend: export)
        ])
    }
    let file = try InputText.decode(bytes, path: path, notes: notes)
    let places = FilePlaces(file)
    var reader = BoundaryReader(.anything)
    var cursor = JSONCursor(places.bytes)
    let faults = ProblemLog()
    do throws(JSONCursor.Failure) {
      try reader.read(&cursor)
    } catch {
      faults.error(at: places.position(error.offset), error.what, mend: export)
    }
    for fault in reader.faults {
      faults.error(at: places.position(fault.offset), fault.what, mend: fault.mend)
    }
    try faults.throwIfErrors()
    guard !reader.features.isEmpty else {
      throw ProblemReport(
        .badData,
        [
          Problem(
            .error, at: SourcePosition(file: path),
            Phrase(vi: "tệp không có đối tượng nào", en: "the file has no feature"), mend: export)
        ])
    }
    let positions = reader.features.map { places.bytePosition($0.offset) }
    let system = projection ?? reader.systemName.map(systemCode)
    let regions = try degrees(
      reader.features.map(\.region), positions, system: system, named: reader.systemName != nil,
      path: path, notes: notes)
    return BoundaryLayer(
      grid: table(reader.features, positions, path: path),
      areas: try valid(regions, positions, notes: notes),
      system: projection.flatMap { isProjected($0) ? $0 : nil })
  }

  private static let export = Phrase(
    vi: "trong QGIS: Export › Save Features As…, GeoJSON, CRS EPSG:4326",
    en: "in QGIS: Export › Save Features As…, GeoJSON, CRS EPSG:4326")

  /// The properties as a table; the number of a row is that of its feature.
  private static func table(
    _ features: [BoundaryReader.Feature], _ positions: [SourcePosition], path: String
  ) -> Grid {
    var names: [String] = []
    for feature in features.prefix(50) {
      for property in feature.properties where !names.contains(property.name) {
        names.append(property.name)
      }
    }
    names = Array(names.prefix(Grid.mostColumns))
    let columns = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let head = Grid.Row(line: 0, cells: names.map { Grid.Cell(text: $0) })
    let rows = features.enumerated().map { index, feature in
      var cells = [Grid.Cell](repeating: .empty, count: names.count)
      for property in feature.properties {
        guard let column = columns[property.name] else { continue }
        let number = property.isNumber ? PlainNumber.digits(property.value) : nil
        cells[column] = Grid.Cell(
          text: number ?? UnitReader.line(property.value), isNumber: number != nil)
      }
      return Grid.Row(line: index + 1, cells: cells)
    }
    return Grid(path: path, sheet: nil, rows: [head] + rows, places: positions)
  }

  // MARK: Coordinates

  /// `urn:ogc:def:crs:EPSG::5897` as `EPSG:5897`.
  static func systemCode(_ name: String) -> String {
    let parts = name.split(separator: ":").filter { !$0.isEmpty }
    guard let at = parts.lastIndex(of: "EPSG"), at < parts.count - 1, let code = parts.last else {
      return name
    }
    return "EPSG:\(code)"
  }

  /// Whether a coordinate system has metres.
  private static func isProjected(_ system: String) -> Bool {
    guard
      let middle = EarthProjection(from: EarthProjection.degrees, to: system)?
        .convert(PlanePoint(x: 106, y: 16))
    else { return false }
    return abs(middle.x) > 1000
  }

  private static func degrees(
    _ regions: [PlaneRegion], _ positions: [SourcePosition], system: String?, named: Bool,
    path: String, notes: ImportNotes
  ) throws(ProblemReport) -> [PlaneRegion] {
    func refused(
      _ place: SourcePosition, _ what: Phrase, _ mend: Phrase
    ) -> ProblemReport {
      ProblemReport(.badData, [Problem(.error, at: place, what, mend: mend)])
    }
    let start = SourcePosition(file: path)
    guard let box = PlaneBox(around: regions) else { return regions }
    let isInDegrees = max(abs(box.minX), abs(box.maxX), abs(box.minY), abs(box.maxY)) <= 180
    var regions = regions
    // Degrees are of WGS 84 unless the file itself names another datum.
    if !isInDegrees || named {
      guard let system else {
        throw refused(
          positions[0],
          Phrase(
            vi: "tọa độ tính bằng mét (VN-2000, UTM), tệp không nêu hệ tọa độ",
            en: "the coordinates are in metres (VN-2000, UTM), the file names no system"),
          Phrase(
            vi:
              "nêu --projection EPSG:… (múi 3° theo tỉnh: EPSG:5897 kinh tuyến 105°, EPSG:9205–9218; "
              + "UTM: EPSG:3405, 3406), hoặc " + export.vi,
            en: "state --projection EPSG:… (3° zones: EPSG:5897 for 105°, EPSG:9205–9218; UTM: "
              + "EPSG:3405, 3406), or " + export.en))
      }
      guard let projection = EarthProjection(from: system, to: EarthProjection.degrees) else {
        throw refused(
          start,
          Phrase(
            vi: "không biết hệ tọa độ “\(system)”",
            en: "the coordinate system “\(system)” is unknown"),
          Phrase(
            vi: "viết như EPSG:5897, hoặc " + export.vi, en: "write EPSG:5897, or " + export.en)
        )
      }
      for (index, region) in regions.enumerated() {
        guard let moved = projection.convert(region) else {
          throw refused(
            positions[index],
            Phrase(
              vi: "tọa độ không có trong hệ “\(system)”",
              en: "a coordinate has no place in the system “\(system)”"), export)
        }
        regions[index] = moved
      }
      notes.add(
        Phrase(
          vi: "\(path): ranh giới được đổi từ \(system) sang WGS 84 bằng PROJ",
          en: "\(path): the boundaries are converted from \(system) to WGS 84 by PROJ"))
    } else if Self.vietNam.latitude.contains(box.minX), vietNam.latitude.contains(box.maxX),
      vietNam.longitude.contains(box.minY), vietNam.longitude.contains(box.maxY)
    {
      regions = regions.map { $0.mapped { PlanePoint(x: $0.y, y: $0.x) } }
      notes.add(
        Phrase(
          vi: "\(path): mọi tọa độ ghi [vĩ độ, kinh độ]; đã đổi lại thành [kinh độ, vĩ độ]",
          en: "\(path): all coordinates are [latitude, longitude]; turned to [longitude, latitude]")
      )
    }
    for (index, region) in regions.enumerated() {
      let isInside = region.rings.joined().allSatisfy {
        vietNam.longitude.contains($0.x) && vietNam.latitude.contains($0.y)
      }
      guard isInside else {
        let point = region.rings.joined().first {
          !vietNam.longitude.contains($0.x) || !vietNam.latitude.contains($0.y)
        }
        let shown = point.map { "[\(degree($0.x)), \(degree($0.y))]" } ?? ""
        throw refused(
          positions[index],
          Phrase(
            vi: "tọa độ \(shown) nằm ngoài Việt Nam: sai hệ tọa độ, hoặc kinh độ, vĩ độ bị đổi chỗ",
            en: "the coordinate \(shown) lies outside Viet Nam: another system, or longitude and "
              + "latitude are swapped"),
          Phrase(
            vi: "GeoJSON viết [kinh độ, vĩ độ], như [105.84, 21.03]; " + export.vi,
            en: "GeoJSON writes [longitude, latitude], such as [105.84, 21.03]; " + export.en))
      }
    }
    return regions
  }

  private static func degree(_ value: Double) -> String {
    DecimalText.text(Int((value * 1e5).rounded()), places: 5)
  }

  /// Areas that cross themselves are mended, and told.
  private static func valid(
    _ regions: [PlaneRegion], _ positions: [SourcePosition], notes: ImportNotes
  ) throws(ProblemReport) -> [Area] {
    var areas: [Area] = []
    var mended: [Int] = []
    do {
      let engine = try GeometryEngine()
      for (index, stated) in regions.enumerated() {
        let region = stated.mapped { point in
          PlanePoint(x: (point.x * 1e7).rounded() / 1e7, y: (point.y * 1e7).rounded() / 1e7)
        }
        guard let whole = try engine.valid(region, grid: grid) else {
          throw ProblemReport(
            .badData,
            [
              Problem(
                .error, at: positions[index],
                Phrase(vi: "hình này không có diện tích", en: "this shape has no area"),
                mend: Phrase(
                  vi: "sửa bằng QGIS: Fix geometries", en: "mend it in QGIS: Fix geometries"))
            ])
        }
        if whole.isMended { mended.append(index) }
        areas.append(Area(region: whole.region, position: positions[index]))
      }
    } catch let failure as GeometryFailure {
      throw failure.report(at: positions[0])
    } catch let report as ProblemReport {
      throw report
    } catch {
      throw ProblemReport(.badData, [])
    }
    if let first = mended.first {
      notes.add(
        Phrase(
          vi: "\(mended.count) ranh giới tự cắt đã được sửa (đầu tiên ở \(positions[first])): kiểm "
            + "tra diện tích của chúng",
          en: "\(mended.count) boundaries that cross themselves were mended (the first at "
            + "\(positions[first])): check their areas"))
    }
    return areas
  }
}
