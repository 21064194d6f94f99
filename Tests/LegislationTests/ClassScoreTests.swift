import LegalParameters
import Legislation
import Territory
import TestSupport
import Testing

@Suite("Every scale of Articles 13–21 gives its points")
struct ClassScoreTests {
  /// A profile of a kind in which nothing but the criterion under test matters.
  private func profile(
    _ kind: UnitKind, _ inputs: [ClassInput: Int] = [:], _ traits: UnitTraits = [],
    communes: ClassProfile.Communes? = nil
  ) -> ClassProfile {
    ClassProfile(
      kind: kind, population: 1, area: 1, traits: traits, inputs: ClassInputs(inputs),
      communes: communes ?? (kind.level == .district ? .init(count: 1, urban: 0, onBorder: 0) : nil)
    )
  }

  private func score(_ profile: ClassProfile) throws -> ClassScore {
    try #require(try UnitClassRule.score(of: profile, law: RealLaw.law()))
  }

  /// The exact quarters of one criterion, times 100; `nil` where it does not count.
  private func hundredths(_ profile: ClassProfile, _ criterion: ClassCriterion) throws -> Int? {
    let line = try score(profile).lines.first { $0.criterion == criterion }
    guard let line else { return nil }
    #expect(line.least == line.assumed && line.assumed == line.most && !line.isOpen)
    let scaled = 100 * line.assumed.numerator
    #expect(scaled % line.assumed.denominator == 0)
    return Int(scaled / line.assumed.denominator)
  }

  @Test(
    "A rising share: base up to its start, then pro rata, then the maximum (hundredths of a quarter)",
    arguments: [
      (.phuong, .nonFarmPercent, .nonFarm, 0, 400),
      (.phuong, .nonFarmPercent, .nonFarm, 5_500, 400),
      // 57.5 % is half a step of 5 %: half of half a point, one quarter.
      (.phuong, .nonFarmPercent, .nonFarm, 5_750, 500),
      (.phuong, .nonFarmPercent, .nonFarm, 6_000, 600),
      (.phuong, .nonFarmPercent, .nonFarm, 9_500, 2_000),
      (.phuong, .nonFarmPercent, .nonFarm, 10_000, 2_000),
      (.thiTran, .nonFarmPercent, .nonFarm, 5_500, 600),
      (.thiTran, .cleanWaterPercent, .cleanWater, 6_125, 450),
      (.quan, .industryServicePercent, .industryService, 7_500, 600),
      (.quan, .trainedLabourPercent, .trainedLabour, 6_500, 600),
      (.quan, .healthPercent, .healthPercent, 10_000, 1_600),
      (.huyen, .trainedLabourPercent, .trainedLabour, 5_500, 500),
      (.huyen, .industryServicePercent, .industryService, 7_000, 1_200),
      (.thanhPho, .cleanWaterPercent, .cleanWater, 8_000, 800),
      (.thanhPho, .nonFarmPercent, .nonFarm, 6_250, 500),
      (.thiXa, .industryServicePercent, .industryService, 6_500, 400),
    ] as [(UnitKind, ClassInput, ClassCriterion, Int, Int)])
  func rising(
    kind: UnitKind, input: ClassInput, criterion: ClassCriterion, value: Int, expected: Int
  ) throws {
    #expect(try hundredths(profile(kind, [input: value]), criterion) == expected)
  }

  @Test(
    "Poverty falls: the base from 4 % (huyện 4.5 %) upwards, more for each half percent below",
    arguments: [
      (.phuong, 10_000, 400), (.phuong, 400, 400), (.phuong, 399, 404), (.phuong, 375, 500),
      (.phuong, 350, 600), (.phuong, 0, 2_000), (.thiTran, 200, 1_200), (.huyen, 450, 400),
      (.huyen, 400, 500), (.huyen, 50, 1_200), (.huyen, 0, 1_200), (.quan, 300, 800),
      (.quan, 0, 1_600), (.thanhPho, 200, 1_200), (.thiXa, 225, 1_100),
    ] as [(UnitKind, Int, Int)])
  func falling(kind: UnitKind, value: Int, expected: Int) throws {
    #expect(try hundredths(profile(kind, [.povertyPercent: value]), .poverty) == expected)
  }

