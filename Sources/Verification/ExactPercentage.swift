/// Prints a figure as a percentage of its standard, as published plans do.
enum ExactPercentage {
  /// `figure` / `standard` in percent with two decimals, half-up on the exact decimal.
  ///
  /// 143.225 becomes 143.23: a binary fraction would print 143.22. `standard` is above zero.
  static func text(_ figure: Int, of standard: Int) -> String {
    let (figure, standard) = (Int128(figure), Int128(standard))
    let hundredths = (2 * figure * 10_000 + standard) / (2 * standard)
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
