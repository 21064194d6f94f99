import Planning
import SourceFiles

extension Words {
  /// How much is known of a plan, in a word or two.
  static func short(_ status: Plan.Status) -> Phrase {
    switch status {
    case .optimal: Phrase(vi: "tối ưu", en: "optimal")
    case .feasible: Phrase(vi: "chưa chứng minh", en: "not proven")
    case .infeasible: Phrase(vi: "không có", en: "none")
    case .assessed: Phrase(vi: "được đánh giá", en: "assessed")
    }
  }
}
