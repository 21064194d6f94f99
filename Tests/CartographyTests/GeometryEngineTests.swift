import Testing

@testable import Cartography

@Suite("Unions and checks of regions")
struct GeometryEngineTests {
  private func square(_ x: Double, _ y: Double, side: Double = 10) -> PlaneRegion {
    PlaneRegion(
      polygons: [
        [
          PlanePoint(x: x, y: y), PlanePoint(x: x + side, y: y),
          PlanePoint(x: x + side, y: y + side), PlanePoint(x: x, y: y + side),
        ].map { $0 }
      ].map { [$0] })
  }

  @Test("Neighbours become one polygon with the sum of their areas, also across rounding")
  func union() throws {
    let engine = try GeometryEngine()
    let union = try engine.union([square(0, 0), square(10 + 1e-7, 0)], grid: 0.1)
    #expect(union.polygons.count == 1)
    #expect(union.area == 200)
  }

  @Test("Areas apart stay pieces, and a hole stays a hole")
  func pieces() throws {
    let engine = try GeometryEngine()
    #expect(try engine.union([square(0, 0), square(50, 0)], grid: 0.1).polygons.count == 2)
    let ring = [(0.0, 0.0), (10, 0), (20, 0), (0, 10), (20, 10), (0, 20), (10, 20), (20, 20)]
    let union = try engine.union(ring.map { square($0.0, $0.1) }, grid: 0.1)
    #expect(union.polygons.map(\.count) == [2])
    #expect(union.area == 800)
    #expect(!union.contains(PlanePoint(x: 15, y: 15)))
  }

  @Test("A point inside lies inside; of nothing there is none")
  func inside() throws {
    let engine = try GeometryEngine()
    let point = try #require(try engine.inside(square(3, 4)))
    #expect(square(3, 4).contains(point))
    #expect(try engine.inside(PlaneRegion(polygons: [])) == nil)
    #expect(try engine.union([], grid: 0.1).polygons.isEmpty)
  }

  @Test("A ring of two points is told in words, and the square is valid")
  func tooShort() throws {
    let engine = try GeometryEngine()
    let line = PlaneRegion(polygons: [[[PlanePoint(x: 0, y: 0), PlanePoint(x: 1, y: 0)]]])
    #expect(try engine.fault(of: line)?.hasPrefix("Too few points") == true)
    #expect(try engine.fault(of: square(0, 0)) == nil)
  }
}
