import Scenarios
import Territory

/// The kind of the unit that a group forms: the decided one, else the most urban of its members; of
/// districts first quận, then thành phố, thị xã, huyện.
struct ResultKind {
  let kind: UnitKind
  let isDecided: Bool

  init(of members: [JudgedUnit], wording: Decisions.Wording?) {
    isDecided = wording?.kind != nil
    let present = Set(members.map(\.unit.kind))
    let isOfDistricts = present.contains { $0.level == .district }
    let urban: [UnitKind] = isOfDistricts ? [.quan, .thanhPho, .thiXa] : [.phuong, .thiTran]
    kind =
      wording?.kind ?? urban.first(where: present.contains) ?? (isOfDistricts ? .huyen : .xa)
  }
}

/// The name of the unit that a group forms (NQ1211 Đ30: preferably one of the former names).
struct ResultName {
  let name: String
  let isDecided: Bool
  /// The member whose name is kept.
  let keptFrom: JudgedUnit?

  init(
    of members: [JudgedUnit], leading: JudgedUnit, kind: UnitKind, wording: Decisions.Wording?
  ) {
    if let decided = wording?.name {
      let bareName = Unit.bareName(of: decided)
      name = decided
      isDecided = true
      keptFrom = Self.mostPopulous(of: members.filter { $0.unit.bareName == bareName })
    } else {
      name = "\(kind.prefix) \(leading.unit.bareName)"
      isDecided = false
      keptFrom = leading
    }
  }

  /// The most populous unit, of several the one with the lowest code.
  static func mostPopulous(of units: [JudgedUnit]) -> JudgedUnit? {
    units.max { a, b in
      (a.unit.population, b.index) < (b.unit.population, a.index)
    }
  }
}
