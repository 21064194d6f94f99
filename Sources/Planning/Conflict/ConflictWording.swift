import Scenarios
import SourceFiles
import Territory

/// Puts a conflict into words: which units, which rules, how many groups each rule refuses.
struct ConflictWording {
  let judge: GroupJudge

  func phrase(
    units: [Int], refusals: [GroupJudge.Refusal: Int], allowed: Int, keptNeighbours: [Int]
  ) -> Phrase {
    let scenario = judge.planningCase.scenario
    let names = units.map(label)
    let looked = refusals.values.reduce(0, +) + allowed
    let reasons = GroupJudge.Refusal.allCases.compactMap { refusal in
      refusals[refusal].map { sentence(refusal, $0) }
    }
    let kept = keptNeighbours.map(label)
    var vi =
      units.count == 1
      ? "\(names[0]) không có phương án hợp lệ nào. "
      : "\(names.joined(separator: ", ")) không thể cùng được giải quyết. "
    var en =
      units.count == 1
      ? "\(names[0]) has no legal group. "
      : "\(names.joined(separator: ", ")) cannot all be resolved together. "
    vi +=
      "Trong \(looked) nhóm liền kề tối đa \(scenario.maxUnits) đơn vị có chứa "
      + "\(units.count == 1 ? "đơn vị này" : "các đơn vị này"): "
    en +=
      "Of \(looked) connected groups of at most \(scenario.maxUnits) units that contain "
      + "\(units.count == 1 ? "it" : "them"): "
    vi += (reasons.map(\.vi) + ["\(allowed) nhóm được phép"]).joined(separator: "; ") + "."
    en += (reasons.map(\.en) + ["\(allowed) allowed"]).joined(separator: "; ") + "."
    if !kept.isEmpty {
      vi += " Đơn vị liền kề được giữ nguyên: \(kept.joined(separator: ", "))."
      en += " Kept neighbours: \(kept.joined(separator: ", "))."
    }
    return Phrase(vi: vi, en: en)
  }

  /// “00037 Phường Hàng Bạc (thuộc diện: a, c)”.
  private func label(_ unit: Int) -> String {
    let dataset = judge.planningCase.dataset
    let points = judge.facts[unit].duePoints.map(\.point).joined(separator: ", ")
    let name = "\(dataset.units[unit].code) \(dataset.units[unit].name)"
    return points.isEmpty ? name : "\(name) (\(points))"
  }

  private func sentence(_ refusal: GroupJudge.Refusal, _ count: Int) -> Phrase {
    switch refusal {
    case .withoutDueUnit:
      Phrase(
        vi: "\(count) nhóm không có đơn vị thuộc diện", en: "\(count) have no due unit")
    case .joinBroken:
      Phrase(vi: "\(count) nhóm tách rời một “join”", en: "\(count) break a “join”")
    case .apart:
      Phrase(vi: "\(count) nhóm trái “separate”", en: "\(count) are against a “separate”")
    case .wardInRuralDistrict:
      Phrase(
        vi: "\(count) nhóm thành phường trong huyện, pháp luật không có loại hình này",
        en: "\(count) would be a ward in a rural district, which the law does not know")
    case .discretion:
      Phrase(
        vi: "\(count) nhóm chỉ dựa vào điểm d (4.1.d), kịch bản không cho phép",
        en: "\(count) rest on 4.1.d only, which the scenario forbids")
    case .fallback:
      Phrase(
        vi: "\(count) nhóm dựa vào điểm a–c mà không nêu lý do không thể nhập thêm",
        en: "\(count) rest on points a–c without a stated reason")
    case .withoutYear:
      Phrase(
        vi: "\(count) nhóm không còn năm nào trong lịch",
        en: "\(count) have no year left in the calendar")
    }
  }
}
