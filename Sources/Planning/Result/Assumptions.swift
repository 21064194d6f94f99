import LegalParameters
import Legislation
import Scenarios
import SourceFiles
import Territory

/// What results assume, in words, for every place where their figures are shown.
public enum Assumptions {
  /// What a judgement of due units assumes: the dataset's assumptions and uncertain standards.
  public static func ofJudgement(_ planningCase: PlanningCase) -> [Phrase] {
    planningCase.dataset.assumptions + uncertainStandards(planningCase.law)
  }

  /// What is assumed of parts of divided units that are shown in groups.
  public static func ofParts(
    _ parts: [SplitParts.Part], in planningCase: PlanningCase
  ) -> [Phrase] {
    PartAssumptions(planningCase, parts: parts).phrases
  }

  /// The adjustments of standards that were not read in the statute itself.
  private static func uncertainStandards(_ law: Law) -> [Phrase] {
    law.adjustments.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
      .filter { $0.citation.confidence != .statute }
      .reduce(into: [String: [AdjustmentFigures]]()) { groups, figures in
        groups[figures.citation.confidence.mark, default: []].append(figures)
      }
      .sorted { $0.key < $1.key }
      .map { mark, factors in
        let list = { (title: (AdjustmentFigures) -> String) in
          factors.map { "\(title($0)) (\($0.citation.article))" }.joined(separator: "; ")
        }
        return Phrase(
          vi: "Mức giảm tiêu chuẩn \(mark), chưa đọc trong chính văn bản luật: "
            + list(\.title.vi) + ".",
          en: "Reductions of standards \(mark), not read in the statute itself: "
            + list(\.title.en) + ".")
      }
  }

  /// What is assumed of district lines and links.
  private static func ofBorders(_ planningCase: PlanningCase) -> [Phrase] {
    var phrases: [Phrase] = []
    if planningCase.scenario.mayCrossDistricts {
      phrases.append(
        Phrase(
          vi: "Nhóm vượt địa giới cấp huyện: đơn vị mới thuộc huyện của đơn vị đông dân nhất (suy "
            + "luận, D); số liệu của huyện là tổng các đơn vị cấp xã.",
          en: "A group across district lines lies in the district of its most populous member "
            + "(inferred, D); a district's figures are the sums of its communes."))
    }
    let links = planningCase.links
    if !links.added.isEmpty || !links.removed.isEmpty {
      phrases.append(
        Phrase(
          vi: "Liền kề theo dữ liệu, trừ kịch bản: thêm \(links.added.count) liên kết (ranh giới "
            + "chung 0 m), cắt \(links.removed.count).",
          en: "Units touch as in the dataset but for the scenario: \(links.added.count) links are "
            + "added (with no shared boundary), \(links.removed.count) borders are cut."))
    }
    return phrases
  }

  static func of(
    _ planningCase: PlanningCase, groups: [Plan.Group], kept: [Plan.Kept], isAssessed: Bool
  ) -> [Phrase] {
    let law = planningCase.law
    var phrases = planningCase.dataset.assumptions
    phrases.append(
      Phrase(
        vi: "Loại của đơn vị sau sắp xếp là loại cao nhất của các đơn vị cũ cho đến khi phân loại "
          + "lại (NQ1211 Đ31.2.b).",
        en: "A formed unit has the highest former class until it is classed anew "
          + "(NQ1211 Đ31.2.b)."))
    phrases.append(
      Phrase(
        vi: "Định mức người theo \(law.staffNorm.title.vi) "
          + "\(law.staffNorm.citation.confidence.mark): số liệu đọc qua báo chí; bậc tăng thêm của "
          + "xã (4.000 người; 100 % diện tích trên tiêu chuẩn đã điều chỉnh) là suy luận (D).",
        en: "Posts by \(law.staffNorm.title.en) \(law.staffNorm.citation.confidence.mark): read in "
          + "the press; the steps of communes (4,000 people; 100 % of area above the adjusted "
          + "standard) are inferred (D)."))
    if groups.contains(where: { !$0.figures.isKindDecided }) {
      phrases.append(
        Phrase(
          vi: "Loại hình sau sắp xếp là suy luận: phường nếu có phường, nếu không thì thị trấn, "
            + "nếu không thì xã.",
          en: "The kind of a result is inferred: ward if a member is one, else township, else "
            + "commune."))
    }
    if groups.contains(where: { $0.figures.precondition == .presumed }) {
      phrases.append(
        Phrase(
          vi: "Điểm a–d khoản 1 Điều 4 đòi hỏi lý do không thể nhập thêm đơn vị; nơi kịch bản "
            + "không nêu, lý do được giả định và phải thuyết minh.",
          en: "Points a–d of Article 4.1 need a reason why no further unit can join; where the "
            + "scenario states none it is presumed and must be justified."))
    }
    phrases += ofBorders(planningCase)
    phrases += uncertainStandards(law) + CalendarAssumptions.of(planningCase)
    phrases += PartAssumptions(planningCase, groups: groups, kept: kept).phrases
    if isAssessed {
      let someAreKnown = kept.contains { $0.result != nil }
      phrases.append(
        Phrase(
          vi: "Đơn vị nhận một phần của đơn vị khác được tính theo số liệu cũ của nó: "
            + (someAreKnown
              ? "chỉ vài phần có số liệu, kết quả của chúng nêu riêng ở phần điều chỉnh địa giới."
              : "số liệu của phần nhập vào không có trong bộ dữ liệu."),
          en: "A unit that receives part of another is counted with its former figures: "
            + (someAreKnown
              ? "only some parts have figures, whose results stand with the boundary changes."
              : "the figures of the part are not in the dataset.")))
    }
    return phrases
  }
}
