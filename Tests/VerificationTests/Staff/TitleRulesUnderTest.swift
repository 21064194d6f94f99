import LegalParameters
import Scenarios
import SourceFiles

@testable import Verification

extension TitleRules {
  /// Titles `a`, `b`, … with pairs such as `ab`, of class II.
  static func small(
    _ coefficients: [Int?], pairs: [String], perPerson: Int = 2, people: ClosedRange<Int>,
    workloads: [Int]? = nil, share: Int = 50
  ) -> TitleRules {
    let titles = coefficients.enumerated().map { place, coefficient in
      TitleFigures(
        id: letter(place), name: Phrase(vi: "Chức danh", en: "Title"),
        workloadPercent: RatedFigure(workloads?[place] ?? 25, .statute),
        allowance: coefficient.map { [.second: RatedFigure($0, .statute)] } ?? [:])
    }
    return TitleRules(
      TitleSetFigures(
        level: .commune, titles: titles,
        pairs: pairs.map { TitlePair(String($0.prefix(1)), String($0.suffix(1))) },
        pairsConfidence: .statute, maxTitlesPerPerson: RatedFigure(perPerson, .statute),
        minPeople: RatedFigure(people.lowerBound, .statute),
        maxPeople: RatedFigure(people.upperBound, .statute),
        secondTitlePercent: RatedFigure(share, .statute),
        citation: Citation(article: "VD", confidence: .statute)),
      unitClass: .second, request: nil, cap: nil)
  }

  /// Titles of which any may be held together.
  static func free(_ count: Int, perPerson: Int, people: ClosedRange<Int>) -> TitleRules {
    let pairs = (0..<count).flatMap { b in (0..<b).map { letter($0) + letter(b) } }
    return small(
      Array(repeating: 10, count: count), pairs: pairs, perPerson: perPerson, people: people)
  }

  /// Random titles whose limits cannot always be kept.
  static func random(_ count: Int, _ random: inout SeededRandom) -> TitleRules {
    let density = Int.random(in: 0...100, using: &random)
    var pairs: [String] = []
    for b in 0..<count {
      for a in 0..<b where Int.random(in: 0..<100, using: &random) < density {
        pairs.append(letter(a) + letter(b))
      }
    }
    let most = Int.random(in: 0...count + 1, using: &random)
    let heaviest = Int.random(in: 0..<10, using: &random) == 0 ? 24 : 12
    return small(
      (0..<count).map { _ in
        Bool.random(using: &random) ? nil : Int.random(in: 0...4, using: &random) * 10
      }, pairs: pairs, perPerson: Int.random(in: 1...4, using: &random),
      people: Int.random(in: 0...most, using: &random)...most,
      workloads: (0..<count).map { _ in Int.random(in: 1...heaviest, using: &random) * 5 },
      share: Int.random(in: 0...2, using: &random) * 50)
  }

  private static func letter(_ place: Int) -> String {
    String(UnicodeScalar(UInt8(97 + place)))
  }
}

extension TitleRules {
  /// Every way to share the titles out, each person's ascending, people by their first title, in
  /// order.
  var everySharing: [[[Int]]] {
    func extend(_ people: [[Int]], _ title: Int) -> [[[Int]]] {
      guard title < ids.count else { return people.allSatisfy(mayHold) ? [people] : [] }
      let joined = people.indices.flatMap { person -> [[[Int]]] in
        var more = people
        more[person].append(title)
        return extend(more, title + 1)
      }
      return joined + extend(people + [[title]], title + 1)
    }
    return extend([], 0).filter { (minPeople...maxPeople).contains($0.count) }
      .sorted { Self.isBefore($0, $1) }
  }

  /// By the first person that differs: the lower title, or fewer of the same.
  private static func isBefore(_ a: [[Int]], _ b: [[Int]]) -> Bool {
    for (x, y) in zip(a, b) where x != y { return x.lexicographicallyPrecedes(y) }
    return false
  }

  /// The first of the sharings with the fewest people and the least allowance; `nil` without any.
  var bestSharing: [[Int]]? {
    let all = everySharing
    guard let fewest = all.map(\.count).min() else { return nil }
    let few = all.filter { $0.count == fewest }
    let least = few.map { allowance(ofAll: $0) }.min()
    return few.first { allowance(ofAll: $0) == least }
  }
}
