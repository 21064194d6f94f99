import Foundation
import Testing

@Suite("Boundaries")
struct BoundaryTests {
  /// A feature of one ring of points, closed here.
  private func feature(
    _ code: String, _ name: String, _ ring: [(Double, Double)], more: String = ""
  ) -> String {
    let points = (ring + ring.prefix(1)).map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
    return "{\"type\":\"Feature\",\"properties\":{\"code\":\(code),\"name\":\"\(name)\","
      + "\"district\":\"Huyện Mẫu\",\"population\":7000\(more)},\"geometry\":{\"type\":\"Polygon\","
      + "\"coordinates\":[[\(points)]]}}"
  }

  private func file(_ features: [String], system: String? = nil) -> [UInt8] {
    let crs =
      system.map { "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"\($0)\"}}," } ?? ""
    return Array(
      "{\"type\":\"FeatureCollection\",\(crs)\"features\":[\n\(features.joined(separator: ",\n"))\n]}"
        .utf8)
  }

  private func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> [(
    Double, Double
  )] {
    [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
  }

  private func importing(
    _ features: [String], system: String? = nil, projection: String? = nil, mapping: String? = nil
  ) throws -> Importing {
    try Importing(
      [(name: "shapes.geojson", bytes: file(features, system: system))], mapping: mapping,
      projection: projection)
  }

  /// Two communes side by side and one apart; a hundredth of a degree is about a kilometre.
  private var three: [String] {
    [
      feature("\"00001\"", "Xã A", box(105.80, 21.00, 0.03, 0.03)),
      feature("\"00002\"", "Xã B", box(105.83, 21.00, 0.03, 0.03)),
      feature("\"00003\"", "Xã C", box(105.90, 21.00, 0.03, 0.03)),
    ]
  }

  @Test("Boundaries alone make a dataset: areas on the ellipsoid, neighbours, middles")
  func alone() throws {
    let made = try importing(three)
    // 0.03° by 0.03° at 21.015° north: GeographicLib's Planimeter gives 10,358,586 m².
    let area = try #require(made.unit("00001")?.area)
    #expect(abs(area - 10_358_000) < 5_000, "\(area)")
    #expect(made.dataset.borders.pairCount == 1)
    let shared = try #require(made.dataset.borders.shared(0, 1))
    // 0.03° of a meridian at 21°: 3,322 m.
    #expect(abs(shared - 33_221) < 20, "\(shared)")
    #expect(made.unit("00003")?.centroid != nil)
    #expect(made.outcome.files.contains { $0.name == "boundaries.geojson" })
  }

  @Test("Gaps and overlaps below the tolerance do not part neighbours, wider gaps do")
  func tolerance() throws {
    // A degree of longitude is 103.9 km here: 5e-6° is half a metre.
    func pair(_ gap: Double) -> [String] {
      [
        feature("\"00001\"", "Xã A", box(105.80, 21.00, 0.03, 0.03)),
        feature("\"00002\"", "Xã B", box(105.83 + gap, 21.00, 0.03, 0.03)),
      ]
    }
    for gap in [0.0, 5e-6, -5e-6] {
      let shared = try importing(pair(gap)).dataset.borders.shared(0, 1)
      #expect(abs((shared ?? 0) - 33_221) < 40, "\(gap): \(shared ?? 0)")
    }
    #expect(try importing(pair(5e-5)).dataset.borders.pairCount == 0)
    let wide = try importing(
      pair(5e-5), mapping: "format: 1\nboundaries: { tolerance_m: 10, least_shared_m: 15 }\n")
    #expect(wide.dataset.borders.pairCount == 1)
  }

  @Test("A common corner is no adjacency")
  func corner() throws {
    let made = try importing([
      feature("\"00001\"", "Xã A", box(105.80, 21.00, 0.03, 0.03)),
      feature("\"00002\"", "Xã B", box(105.83, 21.03, 0.03, 0.03)),
    ])
    #expect(made.dataset.borders.pairCount == 0)
  }

  @Test("Codes as numbers get their zeros; several features of one code are refused as units")
  func codes() throws {
    let made = try importing([feature("1", "Xã A", box(105.80, 21.00, 0.03, 0.03))])
    #expect(made.dataset.units.map(\.code) == ["00001"])
    let twice = Importing.refusal([
      (name: "shapes.geojson", bytes: file([three[0], three[0]]))
    ])
    #expect(twice.contains("code 00001 (Xã A) is already at"))
    #expect(twice.contains("MultiPolygon"))
  }

  @Test("All coordinates swapped are turned, some swapped are refused")
  func swapped() throws {
    let turned = three.map { text in
      text.replacing(/\[(1\d\d\.\d+),(2\d\.\d+)\]/) { "[\($0.2),\($0.1)]" }
    }
    let made = try importing(turned)
    #expect(made.dataset.units == (try importing(three)).dataset.units)
    #expect(made.notes.contains("all coordinates are [latitude, longitude]"))
    let told = Importing.refusal([
      (name: "shapes.geojson", bytes: file([turned[0], three[1]]))
    ])
    #expect(told.contains("lies outside Viet Nam"))
    #expect(told.contains("[longitude, latitude]"))
  }

  @Test("VN-2000 metres are converted by their system, areas are those of its plane when stated")
  func metres() throws {
    let squares = [
      feature("\"00001\"", "Xã A", box(580_000, 2_325_000, 3_000, 3_000)),
      feature("\"00002\"", "Xã B", box(583_000, 2_325_000, 3_000, 3_000)),
    ]
    let named = try importing(squares, system: "urn:ogc:def:crs:EPSG::5897")
    #expect(named.dataset.borders.pairCount == 1)
    #expect(named.notes.contains("converted from EPSG:5897 to WGS 84"))
    let ellipsoid = try #require(named.unit("00001")?.area)
    #expect(abs(ellipsoid - 9_000_000) < 5_000 && ellipsoid != 9_000_000, "\(ellipsoid)")
    let middle = try #require(named.unit("00001")?.centroid)
    #expect((105_000_000...106_500_000).contains(middle.longitude))
    let stated = try importing(squares, projection: "EPSG:5897")
    #expect(abs((stated.unit("00001")?.area ?? 0) - 9_000_000) <= 100)
    let told = Importing.refusal([(name: "shapes.geojson", bytes: file(squares))])
    #expect(told.contains("the coordinates are in metres"))
    #expect(told.contains("--projection EPSG:"))
    let unknown = Importing.refusal(
      [(name: "shapes.geojson", bytes: file(squares))], projection: "EPSG:1")
    #expect(unknown.contains("the coordinate system “EPSG:1” is unknown"))
  }

  @Test("A boundary that crosses itself is mended and told")
  func bowTie() throws {
    let made = try importing([
      feature(
        "\"00001\"", "Xã A",
        [(105.80, 21.00), (105.83, 21.03), (105.83, 21.00), (105.80, 21.03)])
    ])
    #expect(made.notes.contains("1 boundaries that cross themselves were mended"))
    let area = try #require(made.unit("00001")?.area)
    #expect(abs(area - 5_179_000) < 10_000, "\(area)")
  }

  @Test("Several features of one code are united when a table states the units")
  func pieces() throws {
    let made = try Importing([
      (
        name: "units.csv",
        bytes: Array("Mã,Tên,Huyện,Dân số\n00001,Xã A,Huyện Mẫu,7000\n".utf8)
      ),
      (
        name: "shapes.geojson",
        bytes: file([
          feature("\"00001\"", "A", box(105.80, 21.00, 0.03, 0.03)),
          feature("\"00001\"", "A", box(105.82, 21.00, 0.04, 0.03)),
        ])
      ),
    ])
    let area = try #require(made.unit("00001")?.area)
    #expect(abs(area - 20_716_000) < 10_000, "\(area)")
  }

  @Test("Boundaries on one another are told or refused, without measuring every pair")
  func overlaps() throws {
    let copies = (1...400).map { number in
      feature(
        "\"\(10_000 + number)\"", "Xã \(number)", box(105.80, 21.00, 0.03, 0.03))
    }
    let same = Importing.refusal([(name: "shapes.geojson", bytes: file(copies))])
    #expect(same.contains("shapes.geojson:3:1: the boundary of 10002 Xã 2 is that of 10001 Xã 1"))
    #expect(same.contains("399 boundaries are the same as another's"), "\(same)")
    let shifted = (1...400).map { number in
      feature(
        "\"\(10_000 + number)\"", "Xã \(number)",
        box(105.80 + Double(number) * 1e-5, 21.00, 0.03, 0.03))
    }
    let near = Importing.refusal([(name: "shapes.geojson", bytes: file(shifted))])
    #expect(near.contains("lies within the boundary of"), "\(near)")
    #expect(near.contains("each unit has ground of its own"))
    // A town whose surroundings have no hole for it: told, and read.
    let town = try importing([
      feature("\"00001\"", "Xã A", box(105.80, 21.00, 0.03, 0.03)),
      feature("\"00002\"", "Thị trấn B", box(105.81, 21.01, 0.01, 0.01)),
    ])
    #expect(town.warnings.contains("00002 Thị trấn B lies within the boundary of 00001 Xã A"))
  }

  /// Boundaries whose properties hold a name and whatever `more` says, but no code.
  private func nameless(
    _ name: String, _ x: Double, more: String = ",\"district\":\"Huyện Mẫu\""
  ) -> String {
    feature("\"\"", name, box(x, 21.00, 0.03, 0.03))
      .replacing("\"code\":\"\",", with: "")
      .replacing(",\"district\":\"Huyện Mẫu\"", with: more)
  }

  private func joined(_ units: String, _ shapes: [String]) -> [(name: String, bytes: [UInt8])] {
    [
      (name: "units.csv", bytes: Array(units.utf8)),
      (name: "shapes.geojson", bytes: file(shapes)),
    ]
  }

  @Test("Boundaries without codes are matched by name, kind and district; marks decide if needed")
  func names() throws {
    let table = """
      Mã,Tên,Huyện,Dân số
      00001,Xã Hòa Bình,Huyện Mẫu,7000
      00002,Thị trấn Hòa Bình,Huyện Mẫu,7000
      00003,Xã Tân Lập,Huyện Mẫu,7000
      00004,Xã Tân Lấp,Huyện Mẫu,7000
      00005,Xã Tân Lập,Huyện Khác,7000

      """
    let made = try Importing(
      joined(
        table,
        [
          nameless("X. Hoà Bình".decomposedStringWithCanonicalMapping, 105.80),
          nameless("TT HÒA BÌNH", 105.83), nameless("Xã Tân Lập", 105.86),
          nameless("Xã Tân Lấp", 105.89),
          nameless("Tân Lập", 105.92, more: ",\"district\":\"H. Khác\""),
        ]))
    #expect(made.warnings == "", "\(made.warnings)")
    #expect(made.notes.contains("5 boundaries are matched with the unit of the same name"))
    #expect(made.notes.contains("1 names are matched although their marks differ"))
    let order = made.dataset.units.map { $0.centroid?.longitude ?? 0 }
    #expect(order == order.sorted() && Set(order).count == 5)
    #expect(made.dataset.borders.pairCount == 4)
  }

  @Test("Names that could mean several units are listed with what to do; unknown ones are told")
  func ambiguous() throws {
    let table =
      "Mã,Tên,Huyện,Dân số\n00003,Xã Tân Lập,Huyện Mẫu,7000\n"
      + "00005,Xã Tân Lập,Huyện Khác,7000\n00006,Xã Một,Huyện Khác,7000\n"
    let told = Importing.refusal(
      joined(
        table,
        [
          nameless("Xã Tân Lập", 105.80, more: ""), nameless("Xã Một", 105.83, more: ""),
          nameless("Xã Một", 105.90, more: ""),
        ]))
    #expect(
      told.contains("2 units have this name: 00003 Xã Tân Lập (Huyện Mẫu), 00005 Xã Tân Lập"))
    #expect(told.contains("2 boundaries have the name of 00006 Xã Một"))
    #expect(told.contains("add the property “code” (the unit's code) or “district”"))
    let lost = try Importing(
      joined(table, [nameless("Xã Hai", 105.80), nameless("Xã Tân Lập", 105.83)]))
    #expect(lost.warnings.contains("1 boundaries have no code and the name of no unit"))
    #expect(lost.warnings.contains("Xã Hai (Huyện Mẫu)"))
  }

