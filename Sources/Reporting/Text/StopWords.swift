import Partitioning
import SourceFiles

extension Words {
  /// Why a search ended early.
  static func stop(_ stop: SearchStop?) -> Phrase {
    switch stop {
    case .workLimit: Phrase(vi: "hết giới hạn khối lượng tính", en: "work limit")
    case .timeLimit: Phrase(vi: "hết thời gian", en: "time limit")
    case .interrupted: Phrase(vi: "người dùng dừng", en: "interrupted")
    case .numericalTrouble: Phrase(vi: "lỗi số học của bộ giải", en: "numerical trouble")
    case .alternative: Phrase(vi: "phương án kế tiếp, nêu có chủ ý", en: "one of the next best")
    case nil: Phrase(vi: "không rõ", en: "unknown")
    }
  }
}
