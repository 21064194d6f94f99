import TestSupport
import Testing

@testable import Cartography

@Suite("Schematic cells")
struct SchematicCellTests {
  /// A grid of equal squares, adjacent where they share a side.
  private func grid(_ side: Int) -> (sites: [SchematicCells.Site], pairs: Set<SchematicCells.Pair>)
  {
    var sites: [SchematicCells.Site] = []
    var pairs: Set<SchematicCells.Pair> = []
    for row in 0..<side {
      for column in 0..<side {
        let index = row * side + column
        sites.append(
          SchematicCells.Site(
            middle: PlanePoint(x: Double(column) * 1000, y: Double(row) * 1000), area: 1_000_000))
        if column > 0 { pairs.insert(SchematicCells.Pair(index - 1, index)) }
        if row > 0 { pairs.insert(SchematicCells.Pair(index - side, index)) }
      }
    }
    return (sites, pairs)
  }

  @Test("Squares of a grid touch exactly where they are adjacent")
  func squares() {
    let (sites, pairs) = grid(4)
    #expect(SchematicCells(sites, adjacent: pairs).touching == pairs)
  }

  @Test("An edge is told with the site beyond it, and nothing lies beyond the rim")
  func cutting() {
    var cell = SchematicCell(around: PlanePoint(x: 0, y: 0), radius: 10)
    cell.cut(from: PlanePoint(x: 0, y: 0), normal: PlanePoint(x: 1, y: 0), limit: 4, beyond: 7)
    #expect(cell.neighbours(least: 1) == [7])
    #expect(cell.corners.allSatisfy { $0.point.x <= 4 + 1e-9 })
    #expect(cell.corners.count { $0.beyond == 7 } == 1)
    // A line that leaves the cell whole changes nothing.
    let before = cell.corners.count
    cell.cut(from: PlanePoint(x: 0, y: 0), normal: PlanePoint(x: 0, y: 1), limit: 11, beyond: 8)
    #expect(cell.corners.count == before)
  }

  @Test("No cell is empty and no two overlap, also where sites share a place", arguments: 0..<20)
  func partition(seed: UInt64) throws {
    var chance = SeededChance(seed)
    let sites = (0..<40).map { _ in
      SchematicCells.Site(
        middle: PlanePoint(
          x: Double(Int.random(in: 0..<30, using: &chance)) * 100,
          y: Double(Int.random(in: 0..<30, using: &chance)) * 100),
        area: Double(Int.random(in: 1...2_000_000, using: &chance)))
    }
    let pairs = Set(
      (0..<60).compactMap { _ -> SchematicCells.Pair? in
        let (a, b) = (
          Int.random(in: 0..<40, using: &chance), Int.random(in: 0..<40, using: &chance)
        )
        return a == b ? nil : SchematicCells.Pair(a, b)
      })
    let cells = SchematicCells(sites, adjacent: pairs)
    #expect(cells.regions.count == 40)
    #expect(cells.regions.allSatisfy { $0.area > 0 })
    let union = try GeometryEngine().union(cells.regions, grid: 0.001)
    let sum = cells.regions.reduce(0) { $0 + $1.area }
    #expect(abs(union.area - sum) < sum * 1e-5)
    #expect(SchematicCells(sites, adjacent: pairs).regions == cells.regions)
  }

  @Test("Moving sites makes more adjacent cells touch than the plain diagram does")
  func nearer() {
    // A long area between two others hides their contact from its middle.
    let sites = [(0.0, 0.0), (1000, 0), (2000, 0), (1000, 900)].map {
      SchematicCells.Site(middle: PlanePoint(x: $0.0, y: $0.1), area: 700_000)
    }
    let pairs: Set = [
      SchematicCells.Pair(0, 1), SchematicCells.Pair(1, 2), SchematicCells.Pair(0, 3),
      SchematicCells.Pair(2, 3),
    ]
    let cells = SchematicCells(sites, adjacent: pairs)
    #expect(cells.touching.isSuperset(of: pairs.subtracting([SchematicCells.Pair(1, 3)])))
  }
}
