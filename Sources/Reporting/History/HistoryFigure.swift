import Planning
import Registry
import Scenarios
import SourceFiles

/// The figures that the history keeps of a plan.
public enum HistoryFigure {
  /// The goals of a plan with their bounds.
  public static func goals(of plan: Plan) -> [RegistryEntry.Figure] {
    plan.goals.map { .init(name: $0.goal.rawValue, value: $0.value, bound: $0.bound) }
  }

  /// The totals of a plan.
  public static func totals(of plan: Plan) -> [RegistryEntry.Figure] {
    let totals = plan.totals
    return all.map { .init(name: $0.name, value: $0.value(totals), bound: nil) }
  }

  /// What a figure is called.
  static func title(_ name: String) -> Phrase {
    all.first { $0.name == name }?.title ?? Goal(rawValue: name)?.phrase
      ?? Phrase(vi: name, en: name)
  }

  private static let all: [(name: String, title: Phrase, value: @Sendable (Totals) -> Int)] = [
    ("units_before", Phrase(vi: "đơn vị trước sắp xếp", en: "units before"), { $0.unitsBefore }),
    ("units_after", Phrase(vi: "đơn vị sau sắp xếp", en: "units after"), { $0.unitsAfter }),
    ("groups", Phrase(vi: "đơn vị mới (nhóm)", en: "new units (groups)"), { $0.groups }),
    ("due", Phrase(vi: "đơn vị thuộc diện", en: "due units"), { $0.due }),
    ("due_exempt", Phrase(vi: "giữ vì yếu tố đặc thù", en: "kept on a ground"), { $0.dueExempt }),
    (
      "non_specialised_surplus", Phrase(vi: "KCT dôi dư", en: "non-specialised surplus"),
      { $0.nonSpecialisedSurplus }
    ),
    (
      "officials_surplus", Phrase(vi: "cán bộ, công chức dôi dư", en: "officials' surplus"),
      { $0.officialsSurplus }
    ),
  ]
}
