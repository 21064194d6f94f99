import LegalParameters
import Scenarios
import SourceFiles
import TestSupport
import Testing

@testable import StaffPlanning

@Suite("Titles that do not fit their people are told by name")
struct TitleConflictTests {
  private func conflict(_ figures: TitleSetFigures) throws -> TitleConflict {
    try #require(TitlePlan.solve(figures: figures, unitClass: .first).conflict)
  }

  @Test("Titles that may never be combined but must fit fewer people")
  func neverTogether() throws {
    let conflict = try conflict(
      TitleSamples.small([10, 20, 30, 40], pairs: ["ab"], people: 1...2))
    #expect(conflict.reason == .neverTogether(titles: [0, 2, 3], most: 2))
    #expect(
      conflict.phrase.en
        == "3 titles of which no two may be held together need 3 people, but the most people are 2: "
        + "“Title a”, “Title c”, “Title d”")
    #expect(conflict.phrase.vi.contains("không được kiêm nhiệm lẫn nhau"))
    #expect(conflict.position == nil)
  }

  @Test("The ten titles and a cap of six: the conflict names seven and the line of the scenario")
  func cap() throws {
    let place = SourcePosition(file: "s.yaml", line: 9, column: 30)
    let request = TitleRequest(
      levels: [.commune: .init(maxPeople: .init(6, at: place), position: place)], position: place)
    let conflict = try #require(
      TitlePlan.solve(
        figures: TitleSamples.figures(.commune), unitClass: .first, request: request
      ).conflict)
    guard case .neverTogether(let titles, 6) = conflict.reason else {
      Issue.record("\(conflict)")
      return
    }
    #expect(titles.count == 7)
    #expect(conflict.position == place)
    #expect(conflict.phrase.vi.contains("“Phó Chỉ huy trưởng Ban Chỉ huy quân sự”"))
  }

  @Test("A ring of five: every two neighbours fit together, all five need three people")
  func ring() throws {
    let conflict = try conflict(
      TitleSamples.small(
        [10, 10, 10, 10, 10], pairs: ["ab", "bc", "cd", "de", "ae"], people: 1...2))
    #expect(conflict.reason == .tooFewPeople(titles: [0, 1, 2, 3, 4], needed: 3, most: 2))
    #expect(conflict.phrase.en.contains("need at least 3 people, but the most people are 2"))
  }

  @Test("Pairs that fit the table but not the day are not combined")
  func workloadOfPairs() throws {
    let conflict = try conflict(
      TitleSamples.small([10, 20], pairs: ["ab"], people: 1...1, workloads: [60, 41]))
    #expect(conflict.reason == .neverTogether(titles: [0, 1], most: 1))
    let fits = TitleSamples.small([10, 20], pairs: ["ab"], people: 1...1, workloads: [60, 40])
    #expect(TitlePlan.solve(figures: fits, unitClass: .first).conflict == nil)
  }

  @Test("A title that nobody can carry")
  func overload() throws {
    let conflict = try conflict(
      TitleSamples.small([10, 20], pairs: [], people: 1...2, workloads: [100, 101]))
    #expect(conflict.reason == .overload(title: 1, percent: 101))
    #expect(
      conflict.phrase.en == "“Title b” takes 101 % of one person's time: nobody can carry it")
  }

  @Test("A cap of none, more people than titles, the fewest above the most")
  func limits() throws {
    #expect(
      try conflict(TitleSamples.small([1], pairs: [], people: 0...0)).reason
        == .neverTogether(titles: [0], most: 0))
    #expect(
      try conflict(TitleSamples.small([1, 2], pairs: [], people: 3...5)).reason
        == .morePeopleThanTitles(least: 3, titles: 2))
    let place = SourcePosition(file: "s.yaml", line: 4, column: 5)
    let request = TitleRequest(
      levels: [.commune: .init(minPeople: .init(8, at: place), position: place)], position: place)
    let conflict = try #require(
      TitlePlan.solve(
        figures: TitleSamples.figures(.commune), unitClass: .first, request: request
      ).conflict)
    #expect(conflict.reason == .minimumAboveMaximum(least: 8, most: 7))
    #expect(conflict.position == place)
  }

  @Test("Random conflicts are true, and go away with any one of their titles", arguments: 0..<60)
  func irreducible(seed: UInt64) {
    var chance = SeededChance(seed &+ 1_000)
    for count in 2...7 {
      let set = TitleSet(TitleSamples.random(count, using: &chance), unitClass: .first)
      guard let conflict = TitlePlan.solve(set).conflict else { continue }
      let all = TitleBruteForce.fewest(Array(set.titles.indices), of: set)
      switch conflict.reason {
      case .neverTogether(let titles, let most):
        #expect(most == set.maxPeople && titles.count == most + 1)
        for a in titles {
          for b in titles where a < b { #expect(!TitleBruteForce.mayHold([a, b], set)) }
        }
        expectIrreducible(titles, set)
      case .tooFewPeople(let titles, let needed, let most):
        #expect(most == set.maxPeople)
        #expect(TitleBruteForce.fewest(titles, of: set) == needed)
        expectIrreducible(titles, set)
        #expect(all > most)
      case .minimumAboveMaximum, .morePeopleThanTitles, .overload, .tooFewSlots, .unsettled:
        Issue.record("seed \(seed): \(conflict)")
      }
    }
  }

  private func expectIrreducible(_ titles: [Int], _ set: TitleSet) {
    #expect(TitleBruteForce.fewest(titles, of: set) > set.maxPeople)
    for title in titles {
      let rest = titles.filter { $0 != title }
      #expect(TitleBruteForce.fewest(rest, of: set) <= set.maxPeople)
    }
  }
}
