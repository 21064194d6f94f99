import Cartography
import SourceFiles
import Territory

/// What boundaries say about areas and neighbours.
struct BoundaryMeasures {
  /// Square metres by code.
  var areas: [String: Int] = [:]
  /// The shared boundary in decimetres, of pairs of codes in order.
  var shared: [CodePair: Int] = [:]
  /// A point in each unit.
  var centroids: [String: Centroid] = [:]
  /// Boundaries that lie on one another.
  var overlaps = BoundaryOverlaps()

  /// Neighbours are no farther apart, in decimetres, where nothing else is stated.
  static let tolerance = 10
  /// Less shared boundary is no adjacency, in decimetres, where nothing else is stated.
  static let leastShared = 150

  /// Measures regions in degrees.
  ///
  /// - Parameters:
  ///   - tolerance: In decimetres; narrower gaps and slivers do not part neighbours.
  ///   - leastShared: In decimetres.
  ///   - system: The projected system whose plane gives the areas; `nil` for the ellipsoid.
  /// - Returns: Measures without ``shared`` where the boundaries are those of no map
  ///   (``BoundaryOverlaps/isHopeless``).
  /// - Throws: ``ProblemReport`` when GEOS or PROJ fail.
  static func of(
    _ regions: [(code: String, region: PlaneRegion)], tolerance: Int, leastShared: Int,
    system: String?, path: String
  ) throws(ProblemReport) -> BoundaryMeasures {
    let place = SourcePosition(file: path)
    let withoutProjection = ProblemReport(.badData, at: path, Phrase(vi: "PROJ", en: "PROJ"))
    var measures = BoundaryMeasures()
    guard let box = PlaneBox(around: regions.map(\.region)) else { return measures }
    let middle = PlanePoint(x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2)
    guard let local = EarthProjection.local(middle: middle) else {
      throw withoutProjection
    }
    let plane = system.flatMap { EarthProjection(from: EarthProjection.degrees, to: $0) }
    var flat: [PlaneRegion] = []
    for (code, region) in regions {
      guard let moved = local.convert(region) else {
        throw withoutProjection
      }
      flat.append(moved)
      let area =
        plane.flatMap { $0.convert(region)?.area } ?? EllipsoidArea.squareMetres(region)
      measures.areas[code] = Int(area.rounded())
    }
    do {
      let engine = try GeometryEngine()
      var middles = [PlanePoint?](repeating: nil, count: regions.count)
      for (index, (code, region)) in regions.enumerated() {
        guard let point = try engine.inside(region) else { continue }
        middles[index] = point
        measures.centroids[code] = Centroid(
          longitude: Int((point.x * 1e6).rounded()), latitude: Int((point.y * 1e6).rounded()))
      }
      measures.overlaps = BoundaryOverlaps.of(regions, middles)
      // Without end where all lie on one place, and no sense comes of it.
      if measures.overlaps.isHopeless { return measures }
      for border in try engine.sharedBorders(of: flat, tolerance: Double(tolerance) / 10) {
        let length = Int((border.length * 10).rounded())
        guard length >= leastShared else { continue }
        measures.shared[CodePair(regions[border.a].code, regions[border.b].code)] = length
      }
    } catch {
      throw error.report(at: place)
    }
    return measures
  }
}

extension GeometryFailure {
  /// The failure as a problem of an input.
  func report(at place: SourcePosition) -> ProblemReport {
    ProblemReport(.badData, [Problem(.error, at: place, Phrase(vi: words, en: words))])
  }
}

/// Two codes in order.
struct CodePair: Hashable, Comparable {
  let a, b: String

  init(_ first: String, _ second: String) {
    (a, b) = first < second ? (first, second) : (second, first)
  }

  static func < (one: CodePair, other: CodePair) -> Bool { (one.a, one.b) < (other.a, other.b) }
}
