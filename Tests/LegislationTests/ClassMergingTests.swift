import LegalParameters
import Legislation
import Territory
import TestSupport
import Testing

@Suite("What a formed unit and a district are scored on")
struct ClassMergingTests {
  private static let district = District(code: "1", name: "Huyện", kind: .huyen)
  private static let noBudget = District(
    code: "2", name: "Quận", kind: .quan, wardsAreBudgetLevel: false)

  private func commune(
    _ population: Int, _ area: Int, _ inputs: [ClassInput: Int] = [:], _ traits: UnitTraits = [],
    kind: UnitKind = .xa
  ) -> ClassProfile {
    ClassProfile(
      kind: kind, population: population, area: area, traits: traits, inputs: ClassInputs(inputs))
  }

  private func merged(_ members: ClassProfile..., kind: UnitKind = .xa) -> ClassProfile {
    .merging(members, as: kind, in: Self.district)
  }

  @Test("Area and people add up; traits hold where more than half of the area has them")
  func sums() {
    let unit = merged(
      commune(1_000, 5_000_000, [:], [.mountain, .border]),
      commune(4_000, 4_999_999, [:], .delta))
    #expect(unit.population == 5_000)
    #expect(unit.area == 9_999_999)
    #expect(unit.traits == [.mountain, .border])
    #expect(merged(commune(1, 5, [:], .island), commune(1, 5)).traits.isEmpty)
  }

  @Test("Shares are averaged by people, half-up to hundredths, and missing when one is missing")
  func shares() {
    let unit = merged(
      commune(1_000, 1, [.povertyPercent: 300, .minorityPercent: 1_000, .cleanWaterPercent: 10]),
      commune(3_000, 1, [.povertyPercent: 100, .minorityPercent: 1_001]))
    #expect(unit.inputs[.povertyPercent] == 150)
    // (1000 + 3 × 1001) / 4 = 1000.75.
    #expect(unit.inputs[.minorityPercent] == 1_001)
    #expect(unit.inputs[.cleanWaterPercent] == nil)
    let half = merged(commune(1, 1, [.povertyPercent: 1]), commune(1, 1, [.povertyPercent: 2]))
    #expect(half.inputs[.povertyPercent] == 2)
  }

  @Test(
    "Flags of the merged unit by those of two members: rural standard, health, heritage, safe zone",
    arguments: [
      (1, 1, 1, 1, 1, 1), (1, 0, 0, 0, 1, nil), (0, 0, 0, 0, 0, 0), (1, nil, nil, nil, 1, nil),
      (0, nil, 0, 0, nil, nil), (nil, nil, nil, nil, nil, nil),
    ] as [(Int?, Int?, Int?, Int?, Int?, Int?)])
  func flags(first: Int?, second: Int?, rural: Int?, health: Int?, heritage: Int?, zone: Int?) {
    func member(_ answer: Int?) -> ClassProfile {
      let flags: [ClassInput] = [
        .newRural, .healthCriterion, .heritage, .safeZone, .especiallyDifficult,
      ]
      guard let answer else { return commune(1, 1) }
      return commune(1, 1, Dictionary(uniqueKeysWithValues: flags.map { ($0, answer) }))
    }
    for unit in [merged(member(first), member(second)), merged(member(second), member(first))] {
      #expect(unit.inputs[.newRural] == rural)
      #expect(unit.inputs[.healthCriterion] == health)
      #expect(unit.inputs[.heritage] == heritage)
      #expect(unit.inputs[.safeZone] == zone)
      #expect(unit.inputs[.especiallyDifficult] == zone)
    }
  }

  @Test("The criteria of the rural standard that a merged unit meets are not known from counts")
  func criteria() {
    let unit = merged(
      commune(1, 1, [.newRuralCriteria: 12]), commune(1, 1, [.newRuralCriteria: 18]))
    #expect(unit.inputs[.newRuralCriteria] == nil)
  }

  @Test("A merged ward is a level of the budget when its district's wards are")
  func budget() {
    let wards = [commune(1, 1, kind: .phuong), commune(1, 1, kind: .xa)]
    #expect(!ClassProfile.merging(wards, as: .phuong, in: Self.noBudget).isBudgetLevel)
    #expect(ClassProfile.merging(wards, as: .thiTran, in: Self.noBudget).isBudgetLevel)
    #expect(ClassProfile.merging(wards, as: .phuong, in: Self.district).isBudgetLevel)
  }

  @Test("Two communes of class III may be of class II when they are classed anew")
  func classedAnew() throws {
    // Ví dụ: 10 + 10 + 3 points of budget + 20 of the rural standard each, 43 in all.
    let known: [ClassInput: Int] = [
      .budgetPercent: 2_000, .newRural: 1, .minorityPercent: 0, .especiallyDifficult: 0,
      .safeZone: 0, .heritage: 0,
    ]
    let one = commune(3_500, 10_000_000, known)
    let law = try RealLaw.law()
    let before = try #require(UnitClassRule.score(of: one, law: law))
    #expect(before.assumed == Fraction(4 * 43) && before.assumedClass == .third)
    let unit = merged(one, one)
    let after = try #require(UnitClassRule.score(of: unit, law: law))
    // 7,000 people: 10 + 17.5; 20 km²: 10 + 10; 3 and 20 stay; nothing was lost on the way.
    #expect(after.assumed == Fraction(4 * 70 + 2))
    #expect(after.least == after.most)
    #expect(after.assumedClass == .second)
    #expect(UnitClassRule.afterMerger([.third, .third]) == .third)
  }

