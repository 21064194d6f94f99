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
          .area(standing.area), .area(standard.area),
          .percent(standing.area, of: standard.area),
          .whole(standing.population), .whole(standard.population),
          .percent(standing.population, of: standard.population),
          row.margin.people.map { .signed($0) } ?? .none,
          row.margin.squareMetres.map { .signed($0) } ?? .none,
          .flag(row.isNear, mark: "≈"), row.ground.map { .text($0) } ?? .blank,
        ]
      })
  }
}
