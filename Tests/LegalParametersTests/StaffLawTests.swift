import SourceFiles
import Territory
import TestSupport
import Testing

@testable import LegalParameters

@Suite("The law about people has the figures of the decrees, by regime and day")
struct StaffLawTests {
  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

  private func norm(_ regime: String, on text: String = "2023-10-01") throws -> StaffNormFigures {
    try RealLaw.book().staff.norm(regime, on: day(text))
  }

  private func row<Value>(_ quota: [UnitClass: Value]?) -> [Value?] {
    UnitClass.allCases.map { quota?[$0] }
  }

  // MARK: Regimes

  @Test(
    "Posts by class and the fund in hundredths of the base salary",
    arguments: [
      ("decree-92-2009", [25, 23, 21], [25, 23, 21], [22, 20, 19], [2_030, 1_860, 1_760]),
      ("decree-34-2019", [23, 21, 19], [23, 21, 19], [14, 12, 10], [1_600, 1_370, 1_140]),
      ("decree-33-2023", [23, 21, 19], [22, 20, 18], [14, 12, 10], [2_100, 1_800, 1_500]),
      ("hanoi-ward-pilot", [23, 21, 19], [22, 20, 18], [14, 12, 10], [2_100, 1_800, 1_500]),
      ("hanoi-de-an-21", [23, 21, 19], [22, 20, 18], [14, 12, 10], [2_100, 1_800, 1_500]),
    ] as [(String, [Int], [Int], [Int], [Int])])
  func posts(regime: String, wards: [Int], others: [Int], staff: [Int], fund: [Int]) throws {
    let norm = try norm(regime)
    #expect(row(norm.officials[.phuong]) == wards)
    #expect(row(norm.officials[.xa]) == others)
    #expect(row(norm.officials[.thiTran]) == others)
    #expect(row(norm.nonSpecialised) == staff)
    #expect(row(norm.monthlyFund) == fund)
    #expect(norm.citation.confidence == (regime == "hanoi-ward-pilot" ? .statute : .reported))
  }

  @Test("What only some regimes have: steps, the pilot's wards, the cap, the regular police")
  func peculiar() throws {
    let names = try RealLaw.book().regimes
    let regimes = try names.map { try norm($0) }
    func having(_ holds: (StaffNormFigures) -> Bool) -> [String] {
      zip(names, regimes).filter { holds($1) }.map(\.0)
    }
    let since2023 = ["decree-33-2023", "hanoi-de-an-21", "hanoi-ward-pilot"]
    #expect(having { !$0.peoplePerStep.isEmpty } == since2023)
    #expect(having { $0.areaStepPercent == 100 } == since2023)
    #expect(having { $0.monthlyFundPerExtraPerson == 150 } == since2023)
    #expect(having { $0.peopleCap == 7 } == ["hanoi-de-an-21"])
    #expect(having { $0.wardCivilServants == 15 } == ["hanoi-ward-pilot"])
    #expect(having { $0.lessWithRegularPolice == 1 } == ["decree-34-2019"])
    #expect(having { $0.basedOn == "decree-33-2023" } == ["hanoi-de-an-21", "hanoi-ward-pilot"])
    #expect(having { $0.replaced != nil } == ["decree-34-2019", "decree-92-2009"])
    #expect(try norm("decree-92-2009").replaced == day("2019-06-25"))
    #expect(try norm("decree-34-2019").replaced == day("2023-08-01"))
  }

  @Test("Đề án 21 takes the figures it does not state from the decree of the day")
  func basedByDay() throws {
    let before = try norm("hanoi-de-an-21", on: "2023-07-31")
    #expect(before.basedOn == "decree-34-2019")
    #expect(row(before.monthlyFund) == [1_600, 1_370, 1_140])
    #expect(before.lessWithRegularPolice == 1)
    #expect(before.peopleCap == 7)
    let after = try norm("hanoi-de-an-21", on: "2023-08-01")
    #expect(after.basedOn == "decree-33-2023")
    #expect(row(after.monthlyFund) == [2_100, 1_800, 1_500])
    #expect(after.lessWithRegularPolice == 0)
    #expect(after.peopleCap == 7)
  }

