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

  /// Takes the boundaries where they are given, else draws cells around centroids.
  init(_ plan: Plan, boundaries: BoundaryFile?) {
    let (planningCase, units) = (plan.planningCase, plan.planningCase.dataset.units)
    guard let boundaries else {
      let scope = planningCase.scope
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
      isSchematic = true
      return
    }
    let given = planningCase.scope.compactMap { unit in
      boundaries.regions[units[unit].code].map { (unit: unit, region: $0) }
    }
    let projection = LocalProjection(
      over: given.lazy.flatMap { $0.region.rings.joined() }
        .map { GeoPoint(longitude: $0.x, latitude: $0.y) })
    regions = Dictionary(
      uniqueKeysWithValues: given.map { unit, region in
        (
          unit,
          region.mapped { projection.plane(GeoPoint(longitude: $0.x, latitude: $0.y)) }
        )
      })
    self.projection = projection
    isSchematic = false
  }
}

extension Centroid {
  fileprivate var degrees: GeoPoint {
    GeoPoint(longitude: Double(longitude) / 1e6, latitude: Double(latitude) / 1e6)
  }
}
