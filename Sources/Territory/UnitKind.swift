import SourceFiles

/// The kind (loại hình) of an administrative unit.
public enum UnitKind: String, Sendable, Hashable, CaseIterable {
  /// Commune (rural).
  case xa
  /// Ward (urban).
  case phuong
  /// Township (urban).
  case thiTran = "thi_tran"
  /// Rural district.
  case huyen
  /// Urban district of a centrally run city.
  case quan
  /// District-level town.
  case thiXa = "thi_xa"
  /// City under a province, or under a centrally run city.
  case thanhPho = "thanh_pho"

  /// The tier of government a unit belongs to.
  public enum Level: String, Sendable, Hashable, CaseIterable {
    /// Cấp xã.
    case commune
    /// Cấp huyện.
    case district
  }

  /// The tier of this kind.
  public var level: Level {
    switch self {
    case .xa, .phuong, .thiTran: .commune
    case .huyen, .quan, .thiXa, .thanhPho: .district
    }
  }

  /// Whether the law treats the kind as rural (nông thôn).
  public var isRural: Bool { self == .xa || self == .huyen }

  /// The word that stands before a unit's name, as in “Phường Trúc Bạch”.
  public var prefix: String {
    switch self {
    case .xa: "Xã"
    case .phuong: "Phường"
    case .thiTran: "Thị trấn"
    case .huyen: "Huyện"
    case .quan: "Quận"
    case .thiXa: "Thị xã"
    case .thanhPho: "Thành phố"
    }
  }

  /// The kind in words.
  public var phrase: Phrase {
    switch self {
    case .xa: Phrase(vi: "xã", en: "commune")
    case .phuong: Phrase(vi: "phường", en: "ward")
    case .thiTran: Phrase(vi: "thị trấn", en: "township")
    case .huyen: Phrase(vi: "huyện", en: "rural district")
    case .quan: Phrase(vi: "quận", en: "urban district")
    case .thiXa: Phrase(vi: "thị xã", en: "town")
    case .thanhPho: Phrase(vi: "thành phố", en: "city")
    }
  }
}
