import SourceFiles
import StaffPlanning

/// The words of reports about villages in both languages; every label stands here once.
enum VillageWords {
  static let members = Phrase(vi: "Thôn nhập → thôn mới", en: "Members → new village")
  static let village = Phrase(vi: "Thôn, tổ dân phố", en: "Village")
  static let commune = Phrase(vi: "Cấp xã", en: "Commune")
  static let households = Phrase(vi: "Số hộ", en: "Households")
  static let share = Phrase(vi: "% quy mô", en: "% of size")
  static let consent = Phrase(vi: "Cử tri", en: "Voters")
  static let standing = Phrase(vi: "Diện", en: "Standing")
  static let people = Phrase(vi: "KCT", en: "People")
  static let surplus = Phrase(vi: "Dôi dư", en: "Surplus")
  static let fundBefore = Phrase(vi: "Quỹ trước", en: "Fund before")
  static let fundAfter = Phrase(vi: "Quỹ sau", en: "Fund after")
  static let yearly = Phrase(vi: "Giảm/năm", en: "Saved/year")
  static let mustMergeCount = Phrase(vi: "Phải nhập", en: "Must merge")
  static let encouragedCount = Phrase(vi: "Khuyến khích", en: "Encouraged")

  static let groupsTitle = Phrase(
    vi: "PHƯƠNG ÁN SÁP NHẬP (% quy mô: so với quy mô của thôn, tổ dân phố mới)",
    en: "GROUPS (% of size: of the size of a new village)")
  static let groupStaffTitle = Phrase(
    vi: "NGƯỜI HOẠT ĐỘNG KHÔNG CHUYÊN TRÁCH (KCT) VÀ QUỸ PHỤ CẤP (đồng/tháng) THEO NHÓM",
    en: "NON-SPECIALISED PEOPLE AND FUND (đồng a month) BY GROUP")
  static let communeStaffTitle = Phrase(
    vi: "NGƯỜI HOẠT ĐỘNG KHÔNG CHUYÊN TRÁCH (KCT) VÀ QUỸ PHỤ CẤP (đồng/tháng) THEO XÃ",
    en: "NON-SPECIALISED PEOPLE AND FUND (đồng a month) BY COMMUNE")
  static let communesTitle = Phrase(vi: "THEO XÃ, PHƯỜNG, THỊ TRẤN", en: "BY COMMUNE")
  static let smallTitle = Phrase(
    vi: "THÔN, TỔ DÂN PHỐ CHƯA ĐẠT QUY MÔ", en: "VILLAGES BELOW THE SIZE OF A NEW ONE")
  static let notAskedTitle = Phrase(
    vi: "CHƯA LẤY Ý KIẾN CỬ TRI (trong các nhóm)", en: "VOTERS NOT YET ASKED (in the groups)")
  static let refusedTitle = Phrase(
    vi: "CỬ TRI CHƯA ĐỒNG Ý (trong các nhóm)", en: "VOTERS DO NOT AGREE (in the groups)")
  static let unresolvedTitle = Phrase(
    vi: "PHẢI SÁP NHẬP NHƯNG CHƯA GIẢI QUYẾT", en: "MUST MERGE BUT UNRESOLVED")

  /// How a village stands, in words.
  static func phrase(_ mark: VillageMark) -> Phrase {
    switch mark {
    case .mustMerge: Phrase(vi: "phải sáp nhập", en: "must merge")
    case .encouraged: Phrase(vi: "khuyến khích", en: "encouraged")
    case .full: Phrase(vi: "đạt quy mô", en: "full size")
    }
  }

  /// What voters said, in words.
  static func phrase(_ consent: VillageConsent) -> Phrase {
    switch consent {
    case .agreed: Phrase(vi: "đồng ý", en: "agree")
    case .refused: Phrase(vi: "chưa đồng ý", en: "do not agree")
    case .notAsked: Phrase(vi: "chưa hỏi", en: "not asked")
    }
  }
}
