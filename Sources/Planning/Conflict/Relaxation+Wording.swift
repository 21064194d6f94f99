import Scenarios
import SourceFiles

extension Plan.Relaxation {
  /// The change in words.
  public func phrase(in planningCase: PlanningCase) -> Phrase {
    switch constraint {
    case .keep, .keepEntry, .join, .separate:
      let decision = planningCase.phrase(of: constraint)
      return Phrase(vi: "bỏ “\(decision.vi)”", en: "drop “\(decision.en)”")
    case .limit:
      let key = planningCase.key(of: constraint)
      return to.map { Phrase(vi: "\(key) đến \($0)", en: "\(key) as far as \($0)") }
        ?? Phrase(vi: "bỏ giới hạn \(key)", en: "drop the limit \(key)")
    case .discretion:
      return to.map {
        Phrase(vi: "cho phép điểm d: ít nhất \($0) kết quả", en: "allow point d: \($0) results")
      } ?? Phrase(vi: "cho phép điểm d", en: "allow point d")
    case .fallbacks:
      return Phrase(
        vi: "cho phép điểm a–c không nêu lý do", en: "allow points a–c without a reason")
    case .withoutDueUnit:
      return Phrase(
        vi: "cho phép nhóm không có đơn vị thuộc diện", en: "allow groups without a due unit")
    case .maxUnits:
      return to.map { Phrase(vi: "nhóm đến \($0) đơn vị", en: "groups of up to \($0) units") }
        ?? Phrase(vi: "nhóm lớn hơn", en: "larger groups")
    case .due:
      return Phrase(
        vi: "để đơn vị thuộc diện chưa giải quyết (due: goal)",
        en: "leave due units unresolved (due: goal)")
    case .dueUnit(let unit):
      let code = planningCase.dataset.units[unit].code
      return Phrase(
        vi: "để \(code) chưa giải quyết (due: goal)", en: "leave \(code) unresolved (due: goal)")
    }
  }
}

extension Plan.Conflict {
  /// What cannot hold together and how little must give way, in words; `nil` when it is not known.
  public func reasons(in planningCase: PlanningCase) -> Phrase? {
    guard !constraints.isEmpty else { return nil }
    let members = constraints.map { constraint in
      let (what, place) = (
        planningCase.phrase(of: constraint), planningCase.place(of: constraint)
      )
      return Phrase(vi: "\(what.vi) (\(place.vi))", en: "\(what.en) (\(place.en))")
    }
    let ways = relaxations.map { $0.phrase(in: planningCase) }
    return Phrase(
      vi: "Không thể cùng giữ: \(members.map(\.vi).joined(separator: "; ")). "
        + "Gỡ một trong các điều ấy: \(ways.map(\.vi).joined(separator: "; ")).",
      en: "These cannot hold together: \(members.map(\.en).joined(separator: "; ")). "
        + "Let one of them give way: \(ways.map(\.en).joined(separator: "; ")).")
  }
}
