import LegalParameters
import Scenarios
import SourceFiles

/// What a plan of villages assumes, in words.
struct VillageAssumptions {
  let judge: VillageJudge
  private var villageCase: VillageCase { judge.villageCase }
  private var figures: VillageFigures { villageCase.figures }

  func phrases(groups: [VillagePlan.Group]) -> [Phrase] {
    let dataset = villageCase.planningCase.dataset
    var phrases = dataset.manifest.assumptions + villageCase.map.assumptions
    phrases += sizes()
    phrases.append(
      Phrase(
        vi: "Kết quả sáp nhập phải đạt ít nhất \(figures.merging.mustMergeBelowPercent) % quy mô "
          + "thôn mới, nếu không nó lại thuộc diện phải sáp nhập: suy luận (D).",
        en: "A result must have at least \(figures.merging.mustMergeBelowPercent) % of the size of "
          + "a new village, or it would have to merge again: inferred (D)."))
    phrases.append(consent())
    phrases += staff()
    if groups.contains(where: { $0.figures.losesTraits }) {
      phrases.append(
        Phrase(
          vi: "Kết quả chỉ được coi là trọng điểm an ninh, biên giới, hải đảo khi mọi thôn thành "
            + "viên đều vậy: suy luận (D).",
          en: "A result counts as key in security, border or island only when every member does: "
            + "inferred (D)."))
    }
    if villageCase.request.mixedKinds == .allowed {
      phrases.append(
        Phrase(
          vi: "Thôn nhập với tổ dân phố thì kết quả là thôn ở xã, là tổ dân phố ở phường và thị "
            + "trấn: suy luận (D).",
          en: "Where a thôn merges with a tổ dân phố the result is a thôn in a commune, a tổ dân "
            + "phố in a ward or township: inferred (D)."))
    }
    if figures.fund.formerLargeThonKeeps,
      groups.contains(where: { $0.figures.traits.contains(.formerLargeThon) })
    {
      phrases.append(
        Phrase(
          vi: "Tổ dân phố sáp nhập có thành viên từng là thôn lớn giữ quỹ phụ cấp cao: suy luận từ "
            + "\(figures.fund.citation.article) (D).",
          en: "A merged tổ dân phố with a member that was a large thôn keeps the larger fund: "
            + "inferred from \(figures.fund.citation.article) (D)."))
    }
    return phrases
  }

  /// The sizes that were used, uncertain ones with their mark.
  private func sizes() -> [Phrase] {
    var seen: Set<HouseholdFigure> = []
    let used = villageCase.villages.compactMap { village -> (String, String, HouseholdFigure)? in
      let size = judge.facts[village].standing.size
      let kind = villageCase.map.villages[village].kind
      guard seen.insert(size).inserted else { return nil }
      return (kind.phrase.vi, kind.phrase.en, size)
    }
    let texts = used.map { vi, en, size in
      let mark = size.citation.confidence.mark
      return Phrase(
        vi: "\(vi) \(size.households) hộ (\(size.citation.article)) \(mark)",
        en: "\(en) \(size.households) households (\(size.citation.article)) \(mark)")
    }
    return [
      Phrase(
        vi: "Quy mô của thôn, tổ dân phố mới, chưa đọc trong chính văn bản: "
          + texts.map(\.vi).joined(separator: "; ") + ".",
        en: "Sizes of new villages, not read in the statute itself: "
          + texts.map(\.en).joined(separator: "; ") + ".")
    ]
  }

  private func consent() -> Phrase {
    let merging = figures.merging
    return Phrase(
      vi: "Ý kiến cử tri được coi là ý kiến về việc sáp nhập nói chung, không theo từng nhóm; cần "
        + "trên \(merging.consentAbovePercent) % tổng số cử tri (\(merging.consentCitation.article)) "
        + "\(merging.consentCitation.confidence.mark).",
      en: "What voters said is taken as about merging in general, not about one group; more than "
        + "\(merging.consentAbovePercent) % of all voters are needed "
        + "(\(merging.consentCitation.article)) \(merging.consentCitation.confidence.mark).")
  }

  private func staff() -> [Phrase] {
    let people = villageCase.peoplePerVillage
    let titles = figures.titles
    let programme = figures.programmes.sorted { $0.key < $1.key }.map(\.value)
      .first { $0.people == people && people < titles.atMost }
    let source =
      programme.map {
        Phrase(
          vi: "\($0.title.vi): \($0.people) người giữ \($0.titles) chức danh "
            + "\($0.citation.confidence.mark)",
          en: "\($0.title.en): \($0.people) people hold \($0.titles) titles "
            + "\($0.citation.confidence.mark)")
      }
      ?? Phrase(
        vi: "tối đa \(titles.atMost) chức danh (\(titles.citation.article)) "
          + titles.citation.confidence.mark,
        en: "at most \(titles.atMost) titles (\(titles.citation.article)) "
          + titles.citation.confidence.mark)
    let fund = figures.fund
    return [
      Phrase(
        vi: "Mọi thôn sau sáp nhập, kể cả thôn giữ nguyên, có \(people) người hoạt động không "
          + "chuyên trách; \(source.vi).",
        en: "Every village after, also one that stays, has \(people) non-specialised people; "
          + "\(source.en)."),
      Phrase(
        vi: "Quỹ phụ cấp một tháng bằng \(factor(fund.normalPercent, ",")) hoặc "
          + "\(factor(fund.largePercent, ",")) lần mức lương cơ sở (\(fund.citation.article)) "
          + "\(fund.citation.confidence.mark), không phụ thuộc số người.",
        en: "The monthly fund is \(factor(fund.normalPercent, ".")) or "
          + "\(factor(fund.largePercent, ".")) times the base salary (\(fund.citation.article)) "
          + "\(fund.citation.confidence.mark), whatever the number of people."),
    ]
  }

  /// 450 as “4,5”.
  private func factor(_ percent: Int, _ sign: String) -> String {
    let rest = percent % 100
    guard rest > 0 else { return String(percent / 100) }
    let digits = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
    return "\(percent / 100)\(sign)\(digits)"
  }
}
