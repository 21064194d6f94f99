import SourceFiles
import Territory

/// The figures of districts against the sums of their communes.
struct SumCheck {
  let dataset: Dataset
  let tables: CheckedTables

  /// Differences up to so many hundredths of a percent are rounding.
  private static let most = 100

  var findings: [DatasetFinding] {
    dataset.districts.enumerated().flatMap { index, district -> [DatasetFinding] in
      let units = dataset.units.filter { $0.district == index }
      guard !units.isEmpty else { return [] }
      var findings: [DatasetFinding] = []
      if let stated = district.statedPopulation,
        !units.contains(where: { $0.missing.contains(.population) })
      {
        let sum = units.reduce(0) { $0 + $1.population }
        if let share = difference(stated, sum) {
          findings.append(
            finding(
              district, "population", share, Phrase(vi: "dân số", en: "population"),
              (
                Phrase(vi: "\(stated) người", en: "\(stated) people"),
                Phrase(vi: "\(sum)", en: "\(sum)")
              )))
        }
      }
      if let stated = district.statedArea, !units.contains(where: { $0.missing.contains(.area) }) {
        let sum = units.reduce(0) { $0 + $1.area }
        if let share = difference(stated, sum) {
          findings.append(
            finding(
              district, "area_km2", share, Phrase(vi: "diện tích", en: "area"),
              (ShownNumber.squareKilometres(stated), ShownNumber.squareKilometres(sum))))
        }
      }
      return findings
    }
  }

  private func difference(_ stated: Int, _ sum: Int) -> Int? {
    let share = AreaComparison.share(stated: stated, measured: sum)
    return share > Self.most ? share : nil
  }

  private func finding(
    _ district: District, _ column: String, _ share: Int, _ what: Phrase,
    _ figures: (stated: Phrase, sum: Phrase)
  ) -> DatasetFinding {
    let percent = ShownNumber.decimal(share, places: 2)
    return DatasetFinding(
      .warning, .sums, at: tables.district(district.code, column),
      Phrase(
        vi: "\(district.name): \(what.vi) ghi \(figures.stated.vi), các đơn vị cấp xã cộng "
          + "lại \(figures.sum.vi) (lệch \(percent.vi) %)",
        en: "\(district.name): \(what.en) says \(figures.stated.en), its communes add up to "
          + "\(figures.sum.en) (\(percent.en) % off)"),
      mend: Phrase(vi: "kiểm tra lại số liệu", en: "check the figures"))
  }
}
