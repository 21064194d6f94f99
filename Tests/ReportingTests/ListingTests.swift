import Planning
import Scenarios
import TestSupport
import Testing

@testable import Reporting

@Suite("The CSV of a plan can be read again")
struct ListingTests {
  private func readAgain(_ plan: Plan, for planningCase: PlanningCase) throws -> DrawnPlan {
    try TemporaryFolder.with { folder in
      let csv = PlanReport(plan).document(verified: nil).csv()
      return try DrawnPlan.read(try folder.write("p.csv", csv), for: planningCase)
    }
  }

  @Test("A plan that was found becomes the same plan when it is assessed")
  func found() throws {
    let planningCase = try HanoiCase.district()
    let plan = try #require(try Planner(planningCase).run().plan)
    let again = Assessment.plan(try readAgain(plan, for: planningCase), for: planningCase)
    #expect(again.groups.map(\.members) == plan.groups.map(\.members))
    #expect(again.groups.map(\.name) == plan.groups.map(\.name))
    #expect(again.goals.map(\.value) == plan.goals.map(\.value))
  }

  @Test("Divided units, receivers of parts and adjusted boundaries survive as well")
  func assessed() throws {
    let (planningCase, drawn) = try HanoiCase.adopted()
    let again = try readAgain(Assessment.plan(drawn, for: planningCase), for: planningCase)
    #expect(again.mergers.map(\.members) == drawn.mergers.map(\.members))
    #expect(again.mergers.map(\.name) == drawn.mergers.map(\.name))
    #expect(again.receivers == drawn.receivers)
    #expect(again.divided == drawn.divided)
    #expect(again.adjusted == drawn.adjusted)
  }

  @Test("The CSV of due units has every unit, with plain figures and no words in them")
  func due() throws {
    let lines = DueReport(try HanoiCase.district()).document(all: false).csv()
      .split(separator: "\n")
    #expect(lines.count == 15)
    #expect(
      lines[2] == "00004,Phường Trúc Bạch,Quận Ba Đình,1,\"a,c\",500000,5500000,9.09,7065,15000,"
        + "47.10,37935,3350000,0,")
  }
}
