import Planning
import Scenarios
import SourceFiles
import TestSupport
import Testing
import Verification

/// Hoàn Kiếm and Hai Bà Trưng become one district in a decided year.
@Suite("A new district comes before its communes")
struct PrecedenceTests {
  private func solved(_ more: String) throws -> (plan: Plan, stated: PlanningCase) {
    let stated = try Cases.planningCase(
      """
      format: 1
      title: Hà Nội
      dataset: hanoi-2022
      law: { as_of: 2023-10-01, phase: 2023-2025 }
      scope: { level: both, districts: ["002", "006", "007"] }
      due: goal
      \(more)
      """, dataset: try Cases.hanoi.get())
    return (try #require(try ArrangementPlanner(stated).run().plan), stated)
  }

  private func findings(_ bytes: [UInt8], _ stated: PlanningCase) -> [String] {
    PlanVerification.verify(
      planJSON: bytes, resolvedYAML: Array(stated.scenario.resolvedYAML().utf8), case: stated
    ).findings.map(\.en)
  }

  private static let late = """
    calendar: { years: [2024, 2025] }
    districts: { decisions: { join: [{ units: ["002", "007"], year: 2025 }] } }
    """

  @Test("Its communes wait for its year, those of other districts do not; the verifier agrees")
  func later() throws {
    let (plan, stated) = try solved(Self.late)
    let districts = try #require(plan.districts)
    let formed = try #require(districts.plan.groups.first { $0.year == 2025 })
    #expect(formed.isYearDecided)
    let names = plan.planningCase.dataset.districts.map(\.name)
    let inside = plan.groups.filter { names[$0.figures.district] == formed.name }
    #expect(inside.count > 3 && inside.allSatisfy { $0.year == 2025 })
    let outside = plan.groups.filter { names[$0.figures.district] != formed.name }
    #expect(outside.count > 3 && outside.allSatisfy { $0.year == 2024 })
    #expect(findings(plan.bytes, stated) == [])
    let again = try #require(Plan.read(plan.bytes, for: stated))
    #expect(again.bytes == plan.bytes)
    // A commune of the new district before it is refused.
    let text = String(decoding: plan.bytes, as: UTF8.self)
    let early = text.replacing(#/"year" : 2025,(\s+"year_source" : "calendar")/#) {
      "\"year\" : 2024,\($0.1)"
    }
    #expect(early != text && !findings(Array(early.utf8), stated).isEmpty)
  }

  @Test("Without a decision it takes effect in the first year that preparation leaves")
  func first() throws {
    let (plan, stated) = try solved(Self.late.replacing(", year: 2025", with: ""))
    #expect(plan.districts?.plan.groups.map(\.year) == [2024])
    #expect(plan.groups.allSatisfy { $0.year == 2024 })
    #expect(findings(plan.bytes, stated) == [])
  }

  @Test("Limits by year give districts a calendar too, but count communes only")
  func limits() throws {
    let (plan, stated) = try solved(
      """
      limits: { mergers_per_year: { 2024: 6, 2025: 99 } }
      districts: { decisions: { join: [{ units: ["002", "007"] }] } }
      """)
    #expect(plan.districts?.plan.groups.map(\.year) == [2024])
    #expect(plan.groups.count { $0.year == 2024 } == 6)
    #expect(findings(plan.bytes, stated) == [])
  }

  @Test("A commune decided for a year before its district's is told with both places")
  func tooEarly() throws {
    let report = try #require(throws: ProblemReport.self) {
      _ = try solved(
        Self.late + "\ndecisions: { join: [{ units: [\"00070\", \"00076\"], year: 2024 }] }")
    }
    #expect(report.problems.contains { $0.what.en.contains("cannot come before their district") })
  }

  @Test("A year of a district outside the calendar is told where it is stated")
  func outside() throws {
    let report = try #require(throws: ProblemReport.self) {
      _ = try solved(Self.late.replacing("year: 2025", with: "year: 2023"))
    }
    #expect(report.problems.contains { $0.what.en.contains("the year 2023") })
  }
}
