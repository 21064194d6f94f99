import LinearOptimization
import Partitioning
import Planning
import Scenarios
import TestSupport
import Testing

/// Limits on sums over the whole plan, against all plans of small maps that keep them.
@Suite("Limits on figures of the whole plan")
struct StatedLimitTests {
  private enum Answer: Hashable { case found, brokenByLimits, impossible }

  private func compare(_ instance: LimitedCase, _ place: Comment) throws -> Answer {
    let best = instance.best
    var answers: [[UInt8]] = []
    // All programmes; the integer solver alone; the solver after the programme gave up.
    for sets in [PartitionSearch.defaultExactSets, 0, 1] {
      let run = try Planner(instance.planningCase).run(exactSets: sets)
      let plan = try #require(run.plan, place)
      #expect(plan.values == best?.values ?? [], "\(place), \(sets) sets")
      #expect(plan.partition == best?.partition ?? [], "\(place), \(sets) sets")
      #expect((plan.status == .infeasible) == (best == nil), "\(place), \(sets) sets")
      #expect(plan.stop == nil && plan.goals.allSatisfy { $0.isProven }, "\(place), \(sets) sets")
      #expect(plan.findings == [], "\(place), \(sets) sets")
      answers.append(plan.bytes)
      if best == nil { check(plan.conflicts, of: instance, place) }
    }
    #expect(Set(answers).count == 1, place)
    return best != nil ? .found : instance.plans.isEmpty ? .impossible : .brokenByLimits
  }

  /// Conflicts name the limits, all of them, only where there is a plan without them.
  private func check(_ conflicts: [Plan.Conflict], of instance: LimitedCase, _ place: Comment) {
    let limits = instance.planningCase.scenario.limits.map { "limits.\($0.path)" }
    if instance.plans.isEmpty {
      #expect(!conflicts.isEmpty, place)
      #expect(conflicts.allSatisfy { Set($0.rules).isDisjoint(with: limits) }, place)
      return
    }
    #expect(conflicts.map(\.rules) == [limits], place)
    #expect(conflicts.allSatisfy { $0.units.isEmpty }, place)
    for limit in instance.planningCase.scenario.limits {
      let words = "\(limit.path): { \(limit.text) }"
      #expect(conflicts.allSatisfy { $0.explanation.vi.contains(words) }, place)
      #expect(conflicts.allSatisfy { $0.explanation.en.contains(words) }, place)
    }
  }

  @Test(
    "The plan is the canonical best of all plans that keep the limits, however it is searched",
    arguments: 0..<8)
  func optimum(batch: Int) throws {
    var answers: [Answer: Int] = [:]
    for seed in (batch * 60)..<(batch * 60 + 60) {
      answers[try compare(LimitedCase(seed), "seed \(seed)"), default: 0] += 1
    }
    #expect(answers[.found, default: 0] >= 15)
    #expect(answers[.brokenByLimits, default: 0] >= 5)
    #expect(answers[.impossible, default: 0] >= 3)
  }

  @Test("So it is with the largest populations and boundaries that a dataset may have")
  func hugeFigures() throws {
    for seed in 0..<80 { _ = try compare(LimitedCase(seed, isHuge: true), "seed \(seed)") }
  }

  @Test(
    "So it is when one goal leaves many equally good plans, or money comes first",
    arguments: [Goal.unresolvedDue, .unitsAfter, .annualSaving, .severance])
  func singleGoal(goal: Goal) throws {
    for seed in 0..<60 {
      _ = try compare(LimitedCase(seed, units: 6...9, goals: [goal]), "seed \(seed)")
    }
  }

