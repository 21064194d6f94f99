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
      if let stated = district.statedPopulation, !units.contains(where: { $0.missing.contains(.population) }) {
        let sum = units.reduce(0) { $0 + $1.population }
        if let share = difference(stated, sum) {
          findings.append(
            finding(
              district, "population", share, Phrase(vi: "dân số", en: "population"),
              ("\(stated)", "\(sum)"), Phrase(vi: "người", en: "people")))
        }
      }
      if let stated = district.statedArea, !units.contains(where: { $0.missing.contains(.area) }) {
        let sum = units.reduce(0) { $0 + $1.area }
        if let share = difference(stated, sum) {
          findings.append(
            finding(
              district, "area_km2", share, Phrase(vi: "diện tích", en: "area"),
              (DecimalText.text(stated, places: 6), DecimalText.text(sum, places: 6)),
              Phrase(vi: "km²", en: "km²")))
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
    _ figures: (stated: String, sum: String), _ unit: Phrase
  ) -> DatasetFinding {
    let percent = DecimalText.text(share, places: 2)
    return DatasetFinding(
      .warning, .sums, at: tables.district(district.code, column),
      Phrase(
        vi: "\(district.name): \(what.vi) ghi \(figures.stated) \(unit.vi), các đơn vị cấp xã cộng "
          + "lại \(figures.sum) (lệch \(percent) %)",
        en: "\(district.name): \(what.en) says \(figures.stated) \(unit.en), its communes add up to "
          + "\(figures.sum) (\(percent) % off)"),
      mend: Phrase(vi: "kiểm tra lại số liệu", en: "check the figures"))
  }
}