  @Test("Units without codes get those of the boundaries with their names")
  func codesOfBoundaries() throws {
    let made = try Importing(
      joined(
        "Tên,Huyện,Dân số\nXã A,Huyện Mẫu,7000\nXã C,Huyện Mẫu,7100\nXã B,Huyện Mẫu,7200\n", three))
    #expect(made.dataset.units.map(\.code) == ["00001", "00002", "00003"])
    #expect(made.dataset.units.map(\.population) == [7000, 7200, 7100])
    #expect(made.notes.contains("3 units without a code get that of the boundary"))
    let told = Importing.refusal(
      joined(
        "Tên,Huyện,Dân số\nXã A,Huyện Mẫu,7000\nXã K,Huyện Mẫu,7100\n",
        three + [three[0].replacing("00001", with: "00009")]))
    #expect(told.contains("units.csv:2: Xã A: no code; 2 boundaries have this name"))
    #expect(told.contains("units.csv:3: Xã K: no code, and no boundary with a code"))
  }

  @Test("Codes of another system are passed over, and names tell the units")
  func foreignCodes() throws {
    let made = try Importing(
      joined(
        "Mã,Tên,Huyện,Dân số\n10101,Xã A,Huyện Mẫu,7000\n10102,Xã B,Huyện Mẫu,7100\n",
        Array(three.prefix(2))))
    #expect(made.notes.contains("none of the boundaries' codes, which are ignored"))
    #expect(made.dataset.borders.pairCount == 1)
  }

