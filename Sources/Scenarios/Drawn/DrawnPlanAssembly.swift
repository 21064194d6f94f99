import SourceFiles
import Territory

/// Sorts the groups of a drawn plan into mergers, receivers of parts, and adjusted units.
///
/// A unit of which only parts are named is divided. Where the scenario lets it be divided, its parts
/// belong to the groups that take them; else each group's one whole unit receives a part and stays.
struct DrawnPlanAssembly {
  let rows: DrawnRows
  let planningCase: PlanningCase
  let log: ProblemLog
  private var dataset: Dataset { planningCase.dataset }

  func plan() -> DrawnPlan {
    var mergers: [DrawnPlan.Merger] = []
    var adjusted: [Int] = []
    var taken: [(receiver: Int, part: DrawnRows.Entry)] = []
    for group in rows.groups {
      adjusted += group.entries.filter { $0.share == .boundary }.map(\.unit)
      let whole = group.entries.filter { $0.share == .whole }
      let parts = group.entries.filter { $0.share != .whole && $0.share != .boundary }
      let ofGroups = parts.filter { planningCase.splittable.contains($0.unit) }
      if ofGroups.count == parts.count {
        if let merger = merger(group, whole, parts) { mergers.append(merger) }
        continue
      }
      guard whole.count == 1, ofGroups.isEmpty, let receiver = whole.first else {
        refuse(group, whole: whole.count, at: parts[0].position)
        continue
      }
      taken += parts.filter(isNotWhole).map { (receiver.unit, $0) }
    }
    checkParts()
    return plan(mergers, taken, adjusted: adjusted)
  }

  private func plan(
    _ mergers: [DrawnPlan.Merger], _ taken: [(receiver: Int, part: DrawnRows.Entry)],
    adjusted: [Int]
  ) -> DrawnPlan {
    var receivers: [Int: [Int]] = [:]
    var divided: [Int: [Int]] = [:]
    var received: [Int: [Int]] = [:]
    for (receiver, part) in taken {
      receivers[receiver, default: []].append(part.unit)
      divided[part.unit, default: []].append(receiver)
      if case .part(let index) = part.share { received[receiver, default: []].append(index) }
    }
    let unnamed = Set(taken.filter { $0.part.share == .partial }.map(\.receiver))
    return DrawnPlan(
      mergers: mergers.sorted { $0.members[0] < $1.members[0] },
      receivers: receivers.mapValues { Set($0).sorted() },
      received: received.filter { !unnamed.contains($0.key) }.mapValues { $0.sorted() },
      divided: divided.mapValues { Set($0).sorted() }, adjusted: adjusted.sorted())
  }

  /// A group of whole units, or of whole units and parts; `nil` for a unit that stays.
  private func merger(
    _ group: DrawnRows.Group, _ whole: [DrawnRows.Entry], _ parts: [DrawnRows.Entry]
  ) -> DrawnPlan.Merger? {
    guard !parts.isEmpty || whole.count > 1 else { return nil }
    guard let first = whole.first else {
      log.error(
        at: parts[0].position,
        Phrase(
          vi: "nhóm “\(group.label)” chỉ gồm các phần, không có đơn vị nguyên",
          en: "group “\(group.label)” has parts only and no whole unit"),
        mend: Phrase(vi: "mỗi phần nhập vào một đơn vị", en: "each part joins a unit"))
      return nil
    }
    let lookup = UnitLookup(in: dataset, scope: planningCase.scope, log: log)
    for entry in whole { lookup.refuseUnjudged(dataset.units[entry.unit].code, at: entry.position) }
    if planningCase.scenario.mayCrossDistricts {
      checkKind(group.label, whole)
    } else {
      checkDistrict(group.label, whole + parts)
    }
    let pieces = parts.filter(isNotWhole).compactMap { entry -> Int? in
      if case .part(let index) = entry.share { return index }
      let codes = dataset.parts.parts(of: entry.unit).map { dataset.parts.parts[$0].code }
      log.error(
        at: entry.position,
        Phrase(
          vi: "kịch bản cho chia đơn vị này: phải nêu rõ phần nào",
          en: "the scenario lets this unit be divided: which part must be told"),
        mend: Phrase(
          vi: "ở cột “part”, dùng \(codes.joined(separator: ", "))",
          en: "in the column “part”, use \(codes.joined(separator: ", "))"))
      return nil
    }
    return DrawnPlan.Merger(
      name: group.name, members: whole.map(\.unit).sorted(), parts: pieces.sorted(),
      position: first.position)
  }