  @Test(
    "A regime holds from its first day; the day before is an error naming regime and day",
    arguments: [
      ("decree-92-2009", "2013-06-01", "2013-05-31"),
      ("decree-34-2019", "2019-06-25", "2019-06-24"),
      ("decree-33-2023", "2023-08-01", "2023-07-31"),
      ("hanoi-ward-pilot", "2023-08-01", "2023-07-31"),
      ("hanoi-de-an-21", "2019-09-16", "2019-09-15"),
    ])
  func firstDay(regime: String, first: String, before: String) throws {
    #expect(try norm(regime, on: first).monthlyFund.count == 3)
    let message =
      "“regimes.\(regime)” has no value on \(before): in force from \(first)"
    let error = try #require(throws: NoValueOnDay.self) { try norm(regime, on: before) }
    #expect(error.phrase.en == message)
    // Of a whole law it is the regime that is missed first, whatever else is not in force yet.
    let ofLaw = try #require(throws: NoValueOnDay.self) {
      try RealLaw.book().law(
        on: day("2023-10-01"), phase: "2023-2025", regime: regime, effect: day(before))
    }
    #expect(ofLaw.phrase.en == message)
    #expect(ofLaw.phrase.vi.contains("“regimes.\(regime)” không có giá trị ngày \(before)"))
  }

  @Test("A day before any decree is an error for every regime; the law of the plan is not touched")
  func beforeAny() throws {
    let book = try RealLaw.book()
    for regime in book.regimes {
      let error = try #require(throws: NoValueOnDay.self) {
        try book.law(
          on: day("2023-10-01"), phase: "2023-2025", regime: regime, effect: day("2000-01-01"))
      }
      #expect(error.parameter == "regimes.\(regime)")
      #expect(error.day == (try day("2000-01-01")))
    }
  }

  @Test(
    "On the day of Decree 33 every regime has figures; two days earlier those of 2023 have none")
  func regimesOfTheDay() throws {
    let book = try RealLaw.book()
    func regimes(_ text: String, _ own: String) throws -> [String] {
      try book.law(
        on: day("2023-10-01"), phase: "2023-2025", regime: own, effect: day(text)
      ).staff.regimes.keys.sorted()
    }
    #expect(try regimes("2023-08-01", "decree-33-2023") == book.regimes)
    #expect(
      try regimes("2023-07-30", "decree-34-2019")
        == ["decree-34-2019", "decree-92-2009", "hanoi-de-an-21"])
  }

  @Test("A cap replaces that of the regime that has one, and gives none to the others")
  func capped() throws {
    let law = try RealLaw.book().law(
      on: day("2023-10-01"), phase: "2023-2025", regime: "hanoi-de-an-21", peopleCap: 9)
    #expect(law.staffNorm.peopleCap == 9)
    #expect(law.staff.regimes["hanoi-de-an-21"]?.peopleCap == 9)
    #expect(law.staff.regimes.values.compactMap(\.peopleCap) == [9])
  }

  // MARK: Pay, leaders, leaving

  @Test(
    "The base salary of a day",
    arguments: [
      ("2018-07-01", 1_390_000), ("2019-06-30", 1_390_000), ("2019-07-01", 1_490_000),
      ("2023-06-30", 1_490_000), ("2023-07-01", 1_800_000), ("2024-06-30", 1_800_000),
      ("2024-07-01", 2_340_000), ("2031-01-01", 2_340_000),
    ])
  func baseSalary(on text: String, amount: Int) throws {
    #expect(try RealLaw.book().staff.baseSalary.value(on: day(text)).amount == amount)
  }

  @Test("Before the first decree on it there is no base salary")
  func noBaseSalary() throws {
    let error = try #require(throws: NoValueOnDay.self) {
      try RealLaw.book().staff.baseSalary.value(on: day("2018-06-30"))
    }
    #expect(
      error.phrase.en == "“base_salary” has no value on 2018-06-30: in force from 2018-07-01")
  }

  @Test("The law of a day knows its own base salary and all of them in order")
  func baseSalaries() throws {
    let law = try RealLaw.law(on: "2024-07-01").staff
    #expect(law.baseSalary.amount == 2_340_000)
    #expect(law.baseSalary.citation.article == "NĐ73/2024")
    #expect(law.baseSalaries.map(\.amount) == [1_390_000, 1_490_000, 1_800_000, 2_340_000])
    #expect(try RealLaw.law(on: "2024-06-30").staff.baseSalary.amount == 1_800_000)
    #expect(law.officialsSalary.hundredths == 234)
    #expect(law.officialsSalary.citation.confidence == .background)
  }

  @Test("The law about people is that of the day of effect, not of the plan")
  func effect() throws {
    let law = try RealLaw.book().law(
      on: day("2023-10-01"), phase: "2023-2025", regime: "decree-33-2023",
      effect: day("2025-01-01"))
    #expect(law.day == (try day("2023-10-01")))
    #expect(law.staff.day == (try day("2025-01-01")))
    #expect(law.staff.baseSalary.amount == 2_340_000)
  }

  @Test("A commune has one chairman, and two, two or one vice-chairmen")
  func leadership() throws {
    let figures = try RealLaw.law().staff.leadership
    #expect(UnitClass.allCases.map(figures.posts) == [3, 3, 2])
    #expect(figures.citation == Citation(article: "NĐ08 Đ7, Đ8", confidence: .statute))
  }

  @Test("Money for those who leave (Decree 29), and five years for the roadmap (NQ35 Đ11.3)")
  func leaving() throws {
    let law = try RealLaw.law().staff
    let figures = law.severance
    #expect(figures.withinMonths == 12 && figures.allowancePercent == 50)
    #expect(figures.jobSearchMonths == 3 && figures.tenthsPerInsuranceYear == 15)
    #expect(figures.monthsPerEarlyYear == 3 && figures.firstYears == 20)
    #expect(figures.monthsForFirstYears == 5 && figures.tenthsPerFurtherYear == 5)
    #expect(figures.salaryPercent == 50)
    #expect(
      [
        figures.nonSpecialised, figures.leaving, figures.earlyRetirement, figures.beforeRoadmapEnd,
      ].map(\.article) == ["NĐ29 Đ2.3, Đ9.2", "NĐ29 Đ7", "NĐ29 Đ5", "NĐ29 Đ9.1"])
    #expect(figures.beforeRoadmapEnd.confidence == .background)
    #expect(law.roadmap.months == 60 && law.roadmap.years == 5)
    #expect(law.roadmap.citation == Citation(article: "NQ35 Đ11.3", confidence: .statute))
  }

  @Test("An effect after the end of Resolution 35 has no roadmap, and the error names it")
  func afterResolution() throws {
    let error = try #require(throws: NoValueOnDay.self) {
      try RealLaw.book().law(
        on: day("2023-10-01"), phase: "2023-2025", regime: "decree-33-2023",
        effect: day("2025-04-15"))
    }
    #expect(
      error.phrase.en == "“roadmap” has no value on 2025-04-15: repealed from 2025-04-15")
  }
}