  @Test("Stated areas win, differences are told; units without a boundary are named")
  func compared() throws {
    let made = try Importing([
      (
        name: "units.csv",
        bytes: Array(
          """
          Mã,Tên,Huyện,Diện tích (km2),Dân số
          00001,Xã A,Huyện Mẫu,12.5,7000
          00002,Xã B,Huyện Mẫu,10.36,7000
          00009,Xã K,Huyện Mẫu,10.36,7000
          """.utf8)
      ), (name: "shapes.geojson", bytes: file(Array(three.prefix(2)))),
    ])
    #expect(made.unit("00001")?.area == 12_500_000)
    #expect(
      made.warnings.contains("00001 Xã A: the table says 12.5 km², the boundary measures 10.35"))
    #expect(made.warnings.contains("1 units have no boundary: 00009 Xã K"))
    #expect(made.notes.contains("3 units") || made.notes.contains("2 units: median difference"))
  }

  @Test("Archives, broken JSON and other shapes are refused with their place")
  func rubbish() throws {
    let cases: [([UInt8], String)] = [
      (Array("PK".utf8) + [3, 4], "an archive, no GeoJSON"), (Array("{".utf8), "expected"),
      (Array("{\"type\":\"FeatureCollection\",\"features\":[]}".utf8), "no feature"),
      (
        Array(
          ("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},"
            + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[105,21]}}]}").utf8),
        "no Polygon or MultiPolygon"
      ),
    ]
    for (bytes, words) in cases {
      let told = Importing.refusal([(name: "shapes.geojson", bytes: bytes)])
      #expect(told.contains(words), "\(told)")
    }
  }
}
