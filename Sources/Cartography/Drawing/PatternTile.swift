/// A square that repeats inside an area.
struct PatternTile {
  /// The side, in units of the picture.
  static let side = 32.0
  /// The width of its lines.
  static let lineWidth = 3.5
  /// The radius of its dots.
  static let dotRadius = 4.0

  /// Lines from one point to another; they may reach over the edges, where they are cut off.
  let lines: [(from: PlanePoint, to: PlanePoint)]
  /// Middles of dots.
  let dots: [PlanePoint]

  init(_ pattern: AreaStyle.Pattern) {
    func line(_ x: Double, _ y: Double, _ toX: Double, _ toY: Double) -> (PlanePoint, PlanePoint) {
      (PlanePoint(x: x, y: y), PlanePoint(x: toX, y: toY))
    }
    let side = Self.side
    let rising = [
      line(-8, 8, 8, -8), line(0, side, side, 0), line(side - 8, side + 8, side + 8, side - 8),
    ]
    let falling = [
      line(side - 8, -8, side + 8, 8), line(0, 0, side, side), line(-8, side - 8, 8, side + 8),
    ]
    switch pattern {
    case .plain: (lines, dots) = ([], [])
    case .rising: (lines, dots) = (rising, [])
    case .falling: (lines, dots) = (falling, [])
    case .crossed: (lines, dots) = (rising + falling, [])
    case .level: (lines, dots) = ([line(0, side / 2, side, side / 2)], [])
    case .upright: (lines, dots) = ([line(side / 2, 0, side / 2, side)], [])
    case .dots:
      (lines, dots) = (
        [],
        [PlanePoint(x: side / 4, y: side / 4), PlanePoint(x: side * 3 / 4, y: side * 3 / 4)]
      )
    }
  }
}
