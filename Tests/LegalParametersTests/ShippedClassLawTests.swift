import LegalParameters
import Territory
import TestSupport
import Testing

@Suite("The points of classes are those of Resolution 1211, Articles 13–25")
struct ShippedClassLawTests {
  @Test("Thresholds are 75 and 50 points, both 10 lower without a budget level")
  func thresholds() throws {
    let thresholds = try RealLaw.law().classThresholds
    #expect(thresholds.firstFrom == 75)
    #expect(thresholds.secondFrom == 50)
    #expect(thresholds.lowerWhereNotBudgetLevel == 10)
    #expect(thresholds.citation == Citation(article: "NQ1211 Đ23", confidence: .statute))
  }

  @Test("Islands are asked for 30 % and have 5 points; a merged unit is classed within 12 months")
  func islandsAndMergers() throws {
    let thresholds = try RealLaw.law().classThresholds
    #expect(thresholds.islands.percent == 30)
    #expect(thresholds.islands.specialQuarters == 20)
    #expect(thresholds.islands.withoutSubUnitsQuarters == 40)
    #expect(thresholds.islands.citation.article == "NQ1211 Đ21")
    #expect(thresholds.afterMerger.withinMonths == 12)
    #expect(thresholds.afterMerger.citation.article == "NQ1211 Đ31.2.b, NQ35 Đ20")
  }

  @Test(
    "Each kind has its article, and its criteria give 100 points together",
    arguments: [
      (.xa, "Đ14"), (.phuong, "Đ19"), (.thiTran, "Đ20"), (.huyen, "Đ13"), (.quan, "Đ16"),
      (.thanhPho, "Đ17"), (.thiXa, "Đ18"),
    ] as [(UnitKind, String)])
  func hundred(kind: UnitKind, article: String) throws {
    let figures = try #require(try RealLaw.law().classes[kind.rawValue])
    #expect(figures.citation == Citation(article: "NQ1211 \(article)", confidence: .statute))
    #expect(figures.points.values.reduce(0) { $0 + $1.maximum } == 400)
    #expect(figures.maximum == 400)
    // The special factors of every kind give 5 points together, what an island has at once (Đ21.3).
    let special = figures.points.filter { $0.key.isSpecial }.reduce(0) { $0 + $1.value.maximum }
    #expect(special == 20)
  }

  private func scale(_ kind: UnitKind, _ criterion: ClassCriterion) throws -> [Int] {
    switch try RealLaw.law().classes[kind.rawValue]?.points[criterion] {
    case .rising(let scale), .falling(let scale):
      [
        scale.from ?? -1, scale.upto, scale.quarters, scale.step, scale.quartersPerStep,
        scale.maximum,
      ]
    case .budget(let from, let balanced, let scale):
      [
        from, balanced, scale.upto, scale.quarters, scale.step, scale.quartersPerStep,
        scale.maximum,
      ]
    case .recognition(let recognised, let each, let maximum): [recognised, each, maximum]
    case .flag(let quarters): [quarters]
    case .bands(let from, let low, let above, let high): [from, low, above, high]
    case .terrain(let highland, let mountain): [highland, mountain]
    case nil: []
    }
  }

  @Test(
    "Size: from, up to, quarters, step, quarters per step, at most",
    arguments: [
      (.xa, .population, [-1, 3_500, 40, 100, 2, 140]),
      (.xa, .area, [-1, 10_000_000, 40, 500_000, 2, 120]),
      (.phuong, .population, [-1, 5_000, 40, 200, 2, 140]),
      (.phuong, .area, [-1, 2_000_000, 40, 100_000, 2, 120]),
      (.thiTran, .population, [-1, 5_000, 40, 100, 2, 140]),
      (.thiTran, .area, [-1, 5_000_000, 40, 200_000, 2, 120]),
      (.huyen, .population, [-1, 40_000, 40, 3_000, 2, 120]),
      (.huyen, .area, [-1, 100_000_000, 40, 15_000_000, 2, 120]),
      (.huyen, .subUnits, [-1, 10, 8, 1, 2, 24]),
      (.huyen, .urbanPercent, [-1, 2_000, 4, 500, 2, 16]),
      (.quan, .population, [-1, 60_000, 40, 5_000, 2, 120]),
      (.quan, .area, [-1, 10_000_000, 40, 1_000_000, 2, 100]),
      (.quan, .subUnits, [-1, 8, 20, 1, 2, 40]), (.quan, .urbanPercent, []),
      (.thanhPho, .population, [-1, 50_000, 40, 4_000, 2, 120]),
      (.thanhPho, .area, [-1, 50_000_000, 40, 5_000_000, 2, 100]),
      (.thanhPho, .subUnits, [-1, 10, 8, 1, 2, 24]),
      (.thanhPho, .urbanPercent, [-1, 3_500, 4, 500, 2, 16]),
      (.thiXa, .population, [-1, 50_000, 40, 3_000, 2, 120]),
      (.thiXa, .area, [-1, 70_000_000, 40, 5_000_000, 2, 100]),
      (.thiXa, .subUnits, [-1, 8, 8, 1, 2, 24]),
      (.thiXa, .urbanPercent, [-1, 3_000, 4, 500, 2, 16]),
    ] as [(UnitKind, ClassCriterion, [Int])])
  func size(kind: UnitKind, criterion: ClassCriterion, expected: [Int]) throws {
    #expect(try scale(kind, criterion) == expected)
  }

