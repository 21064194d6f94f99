import Planning
import Reporting
import Scenarios
import SourceFiles
import Territory
import TestSupport
import Testing

@Suite("Provinces, their assumed factors, and units without figures")
struct ProvinceTests {
  static let traits = #"{ mountain: { default: none, all: ["02"] }, island: { default: none } }"#

  private func plan(_ planningCase: PlanningCase) throws -> Plan {
    try #require(try Planner(planningCase).run().plan)
  }

  private func problems(
    scope: String = "{}", traits: String? = nil, further: String = ""
  ) throws -> [Problem] {
    do {
      _ = try TwoProvinces.planningCase(scope: scope, traits: traits, further: further)
      return []
    } catch let report as ProblemReport {
      return report.problems
    }
  }

  @Test("The plan has a row for each province, which the verifier works out again")
  func rows() throws {
    let plan = try plan(try TwoProvinces.planningCase(traits: Self.traits))
    #expect(plan.findings == [])
    let sums = ProvinceSum.all(of: plan)
    #expect(sums.map(\.totals.unitsBefore) == [4, 4])
    #expect(sums.map(\.unjudged) == [1, 0])
    #expect(sums.map(\.totals.unitsAfter).reduce(0, +) == plan.totals.unitsAfter)
    #expect(sums.map(\.totals.peopleAffected).reduce(0, +) == plan.totals.peopleAffected)
    #expect(sums.map(\.mark?.en) == ["none", "mountain: all · others: none"])
    // By the plain's standard 00001 and 00005 are below 70 % of both figures.
    #expect(sums.map(\.extremes?.none) == [1, 1])
    // As islands they need 20 % of the mountain standard: no commune is below it.
    #expect(sums.map(\.extremes?.all) == [0, 0])
  }

  @Test("Nothing in the rows, nor in what is said of a unit without figures, may be altered unseen")
  func leaves() throws {
    let plan = try plan(try TwoProvinces.planningCase(traits: Self.traits))
    let right = try plan.parsed()
    #expect(plan.isAccepted(right))
    var altered = 0
    right.forEachLeaf { place, leaf, put in
      let isOfUnjudged = place.first == "kept" && place.contains("unjudged")
      guard place.first == "provinces" || isOfUnjudged else { return }
      for change in LeafChange.all {
        guard let value = change.apply(leaf), value != leaf else { continue }
        altered += 1
        #expect(!plan.isAccepted(put(value)), "\(place) \(change)")
      }
    }
    #expect(altered > 100)
  }

