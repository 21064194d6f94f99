import SourceFiles
import Territory

extension SmallTown {
  /// Statements that nobody ever published, one of each sort.
  static let statements: [PublishedStatement] = [
    statement(
      "xa", "Giảm ở xã (ví dụ)", "Fewer in communes (example)",
      .reduction(
        .init(
          place: .commune, people: 40, percent: 40, places: 0,
          counts: [
            .init(count: 13, what: Phrase(vi: "đơn vị", en: "units"), certainty: .original)
          ]))),
    statement(
      "thon", "Giảm ở thôn (ví dụ)", "Fewer in villages (example)",
      .reduction(.init(place: .village, people: 30, percent: 125, places: 1, counts: []))),
    statement(
      "bo", "Đơn vị không còn (ví dụ)", "Removed units (example)",
      .removedUnits(
        .init(
          groups: [
            .init(kinds: [.phuong], unitClass: .first, count: 2),
            .init(kinds: [.xa, .thiTran], unitClass: .second, count: 3),
            .init(kinds: [.phuong, .xa], unitClass: .third, count: 1),
          ], officials: 110, nonSpecialised: 75))),
  ]

  private static func statement(
    _ id: String, _ vi: String, _ en: String, _ content: PublishedStatement.Content
  ) -> PublishedStatement {
    PublishedStatement(
      id: id, title: Phrase(vi: vi, en: en), source: "Ví dụ",
      date: CalendarDay(year: 2023, month: 1, day: 1), certainty: .inferred, content: content)
  }
}
