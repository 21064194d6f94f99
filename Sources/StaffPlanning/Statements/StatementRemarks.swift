import SourceFiles

/// Says what a check of a published statement means.
enum StatementRemarks {
  static func of(_ check: ReductionCheck) -> [Phrase] {
    var phrases = [
      Phrase(
        vi:
          "Số trước sắp xếp là số suy ra từ hai số công bố, không phải định mức của nghị định nào.",
        en: "The number before follows from the two published figures; no decree's norm yields it.")
    ]
    if check.before == nil {
      phrases.append(
        Phrase(
          vi: "Không có số nguyên nào phù hợp: hai số công bố mâu thuẫn nhau.",
          en: "No whole number fits: the two published figures contradict each other."))
    }
    guard let people = check.peoplePerPlace else {
      phrases.append(
        Phrase(
          vi: "Mô hình chức danh không cho số người mỗi đơn vị: không đối chiếu được.",
          en: "The title model gives no number of people for each place: nothing to compare."))
      return phrases
    }
    if check.besides.contains(where: { $0.residual != 0 }) {
      phrases.append(
        Phrase(
          vi: "Chênh lệch giữa số công bố và mô hình chưa giải thích được và được giữ nguyên.",
          en: "The residual between the published figures and the model is unexplained and is kept."
        ))
    }
    if check.stated.counts.isEmpty {
      phrases.append(impliedPlaces(check, people: people))
    }
    return phrases
  }

  private static func impliedPlaces(_ check: ReductionCheck, people: Int) -> Phrase {
    guard check.impliedPlaces != nil else {
      return Phrase(
        vi:
          "Số thôn, tổ dân phố hoặc đơn vị không được công bố, và không số nào khớp với \(people) "
          + "người mỗi nơi.",
        en: "The number of places was not published, and none fits \(people) people each.")
    }
    return Phrase(
      vi: "Số nơi không được công bố; với \(people) người mỗi nơi, khoảng sau sắp xếp tương ứng "
        + "số nơi ghi trong bảng.",
      en: "The number of places was not published; with \(people) people each the interval after "
        + "implies the number of places in the table.")
  }

  static func of(_ check: RemovedUnitsCheck) -> [Phrase] {
    var phrases = [
      Phrase(
        vi: "Tính theo định mức của loại hình và loại đơn vị, không kể phần tăng thêm theo dân số, "
          + "diện tích.",
        en: "By the quota of kind and class, without further posts for population or area.")
    ]
    if check.lines.contains(where: { $0.officials == nil }) {
      phrases.append(
        Phrase(
          vi:
            "Công bố gộp các loại hình có định mức khác nhau: không tính được số cán bộ, công chức.",
          en: "The statement joins kinds whose norms differ: the officials cannot be computed."))
    }
    if let residual = check.officialsResidual, residual != 0 {
      phrases.append(
        Phrase(
          vi:
            "Số cán bộ, công chức công bố chênh \(residual.magnitude) người so với định mức, chưa "
            + "giải thích được và được giữ nguyên.",
          en: "The published officials differ by \(residual.magnitude) from the norm; that is "
            + "unexplained and is kept."))
    }
    if let residual = check.nonSpecialisedResidual, residual != 0 {
      phrases.append(
        Phrase(
          vi: "Số người hoạt động không chuyên trách công bố chênh \(residual.magnitude) người so "
            + "với định mức, chưa giải thích được và được giữ nguyên.",
          en: "The published non-specialised staff differ by \(residual.magnitude) from the norm; "
            + "that is unexplained and is kept."))
    }
    return phrases
  }
}
