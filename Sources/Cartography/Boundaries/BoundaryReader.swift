import SourceFiles

/// Reads the features of a GeoJSON file, gathering what is wrong with each.
package struct BoundaryReader {
  /// What is asked of a file.
  package enum Demand {
    /// The property `code` and degrees of WGS 84.
    case codedDegrees
    /// Any properties, which are kept, and any coordinates.
    case anything
  }

  /// A property of a feature.
  package struct Property {
    package let name: String
    /// The text, or the number as it is written.
    package let value: String
    package let isNumber: Bool
  }

  /// An area with its code.
  package struct Feature {
    /// The property `code`; empty where it is not demanded.
    package let code: String
    package let region: PlaneRegion
    package let offset: Int
    /// The properties where they are kept.
    package var properties: [Property] = []
  }

  /// Something wrong with a feature; the others are still read.
  package struct Fault {
    package let offset: Int
    package let what: Phrase
    package let mend: Phrase?
  }

  package private(set) var features: [Feature] = []
  package private(set) var faults: [Fault] = []
  /// The coordinate system that the file names; `nil` for WGS 84.
  package private(set) var systemName: String?
  private let demand: Demand
  private var points = 0
  // More faults than a person reads are not gathered.
  private static let mostFaults = 50

  package init(_ demand: Demand = .codedDegrees) {
    self.demand = demand
  }

  /// Reads the whole file.
  package mutating func read(_ cursor: inout JSONCursor) throws(JSONCursor.Failure) {
    var type: String?
    var hasFeatures = false
    let start = cursor.offset
    try cursor.object { (key, cursor) throws(JSONCursor.Failure) in
      switch key {
      case "type": type = try cursor.string()
      case "features":
        hasFeatures = true
        try cursor.array { (cursor) throws(JSONCursor.Failure) in try feature(&cursor) }
      case "crs": try referenceSystem(&cursor)
      default: try cursor.skipValue()
      }
    }
    try cursor.end()
    guard type == "FeatureCollection", hasFeatures else {
      throw cursor.failure(
        "“type” phải là FeatureCollection và có “features”",
        "“type” must be FeatureCollection, with “features”", at: start)
    }
  }

  private mutating func fault(_ offset: Int, _ what: Phrase, mend: Phrase? = nil) {
    if faults.count < Self.mostFaults {
      faults.append(Fault(offset: offset, what: what, mend: mend))
    }
  }

  /// RFC 7946 knows WGS 84 only; older files may name another system.
  private mutating func referenceSystem(
    _ cursor: inout JSONCursor
  ) throws(JSONCursor.Failure) {
    var name: String?
    _ = cursor.next
    let start = cursor.offset
    if try cursor.null() { return }
    try cursor.object { (key, cursor) throws(JSONCursor.Failure) in
      guard key == "properties" else { return try cursor.skipValue() }
      try cursor.object { (key, cursor) throws(JSONCursor.Failure) in
        if key == "name" { name = try cursor.string() } else { try cursor.skipValue() }
      }
    }
    if let name, !name.hasSuffix("CRS84"), !name.hasSuffix("4326") {
      systemName = name
      guard demand == .codedDegrees else { return }
      fault(
        start,
        Phrase(
          vi: "hệ tọa độ “\(name)”, cần WGS 84 (EPSG:4326)",
          en: "the coordinate system is “\(name)”, WGS 84 (EPSG:4326) is expected"),
        mend: Phrase(
          vi: "trong QGIS: Export › Save Features As…, GeoJSON, CRS EPSG:4326",
          en: "in QGIS: Export › Save Features As…, GeoJSON, CRS EPSG:4326"))
    }
  }

  private mutating func feature(_ cursor: inout JSONCursor) throws(JSONCursor.Failure) {
    _ = cursor.next
    let start = cursor.offset
    let known = faults.count
    var code: String?
    var region: PlaneRegion?
    var hasGeometry = false
    var properties: [Property] = []
    try cursor.object { (key, cursor) throws(JSONCursor.Failure) in
      switch key {
      case "properties":
        if try cursor.null() { return }
        try cursor.object { (key, cursor) throws(JSONCursor.Failure) in
          if demand == .anything {
            if let property = try property(key, &cursor) { properties.append(property) }
          } else if key == "code" {
            code = try text(&cursor)
          } else {
            try cursor.skipValue()
          }
        }
      case "geometry":
        hasGeometry = true
        region = try cursor.null() ? nil : geometry(&cursor)
      default: try cursor.skipValue()
      }
    }
    guard faults.count == known else { return }
    if demand == .anything { code = "" }
    guard let code else {
      return fault(
        start,
        Phrase(
          vi: "đối tượng không có thuộc tính “code”", en: "the feature has no property “code”"),
        mend: Phrase(
          vi: "thêm “code”: mã trong units.csv, là chuỗi: \"00001\"",
          en: "add “code”: the code of units.csv, as text: \"00001\""))
    }
    guard hasGeometry, let region else {
      return fault(
        start,
        Phrase(
          vi: "đối tượng \(code.isEmpty ? "này" : code) không có ranh giới",
          en: code.isEmpty ? "this feature has no geometry" : "feature \(code) has no geometry"),
        mend: Phrase(
          vi: "thêm Polygon hoặc MultiPolygon, hoặc bỏ đối tượng",
          en: "add a Polygon or MultiPolygon, or leave the feature out"))
    }
    features.append(Feature(code: code, region: region, offset: start, properties: properties))
  }

  /// A text, number or truth; lists and objects are left out.
  private mutating func property(
    _ name: String, _ cursor: inout JSONCursor
  ) throws(JSONCursor.Failure) -> Property? {
    switch cursor.next {
    case UInt8(ascii: "\""):
      return Property(name: name, value: try cursor.string(), isNumber: false)
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "n"):
      try cursor.skipValue()
      return nil
    case UInt8(ascii: "t"), UInt8(ascii: "f"):
      let isTrue = cursor.next == UInt8(ascii: "t")
      try cursor.skipValue()
      return Property(name: name, value: isTrue ? "1" : "0", isNumber: false)
    default:
      let start = cursor.offset
      _ = try cursor.number()
      let text = String(decoding: cursor.bytes[start..<cursor.offset], as: UTF8.self)
      return Property(name: name, value: text, isNumber: true)
    }
  }

  /// The code: text, as a number would have lost its leading zeros.
  private mutating func text(_ cursor: inout JSONCursor) throws(JSONCursor.Failure) -> String? {
    if cursor.next == UInt8(ascii: "\"") { return try cursor.string() }
    fault(
      cursor.offset,
      Phrase(vi: "“code” không phải chuỗi", en: "“code” is not text"),
      mend: Phrase(
        vi: "đặt mã trong ngoặc kép, giữ số 0 ở đầu: \"00001\"",
        en: "quote the code and keep its leading zeros: \"00001\""))
    try cursor.skipValue()
    return nil
  }

  // MARK: Geometry

  private mutating func geometry(
    _ cursor: inout JSONCursor
  ) throws(JSONCursor.Failure) -> PlaneRegion? {
    _ = cursor.next
    let start = cursor.offset
    var type: String?
    // The members may come in any order, so the coordinates are read once the type is known.
    var coordinates: JSONCursor?
    try cursor.object { (key, cursor) throws(JSONCursor.Failure) in
      switch key {
      case "type": type = try cursor.string()
      case "coordinates":
        coordinates = cursor
        try cursor.skipValue()
      default: try cursor.skipValue()
      }
    }
    guard var inner = coordinates, let type, type == "Polygon" || type == "MultiPolygon" else {
      fault(
        start,
        Phrase(
          vi: "dạng hình “\(type ?? "")” không phải Polygon hay MultiPolygon có “coordinates”",
          en: "the geometry “\(type ?? "")” is no Polygon or MultiPolygon with “coordinates”"))
      return nil
    }
    if type == "Polygon" {
      return try polygon(&inner).map { PlaneRegion(polygons: [$0]) }
    }
    var polygons: [[[PlanePoint]]] = []
    var isWhole = true
    try inner.array { (cursor) throws(JSONCursor.Failure) in
      if let polygon = try polygon(&cursor) { polygons.append(polygon) } else { isWhole = false }
    }
    if isWhole, polygons.isEmpty {
      fault(start, Phrase(vi: "MultiPolygon rỗng", en: "the MultiPolygon is empty"))
      return nil
    }
    return isWhole ? PlaneRegion(polygons: polygons) : nil
  }

  private mutating func polygon(
    _ cursor: inout JSONCursor
  ) throws(JSONCursor.Failure) -> [[PlanePoint]]? {
    _ = cursor.next
    let start = cursor.offset
    var rings: [[PlanePoint]] = []
    var isWhole = true
    try cursor.array { (cursor) throws(JSONCursor.Failure) in
      if let ring = try ring(&cursor) { rings.append(ring) } else { isWhole = false }
    }
    if isWhole, rings.isEmpty {
      fault(start, Phrase(vi: "Polygon rỗng", en: "the Polygon is empty"))
      return nil
    }
    return isWhole ? rings : nil
  }

  private mutating func ring(
    _ cursor: inout JSONCursor
  ) throws(JSONCursor.Failure) -> [PlanePoint]? {
    _ = cursor.next
    let start = cursor.offset
    var ring: [PlanePoint] = []
    var isOnEarth = true
    try cursor.array { (cursor) throws(JSONCursor.Failure) in
      _ = cursor.next
      let place = cursor.offset
      var numbers: [Double] = []
      try cursor.array { (cursor) throws(JSONCursor.Failure) in
        let number = try cursor.number()
        // A third number is a height.
        if numbers.count < 2 { numbers.append(number) }
      }
      guard numbers.count == 2 else {
        throw cursor.failure(
          "điểm phải là [kinh độ, vĩ độ]", "a point must be [longitude, latitude]", at: place)
      }
      points += 1
      guard points <= BoundaryFile.mostPoints else {
        throw cursor.failure(
          "hơn \(BoundaryFile.mostPoints) điểm: hãy đơn giản hóa ranh giới",
          "more than \(BoundaryFile.mostPoints) points: simplify the boundaries", at: place)
      }
      if isOnEarth, demand == .codedDegrees, let fault = Self.misplacement(numbers[0], numbers[1]) {
        self.fault(place, fault.what, mend: fault.mend)
        isOnEarth = false
      }
      ring.append(PlanePoint(x: numbers[0], y: numbers[1]))
    }
    guard isOnEarth else { return nil }
    guard ring.count >= 4, ring.first == ring.last else {
      fault(
        start,
        Phrase(
          vi: "vòng phải có ít nhất 4 điểm, điểm cuối trùng điểm đầu",
          en: "a ring needs at least 4 points, the last of them the same as the first"))
      return nil
    }
    ring.removeLast()
    return ring
  }

  /// Degrees that are no place, or none where Viet Nam is.
  private static func misplacement(
    _ longitude: Double, _ latitude: Double
  ) -> (what: Phrase, mend: Phrase)? {
    let pair = "[\(longitude), \(latitude)]"
    if abs(longitude) > 180 || abs(latitude) > 180 {
      return (
        Phrase(
          vi: "\(pair) không phải độ: có lẽ là mét (VN-2000, UTM)",
          en: "\(pair) are no degrees: perhaps metres (VN-2000, UTM)"),
        Phrase(
          vi: "trong QGIS: Export › Save Features As…, GeoJSON, CRS EPSG:4326",
          en: "in QGIS: Export › Save Features As…, GeoJSON, CRS EPSG:4326")
      )
    }
    if abs(latitude) > 90 || ((5...25).contains(longitude) && (100...118).contains(latitude)) {
      return (
        Phrase(
          vi: "\(pair): kinh độ và vĩ độ bị đổi chỗ",
          en: "\(pair): longitude and latitude are swapped"),
        Phrase(
          vi: "GeoJSON viết [kinh độ, vĩ độ], như [105.84, 21.03]",
          en: "GeoJSON writes [longitude, latitude], such as [105.84, 21.03]")
      )
    }
    return nil
  }
}
