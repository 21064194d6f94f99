import LegalParameters
import SourceFiles
import Territory

extension JudgedRegime {
  /// The regime as staff.json must state it; the words of `stated` are taken over.
  func expectedJSON(in dataset: Dataset, stated: ParsedJSON?) -> ParsedJSON {
    var members = total.expectedMembers
    members["replaced"] = .text(figures.replaced?.description)
    members["people_cap"] = .count(figures.peopleCap)
    members["article"] = .string(figures.citation.article)
    members["confidence"] = .string(figures.citation.confidence.rawValue)
    members["reclassed"] = reclassed.expectedJSON
    members["divided"] = .object(divided.expectedMembers)
    members["head_count"] = .bodies(
      JudgedRegime.sum(groups.map(\.officialsThere)),
      JudgedRegime.sum(groups.map(\.nonSpecialisedThere)))
    members["surplus_by_head_count"] = .bodies(
      JudgedRegime.sum(groups.map(\.officialsOver)),
      JudgedRegime.sum(groups.map(\.nonSpecialisedOver)))
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

  /// The sum, where every part is known.
  private static func sum(_ parts: [Int?]) -> Int? {
    parts.contains(nil) ? nil : parts.compactMap(\.self).reduce(0, +)
  }
}

extension ParsedJSON {
  /// A number of officials and one of non-specialised staff.
  fileprivate static func bodies(_ officials: Int?, _ nonSpecialised: Int?) -> ParsedJSON {
    .object(["officials": .count(officials), "non_specialised": .count(nonSpecialised)])
  }
}

extension JudgedRegime.Group {
  fileprivate var officialsThere: Int? { headCount(\.officials) }
  fileprivate var nonSpecialisedThere: Int? { headCount(\.nonSpecialised) }
  fileprivate var officialsOver: Int? {
    officialsThere.map { max($0 - change.after.officials, 0) }
  }
  fileprivate var nonSpecialisedOver: Int? {
    nonSpecialisedThere.map { max($0 - change.after.nonSpecialised, 0) }
  }

  fileprivate func expectedJSON(id: String) -> ParsedJSON {
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
    members["head_count"] = .bodies(officialsThere, nonSpecialisedThere)
    members["surplus_by_head_count"] = .bodies(officialsOver, nonSpecialisedOver)
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
  fileprivate var expectedMembers: [String: ParsedJSON] {
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
  fileprivate var expectedJSON: ParsedJSON {
    .object([
      "officials": .integer(officials), "non_specialised": .integer(nonSpecialised),
      "leadership": .integer(leadership), "allowances_vnd": .integer(allowances),
      "salaries_vnd": .integer(salaries),
    ])
  }
}
