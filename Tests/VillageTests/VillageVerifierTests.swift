import Reporting
import Scenarios
import SourceFiles
import StaffPlanning
import TestSupport
import Testing
import Verification

@Suite("The verifier of villages refuses every altered plan")
struct VillageVerifierTests {
  private func sample(_ request: String = "people_per_village: 2") throws -> VillagePlan {
    try VillageCases.make(
      [
        VillageCases.village(0, 100, consultation: (300, 200), people: 3),
        VillageCases.village(1, 200), VillageCases.village(2, 400, people: 1),
        VillageCases.village(3, 140), VillageCases.village(4, 180),
        VillageCases.village(5, 500, kind: .toDanPho, commune: 1),
      ], pairs: [(0, 1), (1, 2), (2, 3), (3, 4)], request: request
    ).plan()
  }

  private func findings(_ json: JSONValue, _ plan: VillagePlan) -> [Phrase] {
    VillageVerification.verify(json: Array(json.text().utf8), case: plan.villageCase).findings
  }

  @Test("The plan itself is accepted, with many comparisons")
  func accepted() throws {
    let plan = try sample()
    #expect(plan.findings == [])
    #expect(plan.verification.checks > 150)
    #expect(plan.verification.notes.isEmpty)
  }

  @Test("Any single value that is altered, left out or added is refused")
  func everyLeaf() throws {
    for plan in [try sample(), try sample("due: required, max_units: 1")] {
      let json = VillageDocument(plan).json()
      var altered = 0
      for variant in json.alterations() {
        altered += 1
        #expect(!findings(variant.value, plan).isEmpty, "\(variant.path)")
      }
      #expect(altered > 50)
    }
  }

  @Test("Another legal plan is not the optimum, and is told so")
  func notTheOptimum() throws {
    let goal = try sample("due: goal")
    // The same villages with other goals have another best plan; its figures are right.
    let other = try sample("due: goal, goals: [villages_after]")
    #expect(goal.partition != other.partition)
    guard case .object(var members) = VillageDocument(other).json(),
      case .object(let own) = VillageDocument(goal).json()
    else { return }
    let values: [Int] = [
      other.totals.unresolved, other.totals.belowSize, other.totals.changed, other.totals.after,
      other.totals.renamed,
    ]
    members["goals"] = .array(
      zip(goal.goals, values).map { result, value in
        .object([
          "name": .string(result.goal.rawValue), "value": .int(value), "bound": .int(value),
          "proven": .bool(true),
        ])
      })
    members["assumptions"] = own["assumptions"]
    let found = findings(.object(members), goal).map(\.en)
    #expect(found.count == 1 && found[0].hasPrefix("this is not the canonical optimum"))
  }

  @Test("A group that the law refuses is refused, whatever its figures")
  func illegalGroup() throws {
    let free = try sample("due: goal, consent: noted, max_units: 5, goals: [villages_after]")
    let strict = try sample("due: goal, max_units: 2")
    let found = findings(VillageDocument(free).json(), strict).map(\.en)
    #expect(found.contains { $0.contains("not one of the connected groups") })
  }

  @Test("A plan that calls itself infeasible is refused when there is one, and the reverse")
  func statuses() throws {
    let feasible = try sample()
    let infeasible = try sample("max_units: 1")
    #expect(infeasible.status == .infeasible && infeasible.findings == [])
    let wrong = findings(VillageDocument(infeasible).json(), feasible).map(\.en)
    #expect(wrong.contains("there is a legal plan"))
    #expect(wrong.contains { $0.contains("these villages can be resolved") })
    let reverse = findings(VillageDocument(feasible).json(), infeasible).map(\.en)
    #expect(reverse.contains("there is no legal plan"))
  }

