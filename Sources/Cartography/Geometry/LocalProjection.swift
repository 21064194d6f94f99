import Foundation

/// A point on the earth in decimal degrees (WGS 84).
public struct GeoPoint: Sendable, Hashable {
  /// East of Greenwich.
  public var longitude: Double
  /// North of the equator.
  public var latitude: Double

  /// Names a point.
  public init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }
}

/// Degrees to metres on a plane around a middle parallel (equirectangular).
///
/// Over a province lengths are wrong by less than one percent, which no picture shows.
public struct LocalProjection: Sendable {
  private let middle: GeoPoint
  private let east: Double
  // Metres in a degree of a meridian.
  private static let north = 111_195.0

  /// Lays the plane over the box of some points; over none it lies at 0°, 0°.
  public init(over points: some Sequence<GeoPoint>) {
    var (low, high): (GeoPoint?, GeoPoint?)
    for point in points {
      let (first, last) = (low ?? point, high ?? point)
      low = GeoPoint(
        longitude: min(first.longitude, point.longitude),
        latitude: min(first.latitude, point.latitude))
      high = GeoPoint(
        longitude: max(last.longitude, point.longitude),
        latitude: max(last.latitude, point.latitude))
    }
    let zero = GeoPoint(longitude: 0, latitude: 0)
    let (first, last) = (low ?? zero, high ?? zero)
    middle = GeoPoint(
      longitude: (first.longitude + last.longitude) / 2,
      latitude: (first.latitude + last.latitude) / 2)
    // At the poles themselves a degree to the east is no length.
    east = Self.north * max(cos(middle.latitude * .pi / 180), 0.01)
  }

  /// Metres from the middle.
  public func plane(_ point: GeoPoint) -> PlanePoint {
    PlanePoint(
      x: (point.longitude - middle.longitude) * east,
      y: (point.latitude - middle.latitude) * Self.north)
  }

  /// Back to degrees.
  public func degrees(_ point: PlanePoint) -> GeoPoint {
    GeoPoint(
      longitude: middle.longitude + point.x / east,
      latitude: middle.latitude + point.y / Self.north)
  }
}