  @Test(
    "A balanced budget has 10 points, an unbalanced one 3 and more, but at most 8",
    arguments: [
      (.xa, 0, 1_200), (.xa, 3_000, 1_200), (.xa, 3_250, 1_300), (.xa, 3_500, 1_400),
      (.xa, 8_000, 3_200), (.xa, 9_999, 3_200), (.xa, 10_000, 4_000), (.xa, 100_000, 4_000),
      (.phuong, 4_500, 1_200), (.phuong, 5_000, 1_400), (.thiTran, 4_500, 1_400),
      (.huyen, 6_000, 2_000), (.quan, 5_000, 1_200), (.quan, 5_500, 1_400),
      (.thanhPho, 9_500, 3_000), (.thiXa, 10_000, 4_000),
    ] as [(UnitKind, Int, Int)])
  func budget(kind: UnitKind, value: Int, expected: Int) throws {
    #expect(try hundredths(profile(kind, [.budgetPercent: value]), .budget) == expected)
  }

  @Test(
    "The rural standard: 20 points recognised, else one for each criterion, at most 15",
    arguments: [
      (1, 0, 8_000), (1, 19, 8_000), (0, 0, 0), (0, 7, 2_800), (0, 15, 6_000), (0, 18, 6_000),
    ]
  )
  func ruralStandard(recognised: Int, criteria: Int, expected: Int) throws {
    let commune = profile(.xa, [.newRural: recognised, .newRuralCriteria: criteria])
    #expect(try hundredths(commune, .newRural) == expected)
  }

  @Test(
    "Shares with a first band start only there",
    arguments: [
      (.xa, .minorityPercent, .minority, 1_999, 0), (.xa, .minorityPercent, .minority, 2_000, 400),
      (.xa, .minorityPercent, .minority, 3_000, 400),
      (.xa, .minorityPercent, .minority, 3_250, 450),
      (.xa, .minorityPercent, .minority, 5_137, 800),
      (.phuong, .minorityPercent, .minority, 2_500, 200),
      (.phuong, .minorityPercent, .minority, 4_000, 400),
      (.quan, .temporaryPercent, .temporary, 999, 0),
      (.quan, .temporaryPercent, .temporary, 1_000, 400),
      (.quan, .temporaryPercent, .temporary, 2_500, 600),
      (.quan, .temporaryPercent, .temporary, 100_000, 2_000),
      (.thiXa, .temporaryPercent, .temporary, 2_500, 500),
      (.phuong, .temporaryPercent, .temporary, 999, 0),
      (.phuong, .temporaryPercent, .temporary, 1_000, 200),
      (.phuong, .temporaryPercent, .temporary, 2_000, 200),
      (.phuong, .temporaryPercent, .temporary, 2_001, 400),
      (.huyen, .newRuralPercent, .newRuralPercent, 1_499, 0),
      (.huyen, .newRuralPercent, .newRuralPercent, 1_500, 400),
      (.huyen, .newRuralPercent, .newRuralPercent, 2_500, 500),
    ] as [(UnitKind, ClassInput, ClassCriterion, Int, Int)])
  func bands(
    kind: UnitKind, input: ClassInput, criterion: ClassCriterion, value: Int, expected: Int
  ) throws {
    #expect(try hundredths(profile(kind, [input: value]), criterion) == expected)
  }

  @Test(
    "Yes-or-no criteria give all or nothing",
    arguments: [
      (.phuong, .healthCriterion, .health, 2_000), (.thiTran, .healthCriterion, .health, 2_000),
      (.xa, .especiallyDifficult, .especiallyDifficult, 400), (.xa, .safeZone, .safeZone, 400),
      (.phuong, .safeZone, .safeZone, 200), (.xa, .heritage, .heritage, 400),
      (.huyen, .poorDistrict, .poorDistrict, 400),
    ] as [(UnitKind, ClassInput, ClassCriterion, Int)])
  func flags(kind: UnitKind, input: ClassInput, criterion: ClassCriterion, expected: Int) throws {
    #expect(try hundredths(profile(kind, [input: 1]), criterion) == expected)
    #expect(try hundredths(profile(kind, [input: 0]), criterion) == 0)
  }

