import Scenarios
import SourceFiles

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
    let ways = relaxations.map { planningCase.phrase(relaxing: $0.constraint, to: $0.to) }
    return Phrase(
      vi: "Không thể cùng giữ: \(members.map(\.vi).joined(separator: "; ")). "
        + "Gỡ một trong các điều ấy: \(ways.map(\.vi).joined(separator: "; ")); nơi riêng điều ấy "
        + "chưa đủ để có phương án thì còn mâu thuẫn khác.",
      en: "These cannot hold together: \(members.map(\.en).joined(separator: "; ")). "
        + "Let one of them give way: \(ways.map(\.en).joined(separator: "; ")); where this alone "
        + "makes no plan possible, further conflicts remain.")
  }
}
