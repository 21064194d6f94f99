import LegalParameters
import Territory

/// The class of a unit (NQ1211 Đ12–Đ23): the stated one, else by points.
enum ClassCheck {
  /// The class of `unit`; `nil` when the law has no points for its kind.
  static func unitClass(of unit: Unit, in district: District, under law: Law) -> UnitClass? {
    guard let judged = CheckedPoints(of: unit, in: district, under: law) else { return nil }
    return unit.statedClass ?? judged.unitClass(of: judged.assumed)
  }

  /// The classes of a formed unit once it is classed anew: by the points that are assumed, and by the
  /// least and the most that the missing figures allow.
  static func classAnew(
    of merged: Unit, in district: District, under law: Law
  ) -> (assumed: UnitClass, highest: UnitClass, lowest: UnitClass)? {
    guard let judged = CheckedPoints(of: merged, in: district, under: law) else { return nil }
    return (
      judged.unitClass(of: judged.assumed), judged.unitClass(of: judged.most),
      judged.unitClass(of: judged.least)
    )
  }
}

/// The points of a commune-level unit in quarters, with the range that missing figures leave open.
struct CheckedPoints {
  private(set) var least = Sum()
  private(set) var assumed = Sum()
  private(set) var most = Sum()
  private let unit: Unit
  private let law: Law
  private let figures: ClassFigures
  /// A ward that is no level of the budget (NQ1211 Đ23.3a).
  private let isOutsideBudget: Bool

  init?(of unit: Unit, in district: District, under law: Law) {
    guard let figures = law.classes[unit.kind.rawValue] else { return nil }
    self.unit = unit
    self.law = law
    self.figures = figures
    isOutsideBudget = unit.kind == .phuong && !district.wardsAreBudgetLevel
    for (criterion, points) in figures.points { add(criterion, points) }
    if unit.traits.contains(.island) {
      add(exactly: Sum(law.classThresholds.islands.specialQuarters))
    }
  }

  /// The class that a sum of points gives.
  func unitClass(of sum: Sum) -> UnitClass {
    let thresholds = law.classThresholds
    let lowered = isOutsideBudget ? thresholds.lowerWhereNotBudgetLevel : 0
    if sum.isAtLeast(4 * (thresholds.firstFrom - lowered)) { return .first }
    if sum.isAtLeast(4 * (thresholds.secondFrom - lowered)) { return .second }
    return .third
  }

  private mutating func add(exactly points: Sum) {
    least = least + points
    assumed = assumed + points
    most = most + points
  }

  private mutating func add(least low: Sum, assumed middle: Sum, most high: Sum) {
    least = least + low
    assumed = assumed + middle
    most = most + high
  }

  // MARK: One criterion

  private mutating func add(_ criterion: ClassCriterion, _ points: ClassPoints) {
    // On islands the special factors count together, and not one by one (NQ1211 Đ21.3).
    if criterion == .budget, isOutsideBudget { return }
    if criterion.isSpecial, unit.traits.contains(.island) { return }
    let percent = scalePercent(for: criterion)
    switch points {
    case .recognition(let recognised, let each, let maximum):
      addRuralStandard(recognised, each: each, maximum: maximum, percent: percent)
    case .terrain(let highland, let mountain):
      addTerrain(highland: highland, mountain: mountain)
    case .rising(let scale):
      guard let value = figure(for: criterion) else {
        return addMissing(
          criterion, floor: scale.from == nil ? scale.quarters : 0, ceiling: scale.maximum)
      }
      add(exactly: climbing(value, scale, percent))
    case .budget(let balancedFrom, let balanced, let scale):
      guard let share = figure(for: criterion) else {
        return addMissing(
          criterion, floor: min(scale.quarters, balanced), ceiling: max(scale.maximum, balanced))
      }
      add(exactly: share < balancedFrom ? climbing(share, scale, percent) : Sum(balanced))
    case .falling(let scale):
      guard let value = figure(for: criterion) else {
        return addMissing(criterion, floor: scale.quarters, ceiling: scale.maximum)
      }
      add(exactly: stepped(Int128(scale.upto - value), scale, percent: percent))
    case .flag(let quarters):
      guard let answer = figure(for: criterion) else {
        return addMissing(criterion, floor: 0, ceiling: quarters)
      }
      add(exactly: Sum(answer == 1 ? quarters : 0))
    case .bands(let from, let quarters, let above, let quartersAbove):
      guard let share = figure(for: criterion) else {
        return addMissing(criterion, floor: 0, ceiling: max(quarters, quartersAbove))
      }
      add(exactly: Sum(share > above ? quartersAbove : share < from ? 0 : quarters))
    }
  }

