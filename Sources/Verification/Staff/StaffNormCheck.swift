import LegalParameters
import Territory

/// The posts of a commune-level unit under one regime (NĐ33 Đ6, Đ33; ĐA21; NĐ32 Đ18).
struct StaffNorm {
  let officials: Int
  let nonSpecialised: Int
  /// The monthly fund of allowances in hundredths of the base salary (NĐ33 Đ34).
  let fundHundredths: Int

  /// No posts.
  static let none = StaffNorm(officials: 0, nonSpecialised: 0, fundHundredths: 0)

  private init(officials: Int, nonSpecialised: Int, fundHundredths: Int) {
    self.officials = officials
    self.nonSpecialised = nonSpecialised
    self.fundHundredths = fundHundredths
  }

  /// The quota of kind and class, and one post of each sort more for every full step above the
  /// standard; a cap, or the civil servants of the ward pilot, stand in place of both.
  init(
    of body: LegalBody, unitClass: UnitClass, standard: AdjustedStandard,
    by norm: StaffNormFigures, regularPolice: Bool
  ) {
    // A district has no posts of this kind.
    guard body.kind.level == .commune else {
      (officials, nonSpecialised, fundHundredths) = (0, 0, 0)
      return
    }
    let steps =
      Self.populationSteps(of: body, standard: standard, norm: norm)
      + Self.areaSteps(of: body, standard: standard, norm: norm)
    var quota = norm.officials[body.kind]?[unitClass] ?? 0
    if regularPolice, body.kind == .xa || body.kind == .thiTran {
      quota = max(quota - norm.lessWithRegularPolice, 0)
    }
    if let pilot = norm.wardCivilServants, body.kind == .phuong, !body.wardsAreBudgetLevel {
      officials = pilot
    } else {
      officials = quota + steps
    }
    let fund = norm.monthlyFund[unitClass] ?? 0
    if let cap = norm.peopleCap {
      nonSpecialised = cap
      fundHundredths = fund
    } else {
      nonSpecialised = (norm.nonSpecialised[unitClass] ?? 0) + steps
      fundHundredths = fund + steps * norm.monthlyFundPerExtraPerson
    }
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
    guard let percent = norm.areaStepPercent else { return 0 }
    let step = Int128(standard.area) * Int128(percent)
    guard step > 0 else { return 0 }
    return Int(Int128(max(0, body.area - standard.area)) * 100 / step)
  }
}
