import LegalParameters
import Legislation
import SourceFiles
import Territory
import TestSupport
import Testing

@testable import Verification

@Suite("The verifier's own points of a class agree with the rule's")
struct ClassAgreementTests {
  private func inputs(_ chance: inout SeededChance, isMountain: Bool) -> ClassInputs {
    var inputs = ClassInputs()
    for input in ClassInput.ofCommunes where Bool.random(using: &chance) {
      switch input.measure {
      case .percent(let largest):
        inputs[input] = Int.random(
          in: 0...(Bool.random(using: &chance) ? largest : 5_000), using: &chance)
      case .count(let largest): inputs[input] = Int.random(in: 0...largest, using: &chance)
      case .flag: inputs[input] = Int.random(in: 0...1, using: &chance)
      }
    }
    if !isMountain, inputs[.highland] == 1 { inputs[.highland] = 0 }
    return inputs
  }

  @Test(
    "On random units with random figures: least, counted and most points, and the class",
    arguments: 0..<6)
  func random(seed: UInt64) throws {
    var chance = SeededChance(seed)
    let law = try RealLaw.law()
    var classes: Set<UnitClass> = []
    for _ in 0..<300 {
      let kind = [UnitKind.xa, .phuong, .thiTran].randomElement(using: &chance) ?? .xa
      var traits = UnitTraits()
      for trait in UnitTraits.each where Int.random(in: 0..<4, using: &chance) == 0 {
        traits.insert(trait)
      }
      let unit = Unit(
        code: "00001", name: "Thử", kind: kind, district: 0,
        area: Int.random(in: 1...30_000_000, using: &chance),
        population: Int.random(in: 1...20_000, using: &chance), traits: traits,
        classInputs: inputs(&chance, isMountain: traits.contains(.mountain)))
      let district = District(
        code: "001", name: "Thử", kind: .quan, wardsAreBudgetLevel: Bool.random(using: &chance))
      let rule = try #require(
        UnitClassRule.score(of: ClassProfile(unit, in: district), law: law))
      let check = try #require(CheckedPoints(of: unit, in: district, under: law))
      for (own, other) in [
        (rule.least, check.least), (rule.assumed, check.assumed), (rule.most, check.most),
      ] {
        #expect(
          own.numerator * other.denominator == other.numerator * own.denominator,
          "\(unit.kind) \(unit.traits) \(unit.classInputs)")
      }
      #expect(check.unitClass(of: check.least) == rule.lowestClass)
      #expect(check.unitClass(of: check.most) == rule.highestClass)
      let found = UnitClassRule.of(unit, in: district, law: law)
      #expect(ClassCheck.unitClass(of: unit, in: district, under: law) == found)
      classes.insert(found)
    }
    #expect(classes.count == 3)
  }

  @Test("On every unit of Hà Nội")
  func hanoi() throws {
    let dataset = try Dataset.load(folder: Repository.path("Datasets/hanoi-2022"))
    let law = try RealLaw.law()
    var counts: [UnitClass: Int] = [:]
    for unit in dataset.units {
      let district = dataset.districts[unit.district]
      let found = UnitClassRule.of(unit, in: district, law: law)
      #expect(ClassCheck.unitClass(of: unit, in: district, under: law) == found)
      counts[found, default: 0] += 1
    }
    // Estimated from area and population, as before the further criteria could be read.
    #expect(counts == [.first: 34, .second: 444, .third: 101])
  }

  @Test("A stated class goes before the points on both sides", arguments: UnitClass.allCases)
  func stated(unitClass: UnitClass) throws {
    let law = try RealLaw.law()
    let unit = Unit(
      code: "00001", name: "Thử", kind: .xa, district: 0, area: 1, population: 1,
      statedClass: unitClass)
    let district = District(code: "001", name: "Thử", kind: .huyen)
    #expect(UnitClassRule.of(unit, in: district, law: law) == unitClass)
    #expect(ClassCheck.unitClass(of: unit, in: district, under: law) == unitClass)
  }

  /// The shipped law with steps and levels as awkward as the reader lets them be.
  private func awkwardLaw() throws -> Law {
    try TemporaryFolder.with { folder in
      for name in LawBook.fileNames {
        var text = try TextFile.read(Repository.path("Datasets/law/" + name)).text
        if name == "classification.yaml" {
          text = text.replacing("step: 500_000,", with: "step: 49_999_991,")
            .replacing("step: 100,", with: "step: 99_991,")
            .replacing("step: 5_00,", with: "step: 625,")
            .replacing("step: 0_50,", with: "step: 16,")
            .replacing("percent: 75", with: "percent: 97")
            .replacing("percent: 30,", with: "percent: 89,")
            .replacing("percent: 30\n", with: "percent: 83\n")
        }
        try folder.write(name, text)
      }
      let day = try #require(CalendarDay("2023-10-01"))
      return try LawBook.load(folder: folder.path)
        .law(on: day, phase: "2023-2025", regime: "decree-33-2023")
    }
  }

  @Test("Steps and levels without common divisors neither overflow nor part the two sides")
  func awkward() throws {
    let law = try awkwardLaw()
    let district = District(code: "001", name: "Thử", kind: .quan)
    for kind in [UnitKind.xa, .phuong, .thiTran] {
      for traits in [
        [], .mountain, .border, .island, [.mountain, .border], UnitTraits(UnitTraits.each),
      ]
        as [UnitTraits]
      {
        for (area, population) in [
          (12_345_677, 6_789), (1_000_000_000_000, 1_000_000_000), (1, 1),
        ] {
          let unit = Unit(
            code: "00001", name: "Thử", kind: kind, district: 0, area: area,
            population: population, traits: traits,
            classInputs: ClassInputs([
              .budgetPercent: 4_567, .nonFarmPercent: 6_789, .cleanWaterPercent: 7_777,
              .povertyPercent: 123, .newRuralCriteria: 13, .minorityPercent: 4_321,
            ]))
          let rule = try #require(
            UnitClassRule.score(of: ClassProfile(unit, in: district), law: law))
          let check = try #require(CheckedPoints(of: unit, in: district, under: law))
          // Denominators have up to 27 digits: the sums are compared, not multiplied out.
          #expect(rule.least == Fraction(check.least.numerator, check.least.denominator))
          #expect(rule.most == Fraction(check.most.numerator, check.most.denominator))
          #expect(rule.assumed <= Fraction(400))
        }
      }
    }
  }
}
