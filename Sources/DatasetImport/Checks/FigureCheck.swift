import SourceFiles
import Territory

/// Figures that are missing, or far from those of the neighbours.
struct FigureCheck {
  let dataset: Dataset
  let tables: CheckedTables

  /// A density is told from so many times that of the neighbours on.
  private static let densityRatio = 20
  /// An area is told from so many times that of the neighbours on: a wrong unit of measure.
  private static let areaRatio = 50

  var findings: [DatasetFinding] {
    dataset.units.indices.flatMap { index -> [DatasetFinding] in
      let unit = dataset.units[index]
      guard unit.isJudged else { return [missing(unit)] }
      return [density(index), area(index)].compactMap(\.self)
    }
  }

  private func missing(_ unit: Unit) -> DatasetFinding {
    let lacksArea = unit.missing.contains(.area)
    return DatasetFinding(
      .warning, .figures, at: tables.unit(unit.code, lacksArea ? tables.areaColumn : "population"),
      Phrase(
        vi:
          "\(unit.code) \(unit.name) thiếu \(lacksArea ? "diện tích" : "dân số"): giữ nguyên, không xét",
        en: "\(unit.code) \(unit.name) lacks its \(lacksArea ? "area" : "population"): it stays, "
          + "not judged"),
      mend: Phrase(vi: "điền số liệu", en: "fill in the figure"))
  }

  private func neighbours(_ index: Int) -> [Unit] {
    dataset.borders.neighbours(of: index).map { dataset.units[$0.unit] }.filter(\.isJudged)
  }

  private func density(_ index: Int) -> DatasetFinding? {
    let unit = dataset.units[index]
    let own = Self.density(unit)
    let others = neighbours(index).map(Self.density).sorted()
    guard others.count >= 2 else { return nil }
    let middle = max(others[others.count / 2], 1)
    let isHigh = own > middle * Self.densityRatio
    guard isHigh || own * Self.densityRatio < middle else { return nil }
    return DatasetFinding(
      .warning, .outliers, at: tables.unit(unit.code, "population"),
      Phrase(
        vi: "\(unit.code) \(unit.name): \(own) người/km², các đơn vị liền kề giữa khoảng \(middle)",
        en: "\(unit.code) \(unit.name): \(own) people per km², the median of its neighbours is "
          + "\(middle)"),
      mend: Phrase(
        vi: "kiểm tra diện tích, dân số và đơn vị tính",
        en: "check area, population and their units")
    )
  }

  /// People on a km².
  private static func density(_ unit: Unit) -> Int {
    unit.population * 1_000_000 / max(unit.area, 1)
  }

  private func area(_ index: Int) -> DatasetFinding? {
    let unit = dataset.units[index]
    let others = neighbours(index).map(\.area).sorted()
    guard others.count >= 2 else { return nil }
    let middle = max(others[others.count / 2], 1)
    guard unit.area > middle * Self.areaRatio || unit.area * Self.areaRatio < middle else {
      return nil
    }
    let (own, other) = (
      ShownNumber.squareKilometres(unit.area), ShownNumber.squareKilometres(middle)
    )
    return DatasetFinding(
      .warning, .outliers, at: tables.unit(unit.code, tables.areaColumn),
      Phrase(
        vi: "\(unit.code) \(unit.name): \(own.vi), các đơn vị liền kề giữa khoảng \(other.vi)",
        en: "\(unit.code) \(unit.name): \(own.en), the median of its neighbours is \(other.en)"),
      mend: Phrase(
        vi: "kiểm tra đơn vị tính: 1 km² = 100 ha = 1 000 000 m²",
        en: "check the unit of measure: 1 km² = 100 ha = 1,000,000 m²"))
  }
}
