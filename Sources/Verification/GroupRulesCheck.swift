import Scenarios
import SourceFiles

/// Checks each group against the law and the scenario: size, district, contiguity, basis, due.
struct GroupRulesCheck {
  let structure: PlanStructure
  let scope: JudgedScope
  let log: FindingLog

  private var scenario: Scenario { scope.planningCase.scenario }

  func check(_ groups: [JudgedGroup]) {
    for (position, group) in groups.enumerated() {
      let subject = group.subject(position: position)
      refuse(
        unless: group.touched.count >= 2, subject,
        Phrase(vi: "nhóm phải có từ hai đơn vị", en: "a group has at least two units"))
      let unjudged = group.pieces.filter { !$0.missing.isEmpty }.map(\.code)
      refuse(
        unless: unjudged.isEmpty, subject,
        Phrase(
          vi: "có đơn vị thiếu số liệu: \(unjudged.joined(separator: ", "))",
          en: "has units without figures: \(unjudged.joined(separator: ", "))"))
      // A plan that is only assessed may break the scenario's rules: its figures and `lawful` tell.
      if !structure.isAssessed { check(group, subject) }
    }
  }

  private func check(_ group: JudgedGroup, _ subject: Phrase) {
    refuse(
      unless: group.touched.count <= scenario.maxUnits, subject,
      Phrase(
        vi: "có \(group.touched.count) đơn vị, max_units là \(scenario.maxUnits)",
        en: "has \(group.touched.count) units, max_units is \(scenario.maxUnits)"))
    refuse(
      unless: scenario.mayCrossDistricts || group.territory.isInOneDistrict, subject,
      Phrase(vi: "vượt địa giới cấp huyện", en: "crosses district lines"))
    let districts = scope.planningCase.dataset.districts
    refuse(
      unless: Set(group.territory.districts.map { districts[$0].province }).count == 1, subject,
      Phrase(vi: "vượt địa giới cấp tỉnh", en: "crosses province lines"))
    refuse(
      unless: group.territory.isContiguous, subject,
      Phrase(vi: "các đơn vị không liền kề nhau", en: "is not contiguous"))
    let basis = group.basis.rawValue
    refuse(
      unless: !group.isBasisRefused(by: scenario), subject,
      group.basis == .discretion
        ? Phrase(
          vi: "căn cứ \(basis), kịch bản không cho phép (discretion: forbidden)",
          en: "basis \(basis), which the scenario forbids (discretion: forbidden)")
        : Phrase(
          vi: "căn cứ \(basis) chưa nêu lý do không nhập thêm (fallbacks: justified)",
          en: "basis \(basis) without a reason against joining more (fallbacks: justified)"))
    refuse(
      unless: isWantedOrDue(group), subject,
      Phrase(
        vi: "không có đơn vị thuộc diện sắp xếp và không do “join” yêu cầu",
        en: "has no due unit and no “join” asks for it"))
  }

  /// NQ35 Đ1.4: groups without a due unit are encouraged, when the scenario considers them.
  private func isWantedOrDue(_ group: JudgedGroup) -> Bool {
    if !group.isEncouraged || scenario.withoutDueUnit == .allowed { return true }
    let inside = Set(group.indices)
    return scope.planningCase.decisions.joinedSets.contains { inside.isSuperset(of: $0) }
  }

  private func refuse(unless holds: Bool, _ subject: Phrase, _ what: @autoclosure () -> Phrase) {
    log.check(
      holds, Phrase(vi: "\(subject.vi): \(what().vi)", en: "\(subject.en): \(what().en)"))
  }
}
