import SourceFiles
import Territory
import Testing

@testable import Verification

/// Published reductions against all numbers of people before.
@Suite("Published reductions against all numbers")
struct JudgedReductionTests {
  private func reduction(_ people: Int, _ percent: Int, _ places: Int) -> JudgedReduction {
    JudgedReduction(
      .init(place: .commune, people: people, percent: percent, places: places, counts: []),
      peoplePerPlace: nil)
  }

  @Test("The numbers before are those of which the percentage rounds half-up to the published one")
  func bruteForce() {
    var empty = 0
    for people in 1...25 {
      for percent in 1...100 {
        // In halves, so that nothing is lost: 2 · 100 · people / before, and half-up of it.
        let fitting = (people...(200 * people + 1)).filter {
          (200 * people + $0) / (2 * $0) == percent
        }
        let judged = reduction(people, percent, 0).before
        #expect(judged == fitting.first.flatMap { first in fitting.last.map { first...$0 } })
        #expect(judged?.count ?? 0 == fitting.count)
        if fitting.isEmpty { empty += 1 }
      }
    }
    #expect(empty > 100)
  }

  @Test("Decimals narrow the interval", arguments: [(445, 1), (4450, 2), (44_500, 3)])
  func decimals(percent: Int, places: Int) {
    let scale = [1: 10, 2: 100, 3: 1_000][places] ?? 1
    let fitting = (3_314...20_000).filter {
      (200 * 3_314 * scale + $0) / (2 * $0) == percent
    }
    let judged = reduction(3_314, percent, places)
    #expect(judged.before?.lowerBound == fitting.first && judged.before?.upperBound == fitting.last)
    #expect(judged.centralBefore == 7_447)
  }

  @Test("The largest figures that a dataset may state stay exact")
  func largest() {
    let judged = reduction(1_000_000_000, 1, 6)
    // 10^11 · 10^6 / b in [0.5, 1.5).
    #expect(judged.before == 66_666_666_666_666_667...200_000_000_000_000_000)
    #expect(judged.centralBefore == 100_000_000_000_000_000)
  }

  @Test("A percentage that no number gives has no interval, its central number is no less than it")
  func contradictory() {
    let judged = reduction(1, 60, 0)
    #expect(judged.before == nil && judged.centralBefore == 2)
    #expect(reduction(3, 100, 0).centralBefore == 3)
    let members = judged.expectedMembers(stated: nil)
    #expect(members["before"]?["least"] == .null && members["implied_places"] == .null)
    #expect(members["remarks"]?.elements?.count == 3)
  }

  @Test("Places are implied by every whole number of people that fits", arguments: 1...12)
  func places(each: Int) {
    for people in [7, 20, 61] {
      let stated = PublishedStatement.Reduction(
        place: .village, people: people, percent: 125, places: 1, counts: [])
      let judged = JudgedReduction(stated, peoplePerPlace: each)
      guard let before = judged.before else { continue }
      let fitting = (0...1_000).filter {
        (before.lowerBound - people...before.upperBound - people).contains($0 * each)
      }
      let implied = judged.expectedMembers(stated: nil)["implied_places"]
      #expect(implied?["least"]?.integerValue == fitting.first)
      #expect(implied?["most"]?.integerValue == fitting.last)
    }
  }

  @Test("The percentage is written as it was published")
  func percentText() {
    func text(_ percent: Int, _ places: Int) -> String? {
      reduction(5, percent, places).expectedMembers(stated: nil)["published"]?["percent"]?
        .stringValue
    }
    #expect(text(40, 0) == "40" && text(445, 1) == "44.5" && text(5, 2) == "0.05")
    #expect(text(5, 1) == "0.5" && text(100_000_000, 6) == "100.000000")
  }
}
