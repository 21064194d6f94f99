import SourceFiles

/// Checks where the parts of divided units went.
///
/// A unit that the scenario lets be divided is in the groups with every part once, never with all of
/// them in one, and each group that takes a part has a whole unit. Its parts say into which groups it
/// went. What a drawn plan divides otherwise is its own word.
struct PartPlaces {
  let structure: PlanStructure
  let scope: JudgedScope
  let log: FindingLog

  func check() {
    var groupsOf: [Int: [Int]] = [:]
    for (position, group) in structure.groups.enumerated() {
      for part in group.parts { groupsOf[part, default: []].append(position) }
    }
    let splittable = Set(scope.planningCase.splittable)
    let dataset = scope.planningCase.dataset
    for part in groupsOf.keys.sorted() {
      let unit = dataset.parts.parts[part].unit
      log.check(
        structure.dissolved.contains { $0.unit.index == unit } && splittable.contains(unit),
        Phrase(
          vi:
            "phần \(dataset.parts.parts[part].code): đơn vị của nó không bị chia (dissolved, split)",
          en: "part \(dataset.parts.parts[part].code): its unit is not divided (dissolved, split)"))
    }
    for dissolved in structure.dissolved {
      if splittable.contains(dissolved.unit.index) {
        check(dissolved, groupsOf)
      } else {
        log.check(
          structure.isAssessed,
          Phrase(
            vi: "\(dissolved.unit.subject.vi): kịch bản không cho chia đơn vị này (split)",
            en: "\(dissolved.unit.subject.en): the scenario does not let it be divided (split)"))
      }
    }
    checkReceived()
  }

  private func check(_ dissolved: PlanStructure.Dissolved, _ groupsOf: [Int: [Int]]) {
    let subject = dissolved.unit.subject
    let parts = scope.planningCase.dataset.parts.parts.indices.filter {
      scope.planningCase.dataset.parts.parts[$0].unit == dissolved.unit.index
    }
    for part in parts {
      let code = scope.planningCase.dataset.parts.parts[part].code
      log.check(
        groupsOf[part]?.count == 1,
        Phrase(
          vi: "\(subject.vi): phần \(code) ở \(groupsOf[part]?.count ?? 0) nhóm",
          en: "\(subject.en): the part \(code) is in \(groupsOf[part]?.count ?? 0) groups"))
    }
    let groups = Set(parts.flatMap { groupsOf[$0] ?? [] }).sorted()
    log.check(
      groups.count > 1,
      Phrase(
        vi: "\(subject.vi): các phần phải ở nhiều nhóm, nếu không thì đơn vị nhập nguyên",
        en: "\(subject.en): its parts must be in several groups, else it joins whole"))
    let leading = groups.compactMap { structure.groups[$0].members.first }
    log.check(
      dissolved.into == leading,
      Phrase(
        vi: "\(subject.vi): “into” phải là \(scope.codes(leading).joined(separator: ", "))",
        en: "\(subject.en): “into” must be \(scope.codes(leading).joined(separator: ", "))"))
  }

  /// A kept unit that names the parts it receives names some of each unit it receives from, and no
  /// part is received twice.
  private func checkReceived() {
    var seen: Set<Int> = []
    for kept in structure.kept where !kept.parts.isEmpty {
      let givers = structure.dissolved.filter { $0.into.contains(kept.unit.index) }
        .map(\.unit.index)
      let named = kept.parts.map { scope.planningCase.dataset.parts.parts[$0].unit }
      log.check(
        Set(givers) == Set(named),
        Phrase(
          vi: "\(kept.unit.subject.vi): “parts” phải là phần của đúng các đơn vị bị chia cho nó",
          en: "\(kept.unit.subject.en): “parts” must be of exactly the units divided among others "
            + "and it"))
      for part in kept.parts {
        let code = scope.planningCase.dataset.parts.parts[part].code
        log.check(
          seen.insert(part).inserted,
          Phrase(
            vi: "\(kept.unit.subject.vi): phần \(code) được nhận nhiều lần",
            en: "\(kept.unit.subject.en): the part \(code) is received more than once"))
      }
    }
  }
}
