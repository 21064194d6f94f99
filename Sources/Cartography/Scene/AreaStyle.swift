/// How an area is drawn: a light colour and a pattern that also reads without colour.
public enum AreaStyle: String, Sendable, Hashable, CaseIterable {
  /// Stays as it is.
  case kept
  /// Must be arranged, and is.
  case due
  /// Must be arranged, but is kept on a ground of the law.
  case exempt
  /// Joins although it need not.
  case joining
  /// Came of a group.
  case formed
  /// Stays and receives a part of another, or has its boundary adjusted.
  case receives
  /// Is divided among others.
  case divided
  /// Must be arranged, and is not.
  case unresolved

  /// What repeats inside the area.
  enum Pattern {
    /// Nothing.
    case plain
    /// Lines that rise to the right.
    case rising
    /// Lines that fall to the right.
    case falling
    /// Lines both ways.
    case crossed
    /// Level lines.
    case level
    /// Dots.
    case dots
    /// Upright lines.
    case upright
  }

  var pattern: Pattern {
    switch self {
    case .kept: .plain
    case .due: .rising
    case .exempt: .dots
    case .joining: .level
    case .formed: .falling
    case .receives: .upright
    case .divided, .unresolved: .crossed
    }
  }

  /// The ground in red, green and blue from 0 to 255, on white paper.
  var ground: (red: Int, green: Int, blue: Int) {
    switch self {
    case .kept: (250, 250, 247)
    case .due: (252, 217, 180)
    case .exempt: (200, 226, 240)
    case .joining: (250, 240, 190)
    case .formed: (205, 232, 205)
    case .receives: (226, 214, 240)
    case .divided: (238, 205, 205)
    case .unresolved: (240, 150, 140)
    }
  }

  /// The pattern's colour.
  var mark: (red: Int, green: Int, blue: Int) {
    switch self {
    case .kept: (250, 250, 247)
    case .due: (205, 120, 40)
    case .exempt: (40, 100, 150)
    case .joining: (180, 150, 40)
    case .formed: (110, 170, 110)
    case .receives: (125, 90, 170)
    case .divided: (165, 75, 75)
    case .unresolved: (130, 20, 20)
    }
  }
}
