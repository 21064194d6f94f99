import Planning
import Scenarios
import SourceFiles
import StaffPlanning
import TestSupport
import Testing

@testable import Verification

/// The planner's figures about people against the verifier's, which shares no code with it.
@Suite("Figures about people")
struct StaffAgreementTests {
  /// A plan of a random map with random staffing; `nil` when there is no legal plan.
  private func written(
    _ seed: Int, caps: Bool, isHuge: Bool = false, byYear: Bool = false
  ) throws -> WrittenStaff? {
    var random = SeededChance(UInt64(seed))
    let map = RandomMap(units: 2...9, isHuge: isHuge, &random)
    var rules = RandomScenario.Rules()
    rules.due = "goal"
    rules.goals = [.unitsAfter]
    let dataset = map.withHeadCounts(&random)
    rules.staffing = RandomStaffing(caps: caps, &random).text
    var text = RandomScenario(for: map, rules: rules, &random).text
    if byYear {
      text +=
        "\ncalendar: { starts: 2023-0\(random.number(1...9))-01 }\nlimits: { "
        + "mergers_per_year: { 2024: 1, 2025: \(random.number(2...4)) } }\n"
    }
    let planningCase = try Cases.planningCase(text, dataset: dataset)
    let plan = try #require(try Planner(planningCase).run().plan, "seed \(seed)")
    return plan.status == .infeasible ? nil : WrittenStaff(plan)
  }

  @Test("Random plans under random regimes, pay, severance and roadmaps", arguments: 0..<6)
  func random(batch: Int) throws {
    var statuses: [String: Int] = [:]
    var proved = 0
    for seed in (batch * 50)..<(batch * 50 + 50) {
      guard let written = try written(seed, caps: batch % 2 == 1) else { continue }
      let result = written.verified()
      #expect(result.findings.map(\.en) == [], "seed \(seed)")
      statuses[try written.roadmapStatus(), default: 0] += 1
      if !result.notes.contains(where: { $0.en.contains("proved again") }) { proved += 1 }
    }
    #expect(statuses["optimal", default: 0] > 25 && statuses["unknown"] == nil, "\(statuses)")
    if batch % 2 == 1 { #expect(statuses["impossible", default: 0] > 5) }
    #expect(proved > 40)
  }

  @Test("Groups of several years: each wave leaves from its own day on", arguments: 0..<4)
  func byYear(batch: Int) throws {
    var waves: [Int: Int] = [:]
    for seed in (batch * 40)..<(batch * 40 + 40) {
      guard let written = try written(seed, caps: batch % 2 == 1, byYear: true) else { continue }
      #expect(written.verified().findings.map(\.en) == [], "seed \(seed)")
      waves[written.outcome.problem.waves.count, default: 0] += 1
    }
    #expect(waves[1, default: 0] > 2 && waves[2, default: 0] > 2, "\(waves)")
  }

  @Test("So it is with the largest populations that a dataset may have")
  func huge() throws {
    var refused = 0
    for seed in 1_000..<1_060 {
      do {
        guard let written = try written(seed, caps: seed % 2 == 1, isHuge: true) else { continue }
        #expect(written.verified().findings.map(\.en) == [], "seed \(seed)")
      } catch let report as ProblemReport {
        // Sums of money that are too large to be worked out are refused, never wrong.
        #expect(report.problems.allSatisfy { $0.what.en.contains("at most can be worked out") })
        refused += 1
      }
    }
    #expect(refused < 40)
  }

  // MARK: Hà Nội

  @Test("Hà Nội's default plan, with its roadmap proved again; the adopted one, with divided wards")
  func hanoi() throws {
    let best = WrittenStaff(try ShippedPlans.standard.get())
    let result = best.verified()
    #expect(result.findings.map(\.en) == [] && result.checks > 5_000)
    #expect(!result.notes.contains { $0.en.contains("proved again") })
    let planningCase = try Cases.shippedCase("hanoi-2023-2025")
    let drawn = try DrawnPlan.read(
      Repository.path("Datasets/hanoi-2022/adopted-2025.csv"), for: planningCase)
    let adopted = WrittenStaff(Assessment.plan(drawn, for: planningCase))
    #expect(adopted.verified().findings.map(\.en) == [])
    #expect(adopted.outcome.regimes[0].divided.officialsSurplus > 0)
  }

  @Test(
    "Every figure of one district, altered in several ways, is refused", arguments: LeafChange.all)
  func everyLeaf(change: LeafChange) throws {
    try everyLeaf(change, of: Self.district.get())
    let phased = try Self.phasedDistrict.get()
    #expect(phased.outcome.problem.waves.count == 2)
    try everyLeaf(change, of: phased)
  }

  private func everyLeaf(_ change: LeafChange, of written: WrittenStaff) throws {
    let right = try written.parsed()
    guard case .plan(let units) = StaffedUnits.read(written.planJSON, for: written.planningCase)
    else { throw NoPlan() }
    func isAccepted(_ altered: ParsedJSON) -> Bool {
      guard case .object(let members) = altered else { return false }
      let log = FindingLog()
      StaffCheck(units: units, log: log).check(members, planJSON: written.planJSON)
      return log.isClean
    }
    #expect(isAccepted(right))
    // Nobody would wait without the budget.
    #expect(try written.roadmapStatus() == "optimal")
    var altered = 0
    right.forEachLeaf { place, leaf, put in
      guard let changed = change.apply(leaf) else { return }
      altered += 1
      // Words may be any that are not empty.
      let isWording = place.contains { $0.hasPrefix("assumption") || $0 == "remarks" }
      let isWord = isWording && changed.stringValue?.isEmpty == false
      #expect(isAccepted(put(changed)) == isWord, "\(place.joined(separator: ".")) \(change)")
    }
    #expect(altered > 20)
  }

  /// Quận Ba Đình, under two regimes and a budget that leaves some to wait.
  private static let district = Result { try baDinh() }

  /// The same in two years.
  private static let phasedDistrict = Result {
    try baDinh("limits: { mergers_per_year: { 2024: 2, 2025: 3 } }")
  }

  private static func baDinh(_ more: String = "") throws -> WrittenStaff {
    let planningCase = try Cases.planningCase(
      """
      format: 1
      title: Ba Đình
      dataset: hanoi-2022
      law: { as_of: 2023-10-01, phase: 2023-2025 }
      scope: { districts: ["001"] }
      staffing:
        compare: [hanoi-de-an-21]
        severance: { early_retirement_percent: 20, top_up_percent: 10 }
        roadmap:
          yearly_budget: [9000000000, 9000000000, 9000000000, 9000000000, 9000000000]
          transfer_places: { officials: [2, 1], non_specialised: [3] }
      \(more)
      """, dataset: try Cases.hanoi.get())
    guard let plan = try Planner(planningCase).run(threads: 2).plan else { throw NoPlan() }
    return WrittenStaff(plan)
  }

  struct NoPlan: Error {}
}
