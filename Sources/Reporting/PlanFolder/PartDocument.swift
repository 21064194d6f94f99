import Legislation
import Planning
import Territory

/// What plan.json states of parts: `parts` of a group, `parts` and `result` of a unit that stays.
///
/// The keys are there only where they say something.
struct PartDocument {
  private let dataset: Dataset

  init(_ dataset: Dataset) {
    self.dataset = dataset
  }

  /// The parts of a group with the figures that it is planned with.
  func parts(_ parts: [SplitParts.Part]) -> JSONValue {
    .array(
      parts.map {
        part($0.index, .int($0.area), .int($0.population), $0.isAssumed ? "assumed" : "stated")
      })
  }

  /// The parts that a unit receives, with figures where they are known.
  func received(_ parts: [Int]) -> JSONValue {
    .array(
      parts.map { index in
        let figures = dataset.parts.parts[index].figures
        return part(
          index, .optional(figures?.area), .optional(figures?.population),
          figures == nil ? "unknown" : "stated")
      })
  }

  private func part(
    _ index: Int, _ area: JSONValue, _ population: JSONValue, _ figures: String
  ) -> JSONValue {
    let part = dataset.parts.parts[index]
    return .object([
      "unit": .string(dataset.units[part.unit].code), "part": .string(part.code), "area_m2": area,
      "population": population, "figures": .string(figures),
    ])
  }

  /// A unit that stays together with the parts it receives.
  func result(_ figures: GroupFigures) -> JSONValue {
    let (standing, standard) = (figures.standing, figures.standing.standard)
    func percent(_ part: Int, _ whole: Int) -> JSONValue {
      .string(Table.Cell.percent(part, of: whole).plain)
    }
    return .object([
      "area_m2": .int(standing.area), "population": .int(standing.population),
      "standard": .string(standard.key.rawValue), "area_standard_m2": .int(standard.area),
      "population_standard": .int(standard.population),
      "area_share": .string("\(standing.area)/\(standard.area)"),
      "population_share": .string("\(standing.population)/\(standard.population)"),
      "area_percent": percent(standing.area, standard.area),
      "population_percent": percent(standing.population, standard.population),
      "basis": .string(figures.basis.rawValue),
    ])
  }
}
