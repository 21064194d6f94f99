import SourceFiles
import Territory

/// Which units a scenario lets be divided among their neighbours.
///
/// Their parts stand in the dataset's `parts.csv`. A unit that is not listed is never divided.
public struct SplitRequest: Sendable {
  /// What happens where figures of parts are not known.
  public enum UnknownFigures: String, Sendable, CaseIterable {
    /// The unit's own figures, less those of its known parts, are shared equally among the unknown
    /// ones; the first parts take what is left over. An assumption, marked wherever it shows.
    case equal
    /// The scenario is refused.
    case refuse
  }

  /// The units.
  public let units: [Scenario.Coded]
  /// What happens where figures are not known.
  public let unknownFigures: UnknownFigures

  /// Reads the key `split`.
  static func read(
    _ reader: MapReader, codes: (SourceNode) -> [Scenario.Coded], log: ProblemLog
  ) -> SplitRequest? {
    guard let split = reader.map("split") else { return nil }
    defer { split.finish() }
    let rule = split.choice("unknown_figures", as: UnknownFigures.self) ?? .refuse
    let units = split.required("units").map(codes) ?? []
    return SplitRequest(units: units, unknownFigures: rule)
  }

  /// The units by their indices, ascending; what cannot be divided is logged.
  func resolve(in dataset: Dataset, scope: [Int], log: ProblemLog) -> [Int] {
    let lookup = UnitLookup(in: dataset, scope: scope, log: log)
    return units.compactMap { coded -> Int? in
      guard let unit = lookup.unit(coded.code, at: coded.position) else { return nil }
      lookup.refuseUnjudged(coded.code, at: coded.position)
      let label = "\(coded.code) \(dataset.units[unit].name)"
      let parts = dataset.parts.parts(of: unit)
      guard !parts.isEmpty else {
        log.error(
          at: coded.position,
          Phrase(
            vi: "\(label) không có phần nào trong parts.csv của bộ dữ liệu",
            en: "\(label) has no parts in parts.csv of the dataset"),
          mend: mend(dataset))
        return nil
      }
      let unknown = parts.filter { dataset.parts.parts[$0].figures == nil }
      if unknownFigures == .refuse, !unknown.isEmpty {
        let codes = unknown.map { dataset.parts.parts[$0].code }.joined(separator: ", ")
        log.error(
          at: coded.position,
          Phrase(
            vi: "\(label): chưa có số liệu của phần \(codes)",
            en: "\(label): the figures of \(codes) are not known"),
          mend: Phrase(
            vi: "nêu số liệu trong parts.csv, hoặc giả định chia đều: “unknown_figures: equal”",
            en: "give them in parts.csv, or assume equal shares: “unknown_figures: equal”"))
      }
      return unit
    }.sorted()
  }

  private func mend(_ dataset: Dataset) -> Phrase {
    let units = Set(dataset.parts.parts.map(\.unit)).sorted().prefix(12)
    let codes = units.map { dataset.units[$0].code }.joined(separator: ", ")
    return codes.isEmpty
      ? Phrase(
        vi: "thêm parts.csv vào bộ dữ liệu (Datasets/README.md)",
        en: "add parts.csv to the dataset (Datasets/README.md)")
      : Phrase(vi: "các đơn vị có phần: \(codes)", en: "units with parts: \(codes)")
  }
}
