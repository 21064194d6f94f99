import LegalParameters
import Territory

/// The class of a new unit once it is classed anew (NQ1211 Đ31.2.b, NQ35 Đ20), with the classes that
/// missing figures leave open.
struct ClassAnew {
  let assumed: UnitClass
  let highest: UnitClass
  let lowest: UnitClass

  /// `nil` when the law has no points for the kind.
  init?(of group: JudgedGroup, in district: District, under law: Law) {
    var inputs = ClassInputs()
    for input in ClassInput.ofCommunes { inputs[input] = Self.merged(input, group.pieces) }
    let unit = Unit(
      code: "", name: "", kind: group.result.kind, district: group.territory.district,
      area: group.body.area, population: group.body.population, traits: group.body.traits,
      classInputs: inputs)
    guard let classes = ClassCheck.classAnew(of: unit, in: district, under: law) else { return nil }
    (assumed, highest, lowest) = (classes.assumed, classes.highest, classes.lowest)
  }

  /// What the former figures say of the whole: shares weighted by people, the rural standard and the
  /// health criterion only when all have them (NQ35 Đ17.1), a relic when any has one.
  private static func merged(_ input: ClassInput, _ members: [Unit]) -> Int? {
    let figures = members.map { $0.classInputs[input] }
    switch input.measure {
    case .count: return nil
    case .percent:
      let known = figures.compactMap(\.self)
      let people = members.reduce(Int128(0)) { $0 + Int128($1.population) }
      guard known.count == members.count, people > 0 else { return nil }
      let weighted = zip(known, members).reduce(Int128(0)) {
        $0 + Int128($1.0) * Int128($1.1.population)
      }
      return Money.halfUp(weighted, people)
    case .flag:
      let (yes, no) = (figures.count { $0 == 1 }, figures.count { $0 == 0 })
      if input == .heritage { return yes > 0 ? 1 : no == members.count ? 0 : nil }
      if yes == members.count { return 1 }
      if no == members.count { return 0 }
      let needsAll = input == .newRural || input == .healthCriterion
      return needsAll && no > 0 ? 0 : nil
    }
  }
}
