import LegalParameters
import Scenarios
import SourceFiles
import TestSupport
import Testing

@testable import StaffPlanning

@Suite("How few people can hold the titles of a place")
struct TitlePlanTests {
  private func request(_ level: TitleLevel, _ stated: TitleRequest.Level) -> TitleRequest {
    TitleRequest(levels: [level: stated], position: Self.place)
  }

  private static let place = SourcePosition(file: "s.yaml", line: 7, column: 3)

  private func pairs(_ pairs: [TitlePair]) -> TitleRequest.Pairs {
    .init(
      pairs.map { pair in
        .init(pair: pair, ids: [(pair.first, Self.place), (pair.second, Self.place)])
      }, at: Self.place)
  }

  @Test("The ten titles of a commune need seven people", arguments: UnitClass3.allCases)
  func commune(unitClass: UnitClass3) throws {
    let figures = try TitleSamples.figures(.commune)
    let plan = try TitlePlan.solve(figures: figures, unitClass: unitClass.value).get()
    #expect(plan.set.titles.count == 10)
    #expect(plan.people.count == 7)
    #expect(plan.people.flatMap { $0 }.sorted() == Array(0..<10))
    #expect(plan.allowance == unitClass.allowance)
    #expect(plan.set.unknownAllowances.count == 7)
  }

  /// Three known coefficients: the office in full, the loudspeaker half, the deputy commander full.
  enum UnitClass3: CaseIterable {
    case first, second, third
    var value: AllowanceClass {
      switch self {
      case .first: .first
      case .second: .second
      case .third: .third
      }
    }
    var allowance: Int {
      switch self {
      case .first: 14_400 + 7_200 + 18_600
      case .second: 13_400 + 6_700 + 17_300
      case .third: 13_000 + 6_500 + 16_900
      }
    }
  }

  @Test(
    "The three titles of a village need two people; their coefficients are known from 2023-12-06")
  func village() throws {
    let before = try TitlePlan.solve(
      figures: TitleSamples.figures(.village), unitClass: .large
    ).get()
    #expect(before.people.count == 2)
    #expect(before.set.unknownAllowances.count == 3)
    #expect(before.allowance == 0)
    let after = try TitlePlan.solve(
      figures: TitleSamples.figures(.village, on: "2024-01-01"), unitClass: .large
    ).get()
    #expect(after.people == [[0, 1], [2]])
    #expect(after.allowance == 21_000 + 10_500 + 18_000)
    let other = try TitlePlan.solve(
      figures: TitleSamples.figures(.village, on: "2024-01-01"), unitClass: .other
    ).get()
    #expect(other.allowance == 16_000 + 8_000 + 13_000)
  }

  @Test("Seven is derived and not the cap: a higher cap gives seven as well")
  func higherCap() throws {
    let figures = try TitleSamples.figures(.commune)
    let stated = TitleRequest.Level(maxPeople: .init(10, at: Self.place), position: Self.place)
    let plan = try TitlePlan.solve(
      figures: figures, unitClass: .first, request: request(.commune, stated)
    ).get()
    #expect(plan.people.count == 7)
  }

  @Test(
    "Another table of pairs gives another number of people", arguments: [(0, 10), (1, 9), (2, 8)])
  func fewerPairs(kept: Int, people: Int) throws {
    let figures = try TitleSamples.figures(.commune)
    let stated = TitleRequest.Level(
      maxPeople: .init(10, at: Self.place), pairs: pairs(Array(figures.pairs.prefix(kept))),
      position: Self.place)
    let plan = try TitlePlan.solve(
      figures: figures, unitClass: .first, request: request(.commune, stated)
    ).get()
    #expect(plan.people.count == people)
  }

  @Test("One pair more, and six people are enough")
  func morePairs() throws {
    let figures = try TitleSamples.figures(.commune)
    let more = figures.pairs + [TitlePair("pho-nong-dan", "pho-cuu-chien-binh")]
    let stated = TitleRequest.Level(
      maxPeople: .init(6, at: Self.place), pairs: pairs(more), position: Self.place)
    let plan = try TitlePlan.solve(
      figures: figures, unitClass: .first, request: request(.commune, stated)
    ).get()
    #expect(plan.people.count == 6)
  }

