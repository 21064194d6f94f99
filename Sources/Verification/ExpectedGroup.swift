import SourceFiles

extension JudgedGroup {
  /// The group as plan.json must state it; `position` counts from zero in the plan's order, `years`
  /// are the fields that depend on the calendar.
  func expectedJSON(
    position: Int, named name: ResultName, in scope: JudgedScope, years: [String: ParsedJSON]
  ) -> ParsedJSON {
    var expected = expectedByLaw(position: position, named: name, in: scope)
      .merging(years) { _, year in year }
    if !territory.links.isEmpty {
      expected["links"] = .array(
        territory.links.map {
          .object(["units": .texts(scope.codes($0.pair)), "kind": .string($0.kind.rawValue)])
        })
    }
    if let communes = scope.communesOfDistricts {
      expected["code"] = .string(codeOfDistrict)
      expected["sub_units"] = communes.expectedJSON(
        of: indices, standard: standard, of: body, under: scope.planningCase.law, isGroup: true)
      return .object(expected)
    }
    expected["district"] = .string(scope.planningCase.dataset.districts[territory.district].code)
    expected["staffing"] = .object([
      "class": .string(unitClass.rawValue),
      "officials_before": .integer(officialsBefore),
      "officials_after": .integer(norm.officials),
      "non_specialised_before": .integer(nonSpecialisedBefore),
      "non_specialised_after": .integer(norm.nonSpecialised),
    ])
    if scope.planningCase.scenario.mayCrossDistricts {
      expected["moved_members"] = .texts(scope.codes(territory.moved))
    }
    expected["parts"] = expectedParts
    return .object(expected)
  }

  /// What groups of communes and of districts have in common.
  private func expectedByLaw(
    position: Int, named name: ResultName, in scope: JudgedScope
  ) -> [String: ParsedJSON] {
    let seat = SeatCheck.seat(of: self, borders: scope.borders)
    return [
      "id": .string(id(position: position)),
      "members": .texts(members.map(\.unit.code)),
      "contiguous": .bool(territory.isContiguous),
      "kind": .string(result.kind.rawValue),
      "kind_source": .string(result.isDecided ? "decision" : "inferred"),
      "name": .string(name.name),
      "name_source": .string(name.source.rawValue),
      "keeps_name_of": .text(name.from?.unit.code),
      "seat": .text(seat?.unit.code),
      "seat_source": .string(wording?.seat == nil ? "proposed" : "decision"),
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
      "people_affected": .integer(peopleAffected),
      "shared_boundary_dm": .integer(territory.sharedBoundary),
    ]
  }

  /// The id in the plan's order: of districts `H001`, of communes `N001`.
  func id(position: Int) -> String {
    let id = Self.id(position: position)
    return result.kind.level == .district ? "H" + id.dropFirst() : id
  }

  /// The code of the district that the group forms: of the member whose name it keeps, else of the
  /// most populous one.
  var codeOfDistrict: String {
    (nameKeeper.unit ?? NameKeeper.mostPopulous(of: members))?.unit.code ?? ""
  }

  /// `N001`, `N002`, … in the plan's order.
  static func id(position: Int) -> String {
    let digits = String(position + 1)
    return "N" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }

  private var furtherJoining: ParsedJSON {
    guard let stated = wording?.furtherJoining else { return .null }
    return .object(["factor": .string(stated.factor), "why": .string(stated.why)])
  }

  /// What the data cannot settle: the Standing Committee's decision (NQ35 Đ4.1.d), structure and
  /// infrastructure of an urban result (NQ35 Đ4.3), and that communes become part of it.
  private var openConditions: [String] {
    let isUrban = !result.kind.isRural
    return (basis == .discretion ? ["4.1.d"] : []) + (isUrban ? ["4.3"] : [])
      + (isUrban && members.contains { $0.unit.kind.isRural } ? ["kind_change"] : [])
  }
}
