import LegalParameters

/// Which units must be arranged (NQ35 Đ1.2, Đ1.3).
enum DueCheck {
  /// The letters of the points that make `body` due, in the law's order; empty when it is not due.
  ///
  /// Both bounds of a point hold strictly, against the body's own adjusted standard.
  static func clauses(
    for body: LegalBody, standard: AdjustedStandard, under law: Law
  ) -> [String] {
    law.due.filter { point in
      point.levels.contains(body.kind.level)
        && isBelow(body.area, point.areaBelowPercent, of: standard.area)
        && isBelow(body.population, point.populationBelowPercent, of: standard.population)
    }
    .map(\.point)
  }

  private static func isBelow(_ figure: Int, _ percent: Int, of standard: Int) -> Bool {
    Int128(figure) * 100 < Int128(standard) * Int128(percent)
  }
}
