import LegalParameters
import Territory

/// Which units must be arranged (NQ35 Đ1.2 and Đ1.3): all points are compared strictly, against the
/// adjusted standard.
public enum DueRule {
  /// The points in words.
  public static let all = [pointA, pointB, pointC]

  /// The points by which a unit is due, in order; none when it is not due.
  public static func points(
    of standing: Standing, level: UnitKind.Level, law: Law
  ) -> [DueFigures] {
    law.due.filter { point in
      point.levels.contains(level) && !standing.areaReaches(point.areaBelowPercent)
        && !standing.populationReaches(point.populationBelowPercent)
    }
  }
}
