import SourceFiles
import Testing

@testable import Verification

/// The verifier's search for titles against every way to share them out.
@Suite("Titles against every sharing")
struct TitleSearchTests {
  @Test("The fewest people, the least allowance, the first in order; none where there is none")
  func bruteForce() {
    var (found, none, several) = (0, 0, 0)
    for seed in 0..<400 {
      var random = SeededRandom(seed: UInt64(seed))
      let rules = TitleRules.random(1 + seed % 6, &random)
      var search = TitleSearch(rules)
      let best = rules.bestSharing
      #expect(search.answer() == best.map { .holdings($0) } ?? .none, "seed \(seed)")
      if let best {
        found += 1
        if best.count < rules.ids.count { several += 1 }
      } else {
        none += 1
      }
    }
    #expect(found > 100 && none > 50 && several > 50, "\(found) \(none) \(several)")
  }

  @Test("Limits that contradict each other, or the number of titles, have no answer")
  func limits() {
    for people in [5...5, 0...0] {
      var search = TitleSearch(.free(4, perPerson: 2, people: people))
      #expect(search.answer() == .none)
    }
    var exact = TitleSearch(.free(4, perPerson: 2, people: 3...1_000))
    #expect(exact.answer() == .holdings([[0], [1], [2, 3]]))
    var heavy = TitleSearch(.small([1], pairs: [], people: 0...9, workloads: [101]))
    #expect(heavy.answer() == .none)
  }

  @Test("As many titles as the law may have are settled where few pairs are allowed")
  func many() {
    let pairs = stride(from: 0, to: 20, by: 2).map { place in
      [place, place + 1].map { String(UnicodeScalar(UInt8(97 + $0))) }.joined()
    }
    var search = TitleSearch(
      .small(Array(repeating: 7, count: 20), pairs: pairs, people: 1...10))
    #expect(
      search.answer() == .holdings(stride(from: 0, to: 20, by: 2).map { [$0, $0 + 1] }))
  }

  @Test("Too much work is said, not guessed")
  func tooLarge() {
    var search = TitleSearch(.free(20, perPerson: 4, people: 1...20))
    #expect(search.answer() == .tooLarge)
    var beyond = TitleSearch(.free(24, perPerson: 1, people: 1...24))
    #expect(beyond.answer() == .tooLarge)
  }

  // MARK: What is stated where the search is too large

  private func findings(_ stated: ParsedJSON, _ rules: TitleRules) -> (people: [[Int]]?, [Phrase]) {
    let log = FindingLog()
    let people = StatedHoldings(rules: rules, field: "titles.commune", log: log).read(stated)
    return (people, log.findings)
  }

  @Test("Stated holdings that keep the rules are read")
  func statedRight() {
    let rules = TitleRules.small([1, 2, 3], pairs: ["ac"], people: 1...2)
    let stated = ParsedJSON.array([.texts(["a", "c"]), .texts(["b"])])
    let (people, findings) = findings(stated, rules)
    #expect(people == [[0, 2], [1]] && findings == [])
  }

  @Test(
    "Each rule that stated holdings break is told",
    arguments: [
      ([["a", "c"]], "exactly one person"), ([["a"], ["b"], ["c"]], "the limits are 1–2"),
      ([["a", "b"], ["c"]], "may not hold"), ([["a", "c"], ["b"], []], "may not hold"),
      ([["b"], ["a", "c"]], "order"), ([["c", "a"], ["b"]], "order"),
      ([["a", "c"], ["b", "b"]], "exactly one person"), ([["a", "x"], ["b"]], "lists of ids"),
    ])
  func statedWrong(holdings: [[String]], words: String) {
    let rules = TitleRules.small([1, 2, 3], pairs: ["ac"], people: 1...2)
    let (people, findings) = findings(.array(holdings.map(ParsedJSON.texts)), rules)
    #expect(people == nil && findings.contains { $0.en.contains(words) }, "\(findings)")
  }

  @Test(
    "What is no list of lists of ids is refused",
    arguments: [
      ParsedJSON.null, .integer(1), .array([.integer(1)]), .array([.array([.integer(0)])]),
      .object([:]), .array([]),
    ])
  func statedHostile(stated: ParsedJSON) {
    let rules = TitleRules.small([1, 2, 3], pairs: ["ac"], people: 1...2)
    let (people, findings) = findings(stated, rules)
    #expect(people == nil && !findings.isEmpty)
  }
}
