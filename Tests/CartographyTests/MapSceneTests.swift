import SourceFiles
import TestSupport
import Testing

@testable import Cartography

@Suite("A map laid out")
struct MapSceneTests {
  private static func square(_ x: Double, _ y: Double, _ width: Double, _ height: Double)
    -> PlaneRegion
  {
    PlaneRegion(polygons: [
      [
        [
          PlanePoint(x: x, y: y), PlanePoint(x: x + width, y: y),
          PlanePoint(x: x + width, y: y + height), PlanePoint(x: x, y: y + height),
        ]
      ]
    ])
  }

  /// A map of random rectangles with names of all lengths.
  private static func content(_ seed: UInt64) -> MapContent {
    var chance = SeededChance(seed)
    var areas: [MapContent.Area] = []
    var names: [MapContent.Name] = []
    for index in 0..<Int.random(in: 1...60, using: &chance) {
      let (x, y) = (
        Double.random(in: 0...9_000, using: &chance), Double.random(in: 0...9_000, using: &chance)
      )
      let region = square(
        x, y, Double.random(in: 1...2_500, using: &chance),
        Double.random(in: 1...1_500, using: &chance))
      let name = String(repeating: "Phường Ngọc ", count: Int.random(in: 1...4, using: &chance))
      areas.append(
        MapContent.Area(
          region: region, style: AreaStyle.allCases.randomElement(using: &chance) ?? .kept,
          words: [name], link: index % 2 == 0 ? "dv-\(index)" : nil))
      let box = PlaneBox(around: [region])
      names.append(
        MapContent.Name(
          text: "\(name)\(index)", region: region,
          anchor: PlanePoint(
            x: (box.map { $0.minX + $0.maxX } ?? 0) / 2, y: (box.map { $0.minY + $0.maxY } ?? 0) / 2
          ),
          isStrong: index % 7 == 0))
    }
    return MapContent(
      areas: areas, outlines: [areas[0].region], names: names,
      legend: AreaStyle.allCases.map { ($0, "ý nghĩa của \($0.rawValue)") },
      notes: [String(repeating: "lưu ý ", count: 60)], hasScale: seed % 2 == 0, width: 540)
  }

  @Test(
    "No text covers another, none leaves the picture, and every name is told", arguments: 0..<80)
  func labels(seed: UInt64) throws {
    let content = Self.content(seed)
    let scene = try #require(content.scene())
    let picture = PlaneBox(minX: 0, minY: 0, maxX: scene.width, maxY: scene.height)
    for (index, text) in scene.texts.enumerated() {
      #expect(picture.encloses(text.box), "\(text)")
      if text.hasHalo { #expect(scene.frame.encloses(text.box)) }
      for other in scene.texts[..<index] {
        #expect(!other.box.overlaps(text.box), "\(other.words) | \(text.words)")
      }
    }
    let words = scene.texts.map(\.words).joined(separator: " ")
    for index in content.names.indices { #expect(words.contains("Ngọc \(index)")) }
    let corners = scene.areas.flatMap { $0.region.rings.joined() }
    #expect(
      corners.allSatisfy {
        (0...scene.width).contains($0.x) && (0...scene.frame.maxY).contains($0.y)
      })
    for swatch in scene.swatches { #expect(picture.encloses(swatch.box)) }
    #expect((scene.scaleBar != nil) == content.hasScale)
  }

  @Test("The same map gives the same bytes, as SVG and as picture")
  func determinism() throws {
    let scenes = try (0..<2).map { _ in try #require(Self.content(5).scene()) }
    #expect(scenes[0].svg(id: "m", title: "t") == scenes[1].svg(id: "m", title: "t"))
    let pictures = try scenes.map { try $0.png(pixels: 300) }
    #expect(pictures[0] == pictures[1])
    #expect(pictures[0].starts(with: [0x89, 0x50, 0x4E, 0x47]))
  }

  @Test("Optional names are left out where they have no room; a map of nothing is none")
  func optional() throws {
    var content = Self.content(3)
    content.areas = [
      MapContent.Area(region: Self.square(0, 0, 900, 900), style: .due, words: ["x"]),
      MapContent.Area(region: Self.square(900, 0, 1, 1), style: .due, words: ["y"]),
    ]
    content.names = [
      MapContent.Name(
        text: "Một tên", region: content.areas[1].region, anchor: PlanePoint(x: 900.5, y: 0.5),
        isOptional: true)
    ]
    #expect(try #require(content.scene()).texts.allSatisfy { !$0.words.contains("Một tên") })
    content.areas = []
    #expect(content.scene() == nil)
  }

  @Test("The scale bar is a round length that is true on the map")
  func scale() throws {
    var content = Self.content(2)
    content.areas = [
      MapContent.Area(region: Self.square(0, 0, 30_000, 20_000), style: .kept, words: [])
    ]
    let scene = try #require(content.scene())
    let bar = try #require(scene.scaleBar)
    let box = try #require(PlaneBox(around: scene.areas.map(\.region)))
    #expect(scene.texts.contains { $0.words == "5 km" })
    #expect(abs(bar.length / box.width - 5.0 / 30) < 0.002)
  }

  @Test(
    "Hostile names stay text",
    arguments: [
      "<script>alert(1)</script>", "]]>", "a & \"b\" 'c'", "</title></svg>", "x\n\u{202E}y",
      String(repeating: "dài ", count: 2_500),
    ])
  func hostile(name: String) throws {
    var content = Self.content(1)
    content.areas[0].words = [name]
    content.areas[0].link = name
    content.names[0].text = name
    let svg = try #require(content.scene()).svg(id: "m", title: name)
    #expect(svg.contains("<title>\(PlainText.markup(name))</title>"))
    #expect(!svg.contains("<script") && !svg.contains("]]>") && !svg.contains("\u{202E}"))
    #expect(svg.matches(of: /<\/svg>/).count == 1)
    _ = try #require(content.scene()).png(pixels: 200)
  }
}
