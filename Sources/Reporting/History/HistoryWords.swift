import Registry
import SourceFiles

/// The words of the history in both languages.
enum HistoryWords {
  static let number = Phrase(vi: "Số", en: "No")
  static let made = Phrase(vi: "Lập lúc (UTC)", en: "Made (UTC)")
  static let command = Phrase(vi: "Lệnh", en: "Command")
  static let scenario = Phrase(vi: "Kịch bản", en: "Scenario")
  static let after = Phrase(vi: "Sau", en: "After")
  static let sent = Phrase(vi: "Đã gửi BNV", en: "Sent")
  static let key = Phrase(vi: "Khóa", en: "Key")
  static let file = Phrase(vi: "Tệp", en: "File")
  static let change = Phrase(vi: "Tăng, giảm", en: "Change")
  static let figure = Phrase(vi: "Số liệu", en: "Figure")

  static let scenarioTitle = Phrase(
    vi: "QUYẾT ĐỊNH VÀ QUY TẮC CỦA KỊCH BẢN ĐÃ ĐỔI", en: "DECISIONS AND RULES OF THE SCENARIO")
  static let figuresTitle = Phrase(vi: "SỐ LIỆU ĐÃ ĐỔI", en: "FIGURES OF THE DATASET")
  static let lawTitle = Phrase(vi: "LUẬT ĐÃ ĐỔI", en: "RULES OF THE LAW")
  static let resultTitle = Phrase(vi: "MỤC TIÊU VÀ TỔNG HỢP", en: "GOALS AND TOTALS")
  static let groupsTitle = Phrase(vi: "NHÓM ĐÃ ĐỔI", en: "GROUPS")

  static let population = Phrase(vi: "dân số", en: "population")
  static let area = Phrase(vi: "diện tích, m²", en: "area, m²")
  static let name = Phrase(vi: "tên", en: "name")
  static let district = Phrase(vi: "cấp huyện", en: "district")
  static let unit = Phrase(vi: "đơn vị", en: "unit")

  /// `2026-11-25T13:00:00Z` as `2026-11-25 13:00`.
  static func time(_ made: String) -> String {
    String(made.prefix(16)).replacing("T", with: " ")
  }

  /// The status that an entry states, in words; an unknown one as it is.
  static func status(_ entry: RegistryEntry) -> Phrase {
    let status: Phrase =
      switch entry.status {
      case "optimal": Phrase(vi: "tối ưu", en: "optimal")
      case "feasible": Phrase(vi: "chưa chứng minh", en: "not proven")
      case "infeasible": Phrase(vi: "không có phương án", en: "no legal plan")
      case "assessed": Phrase(vi: "được đánh giá", en: "assessed")
      default: Phrase(vi: entry.status, en: entry.status)
      }
    if entry.isLawful || entry.status == "infeasible" { return status }
    return Phrase(vi: status.vi + ", chưa hợp lệ", en: status.en + ", not lawful")
  }

  /// When it was sent.
  static func sent(_ entry: RegistryEntry) -> String {
    entry.marks.last.map { time($0.made) } ?? ""
  }
}
