import Partitioning
import Planning
import Scenarios
import TestSupport
import Testing

/// Years and limits by year, against all plans of small maps and all years of their groups.
@Suite("Years of groups")
struct YearTests {
  private enum Answer: Hashable { case found, brokenByLimits, impossible }

  private func compare(_ instance: YearCase, _ place: Comment) throws -> Answer {
    let best = instance.best
    var answers: [[UInt8]] = []
    for sets in [PartitionSearch.defaultExactSets, 0] {
      let plan = try #require(try Planner(instance.planningCase).run(exactSets: sets).plan, place)
      #expect(plan.values == best?.plan.values ?? [], place)
      #expect(plan.partition == best?.plan.partition ?? [], place)
      #expect(plan.groups.map(\.year) == best?.years ?? [], place)
      #expect((plan.status == .infeasible) == (best == nil), place)
      #expect(plan.stop == nil && plan.goals.allSatisfy { $0.isProven }, place)
      #expect(plan.findings == [], place)
      answers.append(plan.bytes)
      if best == nil, !instance.plans.isEmpty {
        let named = Set(plan.conflicts.flatMap(\.rules))
        let stated = instance.planningCase.scenario.yearLimits.map(\.name)
        #expect(named.isSuperset(of: stated), place)
        #expect(plan.conflicts.count == 1, place)
        #expect(plan.conflicts.allSatisfy { !$0.explanation.en.contains("NO CALENDAR") }, place)
      }
    }
    #expect(Set(answers).count == 1, place)
    return best != nil ? .found : instance.plans.isEmpty ? .impossible : .brokenByLimits
  }

  @Test(
    "With limits on new units the plan is the canonical best that has years, each the earliest",
    arguments: 0..<6)
  func mergers(batch: Int) throws {
    var answers: [Answer: Int] = [:]
    for seed in (batch * 60)..<(batch * 60 + 60) {
      answers[try compare(YearCase(seed, hasMoney: false), "seed \(seed)"), default: 0] += 1
    }
    #expect(answers[.found, default: 0] >= 15)
    #expect(answers[.brokenByLimits, default: 0] >= 1)
  }

  @Test("So it is with limits on severance, where sums alone do not decide", arguments: 0..<6)
  func money(batch: Int) throws {
    var answers: [Answer: Int] = [:]
    for seed in (batch * 50)..<(batch * 50 + 50) {
      answers[try compare(YearCase(seed, hasMoney: true), "seed \(seed)"), default: 0] += 1
    }
    #expect(answers[.found, default: 0] >= 10)
    #expect(answers[.brokenByLimits, default: 0] >= 2)
  }

  private static func twoDistricts(_ more: String) throws -> Plan {
    let planningCase = try Cases.planningCase(
      """
      format: 1
      title: Hà Nội
      dataset: hanoi-2022
      law: { as_of: 2023-10-01, phase: 2023-2025 }
      scope: { districts: ["001", "002"] }
      \(more)
      """, dataset: try Cases.hanoi.get())
    return try #require(try Planner(planningCase).run().plan)
  }

  @Test("A conflict says how many groups there must be, what the years take, and what is missing")
  func tooFew() throws {
    let plan = try Self.twoDistricts("limits: { mergers_per_year: { 2024: 2, 2025: 3 } }")
    #expect(plan.status == .infeasible)
    let conflict = try #require(plan.conflicts.first)
    #expect(
      conflict.rules == [
        "calendar.preparation", "limits.mergers_per_year.2024", "limits.mergers_per_year.2025",
      ])
    #expect(conflict.explanation.en.contains("2024 + 2025 take at most 2 + 3 = 5"))
    #expect(conflict.explanation.en.contains("short by at least"))
    #expect(plan.findings == [])
  }

  @Test("When preparation ends after the last year, nothing can take effect, and that is said")
  func tooLate() throws {
    let plan = try Self.twoDistricts("calendar: { starts: 2025-06-01 }")
    #expect(plan.status == .infeasible)
    #expect(plan.conflicts.map(\.rules) == [["calendar.preparation"]])
    #expect(plan.conflicts.allSatisfy { $0.explanation.vi.contains("2026-02-26") })
    #expect(plan.findings == [])
  }

  @Test("A year before the end of preparation from which something is asked is a conflict")
  func tooEarly() throws {
    let plan = try Self.twoDistricts("limits: { mergers_per_year: { 2023: { at_least: 1 } } }")
    #expect(
      plan.conflicts.map(\.rules) == [["calendar.preparation", "limits.mergers_per_year.2023"]])
    #expect(plan.findings == [])
  }

  @Test("Without calendar and limits by year a plan has no years, calendar or schedule")
  func without() throws {
    let plan = try Self.twoDistricts("due: required")
    #expect(plan.calendar == nil && plan.schedule == nil)
    #expect(plan.groups.allSatisfy { $0.year == nil })
    let text = String(decoding: plan.bytes, as: UTF8.self)
    #expect(!text.contains("year_source") && !text.contains("\"calendar\""))
  }

  @Test("An assessed plan may break limits by year: its remarks say so")
  func assessed() throws {
    for (most, isComplete) in [(20, false), (50, true)] {
      let planningCase = try Cases.planningCase(
        """
        format: 1
        title: Hà Nội
        dataset: hanoi-2022
        law: { as_of: 2023-10-01, phase: 2023-2025 }
        limits: { mergers_per_year: { 2024: \(most), 2025: 10 } }
        """, dataset: try Cases.hanoi.get())
      let drawn = try DrawnPlan.read(
        Repository.path("Datasets/hanoi-2022/adopted-2025.csv"), for: planningCase)
      let plan = Assessment.plan(drawn, for: planningCase)
      #expect(plan.calendar?.isComplete == isComplete)
      #expect(plan.remarks.contains { $0.en.contains("mergers_per_year.2024") } == !isComplete)
      #expect(plan.findings == [])
    }
  }
}