  private func refuse(_ group: DrawnRows.Group, whole: Int, at position: SourcePosition) {
    log.error(
      at: position,
      Phrase(
        vi: "nhóm “\(group.label)” nhận một phần đơn vị nên phải có đúng một đơn vị nguyên "
          + "(có \(whole))",
        en: "group “\(group.label)” receives a part and so needs exactly one whole unit "
          + "(it has \(whole))"),
      mend: Phrase(
        vi: "nhóm vừa nhập nguyên vừa nhận phần: nêu mọi đơn vị bị chia ở “split” của kịch bản",
        en: "for groups that merge units and receive parts, list every divided unit in “split” of "
          + "the scenario"))
  }

  private func isNotWhole(_ entry: DrawnRows.Entry) -> Bool {
    guard let line = rows.wholeAt[entry.unit] else { return true }
    log.error(
      at: entry.position,
      Phrase(
        vi: "đơn vị này vừa bị chia vừa nhập nguyên (dòng \(line))",
        en: "this unit is both divided and merged whole (line \(line))"),
      mend: Phrase(vi: "giữ lại một cách", en: "keep one of the two"))
    return false
  }

  /// Where parts of a unit are named, each must be named once, in more than one group.
  private func checkParts() {
    var places: [Int: [(part: Int, group: Int, position: SourcePosition)]] = [:]
    for (index, group) in rows.groups.enumerated() {
      for entry in group.entries {
        guard case .part(let part) = entry.share else { continue }
        places[entry.unit, default: []].append((part, index, entry.position))
      }
    }
    for (unit, named) in places.sorted(by: { $0.key < $1.key }) {
      var seen: Set<Int> = []
      for place in named where !seen.insert(place.part).inserted {
        log.error(
          at: place.position,
          Phrase(
            vi: "phần \(dataset.parts.parts[place.part].code) đã ở một dòng khác",
            en: "the part \(dataset.parts.parts[place.part].code) is already on another line"),
          mend: Phrase(vi: "mỗi phần ở một nhóm", en: "each part is in one group"))
      }
      let missing = dataset.parts.parts(of: unit).filter { !seen.contains($0) }
      if !missing.isEmpty {
        let codes = missing.map { dataset.parts.parts[$0].code }.joined(separator: ", ")
        log.error(
          at: named[0].position,
          Phrase(
            vi: "chưa nêu phần còn lại của đơn vị này: \(codes)",
            en: "the rest of this unit is missing: \(codes)"),
          mend: Phrase(vi: "nêu nhóm nhận từng phần", en: "say which group takes each part"))
      } else if Set(named.map(\.group)).count == 1 {
        log.error(
          at: named[0].position,
          Phrase(
            vi: "mọi phần của đơn vị này ở một nhóm", en: "all parts of this unit are in one group"),
          mend: Phrase(vi: "nêu cả đơn vị: whole", en: "name the unit: whole"))
      }
    }
  }

  private func checkDistrict(_ label: String, _ entries: [DrawnRows.Entry]) {
    let first = dataset.units[entries[0].unit].district
    for entry in entries where dataset.units[entry.unit].district != first {
      log.error(
        at: entry.position,
        Phrase(
          vi: "nhóm “\(label)” vượt địa giới cấp huyện: \(dataset.units[entry.unit].name) ở "
            + "\(dataset.district(of: entry.unit).name), không phải \(dataset.districts[first].name)",
          en: "group “\(label)” crosses district lines: \(dataset.units[entry.unit].name) is in "
            + "\(dataset.district(of: entry.unit).name), not \(dataset.districts[first].name)"),
        mend: Phrase(
          vi: "kịch bản sắp xếp trong từng huyện (across_districts: never)",
          en: "the scenario plans within districts (across_districts: never)"))
    }
  }

  /// There is no ward in a rural district, and the law has no standard to judge one by.
  private func checkKind(_ label: String, _ whole: [DrawnRows.Entry]) {
    let members = whole.map(\.unit).sorted()
    let receiver = dataset.districts[dataset.receivingDistrict(of: members)]
    let isWard =
      planningCase.decisions.wording[members]?.kind.map { $0 == .phuong }
      ?? members.contains { dataset.units[$0].kind == .phuong }
    guard isWard, receiver.kind == .huyen else { return }
    log.error(
      at: whole[0].position,
      Phrase(
        vi: "nhóm “\(label)” thành phường trong \(receiver.name), là huyện",
        en: "group “\(label)” would be a ward in \(receiver.name), a rural district"),
      mend: Phrase(
        vi: "nêu “kind: xa” hoặc “kind: thi_tran” cho nhóm này ở decisions.name của kịch bản",
        en: "state “kind: xa” or “kind: thi_tran” for it in the scenario's decisions.name"))
  }
}
