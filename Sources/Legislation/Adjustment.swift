import LegalParameters
import Territory

/// Which factors may lower a unit's standard, and by how much (NQ1211 Đ3a, Đ11).
enum Adjustment {
  /// The factors that hold for a unit; at most one is used for each standard.
  static func factors(for profile: Profile) -> [AdjustmentKey] {
    let isRural = profile.kind.isRural
    if profile.traits.contains(.island) { return [isRural ? .islandRural : .islandUrban] }
    guard isRural, !profile.traits.isEmpty else { return [] }
    var factors: [AdjustmentKey] = []
    if profile.traits.contains(.delta) { factors.append(.delta) }
    if profile.traits.contains(.mountain) { factors.append(.minority) }
    if profile.traits.contains(.border) { factors.append(.border) }
    if profile.traits.contains(.difficultCoast), profile.kind == .xa {
      factors.append(.difficultCoast)
    }
    return factors
  }

  /// What a factor leaves of the population standard, in percent; `nil` when nothing is lowered.
  ///
  /// The minority factor begins at 30 % with one half and falls by 5 points for each further full
  /// 10 %, down to 20 % (Đ3a.1): a share of 51.37 % leaves 40 %.
  static func populationPercent(_ figures: AdjustmentFigures, _ profile: Profile) -> Int? {
    guard let percent = figures.populationPercent else { return nil }
    guard let steps = figures.minoritySteps else { return percent }
    let above =
      profile.minorityNumerator - steps.fromPercent * 100 * profile.minorityDenominator
    guard above >= 0 else { return nil }
    let fullSteps = above / (steps.stepPercent * 100 * profile.minorityDenominator)
    return max(steps.floorPercent, percent - steps.pointsPerStep * fullSteps)
  }
}
