import Planning
import SourceFiles

/// The comparison as JSON, schema `sapxep.comparison/1`.
public struct ComparisonDocument {
  private let comparison: PlanComparison

  /// Prepares the document.
  public init(_ comparison: PlanComparison) {
    self.comparison = comparison
  }

  /// The whole document.
  public func json() -> JSONValue {
    let entries = comparison.entries
    return .object([
      "schema": .string("sapxep.comparison/1"),
      "plans": .array(
        entries.map { entry in
          .object([
            "label": .string(entry.label), "source": .string(entry.source),
            "title": .string(entry.plan.planningCase.scenario.title),
            "status": .string(entry.plan.status.rawValue), "lawful": .bool(entry.plan.isLawful),
            "dataset": .string(entry.plan.planningCase.dataset.hash.description),
          ])
        }),
      "warnings": .array(comparison.warnings.map(JSONValue.phrase)),
      "figures": .array(
        comparison.figures.map { figure in
          .object([
            "name": .string(figure.key), "values": .array(figure.values.map(JSONValue.int)),
            "best": .strings(figure.best.sorted().map { entries[$0].label }),
            "better_but_unlawful": .strings(
              figure.betterButUnlawful.sorted().map { entries[$0].label }),
          ])
        }),
      "dominance": .array(
        entries.indices.flatMap { a in
          entries.indices.filter { $0 != a && comparison.dominates(a, $0) }.map { b in
            .object(["better": .string(entries[a].label), "worse": .string(entries[b].label)])
          }
        }),
      "differences": .array(
        comparison.differences.enumerated().map { index, difference in
          json(difference, entries[0], entries[index + 1])
        }),
    ])
  }

  private func json(
    _ difference: PlanDifference, _ first: PlanComparison.Entry, _ other: PlanComparison.Entry
  ) -> JSONValue {
    func codes(_ members: [Int], _ plan: Plan) -> JSONValue {
      .strings(members.map { plan.planningCase.dataset.units[$0].code })
    }
    func pieces(_ pieces: [PlanDifference.Piece], _ plan: Plan) -> JSONValue {
      .array(
        pieces.map { piece in
          if let division = piece.division {
            return .object([
              "divided": codes([division.unit], plan), "into": codes(division.into, plan),
            ])
          }
          var members = ["group": codes(piece.group?.members ?? [], plan)]
          if let parts = piece.group?.parts, !parts.isEmpty {
            let map = plan.planningCase.dataset.parts
            members["parts"] = .strings(parts.map { map.parts[$0.index].code })
          }
          return .object(members)
        })
    }
    return .object([
      "first": .string(first.label), "other": .string(other.label),
      "same": .int(difference.same), "units": .int(difference.units),
      "people": .int(difference.people),
      "clusters": .array(
        difference.clusters.map { cluster in
          .object([
            "units": .strings(cluster.codes), "people": .int(cluster.people),
            "first": pieces(cluster.ours, first.plan), "other": pieces(cluster.theirs, other.plan),
          ])
        }),
      "altered": .array(
        difference.altered.map { altered in
          .object([
            "members": codes(altered.ours.members, first.plan),
            "changes": .array(altered.changes.map(JSONValue.phrase)),
          ])
        }),
    ])
  }
}
