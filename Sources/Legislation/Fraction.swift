/// An exact share, for points that are counted pro rata.
///
/// The bounds of the law's files keep numerators and denominators of a whole score far below 2¹²⁷.
public struct Fraction: Sendable, Hashable, Comparable {
  /// The numerator.
  public let numerator: Int128
  /// The denominator, above zero.
  public let denominator: Int128

  /// Makes `numerator`/`denominator`, reduced.
  public init<Number: BinaryInteger>(_ numerator: Number, _ denominator: Number = 1) {
    let divisor = max(Self.commonDivisor(abs(Int128(numerator)), Int128(denominator)), 1)
    self.numerator = Int128(numerator) / divisor
    self.denominator = Int128(denominator) / divisor
  }

  /// The sum.
  public static func + (a: Fraction, b: Fraction) -> Fraction {
    // Over the least common denominator: products of many denominators would not fit.
    let (partOfA, partOfB) = shares(a, b)
    return Fraction(a.numerator * partOfB + b.numerator * partOfA, a.denominator * partOfB)
  }

  /// Compares exactly.
  public static func < (a: Fraction, b: Fraction) -> Bool {
    let (partOfA, partOfB) = shares(a, b)
    return a.numerator * partOfB < b.numerator * partOfA
  }

  /// What each denominator has besides their common divisor.
  private static func shares(_ a: Fraction, _ b: Fraction) -> (a: Int128, b: Int128) {
    let divisor = commonDivisor(a.denominator, b.denominator)
    return (a.denominator / divisor, b.denominator / divisor)
  }

  private static func commonDivisor(_ a: Int128, _ b: Int128) -> Int128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