  @Test("With at least nine people only as many titles are combined as must be")
  func minimum() throws {
    let figures = try TitleSamples.figures(.commune)
    let stated = TitleRequest.Level(
      minPeople: .init(9, at: Self.place), maxPeople: .init(9, at: Self.place),
      position: Self.place)
    let plan = try TitlePlan.solve(
      figures: figures, unitClass: .first, request: request(.commune, stated)
    ).get()
    #expect(plan.people.count == 9)
    // Only the office and the loudspeaker save anything when they are combined.
    #expect(plan.people.contains([0, 1]))
  }

  @Test("What is assumed stands with the result: the pairs above all")
  func assumptions() throws {
    let figures = try TitleSamples.figures(.commune)
    let words = try TitlePlan.solve(figures: figures, unitClass: .first).get().set.assumptions
    #expect(
      words.first?.vi.hasPrefix(
        "Bảng cặp chức danh được phép kiêm nhiệm là giả định (D): chưa đọc được trong nguồn nào")
        == true)
    #expect(words.contains { $0.en.hasPrefix("7 of 10 allowance coefficients are not known") })
    #expect(
      words.contains { $0.en.hasPrefix("A further title brings 50 %") && $0.en.contains("(D)") })
    #expect(words.contains { $0.en.hasPrefix("The work of the titles") && $0.en.contains("(D)") })
    #expect(words.contains { $0.en.hasPrefix("At most 7 people for 10 titles by ĐA21 (B)") })
    let stated = TitleRequest.Level(
      maxPeople: .init(8, at: Self.place), pairs: pairs(figures.pairs), position: Self.place)
    let own = TitleSet(figures, unitClass: .first, request: request(.commune, stated)).assumptions
    #expect(own.first?.en.contains("is the scenario's, not the law's") == true)
    #expect(!own.contains { $0.vi.contains("ví dụ") })
    #expect(own.contains { $0.en.contains("the scenario's; ĐA21 (B) has 7 at most") })
  }

  @Test("Random titles, pairs and limits: the same plan as trying everything", arguments: 0..<60)
  func bruteForce(seed: UInt64) {
    var chance = SeededChance(seed)
    for count in [1, 3, 5, 6, 7] {
      let set = TitleSet(TitleSamples.random(count, using: &chance), unitClass: .first)
      let result = TitlePlan.solve(set)
      switch (TitleBruteForce.best(of: set), result) {
      case (let best?, .success(let plan)):
        #expect(plan.people == best)
        #expect(plan.allowance == TitleBruteForce.cost(best, set))
      case (nil, .failure): break
      default: Issue.record("seed \(seed), \(count) titles: \(result)")
      }
    }
  }

  @Test(
    "The largest table that the law may hold is settled, light work or heavy",
    arguments: [1...1, 10...25, 10...45, 25...60])
  func largest(work: ClosedRange<Int>) throws {
    var chance = SeededChance(UInt64(work.upperBound))
    let count = TitleSetFigures.mostTitles
    var pairs: [String] = []
    let letters = (0..<count).map { String(UnicodeScalar(UInt8(97 + $0))) }
    for a in 0..<count { for b in 0..<a { pairs.append(letters[b] + letters[a]) } }
    let figures = TitleSamples.small(
      (0..<count).map { _ in Int.random(in: 50...250, using: &chance) }, pairs: pairs,
      perPerson: TitleSetFigures.mostPerPerson, people: 1...count,
      workloads: (0..<count).map { _ in Int.random(in: work, using: &chance) })
    let set = TitleSet(figures, unitClass: .first)
    let work = set.titles.reduce(0) { $0 + $1.workloadPercent }
    let plan = try TitlePlan.solve(set).get()
    #expect(plan.people.count >= (work + 99) / 100 && plan.people.count >= count / 4)
    #expect(plan.people.allSatisfy { TitleBruteForce.mayHold($0, set) })
  }
}
