import LegalParameters
import Legislation
import Territory
import TestSupport
import Testing

@Suite("The range of points says what missing figures may hide")
struct ClassRangeTests {
  private func score(_ profile: ClassProfile) throws -> ClassScore {
    try #require(try UnitClassRule.score(of: profile, law: RealLaw.law()))
  }

  private func line(_ kind: UnitKind, _ inputs: [ClassInput: Int], _ criterion: ClassCriterion)
    throws -> ClassScore.Line
  {
    let profile = ClassProfile(
      kind: kind, population: 1, area: 1, inputs: ClassInputs(inputs),
      communes: kind.level == .district ? .init(count: 1, urban: 0, onBorder: 0) : nil)
    return try #require(try score(profile).lines.first { $0.criterion == criterion })
  }

  @Test(
    "A missing figure lies between its base and its maximum, and half of the maximum is assumed",
    arguments: [
      (.xa, .budget, 12, 20, 40), (.xa, .newRural, 0, 40, 80), (.phuong, .nonFarm, 4, 10, 20),
      (.phuong, .health, 0, 10, 20), (.phuong, .poverty, 4, 10, 20),
      (.huyen, .newRuralPercent, 0, 6, 12), (.huyen, .industryService, 4, 6, 12),
      (.quan, .healthPercent, 4, 8, 16),
    ] as [(UnitKind, ClassCriterion, Int, Int, Int)])
  func development(
    kind: UnitKind, criterion: ClassCriterion, least: Int, assumed: Int, most: Int
  ) throws {
    let line = try line(kind, [:], criterion)
    #expect(line.least == Fraction(least))
    #expect(line.assumed == Fraction(assumed))
    #expect(line.most == Fraction(most))
    #expect(line.isOpen && line.value == nil)
  }

  @Test(
    "A missing special factor is not assumed, but may be there",
    arguments: [
      (.xa, .minority, 8), (.xa, .heritage, 4), (.phuong, .temporary, 4), (.quan, .temporary, 20),
      (.huyen, .poorDistrict, 4),
    ] as [(UnitKind, ClassCriterion, Int)])
  func special(kind: UnitKind, criterion: ClassCriterion, most: Int) throws {
    let line = try line(kind, [:], criterion)
    #expect(line.least == Fraction(0) && line.assumed == Fraction(0))
    #expect(line.most == Fraction(most))
  }

  @Test("The rural standard narrows step by step as recognition and criteria become known")
  func ruralStandard() throws {
    func range(_ inputs: [ClassInput: Int]) throws -> [Fraction] {
      let line = try line(.xa, inputs, .newRural)
      return [line.least, line.assumed, line.most]
    }
    #expect(try range([:]) == [0, 40, 80].map { Fraction($0) })
    #expect(try range([.newRural: 0]) == [0, 30, 60].map { Fraction($0) })
    #expect(try range([.newRuralCriteria: 9]) == [36, 36, 80].map { Fraction($0) })
    #expect(try range([.newRural: 0, .newRuralCriteria: 9]) == [36, 36, 36].map { Fraction($0) })
    #expect(try range([.newRural: 1]) == [80, 80, 80].map { Fraction($0) })
  }

  @Test("In mountains it may be highland; elsewhere it is not")
  func terrain() throws {
    let mountain = ClassProfile(kind: .phuong, population: 1, area: 1, traits: .mountain)
    let line = try #require(try score(mountain).lines.first { $0.criterion == .terrain })
    #expect([line.least, line.assumed, line.most] == [4, 4, 6].map { Fraction($0) })
    #expect(try !self.line(.phuong, [:], .terrain).isOpen)
  }

  @Test("Without a budget level the budget is not among the lines, and nothing of it is open")
  func budget() throws {
    let ward = ClassProfile(kind: .phuong, population: 1, area: 1, isBudgetLevel: false)
    let score = try score(ward)
    #expect(!score.lines.contains { $0.criterion == .budget })
    #expect(score.firstFrom == 65 && score.secondFrom == 40 && !score.isBudgetLevel)
  }

  // MARK: Properties

