import SourceFiles
import Territory

/// What a scenario assumes of factors that its dataset may not have: `traits`.
///
/// ```yaml
/// traits:
///   mountain: { default: none, all: ["02", "04"], listed: ["25"] }
///   minority: { default: none }
/// ```
///
/// A province has a factor in none of its units, in all of them, or in those that the dataset lists.
/// A factor that is not named here is as the dataset lists it.
public struct TraitRequest: Sendable {
  /// Which units of a province have a factor.
  public enum Extent: String, Sendable, CaseIterable {
    /// No unit has it.
    case none
    /// Every unit has it; of the minority share, 100 %.
    case all
    /// Those units have it that the dataset lists.
    case listed
  }

  /// What is assumed of one factor.
  public struct Rule: Sendable {
    /// The factor.
    public let column: TraitColumn
    /// What holds in provinces that are not named.
    public let fallback: Extent
    /// Where ``fallback`` is stated, or the rule.
    public let position: SourcePosition
    /// Provinces by code or name, with what holds in them.
    public let provinces: [(province: Scenario.Coded, extent: Extent)]
  }

  /// The rules in the order of ``TraitColumn``.
  public let rules: [Rule]
}

extension TraitColumn {
  /// The key under `traits`.
  public var key: String { self == .minority ? "minority" : rawValue }
}

extension TraitRequest {
  /// Reads the key `traits`; `nil` when it is absent.
  static func read(_ scenario: MapReader, log: ProblemLog) -> TraitRequest? {
    guard let node = scenario.node("traits") else { return nil }
    let reader = MapReader(node, log: log)
    defer { reader.finish() }
    return TraitRequest(
      rules: TraitColumn.allCases.compactMap { column in
        reader.node(column.key).map { rule(column, $0, log: log) }
      })
  }

  private static func rule(
    _ column: TraitColumn, _ node: SourceNode, log: ProblemLog
  ) -> Rule {
    let reader = MapReader(node, log: log)
    defer { reader.finish() }
    let stated = reader.required("default")
    let fallback = stated?.choice(as: Extent.self, log: log) ?? Extent.none
    let provinces = Extent.allCases.flatMap { extent in
      reader.list(extent.rawValue).compactMap { item in
        item.code(log: log).map {
          (province: Scenario.Coded(code: $0, position: item.position), extent: extent)
        }
      }
    }
    return Rule(
      column: column, fallback: fallback, position: stated?.position ?? node.position,
      provinces: provinces)
  }

  /// The lines of resolved.yaml.
  func resolvedLines(
    _ line: (String, String, [String]) -> String, list: ([Scenario.Coded]) -> String
  ) -> [String] {
    ["traits:"]
      + rules.map { rule in
        let lists = Extent.allCases.compactMap { extent -> String? in
          let named = rule.provinces.filter { $0.extent == extent }.map(\.province)
          return named.isEmpty ? nil : ", \(extent.rawValue): \(list(named))"
        }
        return line(
          "  \(rule.column.key)", "{ default: \(rule.fallback.rawValue)\(lists.joined()) }",
          ["traits", rule.column.key])
      }
  }
}
