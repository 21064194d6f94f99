import SourceFiles

/// Checks that groups, kept and divided units make up the scope, each unit once, in order.
struct PartitionCheck {
  let structure: PlanStructure
  let scope: JudgedScope
  let log: FindingLog

  func check() {
    checkEachUnitOnce()
    checkOrder(structure.groups.compactMap(\.members.first), of: "groups")
    checkOrder(structure.kept.map(\.unit.index), of: "kept")
    checkOrder(structure.dissolved.map(\.unit.index), of: "dissolved")
    checkDissolved()
    PartPlaces(structure: structure, scope: scope, log: log).check()
  }

  private func checkEachUnitOnce() {
    var places: [Int: [String]] = [:]
    for (position, group) in structure.groups.enumerated() {
      for member in group.members {
        places[member, default: []].append(JudgedGroup.id(position: position))
      }
    }
    for kept in structure.kept { places[kept.unit.index, default: []].append("kept") }
    for dissolved in structure.dissolved {
      places[dissolved.unit.index, default: []].append("dissolved")
    }
    for unit in scope.units {
      let found = places[unit.index] ?? []
      log.check(
        found.count == 1,
        found.isEmpty
          ? Phrase(
            vi: "\(unit.subject.vi): không có trong phương án",
            en: "\(unit.subject.en): missing from the plan")
          : Phrase(
            vi: "\(unit.subject.vi): có \(found.count) lần: \(Self.list(found))",
            en: "\(unit.subject.en): is there \(found.count) times: \(Self.list(found))"))
    }
  }

  private static func list(_ places: [String]) -> String {
    places.prefix(5).joined(separator: ", ") + (places.count > 5 ? ", …" : "")
  }

  /// Groups are ordered by their lowest member, units by their code.
  private func checkOrder(_ units: [Int], of list: String) {
    for (before, after) in zip(units, units.dropFirst()) where before != after {
      log.check(
        before < after,
        Phrase(
          vi: "“\(list)”: \(scope.codes([after])[0]) phải đứng trước \(scope.codes([before])[0])",
          en: "“\(list)”: \(scope.codes([after])[0]) must stand before \(scope.codes([before])[0])"
        ))
    }
  }

  /// A part goes to a unit that remains.
  private func checkDissolved() {
    let gone = Set(structure.dissolved.map(\.unit.index))
    for dissolved in structure.dissolved {
      let subject = dissolved.unit.subject
      log.check(
        gone.isDisjoint(with: dissolved.into),
        Phrase(
          vi: "\(subject.vi): một phần được nhập vào đơn vị không còn tồn tại",
          en: "\(subject.en): a part goes to a unit that no longer exists"))
    }
  }
}
