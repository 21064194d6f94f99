import CGEOS

extension GeometryEngine {
  /// A stated boundary as it can be used.
  package struct ValidRegion: Sendable, Hashable {
    /// The areas that it encloses.
    package let region: PlaneRegion
    /// Whether it crossed itself and was mended.
    package let isMended: Bool
  }

  /// A region as it is where it is valid, else the areas that it encloses; `nil` when it has none.
  ///
  /// - Parameter grid: Points of mended regions lie on a grid of so many units.
  package func valid(
    _ region: PlaneRegion, grid: Double
  ) throws(GeometryFailure) -> ValidRegion? {
    guard try fault(of: region) != nil else { return ValidRegion(region: region, isMended: false) }
    return try repaired(region, grid: grid).map { ValidRegion(region: $0, isMended: true) }
  }

  /// The valid areas that a region which crosses itself encloses, with points on a grid of `grid`
  /// units; `nil` when nothing is left.
  private func repaired(
    _ region: PlaneRegion, grid: Double
  ) throws(GeometryFailure) -> PlaneRegion? {
    let geometry = try multiPolygon(region.polygons)
    defer { GEOSGeom_destroy_r(context, geometry) }
    let valid = try checked(GEOSMakeValid_r(context, geometry))
    defer { GEOSGeom_destroy_r(context, valid) }
    // Lines that are left over are no areas; nested collections are flattened by a union of width 0.
    let flat = try checked(GEOSBuffer_r(context, valid, 0, 1))
    defer { GEOSGeom_destroy_r(context, flat) }
    let snapped = try checked(GEOSGeom_setPrecision_r(context, flat, grid, 0))
    defer { GEOSGeom_destroy_r(context, snapped) }
    let region = try self.region(snapped)
    return region.polygons.isEmpty ? nil : region
  }
}