  // MARK: Districts

  @Test("A district adds up its communes and counts the urban ones of its kind")
  func district() {
    let communes = [
      commune(5_000, 4_000_000, [:], [.border, .mountain]), commune(6_000, 3_000_000),
      commune(7_000, 2_000_000, kind: .thiTran),
    ]
    let huyen = ClassProfile(Self.district, communes: communes)
    #expect(huyen.kind == .huyen && huyen.isBudgetLevel)
    #expect(huyen.population == 18_000 && huyen.area == 9_000_000)
    #expect(huyen.communes == .init(count: 3, urban: 1, onBorder: 1))
    // 4 of 9 km² are not more than half.
    #expect(huyen.traits.isEmpty)
    let town = District(code: "3", name: "Thị xã", kind: .thiXa)
    let wards = communes + [commune(1, 1, kind: .phuong), commune(1, 1, kind: .phuong)]
    #expect(ClassProfile(town, communes: wards).communes?.urban == 2)
  }

  @Test("Mountain and island are the district's own figures, else those of most of its area")
  func traits() {
    let mostly = [commune(1, 6, [:], [.mountain, .island]), commune(1, 5)]
    #expect(ClassProfile(Self.district, communes: mostly).traits == [.mountain, .island])
    func own(_ inputs: [ClassInput: Int]) -> UnitTraits {
      ClassProfile(
        District(code: "1", name: "Huyện", kind: .huyen, classInputs: ClassInputs(inputs)),
        communes: mostly
      ).traits
    }
    #expect(own([.mountain: 0, .island: 0]).isEmpty)
    #expect(own([.island: 0]) == .mountain)
    let plain = District(
      code: "1", name: "Huyện", kind: .huyen, classInputs: ClassInputs([.highland: 1]))
    #expect(ClassProfile(plain, communes: [commune(1, 1)]).traits == .mountain)
  }

  @Test("Shares of communes are the district's own figures, else counted when all have an answer")
  func countedShares() {
    let yes = commune(1, 1, [.newRural: 1, .healthCriterion: 1])
    let no = commune(1, 1, [.newRural: 0, .healthCriterion: 0])
    let town = commune(1, 1, [.healthCriterion: 1], kind: .thiTran)
    let counted = ClassProfile(Self.district, communes: [yes, yes, no, town])
    // The rural standard is of communes: 2 of 3; health is of all: 3 of 4.
    #expect(counted.inputs[.newRuralPercent] == 6_667)
    #expect(counted.inputs[.healthPercent] == 7_500)
    let open = ClassProfile(Self.district, communes: [yes, commune(1, 1)])
    #expect(open.inputs[.newRuralPercent] == nil && open.inputs[.healthPercent] == nil)
    let own = District(
      code: "1", name: "Huyện", kind: .huyen,
      classInputs: ClassInputs([.newRuralPercent: 100, .healthPercent: 200]))
    #expect(ClassProfile(own, communes: [yes]).inputs[.newRuralPercent] == 100)
    #expect(ClassProfile(own, communes: [yes]).inputs[.healthPercent] == 200)
  }

  @Test("An island district without communes has its own area and people, and 10 points")
  func withoutCommunes() throws {
    // Ví dụ: 912 people on 2.5 km².
    let island = District(
      code: "318", name: "Huyện đảo", kind: .huyen, classInputs: ClassInputs([.island: 1]),
      statedArea: 2_500_000, statedPopulation: 912)
    let profile = ClassProfile(island, communes: [])
    #expect(profile.area == 2_500_000 && profile.population == 912)
    let score = try #require(UnitClassRule.score(of: profile, law: try RealLaw.law()))
    // 10 + 10 + 10, half of 25 points of development (budget 10, five of 3), 5 special.
    #expect(score.assumed == Fraction(4 * 35 + 50))
    #expect(score.assumedClass == .third)
  }

  @Test("A district may be no level of the budget")
  func districtBudget() throws {
    let quan = District(
      code: "760", name: "Quận", kind: .quan, classInputs: ClassInputs([.isBudgetLevel: 0]))
    let score = try #require(
      UnitClassRule.score(
        of: ClassProfile(quan, communes: [commune(1, 1, kind: .phuong)]), law: try RealLaw.law()))
    #expect(score.firstFrom == 65 && score.secondFrom == 40)
    #expect(!score.lines.contains { $0.criterion == .budget })
  }

  @Test("Fewer communes after a plan cost a district points, its area and people do not change")
  func afterPlan() throws {
    let wards = (0..<14).map { _ in commune(15_000, 700_000, kind: .phuong) }
    let quan = District(code: "1", name: "Quận", kind: .quan)
    let before = ClassProfile(quan, communes: wards)
    let after = ClassProfile(
      quan, communes: [.merging(Array(wards.prefix(5)), as: .phuong, in: quan)] + wards.dropFirst(5)
    )
    #expect(after.area == before.area && after.population == before.population)
    let law = try RealLaw.law()
    let points = try [before, after].map {
      try #require(UnitClassRule.score(of: $0, law: law)).assumed
    }
    // 14 wards have 8 points, 10 have 6.
    #expect(points[0] == points[1] + Fraction(8))
  }
}
