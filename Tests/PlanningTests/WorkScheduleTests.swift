import LegalParameters
import Planning
import Scenarios
import SourceFiles
import TestSupport
import Testing

@Suite("The work schedule")
struct WorkScheduleTests {
  private func plan(_ more: String) throws -> Plan {
    let planningCase = try Cases.planningCase(
      """
      format: 1
      title: Hà Nội
      dataset: hanoi-2022
      law: { as_of: 2023-10-01, phase: 2023-2025 }
      scope: { districts: ["001"] }
      \(more)
      """, dataset: try Cases.hanoi.get())
    return try #require(try Planner(planningCase).run().plan)
  }

  private func deadlines(_ plan: Plan) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: (plan.schedule?.tasks ?? []).map { ($0.key, "\($0.deadline)") })
  }

  @Test("Deadlines follow the start, the steps of preparation and the effect")
  func deadlines() throws {
    let plan = try plan(
      """
      calendar: { starts: 2024-02-01, preparation: { voters_days: 28, councils_days: 1, resolution_days: 2 } }
      staffing: { effect: 2024-02-29 }
      """)
    let days = deadlines(plan)
    #expect(days["count-due"] == "2024-02-16")
    #expect(days["voter-list"] == "2024-01-30")
    #expect(days["voter-opinion"] == "2024-02-29")
    #expect(days["council-resolutions"] == "2024-03-01")
    #expect(days["resolution"] == "2024-03-03")
    #expect(days["apparatus"] == "2024-03-30")
    #expect(days["class"] == "2025-02-28")
    #expect(days["staff"] == "2029-02-28")
    // The list of voters would have to be posted before the work begins.
    #expect(plan.remarks.contains { $0.en.contains("Post the list of voters") })
    #expect(!plan.remarks.contains { $0.en.contains("posts back") })
    #expect(plan.findings == [])
  }

  @Test("A scenario marks tasks as done, changes them and adds its own; late ones are remarks")
  func changes() throws {
    let plan = try plan(
      """
      schedule:
        done: [count-due, district-plan]
        tasks:
          - { task: options, lead: "UBND quận", deadline: 2023-12-01 }
          - { task: district-plan, lead: A, deadline: 2026-03-01, product: B }
      """)
    let schedule = try #require(plan.schedule)
    let law = plan.planningCase.law.procedure
    #expect(plan.calendar == nil && schedule.tasks.count == law.tasks.count + 1)
    #expect(schedule.done == 2)
    let options = try #require(schedule.tasks.first { $0.key == "options" })
    #expect(options.lead.vi == "UBND quận" && options.isDeadlineStated)
    #expect(options.product == law.tasks.first { $0.key == "options" }?.product)
    #expect(plan.remarks.count { $0.en.contains("after the end of the phase") } == 1)
    #expect(schedule.tasks.map(\.deadline) == schedule.tasks.map(\.deadline).sorted())
    #expect(plan.findings == [])
  }
}
