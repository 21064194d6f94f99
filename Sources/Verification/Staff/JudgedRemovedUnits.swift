import LegalParameters
import Territory

/// The people of removed units by the quota of their kind and class, beside what was published.
struct JudgedRemovedUnits {
  /// One line of the statement by the norm; `nil` where the norm gives no number.
  private struct Line {
    let group: PublishedStatement.RemovedUnits.Group
    let officials: Int?
    let nonSpecialised: Int?
    /// Hundredths of the base salary, a month.
    let fund: Int?
  }

  private let stated: PublishedStatement.RemovedUnits
  private let lines: [Line]

  init(_ stated: PublishedStatement.RemovedUnits, norm: StaffNormFigures) {
    self.stated = stated
    lines = stated.groups.map { group in
      func times(_ quota: Int?) -> Int? { quota.map { $0 * group.count } }
      let quotas = group.kinds.map { norm.officials[$0]?[group.unitClass] }
      // Kinds that were not told apart have a number only if they have the same.
      let common = quotas.allSatisfy { $0 == quotas.first } ? quotas.first ?? nil : nil
      return Line(
        group: group, officials: times(common),
        nonSpecialised: times(norm.nonSpecialised[group.unitClass]),
        fund: times(norm.monthlyFund[group.unitClass]))
    }
  }

  private func sum(_ figure: (Line) -> Int?) -> Int? {
    let known = lines.compactMap(figure)
    return known.count == lines.count ? known.reduce(0, +) : nil
  }

  /// What the statement must say beside where it was published.
  func expectedMembers(stated words: ParsedJSON?) -> [String: ParsedJSON] {
    let (officials, nonSpecialised) = (sum(\.officials), sum(\.nonSpecialised))
    let differences = [
      officials.map { stated.officials - $0 }, nonSpecialised.map { stated.nonSpecialised - $0 },
    ]
    let remarks =
      1 + (lines.contains { $0.officials == nil } ? 1 : 0)
      + differences.count { ($0 ?? 0) != 0 }
    return [
      "kind": .string("removed_units"),
      "units": .integer(stated.groups.reduce(0) { $0 + $1.count }),
      "published": .object([
        "officials": .integer(stated.officials),
        "non_specialised": .integer(stated.nonSpecialised),
      ]),
      "norm": norm(officials, nonSpecialised, sum(\.fund)),
      "unexplained": .object([
        "officials": .count(differences[0]), "non_specialised": .count(differences[1]),
      ]),
      "lines": .array(lines.map(expectedJSON)),
      "remarks": .anyPhrases(words, count: remarks),
    ]
  }

  private func expectedJSON(_ line: Line) -> ParsedJSON {
    guard case .object(var members) = norm(line.officials, line.nonSpecialised, line.fund) else {
      return .null
    }
    members["kinds"] = .texts(line.group.kinds.map(\.rawValue))
    members["class"] = .string(line.group.unitClass.rawValue)
    members["count"] = .integer(line.group.count)
    return .object(members)
  }

  private func norm(_ officials: Int?, _ nonSpecialised: Int?, _ fund: Int?) -> ParsedJSON {
    .object([
      "officials": .count(officials), "non_specialised": .count(nonSpecialised),
      "monthly_fund_hundredths": .count(fund),
    ])
  }
}
