import Legislation
import SourceFiles

/// Writes points of a class, which are kept as exact quarters.
enum PointsText {
  /// Hundredths of a point, rounded half-up on the exact fraction.
  static func hundredths(_ quarters: Fraction) -> Int {
    Int((50 * quarters.numerator + quarters.denominator) / (2 * quarters.denominator))
  }

  /// Points with two decimals: `46,16` or `46.16`.
  static func points(_ quarters: Fraction, _ language: Language) -> String {
    NumberText.decimal(hundredths(quarters), places: 2, language)
  }
}
