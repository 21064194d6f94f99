import LegalParameters
import Territory

/// How many communes a district has at the least (NQ1211 Đ2, Đ5–Đ7; on islands Đ11).
///
/// A formed district need not reach it where the number of units falls (NQ35 Đ4.2).
public struct SubUnitStandard: Sendable, Hashable {
  /// Communes, wards and townships together.
  public let count: Int
  /// Townships among them.
  public let townships: Int

  /// The least number for a district with this standard; `nil` where the law has none.
  public static func of(_ standard: Standard, law: Law) -> SubUnitStandard? {
    guard let base = law.standards[standard.key]?.subUnits else { return nil }
    let percent = standard.areaFactor.flatMap { law.adjustments[$0]?.subUnitsPercent } ?? 100
    return SubUnitStandard(
      count: (base.count * percent + 99) / 100, townships: (base.townships * percent + 99) / 100)
  }
}