  @Test("The summary as a file has a row for each province with its assumption")
  func csv() throws {
    let plan = try plan(try TwoProvinces.planningCase(traits: Self.traits))
    let lines = try #require(PlanReport(plan).provincesCSV()).split(separator: "\n")
    #expect(
      lines.map(String.init) == [
        "province_code,province,units_before,due,due_if_none,due_if_all,unjudged,due_exempt,"
          + "unresolved_due,units_changed,units_after,officials_surplus,"
          + "non_specialised_surplus,people_affected,assumption",
        "01,Tỉnh Bắc,4,1,1,0,1,0,0,2,3,17,9,4000,không yếu tố nào",
        "02,Thành phố Nam,4,1,1,0,0,0,0,2,3,17,9,3000,miền núi: tất cả · khác: không",
      ])
  }

  @Test("A unit without figures stays with the reason, has no posts, and joins nothing")
  func unjudged() throws {
    let plan = try plan(try TwoProvinces.planningCase())
    let kept = try #require(plan.kept.first { $0.unit == 2 })
    #expect(!plan.facts[2].isDue && plan.facts[2].staffing == .none && kept.decision == nil)
    let json = String(decoding: plan.bytes, as: UTF8.self)
    #expect(json.contains("\"unjudged\""))
    let told = try problems(further: #"decisions: { join: [{ units: ["00003", "00004"] }] }"#)
    #expect(told.count == 1)
    #expect(told.first?.what.en.contains("00003 Xã 3 lacks figures (area_m2, population)") == true)
  }

  @Test("A scope of provinces is given by code or name; an unknown one is told with all that exist")
  func scope() throws {
    for word in [#""02""#, "Thành phố Nam", "Nam"] {
      let planningCase = try TwoProvinces.planningCase(scope: "{ provinces: [\(word)] }")
      #expect(planningCase.scope == [4, 5, 6, 7])
      #expect(!planningCase.hasProvinceSummary)
    }
    let told = try problems(scope: #"{ provinces: ["03", Nam] }"#)
    #expect(told.map(\.what.en) == ["the dataset has no province “03”"])
    #expect(told.first?.position.line == 5)
    #expect(told.first?.mend?.en == "use a code or a name: 01 Tỉnh Bắc, 02 Thành phố Nam")
    let both = try problems(scope: #"{ provinces: ["02"], districts: ["001"] }"#)
    #expect(both.first?.what.en.contains("do not go together") == true)
  }

  @Test("Factors hold in none, all, or the listed units of a province")
  func extents() throws {
    let planningCase = try TwoProvinces.planningCase(
      traits: #"{ mountain: { default: all, none: [Bắc] }, minority: { default: all } }"#)
    let units = planningCase.dataset.units
    #expect(
      units.map { $0.traits.contains(.mountain) } == [Bool](repeating: false, count: 4)
        + [Bool](repeating: true, count: 4))
    #expect(units.allSatisfy { $0.minorityShare == 10_000 })
    #expect(planningCase.dataset.assumptions.contains { $0.en.contains("none: Bắc; all: Nam") })
    let again = try Cases.planningCase(
      planningCase.scenario.resolvedYAML(), dataset: TwoProvinces.dataset)
    #expect(again.dataset.units == units)
    #expect(again.scenario.resolvedYAML().contains("mountain: { default: all, none: [\"Bắc\"] }"))
  }

  @Test("All that does not fit in the assumptions is told at once")
  func badExtents() throws {
    let told = try problems(
      traits: "{ mountain: { default: listed, all: [Trung, Nam], none: [Nam] }, "
        + "border: { default: listed } }")
    let words = told.map(\.what.en)
    #expect(words.count == 3)
    #expect(words.contains("the dataset has no province “Trung”"))
    #expect(words.contains("02 Thành phố Nam is already named for “mountain”"))
    #expect(words.contains("“listed” needs the column “mountain”, which the dataset lacks"))
  }

  @Test("Groups across district lines stay within a province")
  func provinceLines() throws {
    let plan = try plan(
      try TwoProvinces.planningCase(scope: "{ across_districts: allowed }"))
    #expect(plan.findings == [])
    for group in plan.groups {
      let provinces = Set(group.members.map { TwoProvinces.dataset.province(ofUnit: $0) })
      #expect(provinces.count == 1)
    }
    let told = try problems(
      scope: "{ across_districts: allowed }",
      further: #"decisions: { join: [{ units: ["00002", "00005"] }] }"#)
    #expect(told.first?.what.en.contains("crosses province lines") == true)
  }

  @Test("Random maps with missing figures have the optimum of all partitions of the others")
  func random() throws {
    var unjudged = 0
    for seed in 0..<120 {
      var random = SeededChance(UInt64(seed))
      let map = RandomMap(units: 2...9, &random)
      var rules = RandomScenario.Rules()
      rules.due = "goal"
      let scenario = RandomScenario(for: map, rules: rules, &random)
      var missing: Set<Int> = []
      for unit in map.dataset.units.indices where random.chance(20) { missing.insert(unit) }
      let named = map.dataset.units.indices.filter {
        scenario.text.contains(map.dataset.units[$0].code)
      }
      missing.subtract(named)
      unjudged += missing.count
      let dataset = map.dataset.with(
        units: map.dataset.units.enumerated().map { index, unit in
          missing.contains(index)
            ? Unit(
              code: unit.code, name: unit.name, kind: unit.kind, district: unit.district, area: 0,
              population: unit.population, traits: unit.traits, missing: .area)
            : unit
        }, assumptions: [])
      let planningCase = try Cases.planningCase(scenario.text, dataset: dataset)
      let plan = try #require(try Planner(planningCase).run().plan)
      let groups = SubsetListing.allSubsets(of: planningCase).filter {
        missing.isDisjoint(with: $0)
      }
      let best = BruteForce(
        try LegalChoices(planningCase, connectedGroups: groups)
      ).optimum()
      #expect(plan.values == best?.values ?? [], "seed \(seed)")
      #expect(plan.partition == best?.partition ?? [], "seed \(seed)")
      #expect(plan.findings == [], "seed \(seed)")
    }
    #expect(unjudged > 40)
  }

  @Test("Hà Nội within the country's dataset has the plan of its own dataset")
  func hanoi() throws {
    let country = try Dataset.load(folder: Repository.path("Datasets/vietnam-2022"))
    let rules = """
      format: 1
      title: Hà Nội
      dataset: either
      law: { as_of: 2023-10-01, phase: 2023-2025 }
      groups: { max_units: 3 }
      """
    let own = try plan(try Cases.planningCase(rules, dataset: try Cases.hanoi.get()))
    let within = try plan(
      try Cases.planningCase(rules + "\nscope: { provinces: [Hà Nội] }", dataset: country))
    func groups(_ plan: Plan) -> [[String]] {
      plan.groups.map { $0.members.map { plan.planningCase.dataset.units[$0].code } }
    }
    #expect(groups(own) == groups(within))
    #expect(own.values == within.values && own.totals == within.totals)
  }
}
