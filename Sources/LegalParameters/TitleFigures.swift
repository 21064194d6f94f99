import SourceFiles
import Territory

/// The place whose non-specialised titles are shared out.
public enum TitleLevel: String, Sendable, Hashable, CaseIterable {
  /// A commune-level unit (xã, phường, thị trấn).
  case commune
  /// A village or residential group (thôn, tổ dân phố).
  case village

  /// The place in words.
  public var phrase: Phrase {
    switch self {
    case .commune: Phrase(vi: "đơn vị cấp xã", en: "commune-level unit")
    case .village: Phrase(vi: "thôn, tổ dân phố", en: "village")
    }
  }
}

/// By what an allowance differs: the class of a commune-level unit, or the size of a village.
public enum AllowanceClass: String, Sendable, Hashable, CaseIterable {
  /// A commune-level unit of class I.
  case first = "I"
  /// A commune-level unit of class II.
  case second = "II"
  /// A commune-level unit of class III.
  case third = "III"
  /// A village with the households, or the special place, that the larger fund is for.
  case large
  /// Any other village.
  case other

  /// The class of a commune-level unit.
  public init(_ unitClass: UnitClass) {
    switch unitClass {
    case .first: self = .first
    case .second: self = .second
    case .third: self = .third
    }
  }

  /// The place that has the class.
  public var level: TitleLevel {
    switch self {
    case .first, .second, .third: .commune
    case .large, .other: .village
    }
  }

  /// The class in words.
  public var phrase: Phrase {
    switch self {
    case .first, .second, .third: Phrase(vi: "loại \(rawValue)", en: "class \(rawValue)")
    case .large: Phrase(vi: "quy mô lớn", en: "large")
    case .other: Phrase(vi: "quy mô khác", en: "of other size")
    }
  }
}

/// A whole number of the law with its certainty.
public struct RatedFigure: Sendable, Hashable {
  /// The number.
  public let value: Int
  /// How certain it is.
  public let confidence: Confidence

  /// Rates a number.
  public init(_ value: Int, _ confidence: Confidence) {
    self.value = value
    self.confidence = confidence
  }
}

/// One title of non-specialised staff.
public struct TitleFigures: Sendable, Hashable {
  /// The id by which scenarios name it, such as `truyen-thanh`.
  public let id: String
  /// The title in words.
  public let name: Phrase
  /// Its work in percent of one person's time.
  public let workloadPercent: RatedFigure
  /// The allowance in hundredths of the base salary; a class that is missing is not known.
  public let allowance: [AllowanceClass: RatedFigure]

  /// Makes a title.
  public init(
    id: String, name: Phrase, workloadPercent: RatedFigure,
    allowance: [AllowanceClass: RatedFigure]
  ) {
    self.id = id
    self.name = name
    self.workloadPercent = workloadPercent
    self.allowance = allowance
  }
}

/// Two titles that one person may hold together, by their ids in ascending order.
public struct TitlePair: Sendable, Hashable, Comparable {
  /// The lower id.
  public let first: String
  /// The higher id.
  public let second: String

  /// Pairs two ids, in any order.
  public init(_ a: String, _ b: String) {
    (first, second) = a < b ? (a, b) : (b, a)
  }

  /// Orders pairs by their ids.
  public static func < (a: TitlePair, b: TitlePair) -> Bool {
    (a.first, a.second) < (b.first, b.second)
  }
}

/// The titles of one kind of place and the rules for holding them.
public struct TitleSetFigures: Sendable, Hashable {
  /// The most titles that a place may have, so that every set of titles can be listed.
  public static let mostTitles = 20
  /// The most titles that the law or a scenario may give one person.
  public static let mostPerPerson = 4
  /// The most people that may be asked for.
  public static let mostPeople = 1_000

  /// The place.
  public let level: TitleLevel
  /// The titles in the order of the file.
  public let titles: [TitleFigures]
  /// The pairs that one person may hold, ascending.
  public let pairs: [TitlePair]
  /// How certain the table of pairs is.
  public let pairsConfidence: Confidence
  /// The most titles of one person.
  public let maxTitlesPerPerson: RatedFigure
  /// The fewest people.
  public let minPeople: RatedFigure
  /// The most people.
  public let maxPeople: RatedFigure
  /// What a second or further title brings, in percent of its own coefficient.
  public let secondTitlePercent: RatedFigure
  /// The article.
  public let citation: Citation

  /// Makes a set of titles; `pairs` may come in any order.
  public init(
    level: TitleLevel, titles: [TitleFigures], pairs: [TitlePair], pairsConfidence: Confidence,
    maxTitlesPerPerson: RatedFigure, minPeople: RatedFigure, maxPeople: RatedFigure,
    secondTitlePercent: RatedFigure, citation: Citation
  ) {
    self.level = level
    self.titles = titles
    self.pairs = pairs.sorted()
    self.pairsConfidence = pairsConfidence
    self.maxTitlesPerPerson = maxTitlesPerPerson
    self.minPeople = minPeople
    self.maxPeople = maxPeople
    self.secondTitlePercent = secondTitlePercent
    self.citation = citation
  }
}

/// The titles of one regime on one day.
public struct TitleRegime: Sendable, Hashable {
  /// The regime in words.
  public let title: Phrase
  /// The titles of each kind of place that has a value on the day.
  public let levels: [TitleLevel: TitleSetFigures]

  /// Makes a regime.
  public init(title: Phrase, levels: [TitleLevel: TitleSetFigures]) {
    self.title = title
    self.levels = levels
  }
}

/// The titles of one regime with their dates.
struct DatedTitleRegime: Sendable {
  let title: Phrase
  let levels: [TitleLevel: DatedValue<TitleSetFigures>]

  /// What holds on `day`; a place without a value on it is left out.
  ///
  /// Titles are of interest beside any regime of posts, so a day before them is no error.
  func on(_ day: CalendarDay) -> TitleRegime {
    TitleRegime(title: title, levels: levels.compactMapValues { try? $0.value(on: day) })
  }
}
