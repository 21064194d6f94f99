import LegalParameters
import Territory

/// The posts of a commune-level unit (NĐ33 Đ6, Đ33).
struct StaffNorm {
  let officials: Int
  let nonSpecialised: Int

  /// The quota of kind and class, and one post of each sort more for every full step above the
  /// standard.
  init(
    of body: LegalBody, unitClass: UnitClass, standard: AdjustedStandard, under law: Law
  ) {
    let norm = law.staffNorm
    let steps =
      Self.populationSteps(of: body, standard: standard, norm: norm)
      + Self.areaSteps(of: body, standard: standard, norm: norm)
    officials = (norm.officials[body.kind]?[unitClass] ?? 0) + steps
    nonSpecialised = (norm.nonSpecialised[unitClass] ?? 0) + steps
  }

  private static func populationSteps(
    of body: LegalBody, standard: AdjustedStandard, norm: StaffNormFigures
  ) -> Int {
    let island = body.traits.contains(.island) ? norm.islandPeoplePerStep[body.kind] : nil
    guard let step = island?.people ?? norm.peoplePerStep[standard.key]?.people, step > 0
    else { return 0 }
    return max(0, body.population - standard.population) / step
  }

  private static func areaSteps(
    of body: LegalBody, standard: AdjustedStandard, norm: StaffNormFigures
  ) -> Int {
    let step = Int128(standard.area) * Int128(norm.areaStepPercent)
    guard step > 0 else { return 0 }
    return Int(Int128(max(0, body.area - standard.area)) * 100 / step)
  }
}
