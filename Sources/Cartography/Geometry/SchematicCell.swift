import Foundation

/// A convex cell around a site, each edge with the site on its other side.
struct SchematicCell {
  /// A corner, and what lies beyond the edge that begins at it; `nil` is nothing.
  struct Corner {
    let point: PlanePoint
    let beyond: Int?
  }

  var corners: [Corner]

  /// A regular polygon of 24 sides around `middle`.
  init(around middle: PlanePoint, radius: Double) {
    corners = (0..<24).map { step in
      let angle = Double(step) * .pi / 12
      return Corner(
        point: PlanePoint(x: middle.x + radius * cos(angle), y: middle.y + radius * sin(angle)),
        beyond: nil)
    }
  }

  /// Cuts off what lies beyond a line: the points whose product with `normal`, counted from
  /// `origin`, is above `limit`.
  mutating func cut(
    from origin: PlanePoint, normal: PlanePoint, limit: Double, beyond site: Int
  ) {
    let distances = corners.map {
      normal.x * ($0.point.x - origin.x) + normal.y * ($0.point.y - origin.y) - limit
    }
    guard distances.contains(where: { $0 > 0 }) else { return }
    var kept: [Corner] = []
    for (index, corner) in corners.enumerated() {
      let next = (index + 1) % corners.count
      let (here, there) = (distances[index], distances[next])
      if here <= 0 { kept.append(corner) }
      guard (here <= 0) != (there <= 0) else { continue }
      let (start, end, share) = (corner.point, corners[next].point, here / (here - there))
      let crossing = PlanePoint(
        x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y))
      // Going out, the cut begins here; coming back, the old edge goes on.
      kept.append(Corner(point: crossing, beyond: here <= 0 ? site : corner.beyond))
    }
    corners = kept
  }

  /// The sites beyond edges longer than `least`.
  func neighbours(least: Double) -> Set<Int> {
    var found: Set<Int> = []
    for (index, corner) in corners.enumerated() {
      let end = corners[(index + 1) % corners.count].point
      if let site = corner.beyond,
        hypot(end.x - corner.point.x, end.y - corner.point.y) > least
      {
        found.insert(site)
      }
    }
    return found
  }

  var region: PlaneRegion { PlaneRegion(polygons: [[corners.map(\.point)]]) }
}
