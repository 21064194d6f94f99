/// Reads decimal numbers exactly, as integers of a smaller unit.
public enum DecimalText {
  /// `text` times 10^`places`, rounded half-up; `nil` when it is not a plain decimal number or
  /// does not fit.
  ///
  /// A point or a single comma is the decimal sign: `0.708` and `0,708` with 6 places are 708 000.
  public static func scaled(_ text: String, places: Int) -> Int? {
    guard let (isNegative, whole, fraction) = pieces(text) else { return nil }
    let kept = fraction.prefix(places)
    let padded = whole + kept + String(repeating: "0", count: places - kept.count)
    let digits = padded.drop { $0 == "0" }
    guard digits.count <= 18, var value = Int("0" + digits) else { return nil }
    if let next = fraction.dropFirst(places).first, next >= "5" { value += 1 }
    return isNegative ? -value : value
  }

  /// Whether `text` is a decimal number above zero, also one that no integer can hold.
  public static func isPositive(_ text: String) -> Bool {
    guard let (isNegative, whole, fraction) = pieces(text) else { return false }
    return !isNegative && (whole + fraction).contains { $0 != "0" }
  }

  /// Sign, digits before and digits behind the decimal sign; `nil` for other texts.
  private static func pieces(
    _ text: String
  ) -> (isNegative: Bool, whole: Substring, fraction: Substring)? {
    let isNegative = text.hasPrefix("-")
    let digits = text.dropFirst(isNegative ? 1 : 0)
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard parts.count <= 2, let whole = parts.first, !whole.isEmpty,
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      parts.count == 1 || !parts[1].isEmpty
    else { return nil }
    return (isNegative, whole, parts.count == 2 ? parts[1] : "")
  }

  /// A whole number of 10^-`places` as written in files: `234` with 2 places is `2.34`, `200` is `2`.
  public static func text(_ number: Int, places: Int) -> String {
    let digits = String(number.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    var fraction = String(padded.suffix(places))
    while fraction.last == "0" { fraction.removeLast() }
    return (number < 0 ? "-" : "") + padded.dropLast(places) + (fraction.isEmpty ? "" : ".")
      + fraction
  }
}
