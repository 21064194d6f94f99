import SourceFiles
import Territory

extension DueReport {
  /// Every unit of the scope with its figures, standard, points and margins, for other programs.
  func data() -> Table {
    let names = [
      "code", "name", "district", "due", "points", "area_m2", "area_standard_m2", "area_percent",
      "population", "population_standard", "population_percent", "margin_people", "margin_m2",
      "near", "ground",
    ]
    let dataset = planningCase.dataset
    return Table(
      columns: names.map { Table.Column($0, Phrase(vi: $0, en: $0)) },
      rows: rows.map { row in
        let standing = row.facts.standing
        let standard = standing.standard
        return [
          .text(dataset.units[row.unit].code), .text(dataset.units[row.unit].name),
          .text(dataset.district(of: row.unit).name), .flag(row.facts.isDue, mark: "*"),
          .text(row.facts.duePoints.map(\.point).joined(separator: ",")),
          row.hasArea ? .area(standing.area) : .blank, .area(standard.area),
          row.hasArea ? .percent(standing.area, of: standard.area) : .blank,
          row.hasPopulation ? .whole(standing.population) : .blank, .whole(standard.population),
          row.hasPopulation ? .percent(standing.population, of: standard.population) : .blank,
          row.people, row.squareMetres,
          .flag(row.isNear, mark: "≈"), row.ground.map { .text($0) } ?? .blank,
        ]
      })
  }
}
