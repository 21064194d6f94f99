import LegalParameters
import Scenarios
import SourceFiles
import Territory
import TestSupport

/// Random titles, requests for them and published statements, none of them real.
enum RandomTitles {
  /// A set of `count` titles of a commune with random work, pairs, coefficients and limits.
  static func figures(_ count: Int, _ random: inout SeededChance) -> TitleSetFigures {
    let density = random.number(0...100)
    var pairs: [TitlePair] = []
    for b in 0..<count {
      for a in 0..<b where random.chance(density) { pairs.append(TitlePair(id(a), id(b))) }
    }
    let heaviest = random.pick(12, 12, 12, 21)
    let titles = (0..<count).map { place in
      TitleFigures(
        id: id(place), name: Phrase(vi: "Chức danh \(place)", en: "Title \(place)"),
        workloadPercent: rated(5 * random.number(1...heaviest), &random),
        allowance: random.chance(50) ? [.second: rated(10 * random.number(0...4), &random)] : [:])
    }
    let most = random.number(0...count + 1)
    return TitleSetFigures(
      level: .commune, titles: titles, pairs: pairs,
      pairsConfidence: random.pick(.statute, .inferred),
      maxTitlesPerPerson: rated(random.number(1...4), &random),
      minPeople: rated(random.number(0...most), &random), maxPeople: rated(most, &random),
      secondTitlePercent: rated(50 * random.number(0...2), &random),
      citation: Citation(article: "Ví dụ", confidence: .inferred))
  }

  /// What a scenario may state about the titles of `figures`.
  static func request(
    for figures: TitleSetFigures, _ random: inout SeededChance
  ) -> TitleRequest.Level? {
    guard random.chance(60) else { return nil }
    let place = SourcePosition(file: "kịch bản.yaml", line: 3, column: 5)
    func stated(_ range: ClosedRange<Int>) -> TitleRequest.Stated? {
      random.chance(40) ? .init(random.number(range), at: place) : nil
    }
    let ids = figures.titles.map(\.id)
    var pairs: [TitlePair] = []
    for (place, id) in ids.enumerated() {
      for other in ids[..<place] where random.chance(50) { pairs.append(TitlePair(other, id)) }
    }
    return TitleRequest.Level(
      minPeople: stated(0...ids.count + 1), maxPeople: stated(0...ids.count + 1),
      maxTitlesPerPerson: stated(1...4),
      pairs: random.chance(40)
        ? .init(pairs.map { .init(pair: $0, ids: []) }, at: place) : nil, position: place)
  }

  /// The value of the key `staffing` as YAML: regimes with titles, perhaps a cap, perhaps requests for titles.
  static func staffing(_ random: inout SeededChance) -> String {
    var lines = [""]
    if random.chance(90) { lines.append("  compare: [hanoi-de-an-21]") }
    if lines.count > 1, random.chance(40) { lines.append("  people_cap: \(random.number(4...11))") }
    if random.chance(80) {
      lines.append("  titles:")
      lines.append("    commune: \(level(commune, most: 11, &random))")
      if random.chance(50) { lines.append("    village: \(level(village, most: 4, &random))") }
    }
    return (lines.count > 1 ? lines : ["{}"]).joined(separator: "\n")
  }

  private static let commune = [
    "van-phong-dang-uy", "truyen-thanh", "pho-quan-su", "pho-mat-tran", "pho-cuu-chien-binh",
    "pho-phu-nu", "pho-nong-dan", "pho-doan-thanh-nien", "nguoi-cao-tuoi", "chu-thap-do",
  ]
  private static let village = ["bi-thu-chi-bo", "truong-thon", "truong-ban-mat-tran"]

  private static func level(
    _ ids: [String], most: Int, _ random: inout SeededChance
  ) -> String {
    var parts: [String] = []
    if random.chance(30) { parts.append("min_people: \(random.number(0...most))") }
    if random.chance(50) { parts.append("max_people: \(random.number(0...most))") }
    if random.chance(30) { parts.append("max_titles_per_person: \(random.number(1...4))") }
    if random.chance(60) {
      let density = random.pick(0, 5, 20, 60, 100)
      var pairs: [String] = []
      for (place, id) in ids.enumerated() {
        for other in ids[..<place] where random.chance(density) {
          pairs.append(random.chance(50) ? "[\(id), \(other)]" : "[\(other), \(id)]")
        }
      }
      parts.append("pairs: [\(pairs.joined(separator: ", "))]")
    }
    return "{ \(parts.joined(separator: ", ")) }"
  }

  /// Statements of every sort.
  static func statements(_ random: inout SeededChance) -> [PublishedStatement] {
    (0..<random.number(0...5)).map { number in
      PublishedStatement(
        id: "s\(number)", title: Phrase(vi: "Ví dụ \(number)", en: "Example \(number)"),
        source: "Ví dụ", date: CalendarDay(year: 2023, month: 1, day: 1 + number),
        certainty: random.pick(.original, .inferred),
        content: random.chance(60)
          ? .reduction(reduction(&random)) : .removedUnits(removed(&random)))
    }
  }

  private static func reduction(_ random: inout SeededChance) -> PublishedStatement.Reduction {
    let places = random.number(0...6)
    let most = (0..<places).reduce(100) { most, _ in 10 * most }
    return PublishedStatement.Reduction(
      place: random.pick(.commune, .village),
      people: random.number(1...random.pick(9, 5_000, 1_000_000_000)),
      percent: random.number(1...random.pick(most, most, 9)), places: places,
      counts: (0..<random.number(0...2)).map { _ in
        .init(
          count: random.number(1...random.pick(9, 900, 1_000_000_000)),
          what: Phrase(vi: "nơi", en: "places"), certainty: .reported)
      })
  }

  private static func removed(_ random: inout SeededChance) -> PublishedStatement.RemovedUnits {
    PublishedStatement.RemovedUnits(
      groups: (0..<random.number(0...4)).map { _ in
        .init(
          kinds: random.pick([.phuong], [.xa], [.xa, .thiTran], [.phuong, .thiTran], []),
          unitClass: random.pick(.first, .second, .third), count: random.number(1...1_000_000))
      }, officials: random.number(0...9_999), nonSpecialised: random.number(0...9_999))
  }

  private static func id(_ place: Int) -> String { String(UnicodeScalar(UInt8(97 + place))) }

  private static func rated(_ value: Int, _ random: inout SeededChance) -> RatedFigure {
    RatedFigure(value, random.pick(.statute, .reported, .inferred))
  }
}

extension Dataset {
  /// The dataset with these statements.
  func with(_ statements: [PublishedStatement]) -> Dataset {
    Dataset(
      name: name, manifest: manifest, units: units, districts: districts, borders: borders,
      statements: statements, hash: hash)
  }
}
