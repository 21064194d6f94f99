import LegalParameters
import SourceFiles
import Territory
import TestSupport
import Testing

@Suite("The law that the program ships has the figures of the statutes")
struct ShippedLawTests {
  @Test(
    "Standards of Resolution 1211: people and m²",
    arguments: [
      (.xa, 8_000, 30_000_000, "NQ1211 Đ3"), (.xaMienNui, 5_000, 50_000_000, "NQ1211 Đ3"),
      (.phuongQuan, 15_000, 5_500_000, "NQ1211 Đ8"),
      (.phuongThanhPho, 7_000, 5_500_000, "NQ1211 Đ8"),
      (.phuongThiXa, 5_000, 5_500_000, "NQ1211 Đ8"), (.thiTran, 8_000, 14_000_000, "NQ1211 Đ9"),
      (.huyen, 120_000, 450_000_000, "NQ1211 Đ2"),
      (.huyenMienNui, 80_000, 850_000_000, "NQ1211 Đ2"),
      (.quan, 150_000, 35_000_000, "NQ1211 Đ7"), (.thiXa, 100_000, 200_000_000, "NQ1211 Đ6"),
      (.thanhPho, 150_000, 150_000_000, "NQ1211 Đ5"),
    ] as [(StandardKey, Int, Int, String)])
  func standards(key: StandardKey, population: Int, area: Int, article: String) throws {
    let figures = try #require(try RealLaw.law().standards[key])
    #expect(figures.population == population)
    #expect(figures.area == area)
    #expect(figures.citation == Citation(article: article, confidence: .statute))
  }

  @Test(
    "Districts have a least number of communes: 13 of a huyện, one a township, 10 of urban ones")
  func subUnits() throws {
    let standards = try RealLaw.law().standards
    for key in [StandardKey.huyen, .huyenMienNui] {
      #expect(standards[key]?.subUnits == .init(count: 13, townships: 1))
    }
    for key in [StandardKey.quan, .thiXa, .thanhPho] {
      #expect(standards[key]?.subUnits == .init(count: 10, townships: 0))
    }
    #expect(standards[.xa]?.subUnits == nil && standards[.phuongQuan]?.subUnits == nil)
    #expect(try RealLaw.law().adjustments[.islandRural]?.subUnitsPercent == 20)
  }

  @Test(
    "Adjustments: what is left of population and area, in percent",
    arguments: [
      (.delta, nil, 70, .reported), (.minority, 50, nil, .reported), (.border, 50, nil, .reported),
      (.difficultCoast, 50, nil, .reported), (.islandRural, 20, 20, .statute),
      (.islandUrban, 20, 20, .statute),
    ] as [(AdjustmentKey, Int?, Int?, Confidence)])
  func adjustments(key: AdjustmentKey, population: Int?, area: Int?, confidence: Confidence) throws
  {
    let figures = try #require(try RealLaw.law().adjustments[key])
    #expect(figures.populationPercent == population)
    #expect(figures.areaPercent == area)
    #expect(figures.citation.confidence == confidence)
    #expect((figures.minoritySteps != nil) == (key == .minority))
  }

  @Test("The minority factor begins at 30 %, falls 5 points for each 10 %, and stops at 20 %")
  func minority() throws {
    let steps = try #require(try RealLaw.law().adjustments[.minority]?.minoritySteps)
    #expect(steps.fromPercent == 30 && steps.stepPercent == 10)
    #expect(steps.pointsPerStep == 5 && steps.floorPercent == 20)
  }

  @Test(
    "Due points of Resolution 35: bounds of area and population in percent",
    arguments: [
      ("2023-2025", [70, 70, 20, 200, 20, 300], "NQ35 Đ1.2"),
      ("2026-2030", [100, 100, 30, 200, 30, 300], "NQ35 Đ1.3"),
    ])
  func due(phase: String, bounds: [Int], clause: String) throws {
    let points = try RealLaw.law(phase: phase).due
    #expect(points.map(\.point) == ["a", "b", "c"])
    #expect(points.map(\.levels) == [[.district, .commune], [.district], [.commune]])
    #expect(points.flatMap { [$0.areaBelowPercent, $0.populationBelowPercent] } == bounds)
    #expect(points.map(\.citation.article) == ["a", "b", "c"].map { "\(clause).\($0)" })
    #expect(points.allSatisfy { $0.citation.confidence == .statute })
  }

  @Test("What a formed unit must reach (Resolution 35, Article 4.1)")
  func formed() throws {
    let figures = try RealLaw.law().formedUnits
    #expect(figures.areaPercent == 100 && figures.populationPercent == 100)
    #expect(figures.waivedFromUnits == 3)
    #expect(figures.pointA == (one: 100, other: 70))
    #expect(figures.pointB == (area: 30, population: 200))
    #expect(figures.pointC == (area: 30, population: 300))
    #expect(figures.citation.article == "NQ35 Đ4.1")
  }

