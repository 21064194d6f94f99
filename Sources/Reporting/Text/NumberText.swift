import SourceFiles

/// Writes numbers as Vietnamese or English documents do, from whole numbers only.
public enum NumberText {
  /// `1567668` as `1.567.668` (Vietnamese) or `1,567,668` (English).
  public static func grouped(_ number: Int, _ language: Language) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += language == .english ? "," : "." }
      text.append(digit)
    }
    return (number < 0 ? "−" : "") + text
  }

  /// A whole number with its sign, `+1.234` or `−56`.
  public static func signed(_ number: Int, _ language: Language) -> String {
    (number > 0 ? "+" : "") + grouped(number, language)
  }

  /// `numerator`/`denominator` in hundredths of a percent, rounded half-up on the exact fraction.
  public static func hundredthsOfPercent(_ numerator: Int, _ denominator: Int) -> Int {
    let scaled = Int128(numerator) * 20_000 + Int128(denominator)
    return Int(clamping: scaled / (2 * Int128(denominator)))
  }

  /// A share as percent with two decimals: `39,33` or `39.33`.
  public static func percent(
    _ numerator: Int, of denominator: Int, _ language: Language
  ) -> String {
    decimal(hundredthsOfPercent(numerator, denominator), places: 2, language)
  }

  /// Square metres as km² with two decimals, rounded half-up.
  public static func squareKilometres(_ squareMetres: Int, _ language: Language) -> String {
    let sign = squareMetres < 0 ? -1 : 1
    return decimal(sign * ((abs(squareMetres) + 5_000) / 10_000), places: 2, language)
  }

  /// Đồng in whole millions, rounded half-up away from zero.
  public static func millions(_ amount: Int, _ language: Language) -> String {
    let sign = amount < 0 ? -1 : 1
    return grouped(sign * ((abs(amount) + 500_000) / 1_000_000), language)
  }

  /// A whole number of 10^-`places` as a decimal number.
  public static func decimal(_ number: Int, places: Int, _ language: Language) -> String {
    guard places > 0 else { return grouped(number, language) }
    var digits = String(number.magnitude)
    digits = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let whole = Int(digits.dropLast(places)) ?? 0
    return (number < 0 ? "−" : "") + grouped(whole, language)
      + (language == .english ? "." : ",") + digits.suffix(places)
  }

  /// The same for programs: a minus sign, a decimal point, no grouping.
  public static func plainDecimal(_ number: Int, places: Int) -> String {
    (number < 0 ? "-" : "")
      + decimal(Int(clamping: number.magnitude), places: places, .english).filter { $0 != "," }
  }
}
