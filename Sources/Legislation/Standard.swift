import LegalParameters
import Territory

/// The minimum area and population of one unit, after adjustments (NQ1211 chapter I, Đ3a, Đ11).
public struct Standard: Sendable, Hashable {
  /// The row of the table of standards.
  public let key: StandardKey
  /// People.
  public let population: Int
  /// Square metres.
  public let area: Int
  /// The factor that lowered the population standard.
  public let populationFactor: AdjustmentKey?
  /// The factor that lowered the area standard.
  public let areaFactor: AdjustmentKey?

  /// Makes a standard from its figures.
  public init(
    key: StandardKey, population: Int, area: Int, populationFactor: AdjustmentKey? = nil,
    areaFactor: AdjustmentKey? = nil
  ) {
    self.key = key
    self.population = population
    self.area = area
    self.populationFactor = populationFactor
    self.areaFactor = areaFactor
  }

  /// The row of the table of standards for a kind.
  ///
  /// A ward's standard depends on its district; there is no ward of a rural district, which
  /// datasets and scenarios are checked for.
  public static func key(for profile: Profile) -> StandardKey {
    switch profile.kind {
    case .xa: profile.traits.contains(.mountain) ? .xaMienNui : .xa
    case .thiTran: .thiTran
    case .phuong:
      switch profile.districtKind {
      case .quan: .phuongQuan
      case .thanhPho: .phuongThanhPho
      default: .phuongThiXa
      }
    case .huyen: profile.traits.contains(.mountain) ? .huyenMienNui : .huyen
    case .quan: .quan
    case .thiXa: .thiXa
    case .thanhPho: .thanhPho
    }
  }

  /// The standard of a unit.
  ///
  /// Each figure is lowered by one factor only, the most favourable (Đ3a.4); an island takes the
  /// island's factor and no other (Đ11.3).
  /// - Returns: `nil` when the law has no row for the kind.
  public static func of(_ profile: Profile, law: Law) -> Standard? {
    let key = key(for: profile)
    guard let base = law.standards[key] else { return nil }
    var population = (value: base.population, factor: AdjustmentKey?.none)
    var area = (value: base.area, factor: AdjustmentKey?.none)
    for factor in Adjustment.factors(for: profile) {
      guard let figures = law.adjustments[factor] else { continue }
      if let percent = Adjustment.populationPercent(figures, profile) {
        // Đ3a.2 states half of the 8,000 of a commune, also where the commune is in mountains.
        let whole =
          factor == .difficultCoast
          ? law.standards[.xa]?.population ?? base.population : base.population
        let lowered = share(percent, of: whole)
        if lowered < population.value { population = (lowered, factor) }
      }
      if let percent = figures.areaPercent {
        let lowered = share(percent, of: base.area)
        if lowered < area.value { area = (lowered, factor) }
      }
    }
    return Standard(
      key: key, population: population.value, area: area.value,
      populationFactor: population.factor, areaFactor: area.factor)
  }

  /// A percentage of a standard, rounded up if it were ever not whole.
  private static func share(_ percent: Int, of whole: Int) -> Int {
    (whole * percent + 99) / 100
  }
}
