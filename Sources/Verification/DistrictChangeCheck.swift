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
  func check(_ stated: ParsedJSON?) {
    guard scope.planningCase.scenario.mayCrossDistricts, let stated else { return }
    FieldComparison(log: log).compare(
      stated, with: expected, field: "districts_changed", of: PlanObject.subject)
  }

  /// The districts as plan.json must state them: those of every group that crosses a line.
  var expected: ParsedJSON {
    let touched = Set(
      groups.flatMap { group in
        group.territory.isInOneDistrict ? [] : Array(group.territory.districts)
      })
    return .array(touched.sorted().map(expectedJSON))
  }

  private func expectedJSON(_ district: Int) -> ParsedJSON {
    let own = dataset.units.indices.filter { dataset.units[$0].district == district }
    let moved = groups.flatMap { group in
      group.territory.moved.map { (unit: $0, to: group.territory.district) }
    }
    let gained = moved.filter { $0.to == district }.map(\.unit).sorted()
    let lost = moved.map(\.unit).filter { dataset.units[$0].district == district }.sorted()
    let (gainedParts, lostParts) = movedParts(of: district)
    let communes =
      kept.count { $0.unit.district == district }
      + groups.count { $0.territory.district == district }
    guard let before = judged(own.map { dataset.units[$0] }, in: district),
      let after = judged(after(own, gained: gained, lost: lost, in: district), in: district)
    else { return .null }
    var expected: [String: ParsedJSON] = [
      "code": .string(dataset.districts[district].code),
      "kind": .string(dataset.districts[district].kind.rawValue),
      "gained": .texts(scope.codes(gained)), "lost": .texts(scope.codes(lost)),
      "before": expectedJSON(before, communes: own.count),
      "after": expectedJSON(after, communes: communes),
      "falls_below": .texts(
        (before.meetsArea && !after.meetsArea ? ["area"] : [])
          + (before.meetsPopulation && !after.meetsPopulation ? ["population"] : [])),
    ]
    if !gainedParts.isEmpty { expected["gained_parts"] = .texts(codes(gainedParts)) }
    if !lostParts.isEmpty { expected["lost_parts"] = .texts(codes(lostParts)) }
    return .object(expected)
  }

  /// The parts that a district receives from others and gives to them, ascending.
  private func movedParts(of district: Int) -> (gained: [Int], lost: [Int]) {
    func isOwn(_ part: Int) -> Bool {
      dataset.units[dataset.parts.parts[part].unit].district == district
    }
    let gained = groups.filter { $0.territory.district == district }
      .flatMap(\.territory.movedParts)
    let lost = groups.flatMap(\.territory.movedParts).filter(isOwn)
    return (gained.sorted(), lost.sorted())
  }

  /// What a district consists of afterwards: of a unit that is divided across its line, the parts
  /// that groups of the district take.
  private func after(_ own: [Int], gained: [Int], lost: [Int], in district: Int) -> [Unit] {
    let across = Set(
      groups.flatMap(\.territory.movedParts).map { dataset.parts.parts[$0].unit })
    let parts = groups.filter { $0.territory.district == district }.flatMap(\.parts)
    return own.filter { !lost.contains($0) && !across.contains($0) }.map { dataset.units[$0] }
      + gained.map { dataset.units[$0] }
      + parts.filter { across.contains($0.unit.index) }.map(\.piece)
  }

  private func codes(_ parts: [Int]) -> [String] { parts.map { dataset.parts.parts[$0].code } }

  /// A district of these units beside its standard.
  private struct Judged {
    let body: LegalBody
    let standard: AdjustedStandard
    var meetsArea: Bool { body.area >= standard.area }
    var meetsPopulation: Bool { body.population >= standard.population }
  }

  /// `nil` when the law has no standard for the kind.
  private func judged(_ units: [Unit], in district: Int) -> Judged? {
    let own = dataset.districts[district]
    let body = LegalBody(merging: units, as: own.kind, in: own)
    return AdjustedStandard(of: body, under: scope.planningCase.law).map {
      Judged(body: body, standard: $0)
    }
  }

  private func expectedJSON(_ judged: Judged, communes: Int) -> ParsedJSON {
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
