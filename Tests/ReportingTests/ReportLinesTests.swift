import Foundation
import Planning
import SourceFiles
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
