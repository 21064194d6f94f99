import LegalParameters
import Legislation
import Staffing
import Territory
import TestSupport
import Testing

@Suite("What becomes of people and money when units become one")
struct StaffEffectTests {
  /// Two class I communes become one.
  private func merger(_ terms: StaffTerms, _ regime: Regime) throws -> StaffEffect {
    let unit = regime.staffing(try Regime.unit(.xa, .first), terms)
    return StaffEffect.of(before: unit + unit, after: unit, terms: terms)
  }

  @Test("Two class I communes: 22 officials and 14 non-specialised staff are surplus")
  func surplus() throws {
    let regime = try Regime("decree-33-2023")
    let effect = try merger(regime.terms(), regime)
    #expect(effect.officialsSurplus == 22)
    #expect(effect.nonSpecialisedSurplus == 14)
    #expect(effect.leadershipSurplus == 3)
    // 21 × 1,800,000 of allowances and 22 × 4,212,000 of salaries.
    #expect(effect.monthlySaving == 37_800_000 + 92_664_000)
    #expect(effect.annualSaving == 12 * 130_464_000)
    // 22 × 55.5 × 4,212,000; ½ × 2,700,000 × (7 × 31 + 7 × 60).
    #expect(effect.officialsSeverance == 5_142_852_000)
    #expect(effect.nonSpecialisedSeverance == 859_950_000)
    #expect(effect.topUp == 0)
    #expect(effect.severance == 6_002_802_000)
    // 6,002,802,000 / 130,464,000 = 46.01…
    #expect(effect.paybackMonths == 47)
  }

  @Test("Shares of elected posts and of early retirement are rounded half-up to whole people")
  func shares() throws {
    let regime = try Regime("decree-33-2023")
    // 25 % of 14 is 3.5 → 4 elected; 25 % of 22 is 5.5 → 6 retire early.
    let terms = regime.terms(electedPercent: 25, earlyRetirementPercent: 25)
    let effect = try merger(terms, regime)
    #expect(effect.nonSpecialisedSeverance == 1_350_000 * (4 * 31 + 10 * 60))
    #expect(effect.officialsSeverance == 6 * 206_388_000 + 16 * 233_766_000)
  }

  @Test("The province's top-up is a percentage of all severance, rounded half-up")
  func topUp() throws {
    let regime = try Regime("decree-33-2023")
    let effect = try merger(regime.terms(topUpPercent: 100), regime)
    #expect(effect.topUp == 6_002_802_000)
    #expect(effect.severance == 12_005_604_000)
    #expect(StaffEffect.share(50, of: 1) == 1)
    #expect(StaffEffect.share(49, of: 1) == 0)
    #expect(StaffEffect.share(300, of: 7) == 21)
  }

  @Test("A term that ends before the day of effect leaves elected staff nothing")
  func noTerm() throws {
    let regime = try Regime("decree-33-2023")
    let effect = try merger(regime.terms(termMonths: 0, electedPercent: 100), regime)
    #expect(effect.nonSpecialisedSeverance == 0)
    #expect(effect.nonSpecialisedSurplus == 14)
  }

  @Test("Where posts grow nobody is surplus, nothing is saved and there is no pay-back")
  func growth() throws {
    let regime = try Regime("decree-33-2023")
    let unit = regime.staffing(try Regime.unit(.xa, .first))
    let effect = StaffEffect.of(before: .none, after: unit, terms: regime.terms())
    #expect(effect.officialsSurplus == 0 && effect.nonSpecialisedSurplus == 0)
    #expect(effect.leadershipSurplus == 0)
    #expect(effect.severance == 0)
    #expect(effect.annualSaving == -12 * 130_464_000)
    #expect(effect.paybackMonths == nil)
    #expect(StaffEffect.none.paybackMonths == nil)
  }

  // MARK: Properties

  private struct Case {
    let regime: Regime
    let terms: StaffTerms
    let effects: [StaffEffect]