  /// The unit's figure, from the columns of the dataset.
  private func figure(for criterion: ClassCriterion) -> Int? {
    switch criterion {
    case .population: unit.population
    case .area: unit.area
    default: ClassInput(rawValue: criterion.rawValue).flatMap { unit.classInputs[$0] }
    }
  }

  /// Half of the maximum is assumed, and nothing for a special factor.
  private mutating func addMissing(_ criterion: ClassCriterion, floor: Int, ceiling: Int) {
    let half = Sum(numerator: Int128(max(ceiling, 2 * floor)), denominator: 2)
    add(
      least: Sum(floor), assumed: criterion.isSpecial ? Sum(floor) : half, most: Sum(ceiling))
  }

  /// Scales are shorter in mountains, on the border and on islands; the shortest one holds.
  private func scalePercent(for criterion: ClassCriterion) -> Int {
    var percents = [100]
    for lowered in figures.lowered where lowered.criteria.contains(criterion) {
      let holds =
        switch lowered.trait {
        case .mountain: unit.traits.contains(.mountain)
        case .border: unit.traits.contains(.border)
        }
      if holds { percents.append(lowered.percent) }
    }
    if unit.traits.contains(.island), !criterion.isSpecial {
      percents.append(law.classThresholds.islands.percent)
    }
    return percents.reduce(100, min)
  }

  /// A rising scale: start and steps are shorter by the percentage.
  private func climbing(_ value: Int, _ scale: ClassScale, _ percent: Int) -> Sum {
    let scaled = 100 * Int128(value)
    if let from = scale.from, scaled < Int128(percent) * Int128(from) { return Sum(0) }
    let above = scaled - Int128(percent) * Int128(scale.upto)
    return stepped(above, scale, percent: percent, unit: 1)
  }

  /// What `distance` along the scale gives, part steps pro rata (NQ1211 Đ23.1a).
  private func stepped(
    _ distance: Int128, _ scale: ClassScale, percent: Int, unit: Int128 = 100
  ) -> Sum {
    let denominator = Int128(scale.step) * Int128(percent)
    let gained = max(distance, 0) * unit * Int128(scale.quartersPerStep)
    return Sum(
      numerator: min(
        Int128(scale.quarters) * denominator + gained, Int128(scale.maximum) * denominator),
      denominator: denominator)
  }

  /// Recognised, or so many points for each criterion met (NQ1211 Đ14.3.b).
  private mutating func addRuralStandard(
    _ recognised: Int, each: Int, maximum: Int, percent: Int
  ) {
    let isRecognised = unit.classInputs[.newRural]
    if isRecognised == 1 { return add(exactly: Sum(recognised)) }
    let highest = isRecognised == 0 ? maximum : max(recognised, maximum)
    guard let met = unit.classInputs[.newRuralCriteria] else {
      return add(
        least: Sum(0), assumed: Sum(numerator: Int128(highest), denominator: 2),
        most: Sum(highest))
    }
    let points = Sum(
      numerator: min(100 * Int128(met * each), Int128(maximum * percent)),
      denominator: Int128(percent))
    let best = isRecognised == nil && !points.isAtLeast(recognised) ? Sum(recognised) : points
    add(least: points, assumed: points, most: best)
  }

  private mutating func addTerrain(highland: Int, mountain: Int) {
    let answer = unit.classInputs[.highland]
    if answer == 1 { return add(exactly: Sum(highland)) }
    guard unit.traits.contains(.mountain) else { return add(exactly: Sum(0)) }
    let either = answer == nil ? [highland, mountain] : [mountain]
    add(
      least: Sum(either.reduce(mountain, min)), assumed: Sum(mountain),
      most: Sum(either.reduce(mountain, max)))
  }

  /// An exact sum of points, reduced so that many criteria still fit.
  struct Sum: Equatable {
    let numerator: Int128
    let denominator: Int128

    init(_ quarters: Int = 0) {
      numerator = Int128(quarters)
      denominator = 1
    }

    init(numerator: Int128, denominator: Int128) {
      let divisor = Self.divisor(numerator, denominator)
      self.numerator = numerator / divisor
      self.denominator = denominator / divisor
    }

    static func + (a: Sum, b: Sum) -> Sum {
      let common = divisor(a.denominator, b.denominator)
      let other = b.denominator / common
      return Sum(
        numerator: a.numerator * other + b.numerator * (a.denominator / common),
        denominator: a.denominator * other)
    }

    func isAtLeast(_ quarters: Int) -> Bool { numerator >= Int128(quarters) * denominator }

    /// The greatest common divisor of a number from 0 and one from 1.
    private static func divisor(_ a: Int128, _ b: Int128) -> Int128 {
      a == 0 ? b : divisor(b % a, a)
    }
  }
}
