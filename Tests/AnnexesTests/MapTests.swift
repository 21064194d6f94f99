import Cartography
import Foundation
import Planning
import SourceFiles
import TestSupport
import Testing

@testable import Annexes

@Suite("Maps of a plan")
struct MapTests {
  private static let placed = SmallDataset.placed

  private static let boundaries = BoundaryBox.file

  private enum BoundaryBox {
    /// Squares side by side for the first five units.
    static let file =
      "{\"type\":\"FeatureCollection\",\"features\":["
      + (1...5).map { index in
        let (west, east) = (105.8 + Double(index) / 100, 105.81 + Double(index) / 100)
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"0000\(index)\"},\"geometry\":"
          + "{\"type\":\"Polygon\",\"coordinates\":[[[\(west),21],[\(east),21],[\(east),21.01],"
          + "[\(west),21.01],[\(west),21]]]}}"
      }.joined(separator: ",") + "]}"
  }

  private func page(_ book: AnnexBook) throws -> String {
    String(decoding: try book.bytes(.html, language: .vietnamese), as: UTF8.self)
  }

  /// Every place of the page that a map points at, and every place that is there.
  private func links(_ page: String) -> (asked: Set<String>, there: Set<String>) {
    (
      Set(page.matches(of: /<a href="#([^"]*)"/).map { String($0.1) }),
      Set(page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) })
    )
  }

  @Test("Without places there is no map, and the page says which columns are missing")
  func missing() throws {
    let book = try Books.book(try Books.small(SmallDataset()))
    #expect(book.maps == nil)
    let page = try page(book)
    #expect(!page.contains("<svg") && page.contains("“lon”, “lat”"))
  }

  @Test("Before and after are drawn, and every click leads to a place that is there once")
  func clicks() throws {
    let book = try Books.book(try Books.small(Self.placed))
    let page = try page(book)
    let (asked, there) = links(page)
    #expect(asked.isSubset(of: there), "\(asked.subtracting(there))")
    #expect(asked.contains("nhom-N001") && asked.contains("dv-00003"))
    let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
    #expect(ids.count == Set(ids).count)
    #expect(page.contains("Trước sắp xếp") && page.contains("Sau sắp xếp"))
    #expect(page.contains("Lược đồ") && !page.contains("<script"))
  }

  @Test("The document holds each picture that it refers to")
  func pictures() throws {
    let word = try Books.book(try Books.small(Self.placed)).bytes(.docx, language: .vietnamese)
    let xml = try ReadBack.entry("word/document.xml", of: word)
    let relations = try ReadBack.entry("word/_rels/document.xml.rels", of: word)
    let used = xml.matches(of: /r:embed="([^"]*)"/).map { String($0.1) }
    #expect(!used.isEmpty)
    for relation in used {
      let target = try #require(
        try Regex("Id=\"\(relation)\" [^>]*Target=\"([^\"]*)\"").firstMatch(in: relations))
      let name = String(target.output[1].substring ?? "")
      #expect(try ReadBack.entry("word/\(name)", of: word).contains("PNG"))
    }
  }

  @Test("Given boundaries are drawn to scale; units without one are named")
  func boundaries() throws {
    let plan = try Books.small(Self.placed)
    let maps = try PlanMaps(try source(plan), boundaries: try boundaryFile())
    #expect(!maps.ground.isSchematic)
    #expect(maps.missing.map { plan.planningCase.dataset.units[$0].code } == ["00006", "00007"])
    // Two squares side by side are one polygon of their area.
    let group = try #require(maps.groups[0])
    let members = [0, 1].compactMap { maps.units[$0]?.region.area }
    #expect(group.region.polygons.count == 1)
    #expect(abs(group.region.area - members.reduce(0, +)) < 1e-3 * group.region.area)
    let words = maps.figures(.vietnamese)[0].before.texts.map(\.words)
    #expect(words.contains { $0.hasSuffix(" km") || $0.hasSuffix(" m") })
    #expect(words.contains { $0.contains("Không vẽ được 2 đơn vị") })
  }

  private func source(_ plan: Plan) throws -> AnnexSource { try Books.source(plan) }

  private func boundaryFile() throws -> BoundaryFile {
    try TemporaryFolder.with { folder in
      try BoundaryFile.load(
        try folder.write("b.geojson", Self.boundaries),
        codes: Set((1...7).map { "0000\($0)" }))
    }
  }

  // MARK: GeoJSON

  private func features(_ book: AnnexBook) throws -> [[String: Any]] {
    let bytes = try book.bytes(.geojson, language: .vietnamese)
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(root["type"] as? String == "FeatureCollection")
    return try #require(root["features"] as? [[String: Any]])
  }

  @Test("The export has every group and every kept unit with the plan's own figures")
  func export() throws {
    let plan = try Books.small(Self.placed)
    let features = try features(try Books.book(plan))
    #expect(features.count == plan.groups.count + plan.kept.count)
    for (feature, group) in zip(features, plan.groups) {
      let properties = try #require(feature["properties"] as? [String: Any])
      let standing = group.figures.standing
      #expect(properties["id"] as? String == group.id)
      #expect(properties["name"] as? String == group.name)
      #expect(properties["area_m2"] as? Int == standing.area)
      #expect(properties["population"] as? Int == standing.population)
      #expect(properties["basis"] as? String == group.figures.basis.rawValue)
      #expect(
        properties["members"] as? [String]
          == group.members.map { plan.planningCase.dataset.units[$0].code })
      #expect(properties["geometry_source"] as? String == "schematic")
      let geometry = try #require(feature["geometry"] as? [String: Any])
      #expect(["Polygon", "MultiPolygon"].contains(geometry["type"] as? String))
    }
    // Without places the figures are still there.
    let bare = try self.features(try Books.book(try Books.small(SmallDataset())))
    #expect(bare.count == features.count && bare.allSatisfy { $0["geometry"] is NSNull })
  }

  @Test("Names stay text in the export, in maps and in documents", arguments: SafetyTests.names)
  func hostile(name: String) throws {
    let quoted = "\"" + name.replacing("\"", with: "\"\"") + "\""
    let dataset = Self.placed.replacing(
      "00003,Phường Cam,", by: "00003,\(quoted),", in: "units.csv")
    let book = try Books.book(try Books.small(dataset))
    let names = try features(book).compactMap {
      ($0["properties"] as? [String: Any])?["name"] as? String
    }
    var kept = name
    while kept.last == " " { kept.removeLast() }
    #expect(names.contains(kept))
    let page = try page(book)
    #expect(!page.contains("<script") && !page.contains("]]>"))
    #expect(!(try book.bytes(.docx, language: .english)).isEmpty)
  }

  @Test("Over Hà Nội at least 97 of 100 adjacent pairs touch in the picture; all bytes repeat")
  func hanoi() throws {
    let plan = try Books.hanoi("scope: { districts: [\"001\", \"002\"] }")
    let books = try (0..<2).map { _ in try Books.book(plan) }
    #expect(try page(books[0]) == page(books[1]))
    #expect(
      try books[0].bytes(.docx, language: .english) == books[1].bytes(.docx, language: .english))
    let dataset = plan.planningCase.dataset
    var pairs: Set<SchematicCells.Pair> = []
    for unit in dataset.units.indices {
      for other in dataset.borders.neighbours(of: unit) {
        pairs.insert(SchematicCells.Pair(unit, other.unit))
      }
    }
    let points = dataset.units.compactMap { unit in
      unit.centroid.map {
        GeoPoint(longitude: Double($0.longitude) / 1e6, latitude: Double($0.latitude) / 1e6)
      }
    }
    let projection = LocalProjection(over: points)
    let cells = SchematicCells(
      zip(dataset.units, points).map {
        SchematicCells.Site(middle: projection.plane($1), area: Double($0.area))
      }, adjacent: pairs)
    #expect(pairs.count == 1_621)
    #expect(cells.touching.intersection(pairs).count * 100 >= pairs.count * 97)
    #expect(cells.touching.subtracting(pairs).count <= 50)
  }
}
