import SourceFiles

/// Checks by an own search that the villages of a conflict cannot all be resolved.
struct VillageConflictCheck {
  let ground: VillageGround
  let log: FindingLog
  /// Sets that may still be looked at, over all conflicts of the plan.
  private var setsLeft = VillageOptimum.mostSets

  init(ground: VillageGround, log: FindingLog) {
    self.ground = ground
    self.log = log
  }

  mutating func check(_ stated: ParsedJSON, position: Int) {
    let subject = Phrase(vi: "mâu thuẫn \(position + 1)", en: "conflict \(position + 1)")
    let villages = ground.villageCase.map.villages
    let wanted = (stated["villages"]?.elements ?? []).compactMap { code in
      code.stringValue.flatMap { ground.byCode[$0]?.index }
    }
    checkShape(stated, wanted: wanted.map { villages[$0].code }, of: subject)
    log.check(
      !wanted.isEmpty && wanted.allSatisfy { !ground.mayStay($0) },
      Phrase(
        vi: "\(subject.vi): không phải mọi thôn đều phải sáp nhập",
        en: "\(subject.en): not every village must merge"))
    guard ground.lookedAt != nil, !wanted.isEmpty else { return }
    let needed = Set(wanted)
    var answers: [VillageOptimum.Answer] = []
    for component in ground.components where !needed.isDisjoint(with: component) {
      var search = VillageOptimum(component, ground: ground, mostSets: setsLeft) {
        !needed.contains($0)
      }
      answers.append(search.solve())
      setsLeft = search.setsLeft
    }
    if answers.contains(.unknown), !answers.contains(.impossible) {
      log.note(
        Phrase(
          vi: "\(subject.vi): quá lớn, không dò lại hết được",
          en: "\(subject.en): too large, not re-derived"))
      return
    }
    log.check(
      answers.contains(.impossible),
      Phrase(
        vi: "\(subject.vi): không có mâu thuẫn, các thôn này giải quyết được",
        en: "\(subject.en): there is none, these villages can be resolved"))
  }

  /// The words cannot be recomputed; that they are there can.
  private func checkShape(_ stated: ParsedJSON, wanted codes: [String], of subject: Phrase) {
    var expected: [String: ParsedJSON] = ["villages": .texts(codes)]
    for key in ["vi", "en"] {
      let text = stated[key]?.stringValue
      expected[key] = .string(text.flatMap { $0.isEmpty ? nil : $0 } ?? "…")
    }
    let rules = stated["rules"]?.elements ?? []
    let isList = !rules.isEmpty && rules.allSatisfy { $0.stringValue?.isEmpty == false }
    expected["rules"] = isList ? .array(rules) : .array([.string("…")])
    FieldComparison(log: log).compare(stated, with: .object(expected), of: subject)
  }
}
