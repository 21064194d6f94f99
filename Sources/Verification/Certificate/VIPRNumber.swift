/// A fraction in lowest terms with a divisor above zero.
struct VIPRNumber: Equatable {
  let over: Int128
  let under: Int128

  static let zero = VIPRNumber(0)

  init(_ whole: Int) {
    (over, under) = (Int128(whole), 1)
  }

  /// The fraction `over / under`; `nil` when the divisor is zero.
  init?(_ over: Int128, _ under: Int128) {
    guard under != 0, over != .min, under != .min else { return nil }
    let common = Int128.commonDivisor(over, under)
    let sign: Int128 = under < 0 ? -1 : 1
    self.over = sign * over / common
    self.under = sign * under / common
  }

  var isWhole: Bool { under == 1 }
}

/// Whole numbers that grow too large for this checker.
struct NumberTooLarge: Error {}

extension Int128 {
  /// The largest whole number that divides both; they are not both zero.
  static func commonDivisor(_ first: Int128, _ second: Int128) -> Int128 {
    var (a, b) = (first.magnitude, second.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    return Int128(a)
  }

  static func product(_ a: Int128, _ b: Int128) throws(NumberTooLarge) -> Int128 {
    let (product, isTooLarge) = a.multipliedReportingOverflow(by: b)
    if isTooLarge { throw NumberTooLarge() }
    return product
  }

  static func sum(_ a: Int128, _ b: Int128) throws(NumberTooLarge) -> Int128 {
    let (sum, isTooLarge) = a.addingReportingOverflow(b)
    if isTooLarge { throw NumberTooLarge() }
    return sum
  }
}
