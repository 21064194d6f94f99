import Scenarios
import SourceFiles
import Territory
import TestSupport
import Testing

@Suite("Bad staffing and bad limits are refused with places and mends")
struct BadStaffingTests {
  typealias Case = BadScenarioTests.Case

  static let regimes = [
    Case(
      "staffing: { regim: decree-33-2023 }\n", ["s.yaml:5:13: unknown key “regim”"],
      mend: "did you mean “regime”? allowed keys: regime, compare, effect, base_salary"),
    Case(
      "staffing: { compare: [decree-35-2024] }\n",
      ["s.yaml:5:23: the value “decree-35-2024” is not allowed"],
      mend: "allowed values: decree-33-2023, decree-34-2019, decree-92-2009, hanoi-de-an-21"),
    Case(
      "staffing: { compare: decree-34-2019 }\n",
      ["s.yaml:5:22: a list [ … ] is expected, found “decree-34-2019”"]),
    Case(
      "staffing: { regime: decree-34-2019, compare: [decree-33-2023], effect: 2023-07-25 }\n",
      ["s.yaml:5:47: “decree-33-2023” has no value on 2023-07-25"],
      mend: "use one of: decree-34-2019, decree-92-2009, hanoi-de-an-21"),
    Case(
      "staffing: { effect: 2023-07-31 }\n",
      ["s.yaml:5:21: “regimes.decree-33-2023” has no value on 2023-07-31: in force from 2023-08-01"]
    ),
    Case(
      "staffing: { regime: decree-92-2009, effect: 2013-05-31 }\n",
      ["s.yaml:5:45: “regimes.decree-92-2009” has no value on 2013-05-31: in force from 2013-06-01"]
    ),
    Case(
      "staffing: { effect: 1999-01-01 }\n",
      ["s.yaml:5:21: “regimes.decree-33-2023” has no value on 1999-01-01: in force from 2023-08-01"]
    ),
    Case(
      "staffing: { effect: 2025-04-15 }\n",
      ["s.yaml:5:21: “roadmap” has no value on 2025-04-15: repealed from 2025-04-15"]),
    Case(
      "staffing: { effect: 2023-02-29 }\n",
      ["s.yaml:5:21: a day written as 2023-10-01 is expected, found “2023-02-29”"]),
    Case(
      "staffing: { people_cap: 7 }\n",
      ["s.yaml:5:25: “people_cap”: no regime of the scenario has a cap on people"],
      mend: "add to “compare” one of: hanoi-de-an-21"),
    Case(
      "staffing: { compare: [hanoi-de-an-21], people_cap: 0 }\n",
      ["s.yaml:5:52: 0 is not between 1 and 1000"]),
  ]

  static let pay = [
    Case(
      "staffing: { base_salary: 0 }\n", ["s.yaml:5:26: 0 is not between 1 and 20000000"]),
    Case(
      "staffing: { base_salary: -1_800_000 }\n",
      ["s.yaml:5:26: -1800000 is not between 1 and 20000000"]),
    Case(
      "staffing: { base_salary: 1.8 }\n",
      ["s.yaml:5:26: a whole number is expected, found “1.8”"]),
    Case(
      "staffing: { salary_coefficient: 2.345 }\n",
      ["s.yaml:5:33: “2.345” must be between 0.01 and 20, with at most 2 decimals"]),
    Case(
      "staffing: { salary_coefficient: 20.01 }\n",
      ["s.yaml:5:33: “20.01” must be between 0.01 and 20, with at most 2 decimals"]),
    Case(
      "staffing: { salary_coefficient: much }\n",
      ["s.yaml:5:33: a number such as 1.5 is expected, found “much”"]),
    Case(
      "staffing: { regular_police: yes }\n", ["s.yaml:5:29: the value “yes” is not allowed"],
      mend: "allowed values: true, false"),
    Case(
      "staffing: { severance: { elected_percent: 101 } }\n",
      ["s.yaml:5:43: 101 is not between 0 and 100"]),
    Case(
      "staffing: { severance: { elected_percent: -1 } }\n",
      ["s.yaml:5:43: -1 is not between 0 and 100"]),
    Case(
      "staffing: { severance: { term_ends: soon } }\n",
      ["s.yaml:5:37: a day written as 2023-10-01 is expected, found “soon”"]),
    Case(
      "staffing: { severance: { insurance_years: 61, early_insurance_years: -1 } }\n",
      ["s.yaml:5:43: 61 is not between 0 and 60", "s.yaml:5:70: -1 is not between 0 and 60"]),
    Case(
      "staffing: { severance: { early_years: 11 } }\n",
      ["s.yaml:5:39: 11 is not between 0 and 10"]),
    Case(
      "staffing: { severance: { early_retirement_percent: 200 } }\n",
      ["s.yaml:5:52: 200 is not between 0 and 100"]),
    Case(
      "staffing: { severance: { top_up_percent: 301 } }\n",
      ["s.yaml:5:42: 301 is not between 0 and 300"]),
    Case(
      "staffing: { severance: { topup: 1 } }\n", ["s.yaml:5:26: unknown key “topup”"],
      mend: "top_up_percent"),
  ]

