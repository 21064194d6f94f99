import Planning
import Scenarios
import SourceFiles

/// Why there is no legal plan: each conflict in words, and the changes that alone would be enough.
struct ConflictSection {
  private let plan: Plan
  private var planningCase: PlanningCase { plan.planningCase }

  init(_ plan: Plan) {
    self.plan = plan
  }

  var parts: [Document.Part] {
    if plan.conflicts.isEmpty { return [] }
    let items = plan.conflicts.map { conflict in
      conflict.reasons(in: planningCase).map { reasons in
        Phrase(
          vi: "\(conflict.explanation.vi) \(reasons.vi)",
          en: "\(conflict.explanation.en) \(reasons.en)")
      } ?? conflict.explanation
    }
    return [.list(Words.conflictsTitle, items), .table(changes())]
  }

  /// The changes that suffice, each once.
  private func changes() -> Table {
    var shown: Set<[String]> = []
    var rows: [[Table.Cell]] = []
    for conflict in plan.conflicts {
      for relaxation in conflict.relaxations where relaxation.suffices == true {
        // How many results by 4.1.d the area then has, its goals tell.
        let change = planningCase.phrase(
          relaxing: relaxation.constraint,
          to: relaxation.constraint == .discretion ? nil : relaxation.to)
        let area = districts(of: conflict.units)
        guard shown.insert([area.vi, change.vi]).inserted else { continue }
        rows.append([
          .phrase(change), .phrase(area),
          .phrase(GoalWords.values(relaxation.values, of: planningCase.scenario.goals)),
        ])
      }
    }
    return Table(
      title: Words.relaxationsTitle,
      columns: [
        .init("change", Words.change, isFlexible: true),
        .init("district", Words.district, isFlexible: true),
        .init("goals", Words.goalsOfArea, isFlexible: true),
      ], rows: rows)
  }

  /// The districts of the area; limits concern the whole plan.
  private func districts(of units: [Int]) -> Phrase {
    let dataset = planningCase.dataset
    let districts = Set(planningCase.reach(of: units).map { dataset.units[$0].district }).sorted()
    if districts.isEmpty { return Phrase(vi: "toàn phương án", en: "the whole plan") }
    let names = districts.map { dataset.districts[$0].name }.joined(separator: ", ")
    return Phrase(vi: names, en: names)
  }
}
