import Cartography
import Planning
import SourceFiles

/// What a plan does with one unit, as maps show it.
struct UnitState: Sendable {
  /// How it is drawn before the plan.
  let style: AreaStyle
  /// The group that it becomes part of whole.
  let group: Int?

  /// The states of the units of the scope.
  static func all(of plan: Plan) -> [Int: UnitState] {
    var states: [Int: UnitState] = [:]
    for kept in plan.kept {
      let isDue = plan.facts[kept.unit].isDue
      let style: AreaStyle =
        if kept.change != nil {
          .receives
        } else if isDue {
          kept.decision?.ground == nil ? .unresolved : .exempt
        } else {
          .kept
        }
      states[kept.unit] = UnitState(style: style, group: nil)
    }
    for unit in plan.dissolved.map(\.unit) { states[unit] = UnitState(style: .divided, group: nil) }
    for (index, group) in plan.groups.enumerated() {
      for unit in group.members {
        states[unit] = UnitState(style: plan.facts[unit].isDue ? .due : .joining, group: index)
      }
    }
    return states
  }
}

extension AreaStyle {
  /// What it means, for the legend.
  var meaning: Phrase {
    switch self {
    case .kept: Phrase(vi: "giữ nguyên", en: "stays")
    case .due: Phrase(vi: "thuộc diện, được sắp xếp", en: "due, arranged")
    case .exempt:
      Phrase(vi: "thuộc diện, giữ vì yếu tố đặc thù", en: "due, kept on a ground")
    case .joining: Phrase(vi: "không thuộc diện, cùng sắp xếp", en: "not due, joins")
    case .formed: Phrase(vi: "đơn vị mới", en: "new unit")
    case .receives:
      Phrase(vi: "nhận một phần, điều chỉnh địa giới", en: "receives a part, boundary adjusted")
    case .divided: Phrase(vi: "chia cho đơn vị khác", en: "divided among others")
    case .unresolved: Phrase(vi: "thuộc diện, CHƯA GIẢI QUYẾT", en: "due, UNRESOLVED")
    }
  }
}
