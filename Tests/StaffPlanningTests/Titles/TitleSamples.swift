import LegalParameters
import Scenarios
import SourceFiles
import TestSupport

@testable import StaffPlanning

/// Sets of titles for tests: those of the shipped law, and small ones of invented figures.
enum TitleSamples {
  struct Missing: Error {}

  /// The shipped titles of Đề án 21 on a day.
  static func figures(
    _ level: TitleLevel, on day: String = "2023-10-01"
  ) throws -> TitleSetFigures {
    guard let figures = try RealLaw.law(on: day).titles["hanoi-de-an-21"]?.levels[level] else {
      throw Missing()
    }
    return figures
  }

  /// Titles `a`, `b`, … with the same work, the given coefficients of class I and pairs such as
  /// `ab`.
  static func small(
    _ coefficients: [Int?], pairs: [String], perPerson: Int = 2, people: ClosedRange<Int>,
    workloads: [Int]? = nil, share: Int = 50
  ) -> TitleSetFigures {
    let titles = coefficients.enumerated().map { place, coefficient in
      let id = letter(place)
      return TitleFigures(
        id: id, name: Phrase(vi: "Chức danh \(id)", en: "Title \(id)"),
        workloadPercent: RatedFigure(workloads?[place] ?? 30, .inferred),
        allowance: coefficient.map { [.first: RatedFigure($0, .inferred)] } ?? [:])
    }
    return TitleSetFigures(
      level: .commune, titles: titles,
      pairs: pairs.map { TitlePair(String($0.prefix(1)), String($0.suffix(1))) },
      pairsConfidence: .inferred, maxTitlesPerPerson: RatedFigure(perPerson, .inferred),
      minPeople: RatedFigure(people.lowerBound, .inferred),
      maxPeople: RatedFigure(people.upperBound, .inferred),
      secondTitlePercent: RatedFigure(share, .inferred),
      citation: Citation(article: "VD", confidence: .inferred))
  }

  /// A random set of `count` titles whose limits are not always possible to keep.
  static func random(
    _ count: Int, using chance: inout SeededChance
  ) -> TitleSetFigures {
    let density = Int.random(in: 0...100, using: &chance)
    var pairs: [String] = []
    for a in 0..<count {
      for b in 0..<a where Int.random(in: 0..<100, using: &chance) < density {
        pairs.append(letter(b) + letter(a))
      }
    }
    let most = Int.random(in: 1...count, using: &chance)
    return small(
      (0..<count).map { _ in
        Bool.random(using: &chance) ? nil : Int.random(in: 0...4, using: &chance) * 10
      }, pairs: pairs, perPerson: Int.random(in: 1...4, using: &chance),
      people: Int.random(in: 0...most, using: &chance)...most,
      workloads: (0..<count).map { _ in Int.random(in: 1...12, using: &chance) * 5 },
      share: Int.random(in: 0...2, using: &chance) * 50)
  }

  private static func letter(_ place: Int) -> String {
    String(UnicodeScalar(UInt8(97 + place)))
  }
}

extension Result where Failure == TitleConflict {
  /// The conflict, when that is the result.
  var conflict: TitleConflict? {
    if case .failure(let conflict) = self { conflict } else { nil }
  }
}
