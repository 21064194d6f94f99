import Scenarios
import SourceFiles

/// Checks that the decisions of the scenario are honoured: keep, join and separate.
///
/// Wording (names, seats, kinds, reasons) is compared with the fields of each group. An assessed
/// plan may deviate.
struct DecisionCheck {
  let structure: PlanStructure
  let scope: JudgedScope
  let log: FindingLog

  private var decisions: Decisions { scope.planningCase.decisions }

  func check(_ groups: [JudgedGroup]) {
    guard !structure.isAssessed else { return }
    checkKept()
    checkJoined()
    for (position, group) in groups.enumerated() { checkApart(group, position) }
  }

  private func checkKept() {
    let kept = Set(structure.kept.map(\.unit.index))
    for index in decisions.keep.keys.sorted() {
      guard let unit = scope.unit(at: index) else { continue }
      log.check(
        kept.contains(index),
        Phrase(
          vi: "\(unit.subject.vi): có quyết định giữ nguyên (keep) nhưng không được giữ",
          en: "\(unit.subject.en): is to be kept, but is not"))
    }
  }

  private func checkJoined() {
    var groupOf: [Int: Int] = [:]
    for (position, group) in structure.groups.enumerated() {
      for member in group.members { groupOf[member] = position }
    }
    for joined in decisions.joinedSets {
      let groups = Set(joined.map { groupOf[$0] })
      let codes = scope.codes(joined).joined(separator: ", ")
      log.check(
        groups.count == 1 && !groups.contains(nil),
        Phrase(
          vi: "các đơn vị \(codes) phải nhập vào một nhóm (join) nhưng không cùng nhóm",
          en: "the units \(codes) must join one group, but are not together"))
    }
  }

  private func checkApart(_ group: JudgedGroup, _ position: Int) {
    for member in group.touched.sorted().compactMap(scope.unit(at:)) {
      guard let apart = decisions.apart[member.index] else { continue }
      let together = apart.intersection(group.touched).filter { $0 > member.index }.sorted()
      let subject = group.subject(position: position)
      let codes = scope.codes(together).joined(separator: ", ")
      log.check(
        together.isEmpty,
        Phrase(
          vi: "\(subject.vi): \(member.unit.code) không được cùng nhóm với \(codes) (separate)",
          en: "\(subject.en): \(member.unit.code) may not be with \(codes) (separate)"))
    }
  }
}
