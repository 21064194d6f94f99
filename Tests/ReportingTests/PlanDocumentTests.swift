import Foundation
import Planning
import Testing

@testable import Reporting

@Suite("plan.json has every key of its schema, with the right type")
struct PlanDocumentTests {
  private func document(_ keys: String = "") throws -> [String: JSONValue] {
    let planningCase = try HanoiCase.district(keys)
    let plan = try #require(try Planner(planningCase).run().plan)
    return try members(
      PlanDocument(plan, resolvedYAML: planningCase.scenario.resolvedYAML()).json())
  }

  private func members(_ value: JSONValue?) throws -> [String: JSONValue] {
    guard case .object(let members) = value else { throw WrongType(value: value) }
    return members
  }

  private func items(_ value: JSONValue?) throws -> [JSONValue] {
    guard case .array(let items) = value else { throw WrongType(value: value) }
    return items
  }

  private struct WrongType: Error { let value: JSONValue? }

  @Test("The head names schema, status, scenario, dataset and law")
  func head() throws {
    let plan = try document()
    expect(
      plan,
      [
        "schema": "string", "status": "string", "stop": "null", "lawful": "bool",
        "scenario": "object", "dataset": "object", "law": "object", "goals": "array",
        "groups": "array", "kept": "array", "dissolved": "array", "totals": "object",
        "assumptions": "array", "conflicts": "array",
      ])
    #expect(plan["schema"] == .string("sapxep.plan/1"))
    expect(try members(plan["scenario"]), ["title": "string", "hash": "string"])
    expect(
      try members(plan["dataset"]),
      ["name": "string", "title": "string", "date": "string", "hash": "string"])
    expect(
      try members(plan["law"]),
      ["as_of": "string", "phase": "string", "regime": "string", "hash": "string"])
    for goal in try items(plan["goals"]) {
      expect(
        try members(goal), ["name": "string", "value": "int", "bound": "int", "proven": "bool"])
    }
  }

  @Test("A group has members, figures, shares, basis, conditions and staffing")
  func groups() throws {
    let groups = try items(try document()["groups"])
    #expect(groups.count == 3)
    for group in groups {
      let group = try members(group)
      expect(
        group,
        [
          "id": "string", "members": "array", "district": "string", "contiguous": "bool",
          "kind": "string", "kind_source": "string", "name": "string", "name_source": "string",
          "keeps_name_of": "string", "seat": "string", "seat_source": "string",
          "area_m2": "int", "population": "int",
          "standard": "string", "area_standard_m2": "int", "population_standard": "int",
          "area_share": "string", "population_share": "string", "area_percent": "string",
          "population_percent": "string", "basis": "string", "precondition": "string",
          "further_joining": "null", "open_conditions": "array", "due_members": "array",
          "encouraged": "bool", "year": "null", "people_affected": "int",
          "shared_boundary_dm": "int", "staffing": "object",
        ])
      expect(
        try members(group["staffing"]),
        [
          "class": "string", "officials_before": "int", "officials_after": "int",
          "non_specialised_before": "int", "non_specialised_after": "int",
        ])
    }
    let first = try members(groups.first)
    #expect(first["area_share"] == .string("3248000/5500000"))
    #expect(first["area_percent"] == .string("59.05"))
    #expect(first["open_conditions"] == .strings(["4.3"]))
  }

  @Test("Decisions fill seat, year, further_joining, ground and evidence")
  func decisions() throws {
    let plan = try document(
      """
      decisions:
        keep: [{ units: ["00001"], ground: "3.1.b", evidence: "Chợ Long Biên" }]
        join: [{ units: ["00004", "00010"], year: 2024 }]
        name:
          - members: ["00004", "00010"]
            name: Phường Trúc Bạch
            seat: "00010"
            further_joining: { factor: "3.1.a", why: "Hồ" }
        separate: [{ units: ["00004", "00013"] }, { units: ["00004", "00007"] }]
      """)
    let group = try items(plan["groups"]).map(members).first {
      $0["members"] == .strings(["00004", "00010"])
    }
    // The wards have no other neighbour that they may join, so the group is exactly these two.
    let named = try #require(group)
    #expect(named["seat"] == .string("00010"))
    #expect(named["year"] == .int(2024))
    #expect(named["name_source"] == .string("decision"))
    #expect(
      named["further_joining"] == .object(["factor": .string("3.1.a"), "why": .string("Hồ")]))
    #expect(named["basis"] == .string("4.1.d"))
    #expect(named["open_conditions"] == .strings(["4.1.d", "4.3"]))
    #expect(named["precondition"] == .string("stated"))
    let kept = try items(plan["kept"]).map(members)
    #expect(kept.map { $0["code"] } == [.string("00001")])
    expect(
      try #require(kept.first),
      [
        "code": "string", "name": "string", "due": "bool", "clauses": "array",
        "ground": "string", "evidence": "string", "inferred_from": "null", "change": "null",
        "receives": "array", "staffing": "object",
      ])
  }

  @Test("Totals are numbers, and all but two are null when there is no legal plan")
  func totals() throws {
    let names = [
      "units_after", "groups", "units_changed", "due_in_groups", "due_exempt", "due_changed",
      "unresolved_due", "discretionary_results", "presumed_results", "encouraged_results",
      "officials_before", "officials_after", "officials_surplus", "non_specialised_before",
      "non_specialised_after", "non_specialised_surplus", "people_affected", "shared_boundary_dm",
    ]
    func types(_ type: String) -> [String: String] {
      Dictionary(uniqueKeysWithValues: names.map { ($0, type) })
        .merging(["units_before": "int", "due": "int"]) { $1 }
    }
    expect(try members(try document()["totals"]), types("int"))
    let none = try document("groups: { discretion: forbidden, max_units: 2 }")
    expect(try members(none["totals"]), types("null"))
    #expect(none["status"] == .string("infeasible"))
    #expect(none["lawful"] == .bool(false))
    for key in ["goals", "groups", "kept", "dissolved"] { #expect(none[key] == .array([])) }
    for conflict in try items(none["conflicts"]) {
      expect(
        try members(conflict),
        [
          "units": "array", "rules": "array", "vi": "string", "en": "string",
          "constraints": "array", "relaxations": "array",
        ])
    }
  }

  @Test("The scenario's hash is that of the resolved.yaml beside it")
  func hash() throws {
    let planningCase = try HanoiCase.district()
    let plan = try #require(try Planner(planningCase).run().plan)
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    let scenario = try members(members(PlanDocument(plan, resolvedYAML: "").json())["scenario"])
    #expect(scenario["hash"] == .string(empty))
  }

  private func expect(_ members: [String: JSONValue], _ types: [String: String]) {
    #expect(members.mapValues(\.typeName) == types)
  }
}

extension JSONValue {
  fileprivate var typeName: String {
    switch self {
    case .string: "string"
    case .int: "int"
    case .bool: "bool"
    case .array: "array"
    case .object: "object"
    case .null: "null"
    }
  }
}
