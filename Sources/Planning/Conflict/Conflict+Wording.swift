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
    let ways = relaxations.map { relaxation in
      let way = planningCase.phrase(relaxing: relaxation.constraint, to: relaxation.to)
      // Of units a table tells which changes suffice.
      guard units.isEmpty, relaxation.suffices == false else { return way }
      return Phrase(
        vi: "\(way.vi) (một mình điều này chưa đủ)", en: "\(way.en) (not enough by itself)")
    }
    return Phrase(
      vi: "Không thể cùng giữ: \(members.map(\.vi).joined(separator: "; ")). "
        + "Gỡ một trong các điều ấy: \(ways.map(\.vi).joined(separator: "; ")).",
      en: "These cannot hold together: \(members.map(\.en).joined(separator: "; ")). "
        + "Let one of them give way: \(ways.map(\.en).joined(separator: "; ")).")
  }
}

extension Plan.Conflict {
  /// The same conflict, saying that the search for what is behind it was stopped.
  func cutShort() -> Plan.Conflict {
    let note = Phrase(
      vi: " ĐÃ BỊ DỪNG: chưa tìm hết các điều không thể cùng giữ.",
      en: " INTERRUPTED: what cannot hold together was not searched to the end.")
    return Plan.Conflict(
      units: units, rules: rules,
      explanation: Phrase(vi: explanation.vi + note.vi, en: explanation.en + note.en),
      constraints: constraints, relaxations: relaxations)
  }
}
