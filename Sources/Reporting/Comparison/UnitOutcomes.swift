import Planning
import SourceFiles

/// What becomes of each unit in several plans, for the units of which it is not the same.
struct UnitOutcomes {
  private let comparison: PlanComparison

  init(_ comparison: PlanComparison) {
    self.comparison = comparison
  }

  /// One row for each unit whose group differs: the new unit in each plan.
  func table() -> Table {
    let plans = comparison.entries.map(\.plan)
    let codes = Set(comparison.differences.flatMap { $0.clusters.flatMap(\.codes) }).sorted()
    let outcomes = plans.map(Self.outcomes)
    let rows = codes.map { code -> [Table.Cell] in
      [.text(Self.name(of: code, plans))]
        + outcomes.map { .phrase($0[code] ?? Phrase(vi: "giữ nguyên", en: "unchanged")) }
    }
    return Table(
      title: Words.comparedUnitsTitle,
      columns: [.init("unit", Words.unit, isFlexible: true)]
        + comparison.entries.map {
          .init($0.label, Phrase(vi: $0.label, en: $0.label), isFlexible: true)
        }, rows: rows, repeatedColumns: 1)
  }

  /// The code and the full name of a unit, from the first plan that knows it.
  private static func name(of code: String, _ plans: [Plan]) -> String {
    for plan in plans {
      let dataset = plan.planningCase.dataset
      if let unit = dataset.index(ofUnit: code) { return "\(code) \(dataset.units[unit].name)" }
    }
    return code
  }

  /// The new unit of every unit that a group touches, and of every unit that is divided.
  private static func outcomes(_ plan: Plan) -> [String: Phrase] {
    let units = plan.planningCase.dataset.units
    var outcomes: [String: Phrase] = [:]
    for group in plan.groups {
      let text = "→ \(group.name) (\(group.id))"
      for unit in group.touched {
        let earlier = outcomes[units[unit].code]
        outcomes[units[unit].code] = Phrase(
          vi: earlier.map { $0.vi + "; " + text } ?? text,
          en: earlier.map { $0.en + "; " + text } ?? text)
      }
    }
    for divided in plan.dissolved where outcomes[units[divided.unit].code] == nil {
      outcomes[units[divided.unit].code] = Phrase(vi: "chia tách", en: "divided")
    }
    return outcomes
  }
}
