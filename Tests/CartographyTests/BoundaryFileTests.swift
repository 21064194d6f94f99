import SourceFiles
import TestSupport
import Testing

@testable import Cartography

@Suite("Boundaries from GeoJSON")
struct BoundaryFileTests {
  private static let square = "[[[105,21],[105.1,21],[105.1,21.1],[105,21.1],[105,21]]]"

  private static func feature(
    code: String = "\"00001\"", type: String = "Polygon", coordinates: String = square
  ) -> String {
    "{\"type\":\"Feature\",\"properties\":{\"name\":\"x\",\"code\":\(code)},"
      + "\"geometry\":{\"coordinates\":\(coordinates),\"type\":\"\(type)\"}}"
  }

  private static func file(_ features: String..., more: String = "") -> String {
    "{\"type\":\"FeatureCollection\",\(more)\"features\":[\n"
      + features.joined(separator: ",\n") + "\n]}"
  }

  private func read(_ text: String) throws(ProblemReport) -> BoundaryFile {
    try BoundaryFile.read(
      TextFile.decode(Array(text.utf8), path: "b.geojson"), codes: ["00001", "00002"])
  }

  @Test("Polygons, pieces and holes are read; heights and other members are not needed")
  func reading() throws {
    let holed =
      "[[[105,21,5],[105.4,21,5],[105.4,21.4,5],[105,21.4,5],[105,21,5]],"
      + "[[105.1,21.1],[105.1,21.2],[105.2,21.2],[105.2,21.1],[105.1,21.1]]]"
    let pieces = "[\(Self.square),[[[106,21],[106.1,21],[106.1,21.1],[106,21]]]]"
    let read = try read(
      Self.file(
        Self.feature(coordinates: holed),
        Self.feature(code: "\"00002\"", type: "MultiPolygon", coordinates: pieces),
        more: "\"crs\":{\"properties\":{\"name\":\"urn:ogc:def:crs:OGC:1.3:CRS84\"}},"))
    #expect(abs((read.regions["00001"]?.area ?? 0) - 0.15) < 1e-9)
    #expect(read.regions["00002"]?.polygons.count == 2)
    #expect(read.warnings.isEmpty)
  }

  @Test("Features of other codes are told and left out")
  func others() throws {
    let read = try read(Self.file(Self.feature(), Self.feature(code: "\"99999\"")))
    #expect(read.regions.keys.sorted() == ["00001"])
    #expect(read.warnings.map(\.position.line) == [3])
  }

  @Test("Polygons that cross themselves are mended and named; the others stay as they are")
  func mended() throws {
    let bow = "[[[105,21],[105.1,21.1],[105.1,21],[105,21.1],[105,21]]]"
    let read = try read(
      Self.file(Self.feature(coordinates: bow), Self.feature(code: "\"00002\"")))
    #expect(read.mended == ["00001"])
    #expect(read.regions["00001"]?.polygons.count == 2)
    #expect(abs((read.regions["00001"]?.area ?? 0) - 0.005) < 1e-9)
    #expect(abs((read.regions["00002"]?.area ?? 0) - 0.01) < 1e-9)
    let told = read.warnings.map { $0.text(in: .english) }.joined()
    #expect(told.contains("b.geojson:2:1") && told.contains("mended") && told.contains("00001"))
  }

  private static let faults: [(text: String, place: String, words: String)] = [
    (file(feature(code: "1")), "b.geojson:2:", "not text"),
    (file(feature(code: "\"7\"")), "b.geojson:2:1", "no feature has a code of the dataset"),
    (
      file("{\"type\":\"Feature\",\"properties\":null,\"geometry\":null}"), "b.geojson:2:1",
      "no property “code”"
    ),
    (file(feature().replacing(/"geometry".*/, with: "\"geometry\":null}")), "2:1", "no geometry"),
    (file(feature(), feature()), "b.geojson:3:1", "already at b.geojson:2:1"),
    (file(feature(type: "Point", coordinates: "[105,21]")), "2:", "no Polygon"),
    (file(feature(coordinates: "[]")), "2:", "is empty"),
    (file(feature(coordinates: "[[[105,21],[105.1,21],[105,21]]]")), "2:", "at least 4 points"),
    (
      file(feature(coordinates: "[[[105,21],[105.1,21],[105.1,21.1],[105,21.1]]]")), "2:",
      "the same as the first"
    ),
    (
      file(feature(coordinates: "[[[105,21],[106,21],[107,21],[105,21]]]")), "2:1",
      "has no area"
    ),
    (
      file(feature(coordinates: "[[[21,105],[21,105.1],[21.1,105.1],[21,105]]]")), "2:",
      "swapped"
    ),
    (
      file(feature(coordinates: "[[[587000,2325000],[587100,2325000],[587000,2325000]]]")), "2:",
      "VN-2000"
    ),
    (file(feature(), more: "\"crs\":{\"properties\":{\"name\":\"EPSG:3405\"}},"), "1:", "WGS 84"),
    (file(feature(coordinates: "[[[105]]]")), "2:", "[longitude, latitude]"),
    (file(feature(coordinates: "[[[1e999,2]]]")), "2:", "a number is expected"),
    (file(feature(coordinates: String(repeating: "[", count: 9_000))), "2:", "nested deeper"),
    ("", "1:1", "an object"), ("[]", "1:1", "an object"), ("{}", "1:1", "FeatureCollection"),
    (file(feature()) + "x", "3:3", "text after"), ("{\"type\":\"\\u12\"}", "1:", "escape"),
  ]

  @Test("What is wrong is told with its place", arguments: faults.indices)
  func refusing(index: Int) throws {
    let fault = Self.faults[index]
    do {
      _ = try read(fault.text)
      Issue.record("accepted: \(fault.text.prefix(200))")
    } catch {
      let words = error.problems.map { $0.text(in: .english) }.joined(separator: "\n")
      #expect(words.contains(fault.place), "\(words)")
      #expect(words.contains(fault.words), "\(words)")
    }
  }

  @Test("All faults of a file are told at once")
  func together() throws {
    #expect(throws: ProblemReport.self) {
      try read(Self.file(Self.feature(code: "1"), Self.feature(type: "Point")))
    }
    do {
      _ = try read(Self.file(Self.feature(code: "1"), Self.feature(type: "Point")))
    } catch {
      #expect(error.problems.count == 2)
    }
  }

  @Test("Damaged files are read or refused, never fatal", arguments: 0..<200)
  func damaged(seed: UInt64) {
    var chance = SeededChance(seed)
    let good = Array(Self.file(Self.feature(), Self.feature(code: "\"00002\"")).utf8)
    let text = String(decoding: chance.mutated(good), as: UTF8.self)
    do {
      let read = try read(text)
      #expect(read.regions.values.allSatisfy { $0.area > 0 })
    } catch {
      #expect(!error.problems.isEmpty)
    }
  }

  @Test("Any cut of a good file is refused in words", arguments: 0..<60)
  func cutOff(share: Int) {
    let text = Array(Self.file(Self.feature(), Self.feature(code: "\"00002\"")).utf8)
    let cut = String(decoding: text.prefix(text.count * share / 60), as: UTF8.self)
    #expect(throws: ProblemReport.self) { try read(cut) }
  }
}
