import LegalParameters
import Territory

/// The class of a unit by points (NQ1211 Đ12–23) and after a merger (Đ31.2.b).
public enum UnitClassRule {
  /// The class that the dataset states, else an estimate from the criteria it has figures for.
  ///
  /// A criterion without figures counts half of its maximum; special factors are not assumed.
  public static func of(_ unit: Unit, in district: District, law: Law) -> UnitClass {
    if let stated = unit.statedClass { return stated }
    guard let figures = law.classes[unit.kind.rawValue] else { return .third }
    let isBudgetLevel = unit.kind != .phuong || district.wardsAreBudgetLevel
    let quarters = quarters(of: unit, figures: figures, isBudgetLevel: isBudgetLevel)
    let thresholds = law.classThresholds
    let lower = isBudgetLevel ? 0 : thresholds.lowerWhereNotBudgetLevel
    if quarters >= Fraction((thresholds.firstFrom - lower) * 4) { return .first }
    if quarters >= Fraction((thresholds.secondFrom - lower) * 4) { return .second }
    return .third
  }

  /// The class after a merger, until the unit is classed anew: the highest former one.
  public static func afterMerger(_ former: some Sequence<UnitClass>) -> UnitClass {
    former.min() ?? .third
  }

  /// The points of a unit, in quarters of a point.
  static func quarters(
    of unit: Unit, figures: ClassFigures, isBudgetLevel: Bool
  ) -> Fraction {
    var percent = 100
    if unit.traits.contains(.mountain) {
      percent = min(percent, figures.mountainPopulationPercent ?? 100)
    }
    if unit.traits.contains(.border) {
      percent = min(percent, figures.borderPopulationPercent ?? 100)
    }
    let assumed = figures.withoutData
      .filter { isBudgetLevel || !$0.isOnBudget }
      .reduce(0) { $0 + $1.maximum }
    return points(unit.population, on: figures.population, scaledTo: percent)
      + points(unit.area, on: figures.area, scaledTo: 100) + Fraction(assumed, 2)
  }

  /// Points on one scale; part steps count pro rata (Đ23.1a).
  private static func points(
    _ value: Int, on scale: ClassScale, scaledTo percent: Int
  ) -> Fraction {
    let above = value * 100 - scale.upto * percent
    guard above > 0 else { return Fraction(scale.quarters) }
    // Past the maximum further steps do not count; stopping there also keeps the numbers small.
    let fullAt = (scale.maximum - scale.quarters) * scale.step * percent
    guard above * scale.quartersPerStep < fullAt else { return Fraction(scale.maximum) }
    return Fraction(scale.quarters)
      + Fraction(above * scale.quartersPerStep, scale.step * percent)
  }
}
