import SourceFiles

/// Checks the claim that no roadmap settles everybody under the caps.
struct RoadmapConflictCheck {
  let task: RoadmapTask
  let log: FindingLog

  /// Checks the number of people who stay unsettled, and tells how the conflict must be stated.
  func check(_ stated: ParsedJSON?) -> ParsedJSON {
    let bounds = UnsettledPeople(task)
    let number = stated?["unsettled"]?.integerValue
    let isPossible = number.map { (max(1, bounds.least)...max(1, bounds.most)).contains($0) }
    log.check(
      isPossible == true && bounds.most > 0,
      bounds.most == 0
        ? Phrase(
          vi: "staff.json: roadmap.status ghi impossible, nhưng mọi người dôi dư đều có thể được "
            + "giải quyết dưới các mức trần",
          en: "staff.json: roadmap.status states impossible, but all surplus people can be settled "
            + "under the caps")
        : Phrase(
          vi: "staff.json: roadmap.conflict.unsettled ghi \(stated?["unsettled"] ?? .null), tính "
            + "lại là \(range(bounds).vi)",
          en: "staff.json: roadmap.conflict.unsettled states \(stated?["unsettled"] ?? .null), "
            + "recomputed \(range(bounds).en)"))
    if bounds.least < bounds.most {
      log.note(
        Phrase(
          vi: "staff.json: không chứng minh lại rằng các mức trần không cho lộ trình nào",
          en: "staff.json: that the caps allow no roadmap was not proved again"))
    }
    var caps: [String] = []
    if let number, task.budget != nil, UnsettledPeople(task, hasBudget: false).least < number {
      caps.append("yearly_budget")
    }
    // With places for all in the first year everybody is settled.
    caps.append("transfer_places")
    var expected: [String: ParsedJSON] = [
      "unsettled": stated?["unsettled"] ?? .integer(bounds.most), "caps": .texts(caps),
    ]
    for key in ["vi", "en"] {
      let text = stated?[key]?.stringValue ?? ""
      expected[key] = .string(text.isEmpty ? "…" : text)
    }
    return .object(expected)
  }

  private func range(_ bounds: UnsettledPeople) -> Phrase {
    bounds.least == bounds.most
      ? Phrase(vi: "\(bounds.least)", en: "\(bounds.least)")
      : Phrase(
        vi: "từ \(bounds.least) đến \(bounds.most)", en: "\(bounds.least) to \(bounds.most)")
  }
}
