import LegalParameters
import SourceFiles

/// Why titles cannot be shared out under the rules.
public struct TitleConflict: Error, Sendable, Hashable {
  /// The reason; titles by their places in the set.
  public enum Reason: Sendable, Hashable {
    /// More people are required than are allowed.
    case minimumAboveMaximum(least: Int, most: Int)
    /// More people are required than there are titles, and nobody may be without one.
    case morePeopleThanTitles(least: Int, titles: Int)
    /// One title takes more than one person's time.
    case overload(title: Int, percent: Int)
    /// No two of these titles may be held together, so each needs a person, one more than allowed.
    case neverTogether(titles: [Int], most: Int)
    /// These titles need more people than are allowed; without any one of them the others would fit.
    case tooFewPeople(titles: [Int], needed: Int, most: Int)
    /// The merged unit has fewer positions than its titles need people.
    case tooFewSlots(needed: Int, slots: Int)
    /// The search gave up: whether there is an answer is not known.
    case unsettled
  }

  /// The reason.
  public let reason: Reason
  /// The place whose titles they are.
  public let level: TitleLevel
  /// Where the scenario states the rule that is in the way; `nil` when only the law's rules are.
  public let position: SourcePosition?
  /// The reason in words, with the titles' names.
  public let phrase: Phrase

  /// What can be told without a search.
  static func atSight(of set: TitleSet) -> TitleConflict? {
    if set.minPeople > set.maxPeople {
      return TitleConflict(
        .minimumAboveMaximum(least: set.minPeople, most: set.maxPeople), in: set,
        at: set.places.minPeople ?? set.places.maxPeople)
    }
    if let title = set.titles.indices.first(where: {
      set.titles[$0].workloadPercent > TitleSet.fullWorkload
    }) {
      return TitleConflict(
        .overload(title: title, percent: set.titles[title].workloadPercent), in: set, at: nil)
    }
    if set.minPeople > set.titles.count {
      return TitleConflict(
        .morePeopleThanTitles(least: set.minPeople, titles: set.titles.count), in: set,
        at: set.places.minPeople)
    }
    return nil
  }

  /// The search gave up.
  static func unsettled(_ set: TitleSet) -> TitleConflict {
    TitleConflict(.unsettled, in: set, at: nil)
  }

  init(_ reason: Reason, in set: TitleSet, at position: SourcePosition?) {
    self.reason = reason
    level = set.level
    self.position = position
    phrase = Self.phrase(reason, in: set)
  }

  private static func phrase(_ reason: Reason, in set: TitleSet) -> Phrase {
    func names(_ titles: [Int]) -> Phrase {
      Phrase(
        vi: titles.map { "“\(set.titles[$0].name.vi)”" }.joined(separator: ", "),
        en: titles.map { "“\(set.titles[$0].name.en)”" }.joined(separator: ", "))
    }
    switch reason {
    case .minimumAboveMaximum(let least, let most):
      return Phrase(
        vi: "số người ít nhất (\(least)) lớn hơn số người nhiều nhất (\(most))",
        en: "the fewest people (\(least)) are more than the most (\(most))")
    case .morePeopleThanTitles(let least, let titles):
      return Phrase(
        vi: "cần ít nhất \(least) người nhưng chỉ có \(titles) chức danh",
        en: "at least \(least) people are required, but there are only \(titles) titles")
    case .overload(let title, let percent):
      return Phrase(
        vi: "\(names([title]).vi) chiếm \(percent) % thời gian của một người: không ai đảm nhiệm "
          + "được",
        en: "\(names([title]).en) takes \(percent) % of one person's time: nobody can carry it")
    case .neverTogether(let titles, let most) where titles.count == 1:
      return Phrase(
        vi: "\(names(titles).vi) cần 1 người, nhưng số người nhiều nhất là \(most)",
        en: "\(names(titles).en) needs 1 person, but the most people are \(most)")
    case .neverTogether(let titles, let most):
      return Phrase(
        vi: "\(titles.count) chức danh không được kiêm nhiệm lẫn nhau nên cần \(titles.count) "
          + "người, nhưng số người nhiều nhất là \(most): \(names(titles).vi)",
        en: "\(titles.count) titles of which no two may be held together need \(titles.count) "
          + "people, but the most people are \(most): \(names(titles).en)")
    case .tooFewPeople(let titles, let needed, let most):
      return Phrase(
        vi: "theo các cặp được phép, \(titles.count) chức danh này cần ít nhất \(needed) người, "
          + "nhưng số người nhiều nhất là \(most); bớt bất kỳ chức danh nào thì đủ: "
          + names(titles).vi,
        en: "by the pairs allowed these \(titles.count) titles need at least \(needed) people, but "
          + "the most people are \(most); without any one of them the others fit: "
          + names(titles).en)
    case .tooFewSlots(let needed, let slots):
      return Phrase(
        vi: "các chức danh cần ít nhất \(needed) người, các đơn vị cũ chỉ có \(slots)",
        en: "the titles need at least \(needed) people, the former units have only \(slots)")
    case .unsettled:
      return Phrase(
        vi: "chưa xác định được: tìm kiếm dừng trước khi có kết quả",
        en: "not settled: the search ended before it had an answer")
    }
  }
}
