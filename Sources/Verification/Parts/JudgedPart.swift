import Scenarios
import Territory

/// A part of a unit with the figures it is judged by.
struct JudgedPart {
  /// The part's index in the dataset.
  let index: Int
  let unit: JudgedUnit
  /// The part as if it were a unit: all but area and people is the divided unit's.
  let piece: Unit
  /// Whether area and people are an equal split of what the known parts leave.
  let isAssumed: Bool

  /// How plan.json names where the figures come from.
  var source: String { isAssumed ? "assumed" : "stated" }
}

extension JudgedScope {
  /// The part at an index of the dataset; `nil` when its unit is outside the scope.
  func part(at index: Int) -> JudgedPart? {
    let all = planningCase.dataset.parts.parts
    guard all.indices.contains(index), let unit = unit(at: all[index].unit) else { return nil }
    let siblings = all.indices.filter { all[$0].unit == all[index].unit }
    let figures =
      all[index].figures
      ?? Self.equalShare(
        of: unit.unit, place: siblings.filter { $0 < index && all[$0].figures == nil }.count,
        unknown: siblings.count { all[$0].figures == nil },
        known: siblings.compactMap { all[$0].figures })
    let own = unit.unit
    return JudgedPart(
      index: index, unit: unit,
      piece: Unit(
        code: all[index].code, name: own.name, kind: own.kind, district: own.district,
        area: figures.area, population: figures.population, traits: own.traits,
        minorityShare: own.minorityShare, statedClass: own.statedClass,
        classInputs: own.classInputs),
      isAssumed: all[index].figures == nil)
  }

  /// The part with this code, of a unit in the scope.
  func part(coded code: String) -> JudgedPart? {
    planningCase.dataset.parts.index(ofPart: code).flatMap(part(at:))
  }

  /// The `place`-th of so many unknown parts: as equal as whole numbers can be, the first ones
  /// larger.
  private static func equalShare(
    of unit: Unit, place: Int, unknown: Int, known: [UnitPart.Figures]
  ) -> UnitPart.Figures {
    let area = known.reduce(unit.area) { $0 - $1.area }
    let population = known.reduce(unit.population) { $0 - $1.population }
    return UnitPart.Figures(
      area: (area + unknown - 1 - place) / unknown,
      population: (population + unknown - 1 - place) / unknown)
  }
}
