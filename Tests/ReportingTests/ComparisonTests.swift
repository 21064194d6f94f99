import Planning
import Scenarios
import TestSupport
import Testing

@testable import Reporting

@Suite("Plans side by side")
struct ComparisonTests {
  private func plan(_ keys: String = "") throws -> Plan {
    try #require(try Planner(try HanoiCase.district(keys)).run().plan)
  }

  private func adopted(_ keys: String = "") throws -> Plan {
    let (planningCase, drawn) = try HanoiCase.adopted(keys)
    return Assessment.plan(drawn, for: planningCase)
  }

  @Test("A plan does nothing otherwise than itself, and does not dominate itself")
  func itself() throws {
    let plan = try plan()
    let comparison = PlanComparison([("a", plan), ("b", plan)])
    let difference = try #require(comparison.differences.first)
    #expect(difference.same == plan.groups.count && !plan.groups.isEmpty)
    #expect(difference.clusters.isEmpty && difference.altered.isEmpty)
    #expect(!comparison.dominates(0, 1) && !comparison.dominates(1, 0))
    #expect(comparison.figures.allSatisfy { $0.best.isEmpty })
    #expect(comparison.warnings.isEmpty)
  }

  @Test("Clusters are disjoint and hold exactly the units whose group differs")
  func clusters() throws {
    let (a, b) = (
      try plan(), try plan("goals: [unresolved_due, discretionary_results, people_affected]")
    )
    func groups(_ plan: Plan) -> [String: Set<String>] {
      var groups: [String: Set<String>] = [:]
      for group in plan.groups {
        let codes = Set(group.members.map { plan.planningCase.dataset.units[$0].code })
        for code in codes { groups[code] = codes }
      }
      return groups
    }
    let (ours, theirs) = (groups(a), groups(b))
    let differing = Set(ours.keys).union(theirs.keys).filter { ours[$0] != theirs[$0] }
    let difference = PlanDifference(a, b)
    let codes = difference.clusters.flatMap(\.codes)
    #expect(!differing.isEmpty)
    #expect(codes.count == Set(codes).count && Set(codes) == differing)
    let units = a.planningCase.dataset.units
    #expect(
      difference.people
        == units.filter { differing.contains($0.code) }.reduce(0) { $0 + $1.population })
    #expect(difference.same + difference.altered.count + difference.onlyOurs == a.groups.count)
    #expect(difference.same + difference.altered.count + difference.onlyTheirs == b.groups.count)
  }

  /// A drawn plan of one group in Quận Ba Đình.
  private func drawn(_ rows: String, titled title: String = "Thử") throws -> Plan {
    let planningCase = try HanoiCase.district().titled(title)
    let drawn = try TemporaryFolder.with { folder in
      try DrawnPlan.read(
        try folder.write("p.csv", "group,name,code\n" + rows), for: planningCase)
    }
    return Assessment.plan(drawn, for: planningCase)
  }

  @Test("The same members under another name are told as altered, with both names")
  func names() throws {
    let difference = PlanDifference(
      try drawn("A,Phường Một,00001\nA,Phường Một,00004\n"),
      try drawn("A,Phường Hai,00001\nA,Phường Hai,00004\n"))
    #expect(difference.clusters.isEmpty && difference.same == 0)
    #expect(
      difference.altered.map { $0.changes.map(\.vi) } == [["tên: Phường Một → Phường Hai"]])
  }

  @Test("Divided units differ from units that join whole, and are told as divided")
  func divisions() throws {
    let (a, b) = (try adopted(), try #require(try Planner(HanoiCase.load()).run().plan))
    let difference = PlanDifference(b, a)
    let divided = difference.clusters.flatMap(\.theirs).compactMap(\.division)
    #expect(divided.map(\.unit).count == 4)
    let text = ComparisonReport(PlanComparison([("b", b), ("a", a)])).document()
      .terminalText(width: 200, language: .vietnamese)
    #expect(text.contains("Sài Đồng chia cho Phúc Lợi, Phúc Đồng"))
  }

  @Test("The better plan in every goal dominates; the best of each row is marked")
  func dominance() throws {
    let best = try plan()
    let worse = try drawn("A,,00001\nA,,00004\n")
    let comparison = PlanComparison([("best", best), ("worse", worse)])
    let unresolved = try #require(comparison.figures.first { $0.key == "unresolved_due" })
    #expect(unresolved.values == [0, 12] && unresolved.best == [0])
    // Fewer units are changed by doing nothing: neither dominates.
    #expect(!comparison.dominates(0, 1) && !comparison.dominates(1, 0))
    let single = PlanComparison([
      ("best", try plan("goals: [unresolved_due]")), ("worse", worse),
    ])
    #expect(single.entries.count == 2 && !single.dominates(1, 0))
  }

  @Test("A plan that is not lawful never has the best mark; its better figures have another")
  func unlawful() throws {
    let (best, worse) = (try plan(), try drawn("A,,00001\nA,,00004\n"))
    #expect(best.isLawful && !worse.isLawful)
    let comparison = PlanComparison([("best", best), ("worse", worse)])
    let changed = try #require(comparison.figures.first { $0.key == "units_changed" })
    #expect(changed.values[1] < changed.values[0])
    #expect(changed.best == [0] && changed.betterButUnlawful == [1])
    let unresolved = try #require(comparison.figures.first { $0.key == "unresolved_due" })
    #expect(unresolved.best == [0] && unresolved.betterButUnlawful.isEmpty)
    let report = ComparisonReport(comparison).document()
    let text = report.terminalText(width: 80, language: .vietnamese)
    #expect(text.contains("B✗") && text.contains("☆ số"))
    #expect(text.contains("\(changed.values[0])★") && text.contains("\(changed.values[1])☆"))
    let lawful = ComparisonReport(PlanComparison([("a", best), ("b", best)])).document()
      .terminalText(width: 80, language: .vietnamese)
    #expect(!lawful.contains("☆") && !lawful.contains("✗"))
    let none = PlanComparison([("a", worse), ("b", try drawn("A,,00001\nA,,00004\nA,,00006\n"))])
    #expect(none.figures.allSatisfy { $0.best.isEmpty })
    #expect(none.figures.contains { !$0.betterButUnlawful.isEmpty })
  }

  @Test("Another law, regime, scope or dataset is warned of before any figure")
  func warnings() throws {
    let plain = try plan()
    let other = try plan("law: { as_of: 2024-01-01 }\nstaffing: { regime: decree-34-2019 }")
    let warnings = PlanComparison([("a", plain), ("b", other)]).warnings
    #expect(warnings.contains { $0.vi.contains("ngày áp dụng luật: 2023-10-01 so với 2024-01-01") })
    #expect(warnings.contains { $0.vi.contains("chế độ định mức") })
    #expect(!warnings.contains { $0.vi.contains("bộ dữ liệu") })
    let scopes = PlanComparison([("a", plain), ("b", try adopted())]).warnings
    #expect(scopes.map(\.vi).contains { $0.contains("số đơn vị trong phạm vi: 14 so với 579") })
  }

  @Test("Twenty plans fit a terminal of 80 columns, with the figures' names in every part")
  func width() throws {
    let plan = try adopted()
    let comparison = PlanComparison(
      (0..<PlanComparison.most).map { ("plan \($0)", plan) })
    for width in [60, 80, 120, 160] {
      let text = ComparisonReport(comparison).document()
        .terminalText(width: width, language: .vietnamese)
      let lines = text.split(separator: "\n")
      #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= width })
      let heads = lines.filter { $0.hasPrefix("Chỉ tiêu") }
      #expect(heads.count > 1)
      let labels = heads.flatMap { $0.split(separator: " ").dropFirst(2).map(String.init) }
      #expect(labels == comparison.entries.map { $0.label + Words.unlawfulMark })
    }
  }

  @Test("A page holds every figure, and nothing from data becomes markup")
  func page() throws {
    let hostile = try drawn("A,,00001\nA,,00004\n", titled: "<script>alert(1)</script> & “x”")
    let page = ComparisonReport(PlanComparison([("a", hostile), ("b", try plan())])).document()
      .html(language: .vietnamese)
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;"))
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("lang=\"vi\""))
    #expect(page.contains("KCT dôi dư"))
  }
}
