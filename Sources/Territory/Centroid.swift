import SourceFiles

/// The middle of a unit on the earth, in millionths of a degree (WGS 84).
public struct Centroid: Sendable, Hashable {
  /// East of Greenwich.
  public let longitude: Int
  /// North of the equator.
  public let latitude: Int

  /// Names a point.
  public init(longitude: Int, latitude: Int) {
    self.longitude = longitude
    self.latitude = latitude
  }

  private static let whole = 1_000_000

  /// The columns `lon` and `lat` of a row; `nil` where both are empty or a problem was logged.
  static func read(_ row: CommaSeparatedTable.Row, _ columns: TableColumns) -> Centroid? {
    let fields = (lon: columns.text("lon", row), lat: columns.text("lat", row))
    if fields.lon == nil, fields.lat == nil { return nil }
    guard let lon = fields.lon, let lat = fields.lat else {
      let empty = fields.lon == nil ? "lon" : "lat"
      columns.log.error(
        at: columns.place(fields.lon == nil ? "lat" : "lon", row),
        Phrase(
          vi: "có tọa độ này nhưng không có “\(empty)”",
          en: "there is this coordinate but no “\(empty)”"),
        mend: Phrase(
          vi: "nêu cả “lon” và “lat”, hoặc để trống cả hai",
          en: "state both “lon” and “lat”, or leave both empty"))
      return nil
    }
    guard let longitude = degrees("lon", lon, most: 180, row, columns),
      let latitude = degrees("lat", lat, most: 90, row, columns)
    else { return nil }
    return Centroid(longitude: longitude, latitude: latitude)
  }

  private static func degrees(
    _ name: String, _ field: String, most: Int, _ row: CommaSeparatedTable.Row,
    _ columns: TableColumns
  ) -> Int? {
    if let value = DecimalText.scaled(field, places: 6), value.magnitude <= most * whole {
      return value
    }
    columns.log.error(
      at: columns.place(name, row),
      Phrase(
        vi: "“\(field)” không phải số độ từ −\(most) đến \(most)",
        en: "“\(field)” is not a number of degrees from −\(most) to \(most)"),
      mend: Phrase(
        vi: "viết độ thập phân WGS 84, như lon 105.84, lat 21.03: không đổi chỗ hai cột, không "
          + "dùng tọa độ VN-2000 tính bằng mét",
        en: "write decimal degrees of WGS 84, such as lon 105.84, lat 21.03: not the other way "
          + "round, not VN-2000 in metres"))
    return nil
  }
}
