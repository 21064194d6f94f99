import CGEOS

/// Why GEOS could not compute.
public struct GeometryFailure: Error, Sendable, Hashable {
  /// What GEOS said.
  public let words: String
}

/// Unions and checks of regions by GEOS.
///
/// A class, because it owns a context of the library; use it on one thread at a time.
public final class GeometryEngine {
  let context: GEOSContextHandle_t
  private let said: LastWords

  /// What the library said last.
  private final class LastWords { var text = "" }

  /// Opens a context.
  public init() throws(GeometryFailure) {
    guard let context = GEOS_init_r() else { throw GeometryFailure(words: "GEOS_init_r") }
    let said = LastWords()
    self.context = context
    self.said = said
    // The box lives as long as the context: both belong to this object.
    _ = GEOSContext_setErrorMessageHandler_r(
      context,
      { message, owner in
        guard let message, let owner else { return }
        Unmanaged<LastWords>.fromOpaque(owner).takeUnretainedValue().text =
          String(cString: message)
      }, Unmanaged.passUnretained(said).toOpaque())
  }

  deinit { GEOS_finish_r(context) }

  /// The union of regions, with points on a grid of `grid` units so that neighbours meet exactly.
  public func union(_ regions: [PlaneRegion], grid: Double) throws(GeometryFailure) -> PlaneRegion {
    let collection = try multiPolygon(regions.flatMap(\.polygons))
    defer { GEOSGeom_destroy_r(context, collection) }
    let union = try checked(GEOSUnaryUnionPrec_r(context, collection, grid))
    defer { GEOSGeom_destroy_r(context, union) }
    return try region(union)
  }

  /// Why a region is no valid area, in GEOS's words; `nil` when it is.
  public func fault(of region: PlaneRegion) throws(GeometryFailure) -> String? {
    let geometry = try multiPolygon(region.polygons)
    defer { GEOSGeom_destroy_r(context, geometry) }
    switch GEOSisValid_r(context, geometry) {
    case 1: return nil
    case 0:
      guard let reason = GEOSisValidReason_r(context, geometry) else { return "invalid" }
      defer { GEOSFree_r(context, reason) }
      return String(cString: reason)
    default: throw failure()
    }
  }

  /// A point that lies well inside: the middle of the widest chord half way up.
  public func inside(_ region: PlaneRegion) throws(GeometryFailure) -> PlanePoint? {
    let geometry = try multiPolygon(region.polygons)
    defer { GEOSGeom_destroy_r(context, geometry) }
    let point = try checked(GEOSPointOnSurface_r(context, geometry))
    defer { GEOSGeom_destroy_r(context, point) }
    var (x, y) = (0.0, 0.0)
    guard GEOSisEmpty_r(context, point) == 0 else { return nil }
    guard GEOSGeomGetX_r(context, point, &x) == 1, GEOSGeomGetY_r(context, point, &y) == 1 else {
      throw failure()
    }
    return PlanePoint(x: x, y: y)
  }

  // MARK: To GEOS

  func failure() -> GeometryFailure {
    GeometryFailure(words: said.text.isEmpty ? "GEOS" : said.text)
  }

  func checked(_ geometry: OpaquePointer?) throws(GeometryFailure) -> OpaquePointer {
    guard let geometry else { throw failure() }
    return geometry
  }

  func multiPolygon(
    _ polygons: [[[PlanePoint]]]
  ) throws(GeometryFailure) -> OpaquePointer {
    try collection(GEOS_MULTIPOLYGON, polygons.filter { !$0.isEmpty }) {
      (rings: [[PlanePoint]]) throws(GeometryFailure) in try polygon(rings)
    }
  }

  /// The parts are the collection's own once it is made, and destroyed where it is not.
  private func collection<Part>(
    _ kind: GEOSGeomTypes, _ parts: [Part],
    _ make: (Part) throws(GeometryFailure) -> OpaquePointer
  ) throws(GeometryFailure) -> OpaquePointer {
    var made: [OpaquePointer?] = []
    do {
      for part in parts { made.append(try make(part)) }
    } catch {
      for geometry in made { GEOSGeom_destroy_r(context, geometry) }
      throw error
    }
    let collected = made.withUnsafeMutableBufferPointer {
      GEOSGeom_createCollection_r(
        context, Int32(kind.rawValue), $0.baseAddress, UInt32($0.count))
    }
    return try checked(collected)
  }

  private func polygon(_ rings: [[PlanePoint]]) throws(GeometryFailure) -> OpaquePointer {
    var made: [OpaquePointer?] = []
    do {
      for points in rings { made.append(try ring(points)) }
    } catch {
      for geometry in made { GEOSGeom_destroy_r(context, geometry) }
      throw error
    }
    let shell = made.removeFirst()
    let polygon = made.withUnsafeMutableBufferPointer {
      GEOSGeom_createPolygon_r(context, shell, $0.baseAddress, UInt32($0.count))
    }
    return try checked(polygon)
  }

  private func ring(_ points: [PlanePoint]) throws(GeometryFailure) -> OpaquePointer {
    let closed = points + points.prefix(1)
    guard let sequence = GEOSCoordSeq_create_r(context, UInt32(closed.count), 2) else {
      throw failure()
    }
    for (index, point) in closed.enumerated()
    where GEOSCoordSeq_setXY_r(context, sequence, UInt32(index), point.x, point.y) != 1 {
      GEOSCoordSeq_destroy_r(context, sequence)
      throw failure()
    }
    // The ring owns the sequence, also when it cannot be made.
    return try checked(GEOSGeom_createLinearRing_r(context, sequence))
  }

  // MARK: From GEOS

  func region(_ geometry: OpaquePointer) throws(GeometryFailure) -> PlaneRegion {
    var polygons: [[[PlanePoint]]] = []
    let count = GEOSGetNumGeometries_r(context, geometry)
    guard count >= 0 else { throw failure() }
    for index in 0..<count {
      guard let part = GEOSGetGeometryN_r(context, geometry, index) else { throw failure() }
      // What a union leaves of no area is no part of a map.
      guard GEOSGeomTypeId_r(context, part) == Int32(GEOS_POLYGON.rawValue),
        GEOSisEmpty_r(context, part) == 0
      else { continue }
      guard let shell = GEOSGetExteriorRing_r(context, part) else { throw failure() }
      var rings = [try points(shell)]
      let holes = GEOSGetNumInteriorRings_r(context, part)
      guard holes >= 0 else { throw failure() }
      for hole in 0..<holes {
        guard let ring = GEOSGetInteriorRingN_r(context, part, hole) else { throw failure() }
        rings.append(try points(ring))
      }
      polygons.append(rings)
    }
    return PlaneRegion(polygons: polygons)
  }

  private func points(_ ring: OpaquePointer) throws(GeometryFailure) -> [PlanePoint] {
    var size: UInt32 = 0
    guard let sequence = GEOSGeom_getCoordSeq_r(context, ring),
      GEOSCoordSeq_getSize_r(context, sequence, &size) == 1
    else { throw failure() }
    var points: [PlanePoint] = []
    // The last point repeats the first.
    for index in 0..<max(size, 1) - 1 {
      var point = PlanePoint(x: 0, y: 0)
      guard GEOSCoordSeq_getXY_r(context, sequence, index, &point.x, &point.y) == 1 else {
        throw failure()
      }
      points.append(point)
    }
    return points
  }
}
