import LegalParameters
import Territory

/// The class of a unit (NQ1211 Đ12–Đ23): the stated one, else by points.
enum ClassCheck {
  /// The class of `unit`; `nil` when the law has no scale for its kind.
  static func unitClass(of unit: Unit, in district: District, under law: Law) -> UnitClass? {
    if let stated = unit.statedClass { return stated }
    guard let figures = law.classes[unit.kind.rawValue] else { return nil }
    let isOutsideBudget = unit.kind == .phuong && !district.wardsAreBudgetLevel
    let population = points(
      unit.population, on: figures.population,
      scalePercent: populationScalePercent(of: unit, figures))
    let area = points(unit.area, on: figures.area, scalePercent: 100)
    // Criteria without figures count half of their maximum; the one on the budget does not count
    // where wards are not a budget level (NQ1211 Đ23.3a).
    let assumed = figures.withoutData
      .filter { !($0.isOnBudget && isOutsideBudget) }
      .reduce(0) { $0 + $1.maximum }
    let total = population + area + Fraction(numerator: Int128(assumed), denominator: 2)
    let thresholds = law.classThresholds
    let lowered = isOutsideBudget ? thresholds.lowerWhereNotBudgetLevel : 0
    if total.isAtLeast(quarters(thresholds.firstFrom - lowered)) { return .first }
    if total.isAtLeast(quarters(thresholds.secondFrom - lowered)) { return .second }
    return .third
  }

  /// Points are kept in quarters, as the law's file has them.
  private static func quarters(_ points: Int) -> Int128 { 4 * Int128(points) }

  /// The population scale is shorter in mountains and on the border; the shorter one holds.
  private static func populationScalePercent(of unit: Unit, _ figures: ClassFigures) -> Int {
    let mountain = unit.traits.contains(.mountain) ? figures.mountainPopulationPercent : nil
    let border = unit.traits.contains(.border) ? figures.borderPopulationPercent : nil
    return min(mountain ?? 100, border ?? 100)
  }

  /// Quarters of a point for one criterion, part steps pro rata (NQ1211 Đ23.1a).
  private static func points(_ value: Int, on scale: ClassScale, scalePercent: Int) -> Fraction {
    let value = 100 * Int128(value)
    let upto = Int128(scale.upto) * Int128(scalePercent)
    let denominator = Int128(scale.step) * Int128(scalePercent)
    var numerator = Int128(scale.quarters) * denominator
    if value > upto { numerator += (value - upto) * Int128(scale.quartersPerStep) }
    let most = Int128(scale.maximum) * denominator
    return Fraction(numerator: min(numerator, most), denominator: denominator)
  }
}

/// An exact sum of points.
private struct Fraction {
  let numerator: Int128
  let denominator: Int128

  static func + (a: Fraction, b: Fraction) -> Fraction {
    Fraction(
      numerator: a.numerator * b.denominator + b.numerator * a.denominator,
      denominator: a.denominator * b.denominator)
  }

  func isAtLeast(_ whole: Int128) -> Bool { numerator >= whole * denominator }
}
