import LegalParameters
import Legislation
import Staffing
import Territory
import TestSupport
import Testing

@Suite("Posts and funds under each regime")
struct RegimeTests {
  @Test(
    "Officials, non-specialised staff and fund (in hundredths of the base salary) by class",
    arguments: [
      ("decree-92-2009", .phuong, [25, 23, 21], [22, 20, 19], [2_030, 1_860, 1_760]),
      ("decree-92-2009", .xa, [25, 23, 21], [22, 20, 19], [2_030, 1_860, 1_760]),
      ("decree-34-2019", .phuong, [23, 21, 19], [14, 12, 10], [1_600, 1_370, 1_140]),
      ("decree-34-2019", .thiTran, [23, 21, 19], [14, 12, 10], [1_600, 1_370, 1_140]),
      ("decree-33-2023", .phuong, [23, 21, 19], [14, 12, 10], [2_100, 1_800, 1_500]),
      ("decree-33-2023", .xa, [22, 20, 18], [14, 12, 10], [2_100, 1_800, 1_500]),
      ("hanoi-ward-pilot", .phuong, [23, 21, 19], [14, 12, 10], [2_100, 1_800, 1_500]),
      ("hanoi-de-an-21", .xa, [22, 20, 18], [7, 7, 7], [2_100, 1_800, 1_500]),
    ] as [(String, UnitKind, [Int], [Int], [Int])])
  func quota(
    code: String, kind: UnitKind, officials: [Int], staff: [Int], fund: [Int]
  ) throws {
    let regime = try Regime(code)
    let units = try UnitClass.allCases.map { try Regime.unit(kind, $0) }
    let norms = units.map { regime.staffing($0, regime.terms(baseSalary: 100)) }
    #expect(norms.map(\.officials) == officials)
    #expect(norms.map(\.nonSpecialised) == staff)
    #expect(norms.map(\.allowances) == fund)
    #expect(norms.map(\.leadership) == [3, 3, 2])
  }

  /// 60,000 people and 90 km² in a unit of any kind: far above every standard.
  private func large(_ kind: UnitKind) throws -> StaffedUnit {
    try Regime.unit(kind, .first, area: 90_000_000, population: 60_000)
  }

  @Test(
    "Only Decree 33 and what is based on it have steps above the standard",
    arguments: [("decree-92-2009", 25, 22), ("decree-34-2019", 23, 14)])
  func withoutSteps(code: String, officials: Int, staff: Int) throws {
    let norm = PostNorm.of(try large(.xa), by: try Regime(code).figures)
    #expect(norm == PostNorm(officials: officials, nonSpecialised: staff))
  }

  @Test("A commune of 60,000 people and 90 km² has 15 posts more, each with 1.5 base salaries")
  func steps() throws {
    // (60,000 − 8,000) / 4,000 = 13 steps of people, (90 − 30) / 30 = 2 of area.
    let staffing = try Regime("decree-33-2023").staffing(try large(.xa))
    #expect(staffing.officials == 22 + 15)
    #expect(staffing.nonSpecialised == 14 + 15)
    #expect(staffing.allowances == (2_100 + 15 * 150) * 18_000)
    #expect(staffing.salaries == 37 * 4_212_000)
  }

  @Test("A regular police chief takes one official from xã and thị trấn under Decree 34, no other")
  func regularPolice() throws {
    func officials(_ code: String, _ kind: UnitKind, police: Bool) throws -> Int {
      PostNorm.of(
        try Regime.unit(kind, .second), by: try Regime(code).figures, hasRegularPolice: police
      ).officials
    }
    for kind in [UnitKind.xa, .thiTran] {
      #expect(try officials("decree-34-2019", kind, police: true) == 20)
      #expect(try officials("decree-34-2019", kind, police: false) == 21)
    }
    #expect(try officials("decree-34-2019", .phuong, police: true) == 21)
    #expect(try officials("decree-33-2023", .xa, police: true) == 20)
    #expect(try officials("decree-92-2009", .xa, police: true) == 23)
  }