  @Test("Highland counts more than other mountain, and neither elsewhere")
  func terrain() throws {
    #expect(try hundredths(profile(.phuong, [.highland: 1], .mountain), .terrain) == 600)
    #expect(try hundredths(profile(.phuong, [.highland: 0], .mountain), .terrain) == 400)
    #expect(try hundredths(profile(.phuong), .terrain) == 0)
    #expect(try hundredths(profile(.thiXa, [.highland: 1], .mountain), .terrain) == 400)
    #expect(try hundredths(profile(.thanhPho, [.highland: 0], .mountain), .terrain) == 200)
    #expect(try hundredths(profile(.xa, [.highland: 1], .mountain), .terrain) == nil)
  }

  @Test(
    "A district's communes: how many, how many of them urban, how many on the border",
    arguments: [
      (.quan, 8, 8, 0, 2_000, nil, nil), (.quan, 14, 14, 0, 3_200, nil, nil),
      (.quan, 30, 30, 0, 4_000, nil, nil), (.huyen, 10, 2, 1, 800, 400, 400),
      (.huyen, 17, 1, 0, 2_200, 400, 0), (.huyen, 20, 5, 6, 2_400, 600, 600),
      (.thanhPho, 12, 12, 0, 1_200, 1_600, 0), (.thiXa, 15, 9, 3, 2_200, 1_600, 200),
    ] as [(UnitKind, Int, Int, Int, Int, Int?, Int?)])
  func communes(
    kind: UnitKind, count: Int, urban: Int, onBorder: Int, points: Int, urbanPoints: Int?,
    borderPoints: Int?
  ) throws {
    let district = profile(
      kind, communes: .init(count: count, urban: urban, onBorder: onBorder))
    #expect(try hundredths(district, .subUnits) == points)
    #expect(try hundredths(district, .urbanPercent) == urbanPoints)
    #expect(try hundredths(district, .borderPercent) == borderPoints)
  }

  @Test("On the border 30 % is asked for of people and of what develops (the latter inferred)")
  func border() throws {
    // Budget: 9 % start, 1.5 % a step; the rural standard: 0.3 criteria a point.
    let commune = profile(
      .xa, [.budgetPercent: 1_200, .newRural: 0, .newRuralCriteria: 3], .border)
    #expect(try hundredths(commune, .budget) == 1_600)
    #expect(try hundredths(commune, .newRural) == 4_000)
    #expect(try score(commune).lines.map(\.percent) == [30, 100, 30, 30, 100, 100, 100, 100])
    let ward = profile(
      .phuong, [.nonFarmPercent: 1_800, .povertyPercent: 385, .healthCriterion: 1], .border)
    #expect(try hundredths(ward, .nonFarm) == 600)
    #expect(try hundredths(ward, .poverty) == 600)
    #expect(try hundredths(ward, .health) == 2_000)
    let loweredBy = try score(ward).lines.first { $0.criterion == .nonFarm }?.loweredBy
    #expect(loweredBy == Citation(article: "NQ1211 Đ19.3.e", confidence: .inferred))
  }

  @Test("An island is asked for 30 % of everything and has 5 points for its special factors")
  func island() throws {
    let commune = ClassProfile(
      kind: .xa, population: 1_080, area: 3_150_000, traits: .island,
      inputs: ClassInputs([.minorityPercent: 9_000, .heritage: 1, .newRural: 1]))
    let score = try score(commune)
    // 3,500 × 30 % = 1,050 people and 30 a step; 3 km² and 0.15 km² a step.
    #expect(score.lines.first { $0.criterion == .population }?.assumed == Fraction(42))
    #expect(score.lines.first { $0.criterion == .area }?.assumed == Fraction(42))
    #expect(!score.lines.contains { $0.criterion?.isSpecial == true })
    #expect(score.lines.filter { $0.criterion == nil }.map(\.assumed) == [Fraction(20)])
    #expect(score.assumed == Fraction(42 + 42 + 20 + 80 + 20))
    // Both apply to the people of an island in the mountains: the lower counts.
    let both = ClassProfile(kind: .xa, population: 1_080, area: 1, traits: [.island, .mountain])
    let people = try self.score(both).lines.first { $0.criterion == .population }
    #expect(people?.assumed == Fraction(42))
  }

