import SourceFiles

/// The words of the district level; every label stands here once.
enum DistrictWords {
  static let goalsTitle = Phrase(vi: "CẤP HUYỆN: MỤC TIÊU", en: "DISTRICTS: GOALS")
  static let dueTitle = Phrase(
    vi: "CẤP HUYỆN: THUỘC DIỆN SẮP XẾP", en: "DISTRICTS: DUE UNITS")
  static let groupsTitle = Phrase(
    vi: "CẤP HUYỆN: PHƯƠNG ÁN SẮP XẾP", en: "DISTRICTS: GROUPS")
  static let movesTitle = Phrase(
    vi: "CẤP HUYỆN: ĐƠN VỊ CẤP XÃ CHUYỂN HUYỆN THEO QUYẾT ĐỊNH",
    en: "DISTRICTS: COMMUNES MOVED BY DECISION")
  static let proposalsTitle = Phrase(
    vi: "CẤP HUYỆN: ĐIỀU CHỈNH ĐỊA GIỚI CÓ THỂ XÉT (% sau khi chuyển)",
    en: "DISTRICTS: BOUNDARY CHANGES TO CONSIDER (% after the move)")
  static let conflictsTitle = Phrase(
    vi: "CẤP HUYỆN: VÌ SAO KHÔNG CÓ PHƯƠNG ÁN HỢP LỆ", en: "DISTRICTS: WHY THERE IS NO LEGAL PLAN")
  static let communesTitle = Phrase(vi: "CẤP XÃ", en: "COMMUNES")
  static let communesAfter = Phrase(
    vi: "CẤP XÃ, trong các huyện sau sắp xếp:", en: "COMMUNES, in the districts as arranged:")
  static let communes = Phrase(vi: "Cấp xã", en: "Communes")
  static let outcome = Phrase(vi: "Giải quyết", en: "Outcome")
  static let from = Phrase(vi: "Từ", en: "From")
  static let to = Phrase(vi: "Đến", en: "To")
  static let moved = Phrase(vi: "Chuyển", en: "Move")
  static let why = Phrase(vi: "Lý do", en: "Why")
  static let giverArea = Phrase(vi: "% DT cho", en: "from: area")
  static let giverPeople = Phrase(vi: "% DS cho", en: "pop.")
  static let receiverArea = Phrase(vi: "% DT nhận", en: "to: area")
  static let receiverPeople = Phrase(vi: "% DS nhận", en: "pop.")
  static let both = Phrase(vi: "Đạt", en: "Meet")
}
