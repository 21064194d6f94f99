import LegalParameters
import Territory

/// The points of a unit, criterion by criterion, with the range that missing figures leave open.
///
/// All points are exact and in quarters of a point.
public struct ClassScore: Sendable, Hashable {
  /// One criterion.
  public struct Line: Sendable, Hashable {
    /// What is scored; `nil` for the special factors of an island, which count together (Đ21.3).
    public let criterion: ClassCriterion?
    /// The figure, where the criterion has a single one that is known.
    public let value: Int?
    /// The fewest points that the missing figures allow.
    public let least: Fraction
    /// The points that are counted.
    public let assumed: Fraction
    /// The most points that the missing figures allow.
    public let most: Fraction
    /// Percent of the scale's start and steps that was asked for; 100 when nothing lowers it.
    public let percent: Int
    /// The article that lowers the scale.
    public let loweredBy: Citation?

    /// Whether a figure is missing.
    public var isOpen: Bool { least != most }
  }

  /// The criteria that count, in the order of the law.
  public let lines: [Line]
  /// The most that all criteria give together (Đ23.1), in quarters.
  public let maximum: Int
  /// The points from which the class is I.
  public let firstFrom: Int
  /// The points from which the class is II.
  public let secondFrom: Int
  /// Whether the unit is a level of the budget; otherwise the budget does not count.
  public let isBudgetLevel: Bool

  /// The fewest points that the missing figures allow.
  public var least: Fraction { total(\.least) }
  /// The points that are counted.
  public var assumed: Fraction { total(\.assumed) }
  /// The most points that the missing figures allow.
  public var most: Fraction { total(\.most) }

  /// The lowest class that the missing figures allow.
  public var lowestClass: UnitClass { unitClass(of: least) }
  /// The class by the points that are counted.
  public var assumedClass: UnitClass { unitClass(of: assumed) }
  /// The highest class that the missing figures allow.
  public var highestClass: UnitClass { unitClass(of: most) }

  private func total(_ points: (Line) -> Fraction) -> Fraction {
    min(lines.reduce(Fraction(0)) { $0 + points($1) }, Fraction(maximum))
  }

  private func unitClass(of points: Fraction) -> UnitClass {
    if points >= Fraction(firstFrom * 4) { return .first }
    return points >= Fraction(secondFrom * 4) ? .second : .third
  }
}
