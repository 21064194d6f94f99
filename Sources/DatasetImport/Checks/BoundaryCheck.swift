import Cartography
import SourceFiles
import Territory

/// The boundaries of a folder against its areas and pairs.
struct BoundaryCheck {
  let dataset: Dataset
  let tables: CheckedTables

  /// The file, in a folder that has one.
  static let fileName = "boundaries.geojson"

  func findings() throws(ProblemReport) -> [DatasetFinding] {
    guard tables.exists(Self.fileName) else { return [] }
    let place = tables.path(Self.fileName)
    let file: BoundaryFile
    do {
      file = try BoundaryFile.load(place.file, codes: Set(dataset.units.map(\.code)))
    } catch {
      guard error.kind == .badData else { throw error }
      return error.problems.map {
        DatasetFinding(.error, .boundaries, at: $0.position, $0.what, mend: $0.mend)
      }
    }
    var findings = file.warnings.map {
      DatasetFinding(.warning, .boundaries, at: $0.position, $0.what, mend: $0.mend)
    }
    let bare = dataset.units.filter { file.regions[$0.code] == nil }
    if !bare.isEmpty {
      let named = bare.prefix(5).map { "\($0.code) \($0.name)" }.joined(separator: ", ")
      findings.append(
        DatasetFinding(
          .warning, .boundaries, at: place,
          Phrase(
            vi: "\(bare.count) đơn vị không có ranh giới: \(named)",
            en: "\(bare.count) units have no boundary: \(named)")))
    }
    let regions = file.regions.sorted { $0.key < $1.key }.map { (code: $0.key, region: $0.value) }
    let measures = try BoundaryMeasures.of(
      regions, tolerance: BoundaryMeasures.tolerance, leastShared: BoundaryMeasures.leastShared,
      system: nil, path: place.file)
    let names = Dictionary(
      dataset.units.map { ($0.code, "\($0.code) \($0.name)") }, uniquingKeysWith: { one, _ in one })
    findings += measures.overlaps.problems(named: { names[$0] ?? $0 }, at: { _ in place })
      .map { problem in
        DatasetFinding(
          problem.severity == .error ? .error : .warning, .boundaries, at: problem.position,
          problem.what, mend: problem.mend)
      }
    findings += areas(measures)
    return measures.overlaps.isHopeless ? findings : findings + pairs(measures, place)
  }

  private func areas(_ measures: BoundaryMeasures) -> [DatasetFinding] {
    dataset.units.compactMap { unit in
      guard unit.area > 0, let measured = measures.areas[unit.code] else { return nil }
      let share = AreaComparison.share(stated: unit.area, measured: measured)
      guard share > AreaComparison.most else { return nil }
      return DatasetFinding(
        .warning, .boundaries, at: tables.unit(unit.code, tables.areaColumn),
        AreaComparison.words("\(unit.code) \(unit.name)", unit.area, measured: measured))
    }
  }

  private func pairs(_ measures: BoundaryMeasures, _ place: SourcePosition) -> [DatasetFinding] {
    var stated: Set<CodePair> = []
    for index in dataset.units.indices {
      for other in dataset.borders.neighbours(of: index) where other.unit > index {
        stated.insert(CodePair(dataset.units[index].code, dataset.units[other.unit].code))
      }
    }
    let measured = Set(measures.shared.keys)
    let (missing, extra) = (
      measured.subtracting(stated).sorted(), stated.subtracting(measured).sorted()
    )
    func list(_ pairs: [CodePair]) -> String {
      pairs.prefix(5).map { "\($0.a)–\($0.b)" }.joined(separator: ", ")
        + (pairs.count > 5 ? "…" : "")
    }
    var findings: [DatasetFinding] = []
    if !missing.isEmpty {
      findings.append(
        DatasetFinding(
          .warning, .adjacency, at: tables.path("adjacency.csv"),
          Phrase(
            vi:
              "\(missing.count) cặp có chung ranh giới nhưng không có trong bảng: \(list(missing))",
            en: "\(missing.count) pairs share a boundary but are not in the table: \(list(missing))"
          )))
    }
    if !extra.isEmpty {
      findings.append(
        DatasetFinding(
          .warning, .adjacency, at: tables.path("adjacency.csv"),
          Phrase(
            vi: "\(extra.count) cặp có trong bảng nhưng không chung ranh giới: \(list(extra))",
            en: "\(extra.count) pairs are in the table but share no boundary: \(list(extra))"),
          mend: Phrase(
            vi: "đúng nếu là cầu, phà: ghi ở cột note",
            en: "right for bridges and ferries: say so in the column note")))
    }
    return findings
  }
}
