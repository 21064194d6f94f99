import SourceFiles

extension PlanningCase {
  /// What it means to let a constraint give way.
  ///
  /// - Parameter to: The size of groups, the number of results by 4.1.d, or the figure that a limit
  ///   must allow; `nil` when the constraint is dropped or this is not known.
  public func phrase(relaxing constraint: Constraint, to: Int?) -> Phrase {
    switch constraint {
    case .keep, .keepEntry, .join, .separate:
      let decision = phrase(of: constraint)
      return Phrase(vi: "bỏ “\(decision.vi)”", en: "drop “\(decision.en)”")
    case .limit:
      let key = key(of: constraint)
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
      let code = dataset.units[unit].code
      return Phrase(
        vi: "để \(code) chưa giải quyết (due: goal)", en: "leave \(code) unresolved (due: goal)")
    }
  }
}