  @Test("Grounds of Article 3 by phase; 3.1.d is for rural units, the bare Article for rebuilding")
  func exemptions() throws {
    let now = try RealLaw.law().exemptions
    let later = try RealLaw.law(phase: "2026-2030").exemptions
    #expect(now.keys.sorted() == ["3", "3.1.a", "3.1.b", "3.1.c", "3.1.d", "3.2"])
    #expect(later.keys.sorted() == ["3", "3.1.a", "3.1.b", "3.1.c", "3.1.d", "3.3"])
    #expect(now.values.filter(\.ruralOnly).map(\.code) == ["3.1.d"])
    #expect(now.values.filter(\.inferredOnly).map(\.code) == ["3"])
    #expect(now["3.1.b"]?.citation.article == "NQ35 Đ3.1.b")
  }

  @Test("Posts of Decree 33/2023 by kind and class, and the steps above the standard")
  func staff() throws {
    let norm = try RealLaw.law().staffNorm
    func row(_ quota: [UnitClass: Int]?) -> [Int?] { UnitClass.allCases.map { quota?[$0] } }
    #expect(row(norm.officials[.phuong]) == [23, 21, 19])
    #expect(row(norm.officials[.xa]) == [22, 20, 18])
    #expect(row(norm.officials[.thiTran]) == [22, 20, 18])
    #expect(row(norm.nonSpecialised) == [14, 12, 10])
    #expect(
      norm.peoplePerStep.mapValues(\.people) == [
        .phuongQuan: 5_000, .phuongThanhPho: 3_500, .phuongThiXa: 2_500, .thiTran: 4_000,
        .xa: 4_000, .xaMienNui: 2_500,
      ])
    #expect(norm.islandPeoplePerStep.mapValues(\.people) == [.phuong: 700, .thiTran: 800])
    #expect(norm.areaStepPercent == 100)
    #expect(norm.peoplePerStep[.xa]?.confidence == .inferred)
    #expect(norm.areaStepConfidence == .inferred)
  }

  @Test("Preparation takes 270 days; what the law sets of a task's time is marked as read in it")
  func procedure() throws {
    let procedure = try RealLaw.law().procedure
    #expect(
      procedure.preparation.mapValues(\.days) == [.voters: 60, .councils: 30, .resolution: 180])
    let tasks = Dictionary(uniqueKeysWithValues: procedure.tasks.map { ($0.key, $0) })
    #expect(procedure.tasks.map(\.key).first == "count-due" && tasks.count == 14)
    let staff = try #require(tasks["staff"])
    #expect(staff.from == .effect && staff.years == 5)
    #expect(staff.citation == Citation(article: "NQ35 Đ11.3", confidence: .statute))
    #expect(tasks["apparatus"]?.days == 30 && tasks["voter-list"]?.days == -30)
  }

  @Test("A task without a time, or with two, is refused with its place")
  func taskTime() throws {
    let report = try #require(
      try LawFolder.report("procedure.yaml", "    years: 5\n", "    days: 1\n    years: 5\n"))
    #expect(
      report.lines.contains { $0.contains("“staff” states exactly one of “days” and “years”") })
  }

  @Test("Every document that an article cites is listed with its dates")
  func documents() throws {
    let book = try RealLaw.book()
    #expect(
      book.documents.map(\.id) == [
        "NQ1211", "NQ35", "NĐ54", "NĐ33", "NĐ92", "TT04", "NĐ34", "NĐ32", "NĐ08", "NĐ29", "ĐA21",
        "NQ18-HN", "L77",
      ])
    let resolution = try #require(book.documents.first { $0.id == "NQ35" })
    #expect(resolution.number == "35/2023/UBTVQH15")
    #expect(resolution.inForce.description == "2023-07-19")
    #expect(resolution.repealed?.description == "2025-04-15")
    let law = try RealLaw.law()
    let staff = law.staff
    let cited =
      law.standards.values.map(\.citation) + law.due.map(\.citation)
      + staff.regimes.values.map(\.citation)
      + [
        law.formedUnits.citation, staff.leadership.citation, staff.severance.nonSpecialised,
        staff.severance.leaving, staff.severance.earlyRetirement, staff.severance.beforeRoadmapEnd,
        staff.roadmap.citation,
      ]
    for article in cited.map(\.article) {
      #expect(
        book.documents.contains { article == $0.id || article.hasPrefix($0.id + " ") },
        "\(article)")
    }
  }

  @Test("A figure read in the statute has no mark, every other one shows its letter")
  func marks() {
    #expect(Confidence.allCases.map(\.mark) == ["", "(B)", "(C)", "(D)"])
  }
}
