import CPROJ
import Cartography

/// Converts coordinates by PROJ.
///
/// A class, because it owns a context of the library; use it on one thread at a time.
final class EarthProjection {
  private let context: OpaquePointer
  private let conversion: OpaquePointer

  /// Degrees of WGS 84, longitude first, without a look into PROJ's database.
  static let degrees = "+proj=longlat +datum=WGS84 +type=crs"

  /// Opens a conversion between two coordinate systems, each as `EPSG:5897` or a PROJ text.
  ///
  /// - Returns: `nil` when PROJ does not know one of them.
  init?(from source: String, to target: String) {
    guard let context = proj_context_create() else { return nil }
    // Notes of the library are not for a person; failures come back as no value.
    proj_log_level(context, PJ_LOG_NONE)
    proj_context_set_enable_network(context, 0)
    guard let raw = proj_create_crs_to_crs(context, source, target, nil) else {
      proj_context_destroy(context)
      return nil
    }
    let conversion = proj_normalize_for_visualization(context, raw)
    proj_destroy(raw)
    guard let conversion else {
      proj_context_destroy(context)
      return nil
    }
    self.context = context
    self.conversion = conversion
  }

  deinit {
    proj_destroy(conversion)
    proj_context_destroy(context)
  }

  /// A plane of metres around a middle; over a province lengths are right to a thousandth.
  static func local(middle: PlanePoint) -> EarthProjection? {
    EarthProjection(
      from: degrees,
      to: "+proj=tmerc +lat_0=\(middle.y) +lon_0=\(middle.x) +k=1 +datum=WGS84 +type=crs")
  }

  /// The converted point; `nil` where there is none.
  func convert(_ point: PlanePoint) -> PlanePoint? {
    let result = proj_trans(conversion, PJ_FWD, proj_coord(point.x, point.y, 0, 0))
    guard result.xy.x.isFinite, result.xy.y.isFinite else { return nil }
    return PlanePoint(x: result.xy.x, y: result.xy.y)
  }

  /// The converted region; `nil` where a point has no place.
  func convert(_ region: PlaneRegion) -> PlaneRegion? {
    var isWhole = true
    let converted = region.mapped { point in
      guard let moved = convert(point) else {
        isWhole = false
        return point
      }
      return moved
    }
    return isWhole ? converted : nil
  }
}

/// Areas on the ellipsoid of WGS 84 (Karney's geodesic polygons, part of PROJ).
enum EllipsoidArea {
  /// The area in m² of a region in degrees.
  static func squareMetres(_ region: PlaneRegion) -> Double {
    var earth = geod_geodesic()
    geod_init(&earth, 6_378_137, 1 / 298.257223563)
    return region.polygons.reduce(0) { sum, rings in
      rings.enumerated().reduce(sum) { sum, ring in
        let area = abs(self.area(ring.element, &earth))
        return ring.offset == 0 ? sum + area : sum - area
      }
    }
  }

  private static func area(_ ring: [PlanePoint], _ earth: inout geod_geodesic) -> Double {
    var (latitudes, longitudes) = (ring.map(\.y), ring.map(\.x))
    var (area, perimeter) = (0.0, 0.0)
    geod_polygonarea(&earth, &latitudes, &longitudes, Int32(ring.count), &area, &perimeter)
    return area
  }
}
