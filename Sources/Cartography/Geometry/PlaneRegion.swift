/// A point of a plane map: metres to the east and to the north, or units of a picture.
public struct PlanePoint: Sendable, Hashable {
  /// To the right.
  public var x: Double
  /// Upward on the ground, downward in a picture.
  public var y: Double

  /// Names a point.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// An area of a plane map: polygons, each an outer ring and its holes; rings are not closed by
/// repeating the first point.
public struct PlaneRegion: Sendable, Hashable {
  /// The polygons; none for an empty region.
  public var polygons: [[[PlanePoint]]]

  /// Makes a region.
  public init(polygons: [[[PlanePoint]]]) {
    self.polygons = polygons
  }

  /// Every ring.
  public var rings: [[PlanePoint]] { polygons.flatMap(\.self) }

  /// The enclosed area in square units.
  public var area: Double {
    polygons.reduce(0) { sum, polygon in
      sum + abs(polygon.first.map(Self.signedArea) ?? 0)
        - polygon.dropFirst().reduce(0) { $0 + abs(Self.signedArea($1)) }
    }
  }

  static func signedArea(_ ring: [PlanePoint]) -> Double {
    guard let last = ring.last else { return 0 }
    var (sum, before) = (0.0, last)
    for point in ring {
      sum += before.x * point.y - point.x * before.y
      before = point
    }
    return sum / 2
  }

  /// Whether a ring turns to the left where y points upward.
  public static func turnsLeft(_ ring: [PlanePoint]) -> Bool { signedArea(ring) > 0 }

  /// Whether `point` lies inside, by the even-odd rule.
  public func contains(_ point: PlanePoint) -> Bool {
    var isInside = false
    for ring in rings {
      guard var before = ring.last else { continue }
      for corner in ring {
        if (corner.y > point.y) != (before.y > point.y),
          point.x < (before.x - corner.x) * (point.y - corner.y) / (before.y - corner.y) + corner.x
        {
          isInside.toggle()
        }
        before = corner
      }
    }
    return isInside
  }

  /// The region with every point moved.
  public func mapped(_ move: (PlanePoint) -> PlanePoint) -> PlaneRegion {
    PlaneRegion(polygons: polygons.map { $0.map { $0.map(move) } })
  }
}

/// An upright rectangle.
public struct PlaneBox: Sendable, Hashable {
  /// The edges.
  public var minX, minY, maxX, maxY: Double

  /// Makes a box from its edges.
  public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    (self.minX, self.minY, self.maxX, self.maxY) = (minX, minY, maxX, maxY)
  }

  /// The smallest box around regions; `nil` when they are empty.
  public init?(around regions: some Sequence<PlaneRegion>) {
    var box: PlaneBox?
    for region in regions {
      for point in region.rings.joined() {
        var grown = box ?? PlaneBox(minX: point.x, minY: point.y, maxX: point.x, maxY: point.y)
        grown.minX = min(grown.minX, point.x)
        grown.minY = min(grown.minY, point.y)
        grown.maxX = max(grown.maxX, point.x)
        grown.maxY = max(grown.maxY, point.y)
        box = grown
      }
    }
    guard let box else { return nil }
    self = box
  }

  /// Its sides.
  public var width: Double { maxX - minX }
  /// Its sides.
  public var height: Double { maxY - minY }

  /// Whether two boxes share more than an edge, or what rounding makes of one.
  public func overlaps(_ other: PlaneBox) -> Bool {
    let least = 1e-6
    return minX + least < other.maxX && other.minX + least < maxX && minY + least < other.maxY
      && other.minY + least < maxY
  }

  /// Whether `other` lies inside.
  public func encloses(_ other: PlaneBox) -> Bool {
    minX <= other.minX && minY <= other.minY && maxX >= other.maxX && maxY >= other.maxY
  }
}