  static let roadmaps = [
    Case(
      "staffing: { roadmap: { years: 6 } }\n",
      [
        "s.yaml:5:31: a roadmap of 6 years is longer than the 5 years of the law (NQ35 Đ11.3)"
      ], mend: "state 1 to 5"),
    Case("staffing: { roadmap: { years: 0 } }\n", ["s.yaml:5:31: 0 is not between 1 and 100"]),
    Case(
      "staffing: { roadmap: { minimise: people } }\n",
      ["s.yaml:5:34: the value “people” is not allowed"], mend: "allowed values: cost, time"),
    Case(
      "staffing: { roadmap: { attrition_per_mille: { officials: -1, non_specialised: 1_001 } } }\n",
      ["s.yaml:5:58: -1 is not between 0 and 1000", "s.yaml:5:79: 1001 is not between 0 and 1000"]),
    Case(
      "staffing: { roadmap: { attrition_per_mille: { officials: 1 } } }\n",
      ["s.yaml:5:45: the key “non_specialised” is missing"]),
    Case(
      "staffing: { roadmap: { attrition_per_mille: 20 } }\n",
      [
        "s.yaml:5:45: a map of “key: value” is expected, found “20”",
        "s.yaml:5:45: the key “officials” is missing",
        "s.yaml:5:45: the key “non_specialised” is missing",
      ]),
    Case(
      "staffing: { roadmap: { end_of_term_percent: { officials: 0, non_specialised: 101 } } }\n",
      ["s.yaml:5:78: 101 is not between 0 and 100"]),
    Case(
      "staffing: { roadmap: { transfer_places: { officials: [-5] } } }\n",
      ["s.yaml:5:55: -5 is not between 0 and 1000000"]),
    Case(
      "staffing: { roadmap: { transfer_places: { wards: [1] } } }\n",
      ["s.yaml:5:43: unknown key “wards”"], mend: "officials, non_specialised"),
    Case(
      "staffing: { roadmap: { transfer_places: { officials: 5 } } }\n",
      ["s.yaml:5:54: a list [ … ] is expected, found “5”"]),
    Case(
      "staffing: { roadmap: { transfer_places: { officials: [0, 0, 0, 0, 0, 0] } } }\n",
      ["s.yaml:5:54: “officials” has 6 numbers, but the roadmap only 5 years"],
      mend: "one number for each year"),
    Case(
      "staffing: { roadmap: { years: 2, yearly_budget: [1, 2, 3] } }\n",
      ["s.yaml:5:49: “yearly_budget” has 3 numbers, but the roadmap only 2 years"],
      mend: "change “years”"),
    Case(
      "staffing: { roadmap: { yearly_budget: [1, -1, 1_000_000_000_000_001] } }\n",
      [
        "s.yaml:5:43: -1 is not between 0 and 1000000000000000",
        "s.yaml:5:47: 1000000000000001 is not between 0 and 1000000000000000",
      ]),
    Case(
      "staffing: { roadmap: { grades: { excellent: 20, good: 60, completed: 18, not_completed: 3 } } }\n",
      ["s.yaml:5:32: the shares of the grades add up to 101 %, not to 100 %"],
      mend: "state shares, never single persons"),
    Case(
      "staffing: { roadmap: { grades: { excellent: 100, good: 0, completed: 0 } } }\n",
      ["s.yaml:5:32: the key “not_completed” is missing"]),
    Case(
      "staffing: { roadmap: { grades: { excellent: -1, good: 60, completed: 41, not_completed: 0 } } }\n",
      ["s.yaml:5:45: -1 is not between 0 and 100"]),
    Case(
      "staffing: { roadmap: { grades: { excellent: 100, good: 0, completed: 0, not_completed: 0, name: An } } }\n",
      ["s.yaml:5:91: unknown key “name”"]),
  ]