  @Test("The police chief is no non-specialised post, and the terms carry the choice into pay")
  func regularPolicePay() throws {
    let regime = try Regime("decree-34-2019")
    let unit = try Regime.unit(.xa, .first)
    let (with, without) = (
      regime.staffing(unit, regime.terms(regularPolice: true)), regime.staffing(unit)
    )
    #expect(with.nonSpecialised == without.nonSpecialised)
    #expect(without.salaries - with.salaries == 4_212_000)
    #expect(with.allowances == without.allowances)
  }

  @Test("The pilot's wards have 15 civil servants whatever class and size; other units do not")
  func pilot() throws {
    let figures = try Regime("hanoi-ward-pilot").figures
    for unitClass in UnitClass.allCases {
      let ward = try Regime.unit(
        .phuong, unitClass, area: 90_000_000, population: 60_000, isBudgetLevel: false)
      let norm = PostNorm.of(ward, by: figures)
      #expect(norm.officials == 15)
      // Nine steps of 5,000 people above 15,000, and 15 of 5.5 km² above it.
      #expect(norm.extra == 9 + 15)
      #expect(norm.nonSpecialised == (figures.nonSpecialised[unitClass] ?? 0) + norm.extra)
    }
    let level = try Regime.unit(.phuong, .second)
    #expect(PostNorm.of(level, by: figures).officials == 21)
    #expect(PostNorm.of(try Regime.unit(.thiTran, .second), by: figures).officials == 20)
    // Without the pilot such a ward has the decree's officials.
    let ward = try Regime.unit(.phuong, .second, isBudgetLevel: false)
    #expect(PostNorm.of(ward, by: try Regime("decree-33-2023").figures).officials == 21)
  }

  @Test("Đề án 21 caps people at 7 whatever class and size, pays the lump sum and no extra people")
  func cap() throws {
    let regime = try Regime("hanoi-de-an-21")
    let staffing = regime.staffing(try large(.xa))
    #expect(staffing.nonSpecialised == 7)
    #expect(staffing.allowances == 2_100 * 18_000)
    // Officials are those of Decree 33, with their steps.
    #expect(staffing.officials == 22 + 15)
    #expect(PostNorm.of(try large(.xa), by: regime.figures.capped(at: 9)).nonSpecialised == 9)
    #expect(PostNorm.of(try large(.xa), by: regime.figures.capped(at: nil)).nonSpecialised == 7)
    // Before Decree 33 the lump sum is that of Decree 34.
    let earlier = try Regime("hanoi-de-an-21", on: "2023-07-31")
    #expect(earlier.staffing(try large(.xa)).allowances == 1_600 * 18_000)
  }

  @Test("A cap on a regime that has none changes nothing")
  func noCap() throws {
    let figures = try Regime("decree-33-2023").figures.capped(at: 1)
    #expect(PostNorm.of(try Regime.unit(.xa, .first), by: figures).nonSpecialised == 14)
  }

  @Test("A unit that is classed anew differs in class alone")
  func classed() throws {
    let unit = try Regime.unit(
      .phuong, .first, area: 3, population: 4, isIsland: true, isBudgetLevel: false)
    let anew = unit.classed(.third)
    #expect(anew.unitClass == .third)
    #expect(anew.classed(.first) == unit)
  }

  @Test(
    "A fund in hundredths of the base salary is rounded half-up to whole đồng",
    arguments: [
      (1_860, 1_490_000, 27_714_000), (1, 1, 0), (50, 1, 1), (49, 1, 0), (150, 1, 2),
      (234, 1_490_000, 3_486_600), (333, 1_111_111, 3_700_000),
    ])
  func money(hundredths: Int, base: Int, dong: Int) throws {
    #expect(try Regime("decree-33-2023").terms(baseSalary: base).money(hundredths) == dong)
  }
}
