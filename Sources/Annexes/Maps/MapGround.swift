import Cartography
import Planning
import SourceFiles
import Territory

/// Where the units of a plan lie on the plane of its maps.
struct MapGround: Sendable {
  /// The areas by unit.
  let regions: [Int: PlaneRegion]
  /// From degrees to the plane.
  let projection: LocalProjection
  /// Whether the areas are cells around centroids and not boundaries.
  let isSchematic: Bool
  /// The codes of units whose boundaries crossed themselves and were mended.
  let mended: Set<String>

  /// The ground of the communes that a plan is about: the boundaries where they are given, else cells
  /// around centroids.
  init(_ source: AnnexSource, boundaries: BoundaryFile?) {
    let (planningCase, units) = (source.plan.planningCase, source.dataset.units)
    let scope = source.communes
    guard let boundaries else {
      // What lies around the scope shapes the cells at its edge.
      let around = scope.flatMap { planningCase.borders.neighbours(of: $0).map(\.unit) }
      let shown = Set(scope)
      let sites = Set(scope + around).sorted().compactMap { unit in
        units[unit].centroid.map { (unit: unit, point: $0.degrees) }
      }
      let projection = LocalProjection(over: sites.map(\.point))
      let order = Dictionary(
        uniqueKeysWithValues: sites.enumerated().map { ($1.unit, $0) })
      // Only borders of the ground itself: a ferry does not make two cells touch.
      let pairs = sites.flatMap { site in
        planningCase.dataset.borders.neighbours(of: site.unit).compactMap { other in
          order[other.unit].flatMap { index in
            order[site.unit].map { SchematicCells.Pair($0, index) }
          }
        }
      }
      let cells = SchematicCells(
        sites.map {
          SchematicCells.Site(
            middle: projection.plane($0.point), area: Double(units[$0.unit].area))
        }, adjacent: Set(pairs))
      regions = Dictionary(
        uniqueKeysWithValues: zip(sites, cells.regions).filter { shown.contains($0.0.unit) }
          .map { ($0.unit, $1) })
      self.projection = projection
      (isSchematic, mended) = (true, [])
      return
    }
    let given = scope.compactMap { unit in
      boundaries.regions[units[unit].code].map { (unit: unit, region: $0) }
    }
    // Boundaries of districts alone are a ground, too.
    let all = given.isEmpty ? Array(boundaries.regions.values) : given.map(\.region)
    let projection = LocalProjection(
      over: all.lazy.flatMap { $0.rings.joined() }
        .map { GeoPoint(longitude: $0.x, latitude: $0.y) })
    regions = Dictionary(
      uniqueKeysWithValues: given.map { unit, region in
        (unit, Self.plane(region, projection))
      })
    self.projection = projection
    (isSchematic, mended) = (false, Set(boundaries.mended))
  }

  /// A joined region without the holes that schematic cells leave between them; a hole in which
  /// another unit lies stays, and true boundaries stay as they are.
  func withoutGaps(
    _ region: PlaneRegion, _ engine: GeometryEngine
  ) throws(GeometryFailure) -> PlaneRegion {
    guard isSchematic, region.polygons.contains(where: { $0.count > 1 }) else { return region }
    var polygons: [[[PlanePoint]]] = []
    for rings in region.polygons {
      var kept = Array(rings.prefix(1))
      for hole in rings.dropFirst() {
        let inside = try engine.inside(PlaneRegion(polygons: [[hole]]))
        if let inside, regions.values.contains(where: { $0.contains(inside) }) { kept.append(hole) }
      }
      polygons.append(kept)
    }
    return PlaneRegion(polygons: polygons)
  }

  private static func plane(_ region: PlaneRegion, _ projection: LocalProjection) -> PlaneRegion {
    region.mapped { projection.plane(GeoPoint(longitude: $0.x, latitude: $0.y)) }
  }

  private init(_ regions: [Int: PlaneRegion], on ground: MapGround) {
    self.regions = regions
    projection = ground.projection
    isSchematic = ground.isSchematic
    mended = ground.mended
  }

  /// The same ground by district: its own boundary where it is given, else its communes together.
  ///
  /// - Parameter join: Makes one region of several.
  func ofDistricts(
    _ level: DistrictPlan, boundaries: BoundaryFile?,
    join: ([PlaneRegion]) throws(GeometryFailure) -> PlaneRegion
  ) throws(GeometryFailure) -> MapGround {
    let units = level.plan.planningCase.dataset.units
    let communes = Dictionary(grouping: regions.keys) { level.communes.units[$0].district }
    var joined: [Int: PlaneRegion] = [:]
    // A stated boundary is that from before decided moves.
    let changed = Set(level.moves.flatMap { [$0.from, $0.to] })
    for district in level.plan.planningCase.scope {
      let stated = boundaries?.regions[units[district].code].map { Self.plane($0, projection) }
      let whole = communes[district].map { $0.sorted().compactMap { regions[$0] } }
      if let stated, whole == nil || !changed.contains(district) {
        joined[district] = stated
      } else if let whole {
        joined[district] = try join(whole)
      }
    }
    return MapGround(joined, on: self)
  }
}

extension Centroid {
  fileprivate var degrees: GeoPoint {
    GeoPoint(longitude: Double(longitude) / 1e6, latitude: Double(latitude) / 1e6)
  }
}