  /// A random profile with some figures known.
  static func profile(_ kind: UnitKind, _ chance: inout SeededChance) -> ClassProfile {
    var inputs = ClassInputs()
    for input in ClassInput.of(kind.level) where Bool.random(using: &chance) {
      inputs[input] = value(of: input, &chance)
    }
    var traits = UnitTraits()
    for trait in UnitTraits.each where Int.random(in: 0..<5, using: &chance) == 0 {
      traits.insert(trait)
    }
    let isDistrict = kind.level == .district
    let count = Int.random(in: 0...30, using: &chance)
    return ClassProfile(
      kind: kind, population: Int.random(in: 1...(isDistrict ? 500_000 : 30_000), using: &chance),
      area: Int.random(in: 1...(isDistrict ? 900_000_000 : 40_000_000), using: &chance),
      traits: traits, inputs: inputs, isBudgetLevel: Bool.random(using: &chance),
      communes: isDistrict
        ? .init(
          count: count, urban: Int.random(in: 0...count, using: &chance),
          onBorder: Int.random(in: 0...count, using: &chance)) : nil)
  }

  static func value(of input: ClassInput, _ chance: inout SeededChance) -> Int {
    switch input.measure {
    case .percent(let largest):
      Int.random(in: 0...(Bool.random(using: &chance) ? largest : 6_000), using: &chance)
    case .count(let largest): Int.random(in: 0...largest, using: &chance)
    case .flag: Int.random(in: 0...1, using: &chance)
    }
  }

  @Test(
    "The counted points and class lie in their range, and the range in 0 to 100", arguments: 0..<6)
  func contained(seed: UInt64) throws {
    var chance = SeededChance(seed)
    for kind in UnitKind.allCases {
      for _ in 0..<60 {
        let score = try score(Self.profile(kind, &chance))
        for line in score.lines {
          #expect(Fraction(0) <= line.least && line.least <= line.assumed)
          #expect(line.assumed <= line.most)
        }
        #expect(score.least <= score.assumed && score.assumed <= score.most)
        #expect(Fraction(0) <= score.least && score.most <= Fraction(400))
        // Class I is the least in the order of classes.
        #expect(score.highestClass <= score.assumedClass)
        #expect(score.assumedClass <= score.lowestClass)
      }
    }
  }

  @Test("A figure that becomes known never widens the range", arguments: 0..<6)
  func narrowing(seed: UInt64) throws {
    var chance = SeededChance(100 + seed)
    for kind in UnitKind.allCases {
      for _ in 0..<12 {
        let before = Self.profile(kind, &chance)
        let wide = try score(before)
        for input in ClassInput.of(kind.level)
        where before.inputs[input] == nil && input != .isBudgetLevel {
          var inputs = before.inputs
          inputs[input] = Self.value(of: input, &chance)
          // Highland lies in the mountains: datasets that say otherwise are refused.
          if input == .highland, !before.traits.contains(.mountain) { inputs[input] = 0 }
          let after = try score(
            ClassProfile(
              kind: kind, population: before.population, area: before.area, traits: before.traits,
              inputs: inputs, isBudgetLevel: before.isBudgetLevel, communes: before.communes))
          #expect(wide.least <= after.least, "\(kind) \(input)")
          #expect(after.most <= wide.most, "\(kind) \(input)")
        }
      }
    }
  }

  @Test("More people, more area or less poverty never cost a point", arguments: 0..<4)
  func monotone(seed: UInt64) throws {
    var chance = SeededChance(200 + seed)
    for kind in UnitKind.allCases {
      for _ in 0..<25 {
        let profile = Self.profile(kind, &chance)
        var inputs = profile.inputs
        inputs[.povertyPercent] = inputs[.povertyPercent].map { $0 / 2 }
        inputs[.budgetPercent] = inputs[.budgetPercent].map { min($0 * 2, 100_000) }
        let better = ClassProfile(
          kind: kind, population: profile.population + Int.random(in: 0...9_999, using: &chance),
          area: profile.area + Int.random(in: 0...9_999_999, using: &chance),
          traits: profile.traits, inputs: inputs, isBudgetLevel: profile.isBudgetLevel,
          communes: profile.communes)
        #expect(try score(profile).assumed <= score(better).assumed)
      }
    }
  }

  @Test("The largest figures that a dataset may hold do not overflow")
  func largest() throws {
    for kind in UnitKind.allCases {
      var inputs = ClassInputs()
      for input in ClassInput.of(kind.level) {
        switch input.measure {
        case .percent(let largest), .count(let largest): inputs[input] = largest
        case .flag: inputs[input] = 1
        }
      }
      for traits in [[], UnitTraits(UnitTraits.each), .border, .mountain] as [UnitTraits] {
        let profile = ClassProfile(
          kind: kind, population: 1_000_000_000_000, area: 1_000_000_000_000_000_000,
          traits: traits, inputs: inputs,
          communes: .init(count: 1_000_000, urban: 999_999, onBorder: 1))
        #expect(try score(profile).assumed <= Fraction(400))
      }
    }
  }
}
