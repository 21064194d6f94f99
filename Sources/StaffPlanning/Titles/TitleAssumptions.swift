import LegalParameters
import Scenarios
import SourceFiles

/// What a set of titles assumes, in words that stand with every result.
enum TitleAssumptions {
  static func of(
    _ figures: TitleSetFigures, stated: TitleRequest.Level?, unitClass: AllowanceClass
  ) -> [Phrase] {
    [
      pairs(figures, stated), people(figures, stated), maxTitles(figures, stated),
      workload(figures), secondTitle(figures), coefficients(figures, unitClass),
    ].compactMap { $0 }
  }

  private static func pairs(_ figures: TitleSetFigures, _ stated: TitleRequest.Level?) -> Phrase? {
    if stated?.pairs != nil {
      return Phrase(
        vi: "Bảng cặp chức danh được phép kiêm nhiệm do kịch bản nêu, không phải của luật.",
        en: "The table of title pairs one person may hold is the scenario's, not the law's.")
    }
    let mark = figures.pairsConfidence.mark
    switch figures.pairsConfidence {
    case .statute: return nil
    case .reported:
      return Phrase(
        vi: "Bảng cặp chức danh được phép kiêm nhiệm \(mark), chưa đọc trong chính văn bản.",
        en: "The table of title pairs one person may hold \(mark) was not read in the text itself.")
    case .background, .inferred:
      return Phrase(
        vi: "Bảng cặp chức danh được phép kiêm nhiệm là giả định \(mark): chưa đọc được trong "
          + "nguồn nào, chọn làm ví dụ; bảng khác cho kết quả khác (khóa staffing.titles).",
        en: "The table of title pairs one person may hold is an assumption \(mark): it was read in "
          + "no source and is an example; another table gives another answer (key "
          + "staffing.titles).")
    }
  }

  private static func people(_ figures: TitleSetFigures, _ stated: TitleRequest.Level?) -> Phrase? {
    if stated?.minPeople != nil || stated?.maxPeople != nil {
      return Phrase(
        vi: "Giới hạn số người do kịch bản nêu; theo \(article(figures)) nhiều nhất là "
          + "\(figures.maxPeople.value).",
        en: "The limits on people are the scenario's; \(article(figures)) has "
          + "\(figures.maxPeople.value) at most.")
    }
    let mark = figures.maxPeople.confidence.mark
    guard !mark.isEmpty else { return nil }
    return Phrase(
      vi: "Nhiều nhất \(figures.maxPeople.value) người cho \(figures.titles.count) chức danh theo "
        + "\(figures.citation.article) \(mark), đọc qua báo chí.",
      en: "At most \(figures.maxPeople.value) people for \(figures.titles.count) titles by "
        + "\(figures.citation.article) \(mark), read in the press.")
  }

  private static func maxTitles(
    _ figures: TitleSetFigures, _ stated: TitleRequest.Level?
  ) -> Phrase? {
    if let most = stated?.maxTitlesPerPerson {
      return Phrase(
        vi: "Mỗi người giữ nhiều nhất \(most.value) chức danh: do kịch bản nêu.",
        en: "At most \(most.value) titles for each person: stated by the scenario.")
    }
    let mark = figures.maxTitlesPerPerson.confidence.mark
    guard !mark.isEmpty else { return nil }
    return Phrase(
      vi: "Mỗi người giữ nhiều nhất \(figures.maxTitlesPerPerson.value) chức danh: "
        + "\(assumed(figures.maxTitlesPerPerson.confidence).vi).",
      en: "At most \(figures.maxTitlesPerPerson.value) titles for each person: "
        + "\(assumed(figures.maxTitlesPerPerson.confidence).en).")
  }

  private static func workload(_ figures: TitleSetFigures) -> Phrase? {
    guard let least = leastCertain(figures.titles.map(\.workloadPercent.confidence)) else {
      return nil
    }
    return Phrase(
      vi: "Khối lượng công việc của các chức danh (một người không quá "
        + "\(TitleSet.fullWorkload) % thời gian): \(assumed(least).vi).",
      en: "The work of the titles (no one above \(TitleSet.fullWorkload) % of their time): "
        + "\(assumed(least).en).")
  }

  private static func secondTitle(_ figures: TitleSetFigures) -> Phrase? {
    let share = figures.secondTitlePercent
    guard !share.confidence.mark.isEmpty else { return nil }
    return Phrase(
      vi: "Chức danh kiêm nhiệm hưởng \(share.value) % hệ số, chức danh có hệ số cao nhất hưởng "
        + "đủ: \(assumed(share.confidence).vi).",
      en:
        "A further title brings \(share.value) % of its coefficient, the best-paid one all of it: "
        + "\(assumed(share.confidence).en).")
  }

  private static func coefficients(
    _ figures: TitleSetFigures, _ unitClass: AllowanceClass
  ) -> Phrase? {
    let unknown = figures.titles.filter { $0.allowance[unitClass] == nil }
    let known = figures.titles.compactMap { $0.allowance[unitClass]?.confidence }
    let mark = leastCertain(known).map { " \($0.mark)" } ?? ""
    guard unknown.isEmpty else {
      return Phrase(
        vi: "\(unknown.count) trong \(figures.titles.count) hệ số phụ cấp chưa biết và tính là 0"
          + (known.isEmpty ? "." : "; các hệ số còn lại đọc qua báo chí\(mark)."),
        en: "\(unknown.count) of \(figures.titles.count) allowance coefficients are not known and "
          + "count 0" + (known.isEmpty ? "." : "; the others were read in the press\(mark)."))
    }
    guard !mark.isEmpty else { return nil }
    return Phrase(
      vi: "Hệ số phụ cấp\(mark), chưa đọc trong chính văn bản.",
      en: "The allowance coefficients\(mark) were not read in the text itself.")
  }

  private static func article(_ figures: TitleSetFigures) -> String {
    let mark = figures.citation.confidence.mark
    return mark.isEmpty ? figures.citation.article : "\(figures.citation.article) \(mark)"
  }

  /// The least certain of some figures; `nil` when all were read in the statute.
  private static func leastCertain(_ confidences: [Confidence]) -> Confidence? {
    confidences.max { $0.rawValue < $1.rawValue }.flatMap { $0 == .statute ? nil : $0 }
  }

  private static func assumed(_ confidence: Confidence) -> Phrase {
    switch confidence {
    case .statute: Phrase(vi: "theo văn bản", en: "by the text")
    case .reported:
      Phrase(vi: "đọc qua báo chí \(confidence.mark)", en: "read in the press \(confidence.mark)")
    case .background, .inferred:
      Phrase(vi: "giả định \(confidence.mark)", en: "an assumption \(confidence.mark)")
    }
  }
}
