import Foundation
import Planning
import SourceFiles
import StaffPlanning
import Testing

@testable import Reporting

@Suite("Real reports fit a terminal of 80 columns")
struct ReportLinesTests {
  private func expectToFit(_ document: Document) {
    for language in Language.allCases {
      let text = document.terminalText(width: 80, language: language)
      let long = text.split(separator: "\n").filter { DisplayWidth.of(String($0)) > 80 }
      #expect(long == [])
      #expect(!text.contains("\n\n\n"))
      #expect(!text.split(separator: "\n").contains { $0.hasSuffix(" ") })
      #expect(text.hasSuffix("\n"))
    }
  }

  @Test("Units that are due, near ones only and all 579")
  func due() throws {
    let report = DueReport(try HanoiCase.load())
    expectToFit(report.document(all: false))
    expectToFit(report.document(all: true))
  }

  @Test("The assessed plan that was adopted")
  func assessed() throws {
    let (planningCase, drawn) = try HanoiCase.adopted()
    let plan = Assessment.plan(drawn, for: planningCase)
    expectToFit(PlanReport(plan).document(verified: Phrase(vi: "Đúng.", en: "Right.")))
  }

  @Test("A plan of one district, and the explanation of each of its units")
  func planned() throws {
    let planningCase = try HanoiCase.district()
    let plan = try #require(try Planner(planningCase).run().plan)
    expectToFit(PlanReport(plan).document(verified: nil))
    for unit in planningCase.scope {
      expectToFit(ExplainReport(planningCase, unit: unit, plan: plan).document())
    }
  }

  @Test("What plans do to people, under one regime and under all five", arguments: [true, false])
  func staff(isAdopted: Bool) throws {
    let all =
      "staffing: { compare: [decree-34-2019, decree-92-2009, hanoi-ward-pilot, hanoi-de-an-21] }"
    for keys in ["", "staffing: { compare: [] }", all] {
      let plan: Plan
      if isAdopted {
        let (planningCase, drawn) = try HanoiCase.adopted(keys)
        plan = Assessment.plan(drawn, for: planningCase)
      } else {
        plan = try #require(try Planner(HanoiCase.district(keys)).run().plan)
      }
      let outcome = StaffOutcome(StaffedPlan(plan), in: plan.planningCase)
      expectToFit(StaffReport(plan, outcome).document())
      expectToFit(PlanReport(plan, staff: outcome).document(verified: nil))
    }
  }

  @Test("Why there is no roadmap")
  func noRoadmap() throws {
    let keys =
      "staffing: { roadmap: { yearly_budget: [0], attrition_per_mille: { officials: 0, non_specialised: 0 } } }"
    let plan = try #require(try Planner(HanoiCase.district(keys)).run().plan)
    let outcome = StaffOutcome(StaffedPlan(plan), in: plan.planningCase)
    let document = StaffReport(plan, outcome).document()
    expectToFit(document)
    #expect(document.terminalText(width: 80, language: .english).contains("NO ROADMAP IS POSSIBLE"))
  }

  @Test("Why there is no legal plan")
  func infeasible() throws {
    let planningCase = try HanoiCase.district("groups: { discretion: forbidden, max_units: 2 }")
    let plan = try #require(try Planner(planningCase).run().plan)
    #expect(plan.status == .infeasible)
    expectToFit(PlanReport(plan).document(verified: nil))
  }

  @Test("A kept unit has no table of groups, not even an empty one")
  func kept() throws {
    let planningCase = try HanoiCase.district(
      "decisions: { keep: [{ units: [\"00004\"], ground: \"3.1.b\", evidence: x }] }")
    let unit = try #require(planningCase.dataset.index(ofUnit: "00004"))
    let document = ExplainReport(planningCase, unit: unit, plan: nil).document()
    expectToFit(document)
    // The points of the class have the only table.
    #expect(!document.terminalText(width: 80, language: .english).contains("SMALLEST GROUPS"))
    #expect(
      document.markdown(language: .english).components(separatedBy: "\n| ---").count == 2)
    #expect(document.csv().split(separator: "\n").count == 1)
  }
}