  static let limits = [
    Case(
      "limits: { units_afte: 5 }\n", ["s.yaml:5:11: unknown key “units_afte”"],
      mend: "did you mean “units_after”?"),
    Case("limits: { compactness: 5 }\n", ["s.yaml:5:11: unknown key “compactness”"]),
    Case("limits: 5\n", ["s.yaml:5:9: a map of “key: value” is expected, found “5”"]),
    Case(
      "limits: { units_after: many }\n",
      ["s.yaml:5:24: a whole number is expected, found “many”"]),
    Case(
      "limits: { units_after: -1 }\n",
      ["s.yaml:5:24: -1 is not between 0 and 1000000000000000"]),
    Case(
      "limits: { units_after: { at_most: -5 } }\n",
      ["s.yaml:5:35: -5 is not between 0 and 1000000000000000"]),
    Case(
      "limits: { units_after: { exactly: x } }\n",
      ["s.yaml:5:35: a whole number is expected, found “x”"]),
    Case(
      "limits: { units_after: { at_least: 10, at_most: 9 } }\n",
      ["s.yaml:5:24: no number is both at least 10 and at most 9"], mend: "change one of the two"),
    Case(
      "limits: { units_after: { exactly: 5, at_most: 6 } }\n",
      ["s.yaml:5:24: state “exactly”, or else “at_least” and “at_most”"]),
    Case(
      "limits: { units_after: {} }\n",
      ["s.yaml:5:24: state “exactly”, or else “at_least” and “at_most”"]),
    Case(
      "limits: { units_after: { most: 5 } }\n",
      [
        "s.yaml:5:24: state “exactly”, or else “at_least” and “at_most”",
        "s.yaml:5:26: unknown key “most”",
      ]),
    Case(
      "limits: { units_after: [5] }\n",
      ["s.yaml:5:24: a map of “key: value” is expected, found a list"]),
    Case(
      "limits: { discretion_share: 20 }\n",
      ["s.yaml:5:29: a share only has an upper bound: { at_most: percent }"]),
    Case(
      "limits: { discretion_share: { at_most: 101, at_least: 1 } }\n",
      [
        "s.yaml:5:40: 101 is not between 0 and 100", "s.yaml:5:45: unknown key “at_least”",
      ]),
    Case(
      "limits: { districts: { \"001\": { units_after: x, y: 1 } } }\n",
      ["s.yaml:5:46: a whole number is expected, found “x”", "s.yaml:5:49: unknown key “y”"]),
  ]

  @Test("Each fault is told at its place", arguments: regimes + pay + roadmaps + limits)
  func fault(of test: Case) throws {
    let report = try #require(try ScenarioFolder.report(test.text))
    #expect(report.kind == .badData)
    #expect(report.lines == test.expected)
    #expect(report.problems.arePlaced && report.problems.areWorded)
    if !test.mend.isEmpty {
      #expect(report.problems[0].mend?.en.contains(test.mend) == true, "\(report.problems[0])")
    }
  }

  @Test("All faults of staffing and limits are told together")
  func together() throws {
    let report = try ScenarioFolder.report(
      "staffing: { base_salary: x, roadmap: { years: 0 } }\nlimits: { severance: -1, x: 1 }\n")
    #expect(
      report?.lines.sorted() == [
        "s.yaml:5:26: a whole number is expected, found “x”",
        "s.yaml:5:47: 0 is not between 1 and 100",
        "s.yaml:6:22: -1 is not between 0 and 1000000000000000", "s.yaml:6:26: unknown key “x”",
      ])
  }

  @Test("What only the law can refuse is told together as well")
  func lawTogether() throws {
    let report = try ScenarioFolder.report(
      "staffing: { people_cap: 3, roadmap: { years: 7 } }\n")
    #expect(report?.problems.count == 2)
    #expect(report?.problems.areMendable == true)
  }

  @Test("Mutated staffing and limits never end the program", arguments: 0..<6)
  func fuzz(seed: UInt64) throws {
    var chance = SeededChance(seed)
    let book = try RealLaw.book()
    try ScenarioFolder.withFiles([:]) { folder in
      let dataset = try Dataset.load(folder: folder.path("data"))
      for _ in 0..<80 {
        let text =
          RandomStaffing.limits(using: &chance) + "\n" + RandomStaffing.staffing(using: &chance)
        let bytes = Array(ScenarioFolder.head.utf8) + chance.mutated(Array(text.utf8))
        try folder.write("s.yaml", bytes: bytes)
        let report = ProblemReport.of {
          let scenario = try Scenario.load(folder.path("s.yaml"))
          return try PlanningCase.resolve(scenario, dataset: dataset, book: book).staffTerms
        }
        #expect(report?.problems.isEmpty != true)
        #expect(report?.problems.areWorded ?? true)
      }
    }
  }
}
