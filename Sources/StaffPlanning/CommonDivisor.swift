/// The largest step of which all of some amounts are whole multiples.
///
/// Amounts in đồng are large; divided by their common step they stay far below what the solver's
/// floating-point numbers hold exactly, and nothing is rounded.
enum CommonDivisor {
  /// The step of `amounts`; 1 when all are zero.
  static func of(_ amounts: some Sequence<Int>) -> Int {
    let step = amounts.reduce(0) { step, amount in
      var (a, b) = (step, abs(amount))
      while b != 0 { (a, b) = (b, a % b) }
      return a
    }
    return max(step, 1)
  }
}