  @Test("An island district without communes has 10 points for its sub-units, others the base")
  func islandWithoutCommunes() throws {
    let none = ClassProfile.Communes(count: 0, urban: 0, onBorder: 0)
    for (traits, quarters) in [(UnitTraits.island, 40), ([], 8 + 4)] {
      let lines = try score(profile(.huyen, [:], traits, communes: none)).lines
      let size = lines.filter { $0.criterion == .subUnits || $0.criterion == .urbanPercent }
      #expect(size.reduce(Fraction(0)) { $0 + $1.assumed } == Fraction(quarters))
    }
  }

  @Test("A commune with every figure of the best has 100 points, one with the worst its bases")
  func extremes() throws {
    let best = ClassProfile(
      kind: .phuong, population: 1_000_000, area: 1_000_000_000, traits: .mountain,
      inputs: ClassInputs([
        .budgetPercent: 10_000, .nonFarmPercent: 10_000, .healthCriterion: 1,
        .cleanWaterPercent: 10_000, .povertyPercent: 0, .temporaryPercent: 5_000,
        .minorityPercent: 10_000, .highland: 1, .safeZone: 1, .heritage: 1,
      ]))
    #expect(try score(best).assumed == Fraction(400))
    #expect(try score(best).least == Fraction(400))
    let worst = ClassProfile(
      kind: .phuong, population: 1, area: 1,
      inputs: ClassInputs([
        .budgetPercent: 0, .nonFarmPercent: 0, .healthCriterion: 0, .cleanWaterPercent: 0,
        .povertyPercent: 10_000, .temporaryPercent: 0, .minorityPercent: 0, .highland: 0,
        .safeZone: 0, .heritage: 0,
      ]))
    // 10 + 10 + 3 + 1 + 0 + 1 + 1 points.
    #expect(try score(worst).most == Fraction(4 * 26))
  }

  @Test(
    "Class I from exactly 75 points and II from exactly 50; 65 and 40 without a budget level",
    arguments: [
      (true, 300, .first), (true, 299, .second), (true, 200, .second), (true, 199, .third),
      (false, 260, .first), (false, 259, .second), (false, 160, .second), (false, 159, .third),
    ] as [(Bool, Int, UnitClass)])
  func boundaries(isBudgetLevel: Bool, quarters: Int, expected: UnitClass) throws {
    // Everything is known: 4 + 0 + 4 + 4 quarters, with a budget level 40 more; the area gives 120
    // or 40, the people the rest, at 100 people a quarter above 5,000.
    let fixed = isBudgetLevel ? 52 : 12
    let isLarge = quarters > fixed + 140 + 40
    let people = quarters - fixed - (isLarge ? 120 : 40)
    for (extra, isBelow) in [(0, false), (-1, true)] {
      let ward = ClassProfile(
        kind: .phuong, population: 5_000 + (people - 40) * 100 + extra,
        area: isLarge ? 900_000_000 : 1,
        inputs: ClassInputs([
          .budgetPercent: 10_000, .nonFarmPercent: 0, .healthCriterion: 0, .cleanWaterPercent: 0,
          .povertyPercent: 10_000, .temporaryPercent: 0, .minorityPercent: 0, .highland: 0,
          .safeZone: 0, .heritage: 0,
        ]), isBudgetLevel: isBudgetLevel)
      let score = try score(ward)
      if !isBelow {
        #expect(score.assumed == Fraction(quarters))
        #expect(score.assumedClass == expected)
      } else if [300, 200, 260, 160].contains(quarters) {
        // One person short of the threshold is a hundredth of a quarter short.
        #expect(score.assumed == Fraction(quarters * 100 - 1, 100))
        #expect(score.assumedClass > expected)
      }
    }
  }
}
