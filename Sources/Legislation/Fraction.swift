/// An exact share, for points that are counted pro rata.
public struct Fraction: Sendable, Hashable, Comparable {
  /// The numerator.
  public let numerator: Int
  /// The denominator, above zero.
  public let denominator: Int

  /// Makes `numerator`/`denominator`, reduced.
  public init(_ numerator: Int, _ denominator: Int = 1) {
    var (a, b) = (abs(numerator), denominator)
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = max(a, 1)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  /// The sum.
  public static func + (a: Fraction, b: Fraction) -> Fraction {
    Fraction(
      a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
  }

  /// Compares exactly.
  public static func < (a: Fraction, b: Fraction) -> Bool {
    a.numerator * b.denominator < b.numerator * a.denominator
  }
}
