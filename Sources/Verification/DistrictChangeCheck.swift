import Scenarios
import SourceFiles
import Territory

/// Works out again what becomes of districts whose lines a plan moves.
struct DistrictChangeCheck {
  let scope: JudgedScope
  let groups: [JudgedGroup]
  let kept: [JudgedUnit]
  let log: FindingLog

  private var dataset: Dataset { scope.planningCase.dataset }

  /// Compares what plan.json states; a scenario without groups across lines says nothing.
  func check(_ stated: JSONValue?) {
    guard scope.planningCase.scenario.mayCrossDistricts, let stated else { return }
    FieldComparison(log: log).compare(
      stated, with: expected, field: "districts_changed", of: PlanDocument.subject)
  }

  /// The districts as plan.json must state them: those of every group that crosses a line.
  var expected: JSONValue {
    let touched = Set(
      groups.flatMap { group in
        group.territory.moved.isEmpty ? [] : Array(group.territory.districts)
      })
    return .array(touched.sorted().map(expectedJSON))
  }

  private func expectedJSON(_ district: Int) -> JSONValue {
    let own = dataset.units.indices.filter { dataset.units[$0].district == district }
    let moved = groups.flatMap { group in
      group.territory.moved.map { (unit: $0, to: group.territory.district) }
    }
    let gained = moved.filter { $0.to == district }.map(\.unit).sorted()
    let lost = moved.map(\.unit).filter { dataset.units[$0].district == district }.sorted()
    let communes =
      kept.count { $0.unit.district == district }
      + groups.count { $0.territory.district == district }
    guard let before = judged(own, in: district),
      let after = judged(gained + own.filter { !lost.contains($0) }, in: district)
    else { return .null }
    return .object([
      "code": .string(dataset.districts[district].code),
      "kind": .string(dataset.districts[district].kind.rawValue),
      "gained": .texts(scope.codes(gained)), "lost": .texts(scope.codes(lost)),
      "before": expectedJSON(before, communes: own.count),
      "after": expectedJSON(after, communes: communes),
      "falls_below": .texts(
        (before.meetsArea && !after.meetsArea ? ["area"] : [])
          + (before.meetsPopulation && !after.meetsPopulation ? ["population"] : [])),
    ])
  }

  /// A district of these units beside its standard.
  private struct Judged {
    let body: LegalBody
    let standard: AdjustedStandard
    var meetsArea: Bool { body.area >= standard.area }
    var meetsPopulation: Bool { body.population >= standard.population }
  }

  /// `nil` when the law has no standard for the kind.
  private func judged(_ units: [Int], in district: Int) -> Judged? {
    let own = dataset.districts[district]
    let body = LegalBody(merging: units.map { dataset.units[$0] }, as: own.kind, in: own)
    return AdjustedStandard(of: body, under: scope.planningCase.law).map {
      Judged(body: body, standard: $0)
    }
  }

  private func expectedJSON(_ judged: Judged, communes: Int) -> JSONValue {
    let (body, standard) = (judged.body, judged.standard)
    return .object([
      "area_m2": .integer(body.area), "population": .integer(body.population),
      "communes": .integer(communes), "standard": .string(standard.key.rawValue),
      "area_standard_m2": .integer(standard.area),
      "population_standard": .integer(standard.population),
      "area_percent": .string(ExactPercentage.text(body.area, of: standard.area)),
      "population_percent": .string(
        ExactPercentage.text(body.population, of: standard.population)),
      "clauses": .texts(
        DueCheck.clauses(for: body, standard: standard, under: scope.planningCase.law)),
    ])
  }
}