  @Test(
    "Development: budgets start at 30 to 50 %, shares at their own level, poverty falls",
    arguments: [
      (.xa, .budget, [10_000, 40, 3_000, 12, 500, 2, 32]), (.xa, .newRural, [80, 4, 60]),
      (.phuong, .budget, [10_000, 40, 4_500, 12, 500, 2, 32]),
      (.phuong, .nonFarm, [-1, 5_500, 4, 500, 2, 20]), (.phuong, .health, [20]),
      (.phuong, .cleanWater, [-1, 6_000, 4, 500, 2, 20]),
      (.phuong, .poverty, [-1, 400, 4, 50, 2, 20]),
      (.thiTran, .budget, [10_000, 40, 4_000, 12, 500, 2, 32]),
      (.thiTran, .nonFarm, [-1, 5_000, 4, 500, 2, 20]),
      (.huyen, .budget, [10_000, 40, 4_000, 12, 500, 2, 32]),
      (.huyen, .industryService, [-1, 5_000, 4, 500, 2, 12]),
      (.huyen, .newRuralPercent, [1_500, 2_000, 4, 500, 1, 12]),
      (.huyen, .trainedLabour, [-1, 5_000, 4, 500, 1, 12]),
      (.huyen, .healthPercent, [-1, 5_000, 4, 500, 1, 12]),
      (.huyen, .poverty, [-1, 450, 4, 50, 1, 12]), (.huyen, .cleanWater, []),
      (.quan, .budget, [10_000, 40, 5_000, 12, 500, 2, 32]),
      (.quan, .industryService, [-1, 7_000, 4, 500, 2, 16]),
      (.quan, .trainedLabour, [-1, 6_000, 4, 500, 2, 16]),
      (.quan, .healthPercent, [-1, 7_000, 4, 500, 2, 16]),
      (.quan, .cleanWater, [-1, 7_000, 4, 500, 2, 16]), (.quan, .poverty, [-1, 400, 4, 50, 2, 16]),
      (.thanhPho, .nonFarm, [-1, 6_000, 4, 500, 2, 16]),
      (.thanhPho, .trainedLabour, [-1, 5_500, 4, 500, 2, 12]),
      (.thanhPho, .cleanWater, [-1, 6_000, 4, 500, 1, 12]),
      (.thiXa, .industryService, [-1, 6_500, 4, 500, 2, 16]),
      (.thiXa, .healthPercent, [-1, 5_500, 4, 500, 2, 12]),
    ] as [(UnitKind, ClassCriterion, [Int])])
  func development(kind: UnitKind, criterion: ClassCriterion, expected: [Int]) throws {
    #expect(try scale(kind, criterion) == expected)
  }

  @Test(
    "Special factors: minority from 20 %, temporary residents from 10 %, terrain, border, flags",
    arguments: [
      (.xa, .minority, [2_000, 3_000, 4, 500, 1, 8]), (.xa, .especiallyDifficult, [4]),
      (.xa, .safeZone, [4]), (.xa, .heritage, [4]), (.xa, .terrain, []), (.xa, .temporary, []),
      (.phuong, .temporary, [1_000, 2, 2_000, 4]), (.phuong, .terrain, [6, 4]),
      (.phuong, .minority, [2_000, 3_000, 2, 500, 1, 4]), (.phuong, .safeZone, [2]),
      (.thiTran, .heritage, [4]), (.thiTran, .temporary, [1_000, 2, 2_000, 4]),
      (.huyen, .borderPercent, [1_000, 2_000, 4, 500, 1, 8]), (.huyen, .poorDistrict, [4]),
      (.quan, .temporary, [1_000, 2_000, 4, 500, 2, 20]), (.quan, .minority, []),
      (.thanhPho, .temporary, [1_000, 2_000, 4, 500, 1, 8]), (.thanhPho, .terrain, [4, 2]),
      (.thiXa, .borderPercent, [1_000, 2_000, 2, 500, 1, 4]),
      (.thiXa, .minority, [2_000, 3_000, 2, 500, 1, 4]),
    ] as [(UnitKind, ClassCriterion, [Int])])
  func special(kind: UnitKind, criterion: ClassCriterion, expected: [Int]) throws {
    #expect(try scale(kind, criterion) == expected)
  }

  @Test("Mountains ask a xã and a huyện for 75 % of the people, the border for 30 %")
  func lowered() throws {
    let classes = try RealLaw.law().classes
    func rows(_ kind: UnitKind) -> [String] {
      (classes[kind.rawValue]?.lowered ?? []).map {
        "\($0.trait) \($0.percent) \($0.criteria.map(\.rawValue)) \($0.citation.confidence.rawValue)"
      }
    }
    #expect(
      rows(.xa) == [
        "mountain 75 [\"population\"] A", "border 30 [\"population\"] A",
        "border 30 [\"budget_percent\", \"new_rural\"] D",
      ])
    #expect(rows(.huyen) == ["mountain 75 [\"population\"] A"])
    #expect(rows(.phuong).count == 2 && rows(.thiTran) == rows(.phuong))
    #expect(rows(.quan).isEmpty && rows(.thanhPho).isEmpty && rows(.thiXa).isEmpty)
  }

  @Test("Every criterion that counts for a kind has a figure in the dataset or is derived")
  func answerable() throws {
    for kind in UnitKind.allCases {
      let figures = try #require(try RealLaw.law().classes[kind.rawValue])
      for criterion in figures.criteria {
        guard let input = criterion.input else { continue }
        #expect(ClassInput.of(kind.level).contains(input), "\(kind) \(criterion)")
      }
    }
  }
}
