import Partitioning
import Scenarios
import SourceFiles

/// Says why no plan has a calendar.
struct CalendarConflict {
  let calendar: PhaseCalendar
  /// The scenario's limits on the whole plan, which hold besides.
  let limits: [StatedLimit]

  /// The name of the rule that a resolution needs preparation.
  static let preparation = "calendar.preparation"

  /// Years before the end of preparation in which something must take effect: none can.
  func ofEarlyYears() -> Plan.Conflict? {
    let early = calendar.limits.filter {
      ($0.least ?? 0) > 0 && !calendar.years.contains($0.year)
    }
    guard !early.isEmpty else { return nil }
    let needs = early.map { "\($0.name): { \($0.text) } (\($0.position))" }
      .joined(separator: "; ")
    return Plan.Conflict(
      units: [], rules: [Self.preparation] + early.map(\.name),
      explanation: Phrase(
        vi: preparationEnds.vi + " Nhưng kịch bản đòi hỏi \(needs).",
        en: preparationEnds.en + " But the scenario asks for \(needs)."))
  }

  /// No year is left at all.
  func ofNoYear() -> Plan.Conflict? {
    guard calendar.years.isEmpty else { return nil }
    return Plan.Conflict(
      units: [], rules: [Self.preparation],
      explanation: Phrase(
        vi: preparationEnds.vi + " Không năm nào của lịch còn lại cho các nhóm.",
        en: preparationEnds.en + " No year of the calendar is left for any group."))
  }

  /// The sums of all years can be kept, but nothing can be divided among the single years.
  func ofDivision(isProven: Bool) -> Plan.Conflict {
    let stated = calendar.limits.map { "\($0.name): { \($0.text) } (\($0.position))" }
      .joined(separator: "; ")
    let found =
      isProven
      ? Phrase(
        vi: "Có phương án giữ được tổng mức của các năm, nhưng không phương án nào chia được vào "
          + "từng năm: \(stated).",
        en: "Plans keep the sum of all years, but none can be divided among the single years: "
          + "\(stated).")
      : Phrase(
        vi: "CHƯA TÌM ĐƯỢC LỊCH, chưa chứng minh là không có: \(stated).",
        en: "NO CALENDAR WAS FOUND, not proven that there is none: \(stated).")
    return Plan.Conflict(
      units: [],
      rules: limitRules,
      explanation: found)
  }

  /// The rules behind limits on the whole plan and by year.
  var limitRules: [String] {
    limits.map { "limits.\($0.path)" }
      + (calendar.years == calendar.terms.years ? [] : [Self.preparation])
      + calendar.limits.map(\.name)
  }

  /// One limit of the sums, with what plans need at the least and at the most.
  func line(_ limit: CalendarLimits.Limit, least: Int?, most: Int?) -> Phrase {
    let unit =
      limit.figure == .mergers ? Phrase(vi: "nhóm", en: "groups") : Phrase(vi: "đồng", en: "đồng")
    var (vi, en): ([String], [String]) = ([], [])
    func add(
      _ side: CalendarLimits.Side, _ takes: Phrase, _ reach: Phrase, _ figure: Int?, missing: Int?
    ) {
      let years = side.years.map(String.init).joined(separator: " + ")
      let amounts = side.amounts.map(String.init).joined(separator: " + ")
      let sum = side.amounts.count > 1 ? "\(amounts) = \(side.sum)" : amounts
      let known = figure.map {
        Phrase(vi: "; \(reach.vi) \($0) \(unit.vi)", en: "; \(reach.en) \($0) \(unit.en)")
      }
      let more = missing.flatMap { missing in
        missing <= 0
          ? nil
          : Phrase(
            vi: ", thiếu ít nhất \(missing)", en: ", short by at least \(missing)")
      }
      vi.append("năm \(years) \(takes.vi) \(sum)\(known?.vi ?? "")\(more?.vi ?? "")")
      en.append("\(years) \(takes.en) \(sum)\(known?.en ?? "")\(more?.en ?? "")")
    }
    if let side = limit.most {
      add(
        side, Phrase(vi: "nhận nhiều nhất", en: "take at most"),
        Phrase(vi: "phương án hợp lệ nào cũng cần ít nhất", en: "every legal plan needs at least"),
        least, missing: least.map { $0 - side.sum })
    }
    if let side = limit.least {
      add(
        side, Phrase(vi: "cần ít nhất", en: "need at least"),
        Phrase(vi: "phương án hợp lệ nào cũng có nhiều nhất", en: "every legal plan has at most"),
        most, missing: most.map { side.sum - $0 })
    }
    let name = limit.figure.rawValue
    return Phrase(
      vi: "\(name): \(vi.joined(separator: "; ")).", en: "\(name): \(en.joined(separator: "; ")).")
  }

  /// “Preparation begins on … and ends on …”.
  var preparationEnds: Phrase {
    let terms = calendar.terms
    let cut = terms.years.filter { !calendar.years.contains($0) }.map(String.init)
      .joined(separator: ", ")
    return Phrase(
      vi: "Chuẩn bị bắt đầu ngày \(terms.starts), sớm nhất xong ngày \(terms.earliestEffect), nên "
        + "không gì có hiệu lực được trong năm \(cut).",
      en: "Preparation begins on \(terms.starts) and ends on \(terms.earliestEffect) at the "
        + "earliest, so nothing can take effect in \(cut).")
  }
}
