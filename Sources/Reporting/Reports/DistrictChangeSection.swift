import Legislation
import Planning
import SourceFiles
import Territory

/// The districts whose lines a plan moves: figures beside their own standards, before and after.
struct DistrictChangeSection {
  let plan: Plan
  private var dataset: Dataset { plan.planningCase.dataset }

  /// Two rows for each district, before and after; `nil` when no line moves.
  func table() -> Table? {
    guard !plan.districtsChanged.isEmpty else { return nil }
    return Table(
      title: Words.districtsChangedTitle,
      columns: [
        .init("district", Words.district, isFlexible: true), .init("when", Words.when),
        .init("communes", Words.communes), .init("area_m2", Words.areaSquareKilometres),
        .init("area_percent", Words.areaPercent), .init("population", Words.people),
        .init("population_percent", Words.populationPercent), .init("points", Words.dueDistrict),
      ], rows: plan.districtsChanged.flatMap(rows))
  }

  private func rows(_ change: DistrictChange) -> [[Table.Cell]] {
    let gained = counted(change.gained.count, change.gainedParts.count)
    let lost = counted(change.lost.count, change.lostParts.count)
    let moved = Phrase(
      vi: "nhận \(gained.vi), chuyển đi \(lost.vi)", en: "receives \(gained.en), gives \(lost.en)")
    return [
      row(.text(dataset.districts[change.district].name), Words.before, change.before),
      row(.phrase(moved), Words.after, change.after),
    ]
  }

  /// So many units, and so many parts of divided ones where there are any.
  private func counted(_ units: Int, _ parts: Int) -> Phrase {
    parts == 0
      ? Phrase(vi: "\(units)", en: "\(units)")
      : Phrase(vi: "\(units) và \(parts) phần", en: "\(units) and \(parts) in part")
  }

  private func row(
    _ name: Table.Cell, _ when: Phrase, _ state: DistrictChange.State
  ) -> [Table.Cell] {
    let (standing, standard) = (state.standing, state.standing.standard)
    let points = state.duePoints.map(\.point).joined(separator: ", ")
    return [
      name, .phrase(when), .whole(state.communes), .area(standing.area),
      .percent(standing.area, of: standard.area), .whole(standing.population),
      .percent(standing.population, of: standard.population),
      points.isEmpty ? .phrase(Words.no) : .text(points),
    ]
  }
}