    init(_ seed: Int) throws {
      var chance = SeededChance(UInt64(seed))
      func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &chance) }
      let codes = try RealLaw.book().regimes
      let regime = try Regime(codes[number(0...(codes.count - 1))])
      self.regime = regime
      let terms = regime.terms(
        baseSalary: number(1...20_000_000), salaryHundredths: number(1...2_000),
        regularPolice: number(0...1) == 1, roadmapMonths: 12 * number(1...5),
        termMonths: number(0...60), electedPercent: number(0...100),
        insuranceYears: number(0...60), earlyRetirementPercent: number(0...100),
        earlyYears: number(0...10), earlyInsuranceYears: number(0...60),
        topUpPercent: number(0...300))
      self.terms = terms
      effects = try (0..<number(1...6)).map { _ in
        let kind = [UnitKind.phuong, .xa, .thiTran][number(0...2)]
        let isBudgetLevel = number(0...1) == 1
        let members = try (0..<number(1...5)).map { _ in
          try Regime.unit(
            kind, UnitClass.allCases[number(0...2)], area: number(1...200_000_000),
            population: number(1...100_000), isIsland: number(0...4) == 0,
            isBudgetLevel: isBudgetLevel)
        }
        let result = try Regime.unit(
          kind, members.map(\.unitClass).min() ?? .third,
          area: members.reduce(0) { $0 + $1.standing.area },
          population: members.reduce(0) { $0 + $1.standing.population },
          isBudgetLevel: isBudgetLevel)
        return StaffEffect.of(
          before: members.map { regime.staffing($0, terms) }.reduce(.none, +),
          after: regime.staffing(result, terms), terms: terms)
      }
    }
  }

  @Test("Surplus and severance are never negative, and none is larger than what was there")
  func neverNegative() throws {
    for seed in 0..<400 {
      for effect in try Case(seed).effects {
        #expect((0...effect.before.officials).contains(effect.officialsSurplus), "seed \(seed)")
        #expect(
          (0...effect.before.nonSpecialised).contains(effect.nonSpecialisedSurplus), "seed \(seed)")
        #expect((0...effect.before.leadership).contains(effect.leadershipSurplus), "seed \(seed)")
        #expect(effect.officialsSeverance >= 0 && effect.nonSpecialisedSeverance >= 0)
        #expect(effect.topUp >= 0, "seed \(seed)")
        #expect(
          effect.officialsSurplus >= effect.before.officials - effect.after.officials,
          "seed \(seed)")
        #expect(
          effect.nonSpecialisedSurplus >= effect.before.nonSpecialised
            - effect.after.nonSpecialised,
          "seed \(seed)")
      }
    }
  }

  @Test("A sum of effects has the sums of all figures, in whatever order they are added")
  func additive() throws {
    for seed in 0..<400 {
      let effects = try Case(seed).effects
      let sum = effects.reduce(.none, +)
      #expect(effects.reversed().reduce(.none, +) == sum, "seed \(seed)")
      for path in [
        \StaffEffect.officialsSurplus, \.nonSpecialisedSurplus, \.leadershipSurplus,
        \.officialsSeverance, \.nonSpecialisedSeverance, \.topUp, \.severance, \.monthlySaving,
        \.annualSaving, \.before.officials, \.before.nonSpecialised, \.before.leadership,
        \.before.allowances, \.before.salaries, \.after.officials, \.after.nonSpecialised,
        \.after.leadership, \.after.allowances, \.after.salaries,
      ] as [KeyPath<StaffEffect, Int> & Sendable] {
        #expect(
          sum[keyPath: path] == effects.reduce(0) { $0 + $1[keyPath: path] }, "seed \(seed)")
      }
      var inPlace = StaffEffect.none
      for effect in effects { inPlace += effect }
      #expect(inPlace == sum, "seed \(seed)")
    }
  }

  @Test("Pay-back is the first month in which the saving so far covers the severance")
  func payback() throws {
    var known = 0
    for seed in 0..<400 {
      for effect in try Case(seed).effects {
        guard let months = effect.paybackMonths else {
          #expect(effect.monthlySaving <= 0, "seed \(seed)")
          continue
        }
        known += 1
        #expect(months * effect.monthlySaving >= effect.severance, "seed \(seed)")
        #expect((months - 1) * effect.monthlySaving < effect.severance, "seed \(seed)")
      }
    }
    #expect(known > 500)
  }

  // Ten billion people is all that a dataset may have; one island ward with the smallest step has the
  // most posts.
  @Test("The largest figures that are accepted give exact sums: nothing overflows")
  func largest() throws {
    for code in try RealLaw.book().regimes {
      let regime = try Regime(code)
      let terms = regime.terms(
        baseSalary: 20_000_000, salaryHundredths: 2_000, roadmapMonths: 60, termMonths: 120,
        insuranceYears: 60, earlyRetirementPercent: 50, earlyYears: 10, earlyInsuranceYears: 60,
        topUpPercent: 300)
      let unit = regime.staffing(
        try Regime.unit(.phuong, .first, population: 10_000_000_000, isIsland: true), terms)
      #expect(unit.salaries == unit.officials * 400_000_000, "\(code)")
      let effect = StaffEffect.of(before: unit, after: .none, terms: terms)
      #expect(effect.officialsSurplus == unit.officials, "\(code)")
      // Of odd numbers one more retires early: 30 + 5 + 20 + 30 months beside 3 + 90 + 30.
      let early = (unit.officials + 1) / 2
      #expect(
        effect.officialsSeverance
          == (early * 85 + (unit.officials - early) * 123) * 400_000_000, "\(code)")
      #expect(
        effect.topUp == 3 * (effect.officialsSeverance + effect.nonSpecialisedSeverance), "\(code)")
    }
    let posts = PostNorm.of(
      try Regime.unit(.phuong, .first, population: 10_000_000_000, isIsland: true),
      by: try Regime("decree-33-2023").figures)
    // (10,000,000,000 − 15,000) / 700.
    #expect(posts.extra == 14_285_692)
  }
}
