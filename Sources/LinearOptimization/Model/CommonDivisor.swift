/// The largest step of which all of some amounts are whole multiples.
///
/// Amounts in đồng are large; divided by their common step they stay far below what the solver's
/// floating-point numbers hold exactly, and nothing is rounded.
public enum CommonDivisor {
  /// The step of `amounts`; 1 when all are zero.
  @inlinable
  public static func of(_ amounts: some Sequence<Int>) -> Int {
    max(amounts.reduce(0) { of($0, abs($1)) }, 1)
  }

  /// The step of two amounts that are not below zero; 0 when both are zero.
  @inlinable
  public static func of<Amount: BinaryInteger>(_ first: Amount, _ second: Amount) -> Amount {
    var (a, b) = (first, second)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
