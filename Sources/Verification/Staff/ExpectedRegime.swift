import LegalParameters
import SourceFiles
import Territory

extension JudgedRegime {
  /// The regime as staff.json must state it; the words of `stated` are taken over.
  func expectedJSON(in dataset: Dataset, stated: JSONValue?) -> JSONValue {
    var members = total.expectedMembers
    members["replaced"] = .text(figures.replaced?.description)
    members["people_cap"] = .count(figures.peopleCap)
    members["article"] = .string(figures.citation.article)
    members["confidence"] = .string(figures.citation.confidence.rawValue)
    members["reclassed"] = reclassed.expectedJSON
    members["divided"] = .object(divided.expectedMembers)
    members["groups"] = .array(
      groups.enumerated().map { $1.expectedJSON(id: JudgedGroup.id(position: $0)) })
    members["districts"] = .array(
      districts.keys.sorted().map { district in
        var entry = (districts[district] ?? StaffSum()).expectedMembers
        entry["code"] = .string(dataset.districts[district].code)
        return .object(entry)
      })
    members["assumption"] = .anyPhrase(stated?["assumption"])
    return .object(members)
  }
}

extension JudgedRegime.Group {
  fileprivate func expectedJSON(id: String) -> JSONValue {
    let officials = headCount(\.officials)
    let nonSpecialised = headCount(\.nonSpecialised)
    var members = StaffSum(change).expectedMembers
    members["id"] = .string(id)
    members["reclassed"] = reclassed.expectedJSON
    let classes = (
      assumed: self.classes?.assumed ?? group.unitClass,
      highest: self.classes?.highest ?? group.unitClass,
      lowest: self.classes?.lowest ?? group.unitClass
    )
    members["class"] = .string(group.unitClass.rawValue)
    members["class_once_reclassed"] = .object([
      "assumed": .string(classes.assumed.rawValue), "highest": .string(classes.highest.rawValue),
      "lowest": .string(classes.lowest.rawValue),
    ])
    members["head_count"] = .object([
      "officials": .count(officials), "non_specialised": .count(nonSpecialised),
    ])
    members["surplus_by_head_count"] = .object([
      "officials": .count(officials.map { max($0 - change.after.officials, 0) }),
      "non_specialised": .count(nonSpecialised.map { max($0 - change.after.nonSpecialised, 0) }),
    ])
    return .object(members)
  }

  /// People in the former units; `nil` unless it is known of every one.
  private func headCount(_ count: (Unit) -> Int?) -> Int? {
    let counts = group.members.compactMap { count($0.unit) }
    return counts.count == group.members.count ? counts.reduce(0, +) : nil
  }
}

extension StaffSum {
  /// What every sum states, whatever it is of.
  fileprivate var expectedMembers: [String: JSONValue] {
    [
      "before": before.expectedJSON, "after": after.expectedJSON,
      "surplus": .object([
        "officials": .integer(officialsSurplus), "non_specialised": .integer(nonSpecialisedSurplus),
        "leadership": .integer(leadershipSurplus),
      ]),
      "saving": .object([
        "month_vnd": .integer(monthlySaving), "year_vnd": .integer(annualSaving),
      ]),
      "severance": .object([
        "officials_vnd": .integer(officialsSeverance),
        "non_specialised_vnd": .integer(nonSpecialisedSeverance), "top_up_vnd": .integer(topUp),
        "total_vnd": .integer(severance),
      ]),
      "payback_months": .count(paybackMonths),
    ]
  }
}

extension StaffCost {
  fileprivate var expectedJSON: JSONValue {
    .object([
      "officials": .integer(officials), "non_specialised": .integer(nonSpecialised),
      "leadership": .integer(leadership), "allowances_vnd": .integer(allowances),
      "salaries_vnd": .integer(salaries),
    ])
  }
}
