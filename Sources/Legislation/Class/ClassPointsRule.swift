import LegalParameters

/// The points of one criterion, exactly, in quarters of a point (NQ1211 Đ13–Đ20, Đ23.1a).
enum ClassPointsRule {
  /// Points on a rising scale whose start and steps are `percent` of what they are elsewhere.
  static func rising(_ value: Int, _ scale: ClassScale, percent: Int) -> Fraction {
    let value = Int128(value) * 100
    if let from = scale.from, value < Int128(from) * Int128(percent) { return Fraction(0) }
    return steps(above: value - Int128(scale.upto) * Int128(percent), scale, percent: percent)
  }

  /// Points on a falling scale; a lower level shrinks its steps, not its start.
  static func falling(_ value: Int, _ scale: ClassScale, percent: Int) -> Fraction {
    steps(above: (Int128(scale.upto) - Int128(value)) * 100, scale, percent: percent)
  }

  /// `quarters`, and more for each step of `distance`, which is in hundredths of the scale's unit.
  private static func steps(
    above distance: Int128, _ scale: ClassScale, percent: Int
  ) -> Fraction {
    guard distance > 0 else { return Fraction(scale.quarters) }
    let step = Int128(scale.step) * Int128(percent)
    let points =
      Fraction(scale.quarters) + Fraction(distance * Int128(scale.quartersPerStep), step)
    return min(points, Fraction(scale.maximum))
  }

  /// Points for the share of the budget that is paid for.
  static func budget(
    _ share: Int, balancedFrom: Int, balanced: Int, _ scale: ClassScale, percent: Int
  ) -> Fraction {
    share >= balancedFrom ? Fraction(balanced) : rising(share, scale, percent: percent)
  }

  /// Points for the criteria of the rural standard that a commune meets.
  static func criteria(_ count: Int, each: Int, maximum: Int, percent: Int) -> Fraction {
    min(Fraction(Int128(count) * Int128(each) * 100, Int128(percent)), Fraction(maximum))
  }

  /// Points of a criterion with two bands.
  static func bands(
    _ share: Int, from: Int, quarters: Int, above: Int, quartersAbove: Int
  ) -> Int {
    if share > above { return quartersAbove }
    return share >= from ? quarters : 0
  }
}
