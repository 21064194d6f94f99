import SourceFiles

extension JudgedGroup {
  /// The group as plan.json must state it; `position` counts from zero in the plan's order.
  func expectedJSON(position: Int, in scope: JudgedScope) -> JSONValue {
    var expected: [String: JSONValue] = [
      "id": .string(Self.id(position: position)),
      "members": .texts(members.map(\.unit.code)),
      "district": .string(scope.planningCase.dataset.districts[territory.district].code),
      "contiguous": .bool(territory.isContiguous),
      "kind": .string(result.kind.rawValue),
      "kind_source": .string(result.isDecided ? "decision" : "inferred"),
      "name": .string(name.name),
      "name_source": .string(name.isDecided ? "decision" : "kept"),
      "keeps_name_of": .text(name.keptFrom?.unit.code),
      "seat": .text(wording?.seat.map { scope.planningCase.dataset.units[$0].code }),
      "area_m2": .integer(body.area),
      "population": .integer(body.population),
      "standard": .string(standard.key.rawValue),
      "area_standard_m2": .integer(standard.area),
      "population_standard": .integer(standard.population),
      "area_share": .string("\(body.area)/\(standard.area)"),
      "population_share": .string("\(body.population)/\(standard.population)"),
      "area_percent": .string(ExactPercentage.text(body.area, of: standard.area)),
      "population_percent": .string(
        ExactPercentage.text(body.population, of: standard.population)),
      "basis": .string(basis.rawValue),
      "precondition": .string(precondition.rawValue),
      "further_joining": furtherJoining,
      "open_conditions": .texts(openConditions),
      "due_members": .texts(dueMembers.map(\.unit.code)),
      "encouraged": .bool(isEncouraged),
      "year": .count(year),
      "people_affected": .integer(peopleAffected),
      "shared_boundary_dm": .integer(territory.sharedBoundary),
      "staffing": .object([
        "class": .string(unitClass.rawValue),
        "officials_before": .integer(officialsBefore),
        "officials_after": .integer(norm.officials),
        "non_specialised_before": .integer(nonSpecialisedBefore),
        "non_specialised_after": .integer(norm.nonSpecialised),
      ]),
    ]
    expected["parts"] = expectedParts
    return .object(expected)
  }

  /// `N001`, `N002`, … in the plan's order.
  static func id(position: Int) -> String {
    let digits = String(position + 1)
    return "N" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }

  private var furtherJoining: JSONValue {
    guard let stated = wording?.furtherJoining else { return .null }
    return .object(["factor": .string(stated.factor), "why": .string(stated.why)])
  }

  /// What the data cannot settle: the Standing Committee's decision (NQ35 Đ4.1.d), and structure
  /// and infrastructure of an urban result (NQ35 Đ4.3).
  private var openConditions: [String] {
    (basis == .discretion ? ["4.1.d"] : []) + (result.kind.isRural ? [] : ["4.3"])
  }
}