  @Test("What a conflict says could be reached without limits holds for every plan")
  func reach() throws {
    var told = 0
    for seed in 0..<240 {
      let instance = try LimitedCase(seed, limits: 1...1)
      guard instance.limited.isEmpty, !instance.plans.isEmpty else { continue }
      let plan = try #require(try Planner(instance.planningCase).run().plan)
      let text = try #require(plan.conflicts.first).explanation.en
      let limit = try #require(instance.planningCase.scenario.limits.first)
      guard
        let match = text.firstMatch(of: /not below (-?\d+) and not above (-?\d+)/),
        let least = Int(match.1), let most = Int(match.2)
      else {
        Issue.record("seed \(seed): \(text)")
        continue
      }
      told += 1
      let goals = instance.planningCase.scenario.goals
      guard case .goal(let goal) = limit.figure else { continue }
      let place = goals.firstIndex(of: goal) ?? goals.count
      for other in instance.plans {
        let figure = goal.isNegated ? -other.values[place] : other.values[place]
        #expect((least...most).contains(figure), "seed \(seed): \(text)")
      }
    }
    #expect(told >= 20)
  }

  @Test(
    "A work limit leaves a plan that keeps the limits with true bounds, or none",
    arguments: [0, 1, 3, 10, 30, 100])
  func workLimit(limit: Int) throws {
    var statuses: [Plan.Status: Int] = [:]
    for seed in 0..<60 {
      let instance = try LimitedCase(
        seed, units: 5...9, search: "{ work_limit: \(limit), threads: 1 }")
      for sets in [PartitionSearch.defaultExactSets, 0] {
        guard let plan = try Planner(instance.planningCase).run(exactSets: sets).plan else {
          continue
        }
        check(plan, of: instance, "limit \(limit), seed \(seed), \(sets) sets")
        statuses[plan.status, default: 0] += 1
      }
    }
    #expect(statuses[.infeasible, default: 0] > 0)
    #expect(statuses[.optimal, default: 0] > 0)
  }

  /// What a stopped search may say, by looking at every plan that keeps the limits.
  private func check(_ plan: Plan, of instance: LimitedCase, _ place: Comment) {
    #expect(plan.findings == [], place)
    #expect(plan.status != .feasible || plan.stop != nil, place)
    guard plan.status != .infeasible else {
      #expect(instance.limited.isEmpty, place)
      return
    }
    #expect(instance.limited.contains { $0.partition == plan.partition }, place)
    for (index, goal) in plan.goals.enumerated() {
      guard let bound = goal.bound else { continue }
      #expect(bound <= goal.value, place)
      let asGood = instance.limited.filter {
        $0.values.prefix(index) == plan.values.prefix(index)[...]
      }
      #expect(asGood.allSatisfy { $0.values[index] >= bound }, place)
    }
    if plan.status == .optimal {
      #expect(plan.values == instance.best?.values, place)
      #expect(plan.partition == instance.best?.partition, place)
    }
  }

  @Test("Threads make no difference, and a cancellation ends the search")
  func threads() throws {
    for seed in 0..<40 {
      let instance = try LimitedCase(seed)
      let one = try Planner(instance.planningCase).run(threads: 1).plan
      let three = try Planner(instance.planningCase).run(threads: 3).plan
      #expect(one?.bytes == three?.bytes, "seed \(seed)")
      let cancellation = Cancellation()
      cancellation.cancel()
      let none = try Planner(instance.planningCase).run(cancellation: cancellation).plan
      #expect(none == nil, "seed \(seed)")
    }
  }

  @Test("An assessed plan may break limits: its remarks say which")
  func assessed() throws {
    let planningCase = try Cases.planningCase(
      """
      format: 1
      title: Hà Nội
      dataset: hanoi-2022
      law: { as_of: 2023-10-01, phase: 2023-2025 }
      limits: { units_after: { at_most: 500 }, officials_posts: { at_least: 1 } }
      """, dataset: try Cases.hanoi.get())
    let drawn = try DrawnPlan.read(
      Repository.path("Datasets/hanoi-2022/adopted-2025.csv"), for: planningCase)
    let plan = Assessment.plan(drawn, for: planningCase)
    #expect(plan.totals.unitsAfter == 526)
    #expect(plan.remarks.contains { $0.en.contains("units_after") && $0.en.contains("526") })
    #expect(!plan.remarks.contains { $0.en.contains("officials_posts") })
    #expect(plan.findings == [])
  }
}
