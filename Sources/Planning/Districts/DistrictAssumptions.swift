import SourceFiles

/// What a plan of districts assumes, in words.
struct DistrictAssumptions {
  private let districts: DistrictPlan

  init(_ districts: DistrictPlan) {
    self.districts = districts
  }

  var phrases: [Phrase] {
    let groups = districts.plan.groups
    var phrases = [
      Phrase(
        vi: "Diện tích, dân số của huyện là tổng của các đơn vị cấp xã; yếu tố miền núi, hải đảo, "
          + "đồng bằng, biên giới tính khi có ở hơn một nửa diện tích, trừ khi bộ dữ liệu nêu riêng "
          + "cho huyện.",
        en:
          "A district's area and population are the sums of its communes; mountain, island, delta "
          + "and border hold where more than half of the area has them, unless the dataset states "
          + "the district's own.")
    ]
    if groups.contains(where: { !$0.figures.isKindDecided }) {
      phrases.append(
        Phrase(
          vi: "Loại hình huyện mới là suy luận: quận nếu có quận, nếu không thì thành phố, thị xã, "
            + "huyện.",
          en:
            "The kind of a new district is inferred: urban district if a member is one, else city, "
            + "town, rural district."))
    }
    if groups.contains(where: { $0.figures.precondition == .presumed }) {
      phrases.append(
        Phrase(
          vi: "Cấp huyện: lý do không thể nhập thêm đơn vị (khoản 1 Điều 4) được giả định nơi kịch "
            + "bản không nêu, phải thuyết minh.",
          en: "Districts: the reason why no further unit can join (Article 4.1) is presumed where "
            + "the scenario states none and must be justified."))
    }
    if groups.contains(where: { $0.year != nil }) {
      phrases.append(
        Phrase(
          vi: "Huyện mới có năm sớm nhất mà lịch cho phép, trừ khi kịch bản quyết định; cấp xã của "
            + "nó cùng năm hoặc sau đó. Mức theo năm chỉ đếm cấp xã.",
          en: "A new district takes effect in the first year that the calendar allows, unless the "
            + "scenario decides; its communes in the same year or later. Limits by year count "
            + "communes only."))
    }
    let level = districts.plan.planningCase.scenario.level
    if level == .both, !groups.isEmpty {
      phrases.append(
        Phrase(
          vi: "Cấp xã được xét theo huyện mới: tiêu chuẩn của phường theo loại hình huyện mới; "
            + "phường là cấp ngân sách chỉ khi mọi huyện cũ đều như vậy.",
          en:
            "Communes are judged in the new districts: a ward's standard is that of the new kind; "
            + "wards are a budget level only where those of all former districts are."))
    }
    return phrases
  }
}
