import LegalParameters
import Territory

/// Scores a profile under the figures of its kind.
struct ClassScoring {
  let profile: ClassProfile
  let figures: ClassFigures
  let thresholds: ClassThresholds

  private var isIsland: Bool { profile.traits.contains(.island) }

  /// The whole score.
  func score() -> ClassScore {
    var lines = figures.criteria.compactMap(line)
    if isIsland { lines.append(islandFactors()) }
    let lower = profile.isBudgetLevel ? 0 : thresholds.lowerWhereNotBudgetLevel
    return ClassScore(
      lines: lines, maximum: figures.maximum, firstFrom: thresholds.firstFrom - lower,
      secondFrom: thresholds.secondFrom - lower, isBudgetLevel: profile.isBudgetLevel)
  }

  /// The line of a criterion; `nil` where it does not count.
  private func line(_ criterion: ClassCriterion) -> ClassScore.Line? {
    if criterion == .budget, !profile.isBudgetLevel { return nil }
    if criterion.isSpecial, isIsland { return nil }
    guard let points = figures.points[criterion] else { return nil }
    let level = level(of: criterion)
    let range = range(criterion, points, percent: level.percent)
    return ClassScore.Line(
      criterion: criterion, value: value(of: criterion), least: range.least,
      assumed: range.assumed, most: range.most, percent: level.percent, loweredBy: level.citation)
  }

  /// On islands the special factors count together, whichever they are (Đ21.3).
  private func islandFactors() -> ClassScore.Line {
    let points = Fraction(thresholds.islands.specialQuarters)
    return ClassScore.Line(
      criterion: nil, value: nil, least: points, assumed: points, most: points, percent: 100,
      loweredBy: nil)
  }

  /// Which part of the scale is asked for: the lowest percentage that applies.
  private func level(of criterion: ClassCriterion) -> (percent: Int, citation: Citation?) {
    var level = (percent: 100, citation: Citation?.none)
    for lowered in figures.lowered
    where profile.traits.contains(lowered.trait.unitTrait) && lowered.criteria.contains(criterion)
      && lowered.percent < level.percent
    {
      level = (lowered.percent, lowered.citation)
    }
    let islands = thresholds.islands
    if isIsland, !criterion.isSpecial, islands.percent < level.percent {
      let confidence =
        criterion.isSize ? islands.citation.confidence : islands.developmentConfidence
      level = (
        islands.percent, Citation(article: islands.citation.article, confidence: confidence)
      )
    }
    return level
  }

  /// The figure of a criterion that has one.
  private func value(of criterion: ClassCriterion) -> Int? {
    switch criterion {
    case .population: profile.population
    case .area: profile.area
    case .subUnits: profile.communes?.count
    case .urbanPercent: profile.communes.map { ClassProfile.hundredths($0.urban, of: $0.count) }
    case .borderPercent:
      profile.communes.map { ClassProfile.hundredths($0.onBorder, of: $0.count) }
    case .terrain: nil
    default: criterion.input.flatMap { profile.inputs[$0] }
    }
  }

  private typealias Range = (least: Fraction, assumed: Fraction, most: Fraction)

  private func range(_ criterion: ClassCriterion, _ points: ClassPoints, percent: Int) -> Range {
    if isIsland, let communes = profile.communes, communes.count == 0 {
      // Đ21.2: the standard of sub-units as a whole, so their urban share adds nothing.
      if criterion == .subUnits {
        return exactly(Fraction(thresholds.islands.withoutSubUnitsQuarters))
      }
      if criterion == .urbanPercent { return exactly(Fraction(0)) }
    }
    switch points {
    case .terrain(let highland, let mountain):
      return terrain(highland: highland, mountain: mountain)
    case .recognition(let recognised, let each, let maximum):
      return recognition(
        recognised: recognised, each: each, maximum: maximum, percent: percent)
    default: break
    }
    guard let value = value(of: criterion) else { return open(criterion, points) }
    switch points {
    case .rising(let scale):
      return exactly(ClassPointsRule.rising(value, scale, percent: percent))
    case .falling(let scale):
      return exactly(ClassPointsRule.falling(value, scale, percent: percent))
    case .budget(let from, let balanced, let scale):
      return exactly(
        ClassPointsRule.budget(
          value, balancedFrom: from, balanced: balanced, scale, percent: percent))
    case .flag(let quarters): return exactly(Fraction(value == 0 ? 0 : quarters))
    case .bands(let from, let low, let above, let high):
      return exactly(
        Fraction(
          ClassPointsRule.bands(value, from: from, quarters: low, above: above, quartersAbove: high)
        ))
    case .terrain, .recognition: return exactly(Fraction(0))
    }
  }

  /// The range of a criterion without a figure: half of its maximum is assumed, nothing for a
  /// special factor.
  private func open(_ criterion: ClassCriterion, _ points: ClassPoints) -> Range {
    let least: Int =
      switch points {
      case .rising(let scale): scale.from == nil ? scale.quarters : 0
      case .falling(let scale): scale.quarters
      case .budget(_, let balanced, let scale): min(balanced, scale.quarters)
      case .recognition, .flag, .bands, .terrain: 0
      }
    return open(
      least: Fraction(least), most: Fraction(points.maximum), assumesHalf: !criterion.isSpecial)
  }

  private func open(least: Fraction, most: Fraction, assumesHalf: Bool) -> Range {
    let half = Fraction(most.numerator, 2 * most.denominator)
    return (least, assumesHalf ? max(least, half) : least, most)
  }

  private func exactly(_ points: Fraction) -> Range { (points, points, points) }

  /// A commune that is not known as recognised counts the criteria that it is known to meet.
  private func recognition(recognised: Int, each: Int, maximum: Int, percent: Int) -> Range {
    let met = profile.inputs[.newRuralCriteria].map {
      ClassPointsRule.criteria($0, each: each, maximum: maximum, percent: percent)
    }
    switch (profile.inputs.flag(.newRural), met) {
    case (true, _): return exactly(Fraction(recognised))
    case (false, let met?): return exactly(met)
    case (false, nil):
      return open(least: Fraction(0), most: Fraction(maximum), assumesHalf: true)
    case (nil, let met?): return (met, met, max(met, Fraction(recognised)))
    case (nil, nil):
      return open(
        least: Fraction(0), most: Fraction(max(recognised, maximum)), assumesHalf: true)
    }
  }

  /// Highland counts more than mountain; a unit that is not in mountains is no highland either.
  private func terrain(highland: Int, mountain: Int) -> Range {
    switch (profile.inputs.flag(.highland), profile.traits.contains(.mountain)) {
    case (true, _): return exactly(Fraction(highland))
    case (false, true): return exactly(Fraction(mountain))
    case (nil, true):
      let least = Fraction(min(mountain, highland))
      return (least, Fraction(mountain), Fraction(max(mountain, highland)))
    case (_, false): return exactly(Fraction(0))
    }
  }
}