  @Test("A bound above the best value is refused in a plan that was stopped")
  func bounds() throws {
    let plan = try sample()
    guard case .object(var members) = VillageDocument(plan).json(),
      case .array(var goals) = members["goals"] ?? .null
    else { return }
    func stated(_ index: Int, bound: JSONValue) -> JSONValue {
      .object([
        "name": .string(plan.goals[index].goal.rawValue), "value": .int(plan.values[index]),
        "bound": bound, "proven": .bool(bound == .int(plan.values[index])),
      ])
    }
    members["status"] = .string("feasible")
    members["stop"] = .string("work_limit")
    goals = plan.goals.indices.map { stated($0, bound: .null) }
    members["goals"] = .array(goals)
    #expect(findings(.object(members), plan) == [])
    goals[2] = stated(2, bound: .int(plan.values[2] + 1))
    members["goals"] = .array(goals)
    #expect(!findings(.object(members), plan).isEmpty)
    goals[2] = stated(2, bound: .int(plan.values[2] - 1))
    members["goals"] = .array(goals)
    #expect(findings(.object(members), plan) == [])
  }

  @Test("Mutated bytes give findings, never a failure", arguments: 0..<4)
  func mutated(seed: UInt64) throws {
    var chance = SeededChance(seed)
    let plan = try sample()
    let bytes = Array(VillageDocument(plan).json().text().utf8)
    for _ in 0..<60 {
      let result = VillageVerification.verify(
        json: chance.mutated(bytes), case: plan.villageCase)
      #expect(result.findings.allSatisfy { !$0.vi.isEmpty && !$0.en.isEmpty })
    }
    for text in ["", "[]", "null", "{", "{\"status\":\"optimal\"}", "{\"status\":1}"] {
      #expect(
        !VillageVerification.verify(json: Array(text.utf8), case: plan.villageCase).isAccepted)
    }
  }

  @Test("Larger communes are verified without a second proof, and that is noted")
  func large() throws {
    let side = 9
    let villages = (0..<(side * side)).map { VillageCases.village($0, 90 + 37 * ($0 % 7)) }
    var pairs: [(a: Int, b: Int)] = []
    for row in 0..<side {
      for column in 0..<side {
        let place = row * side + column
        if column + 1 < side { pairs.append((place, place + 1)) }
        if row + 1 < side { pairs.append((place, place + side)) }
      }
    }
    let plan = try VillageCases.make(villages, pairs: pairs, request: "max_units: 2").plan()
    #expect(plan.status == .optimal && plan.findings == [])
    #expect(
      plan.verification.notes.map(\.en).contains { $0.contains("too many villages to prove again") }
    )
  }
}

extension JSONValue {
  /// The value with one thing changed at a time, each with where; words of conflicts and assumptions
  /// are the planner's own and are left out.
  func alterations(_ path: String = "") -> [(path: String, value: JSONValue)] {
    switch self {
    case .string(let text): return [(path, .string(text + "x"))]
    case .int(let number): return [(path, .int(number + 1)), (path, .string("1"))]
    case .bool(let flag): return [(path, .bool(!flag))]
    case .null: return [(path, .int(7))]
    case .array(let items):
      var all: [(path: String, value: JSONValue)] = []
      for (index, item) in items.enumerated() {
        var fewer = items
        fewer.remove(at: index)
        all.append(("\(path)[-\(index)]", .array(fewer)))
        for variant in item.alterations("\(path)[\(index)]") {
          var changed = items
          changed[index] = variant.value
          all.append((variant.path, .array(changed)))
        }
      }
      return all + [("\(path)[+]", .array(items + [.object([:])]))]
    case .object(let members):
      var all: [(path: String, value: JSONValue)] = [
        ("\(path).+", .object(members.merging(["other": .null]) { own, _ in own }))
      ]
      for (key, member) in members.sorted(by: { $0.key < $1.key })
      where !["conflicts", "assumptions"].contains(key) {
        var without = members
        without[key] = nil
        all.append(("\(path).-\(key)", .object(without)))
        for variant in member.alterations("\(path).\(key)") {
          var changed = members
          changed[key] = variant.value
          all.append((variant.path, .object(changed)))
        }
      }
      return all
    }
  }
}
