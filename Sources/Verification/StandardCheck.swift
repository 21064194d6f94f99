import LegalParameters
import Territory

/// The minimum area and population of a body after adjustments (NQ1211 Đ2–Đ9, Đ3a, Đ11).
struct AdjustedStandard: Hashable {
  let key: StandardKey
  /// In m².
  let area: Int
  let population: Int

  /// The standard of `body`; `nil` where the law knows none, as for a ward of a rural district.
  init?(of body: LegalBody, under law: Law) {
    guard let key = Self.key(of: body), let base = law.standards[key] else { return nil }
    self.key = key
    if body.traits.contains(.island) {
      // An island takes no other factor (NQ1211 Đ11.3).
      let island = law.adjustments[body.kind.isRural ? .islandRural : .islandUrban]
      area = Self.part(island?.areaPercent, of: base.area)
      population = Self.part(island?.populationPercent, of: base.population)
      return
    }
    let isLowDelta = body.kind.isRural && body.traits.contains(.delta)
    area = Self.part(isLowDelta ? law.adjustments[.delta]?.areaPercent : nil, of: base.area)
    // One factor only for each standard: the most favourable (NQ1211 Đ3a.4).
    let lowered = [
      Self.part(Self.minorityPercent(of: body, under: law), of: base.population),
      Self.part(Self.borderPercent(of: body, under: law), of: base.population),
      Self.difficultCoast(of: body, under: law) ?? base.population,
    ]
    population = lowered.reduce(base.population, min)
  }

  /// The row of the table of standards (NQ1211 Đ2, Đ3, Đ5–Đ9).
  private static func key(of body: LegalBody) -> StandardKey? {
    switch (body.kind, body.districtKind) {
    case (.xa, _): body.traits.contains(.mountain) ? .xaMienNui : .xa
    case (.thiTran, _): .thiTran
    case (.phuong, .quan): .phuongQuan
    case (.phuong, .thanhPho): .phuongThanhPho
    case (.phuong, .thiXa): .phuongThiXa
    case (.phuong, _): nil
    case (.huyen, _): body.traits.contains(.mountain) ? .huyenMienNui : .huyen
    case (.quan, _): .quan
    case (.thiXa, _): .thiXa
    case (.thanhPho, _): .thanhPho
    }
  }

  /// Rural, mountain, many ethnic minority people (NQ1211 Đ3a.1): less for each full step.
  private static func minorityPercent(of body: LegalBody, under law: Law) -> Int? {
    guard body.kind.isRural, body.traits.contains(.mountain), body.population > 0,
      let factor = law.adjustments[.minority], let percent = factor.populationPercent,
      let steps = factor.minoritySteps, body.hasMinority(from: steps.fromPercent)
    else { return nil }
    let people = Int128(body.population)
    let above = body.minority - Int128(steps.fromPercent) * 100 * people
    let fullSteps = above / (Int128(steps.stepPercent) * 100 * people)
    return max(steps.floorPercent, percent - steps.pointsPerStep * Int(fullSteps))
  }

  /// Rural, national border (NQ1211 Đ3a.1).
  private static func borderPercent(of body: LegalBody, under law: Law) -> Int? {
    guard body.kind.isRural, body.traits.contains(.border) else { return nil }
    return law.adjustments[.border]?.populationPercent
  }

  /// Especially difficult coastal commune (NQ1211 Đ3a.2): a part of the figure for lowland
  /// communes, also in mountains.
  private static func difficultCoast(of body: LegalBody, under law: Law) -> Int? {
    guard body.kind == .xa, body.traits.contains(.difficultCoast),
      let percent = law.adjustments[.difficultCoast]?.populationPercent,
      let lowland = law.standards[.xa]
    else { return nil }
    return part(percent, of: lowland.population)
  }

  /// `percent` of `base`, rounded up; all of it where no percentage applies.
  private static func part(_ percent: Int?, of base: Int) -> Int {
    guard let percent else { return base }
    return Int((Int128(base) * Int128(percent) + 99) / 100)
  }
}
