import Planning
import Scenarios
import TestSupport
import Testing

/// The prices of decisions, against plans of the scenario without them.
@Suite("Prices")
struct PriceTests {
  /// Ba Đình and Hoàn Kiếm with some decisions; `lines` replaces their text.
  private func districts(_ lines: (String) -> String = { $0 }) throws -> PlanningCase {
    let text = """
      format: 1
      title: Giá
      dataset: hanoi-2022
      law: { as_of: 2023-10-01, phase: 2023-2025 }
      scope: { districts: ["001", "002"] }
      groups: { max_units: 5, discretion: forbidden }
      decisions:
        keep:
          - { units: ["00025", "SECOND"], ground: "3.1.b" }
          - { units: ["00040"], ground: "3.1.b" }
        join:
          - { units: ["00004", "00010"] }
        separate:
          - { units: ["00001", "00013"] }
      """
    return try Cases.planningCase(lines(text), dataset: try Cases.hanoi.get())
  }

  private func worth(_ planningCase: PlanningCase) throws -> Price.Worth {
    let plan = try #require(try Planner(planningCase).run().plan)
    return plan.status == .infeasible ? .noPlan : .values(plan.goals.map(\.value))
  }

  /// The price of what the key and the units name.
  private func price(_ list: PriceList, _ key: String, _ codes: [String] = []) throws -> Price {
    try #require(
      list.prices.first { price in
        list.planningCase.key(of: price.constraint) == key
          && list.planningCase.units(of: price.constraint)
            .map { list.planningCase.dataset.units[$0].code } == codes
      }, "\(key) \(codes)")
  }

  @Test(
    "Each is what a run of the edited scenario gives, with and without a plan as it stands",
    arguments: ["00043", "00028"])
  func editedScenarios(second: String) throws {
    func districts(_ lines: (String) -> String = { $0 }) throws -> PlanningCase {
      try self.districts { lines($0).replacing("SECOND", with: second) }
    }
    let planningCase = try districts()
    let list = try PriceSearch(planningCase).prices()
    #expect(list.base == (try worth(planningCase)))
    let edits: [(key: String, codes: [String], from: String, to: String)] = [
      (
        "decisions.keep[0]", ["00025", second],
        #"- { units: ["00025", "SECOND"], ground: "3.1.b" }"#, ""
      ),
      ("decisions.keep[0]", ["00025"], #"["00025", "SECOND"]"#, #"["SECOND"]"#),
      ("decisions.keep[0]", [second], #"["00025", "SECOND"]"#, #"["00025"]"#),
      ("decisions.keep[1]", ["00040"], #"- { units: ["00040"], ground: "3.1.b" }"#, ""),
      ("decisions.join[0]", ["00004", "00010"], #"- { units: ["00004", "00010"] }"#, "[]"),
      ("decisions.separate[0]", ["00001", "00013"], #"- { units: ["00001", "00013"] }"#, "[]"),
      ("groups.max_units", [], "max_units: 5", "max_units: 6"),
      ("groups.discretion", [], "discretion: forbidden", "discretion: allowed"),
      ("groups.without_due_unit", [], "{ max", "{ without_due_unit: allowed, max"),
      ("due", [], "title: Giá", "title: Giá\ndue: goal"),
    ]
    #expect(list.prices.count == edits.count)
    for edit in edits {
      let edited = try districts { $0.replacing(edit.from, with: edit.to) }
      let price = try price(list, edit.key, edit.codes)
      #expect(price.without == (try worth(edited)), "\(edit.key) \(edit.codes)")
    }
  }

  @Test("The highest comes first, and what costs nothing has no difference")
  func order() throws {
    let planningCase = try districts { $0.replacing("SECOND", with: "00043") }
    let list = try PriceSearch(planningCase).prices()
    let differences = list.prices.compactMap { $0.difference(from: list.base) }
    #expect(differences.count == list.prices.count)
    for (higher, lower) in zip(differences, differences.dropFirst()) {
      #expect(!higher.lexicographicallyPrecedes(lower))
    }
    #expect(differences.contains { $0.allSatisfy { $0 == 0 } })
    #expect(differences.contains { $0.contains { $0 != 0 } })
  }

  @Test("On small maps each is the best of all plans without the decision", arguments: 0..<4)
  func bruteForce(batch: Int) throws {
    var outcomes: [Bool: Int] = [:]
    for seed in (batch * 15)..<(batch * 15 + 15) {
      var random = SeededChance(UInt64(seed))
      let map = RandomMap(units: 3...8, &random)
      let text = RandomScenario(for: map, &random).text
      let planningCase = try Cases.planningCase(text, dataset: map.dataset)
      let list = try PriceSearch(planningCase).prices()
      for price in list.prices {
        let changed =
          price.constraint == .maxUnits
          ? planningCase.setting(maxUnits: planningCase.scenario.maxUnits + 1)
          : planningCase.without([price.constraint])
        let best = try best(of: changed)
        #expect(price.without == (best.map { .values($0) } ?? .noPlan), "seed \(seed)")
        outcomes[list.base == .noPlan, default: 0] += 1
      }
    }
    #expect(outcomes[true, default: 0] > 0 && outcomes[false, default: 0] > 30)
  }

  private func best(of planningCase: PlanningCase) throws -> [Int]? {
    let groups = SubsetListing.allSubsets(of: planningCase)
    return BruteForce(try LegalChoices(planningCase, connectedGroups: groups)).optimum()?.values
  }

  @Test("Limits are priced too, and so is what makes a plan impossible")
  func limits() throws {
    var decisive = 0
    for seed in 0..<50 {
      let instance = try LimitedCase(seed, units: 2...7)
      let list = try PriceSearch(instance.planningCase).prices()
      let best = instance.best?.values
      #expect(list.base == (best.map { .values($0) } ?? .noPlan), "seed \(seed)")
      for price in list.prices {
        guard case .limit(let index) = price.constraint else { continue }
        var limits = instance.planningCase.scenario.limits
        limits.remove(at: index)
        let edited = try worth(instance.planningCase.setting(limits: limits))
        #expect(price.without == edited, "seed \(seed)")
        if price.isDecisive(from: list.base) {
          decisive += 1
          #expect(list.prices.first?.isDecisive(from: list.base) == true, "seed \(seed)")
        }
      }
    }
    #expect(decisive >= 3)
  }

  @Test("Where due units may stay, it tells how many would")
  func dueRule() throws {
    for seed in 0..<40 {
      var random = SeededChance(UInt64(seed))
      let map = RandomMap(units: 3...7, &random)
      var rules = RandomScenario.Rules()
      rules.due = "required"
      rules.goals = [.unitsChanged]
      let text = RandomScenario(for: map, rules: rules, &random).text
      let planningCase = try Cases.planningCase(text, dataset: map.dataset)
      let list = try PriceSearch(planningCase).prices()
      let price = try #require(list.prices.first { $0.constraint == .due })
      let loose = planningCase.without([.due]).setting(goals: [.unitsChanged, .unresolvedDue])
      let best = try best(of: loose)
      #expect(price.unresolvedDue == best?[1], "seed \(seed)")
    }
  }
}
