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

/// The member whose name people keep: of a decided name the member that has it, if any, else the
/// most populous, whatever name the unit gets in the end.
struct NameKeeper {
  let unit: JudgedUnit?

  init(of members: [JudgedUnit], leading: JudgedUnit, wording: Decisions.Wording?) {
    guard let decided = wording?.name else {
      unit = leading
      return
    }
    let bareName = Unit.bareName(of: decided)
    unit = Self.mostPopulous(of: members.filter { $0.unit.bareName == bareName })
  }

  /// The most populous unit, of several the one with the lowest code.
  static func mostPopulous(of units: [JudgedUnit]) -> JudgedUnit? {
    units.max { a, b in
      (a.unit.population, b.index) < (b.unit.population, a.index)
    }
  }
}

/// The name of the unit that a group forms, which no other unit of its district may have (NQ1211
/// Đ30, NQ35 Đ6).
struct ResultName {
  enum Source: String {
    case decision, kept
    case otherMember = "other_member"
    case combined
  }

  let name: String
  let source: Source
  /// The member that has this name.
  let from: JudgedUnit?

  /// The names of all groups of a plan, in its order; `kept` are the units that stay.
  static func all(_ groups: [JudgedGroup], kept: [JudgedUnit]) -> [ResultName] {
    var inUse = Set(kept.map { Place(district: $0.unit.district, name: $0.unit.name) })
    for group in groups {
      if let decided = group.wording?.name {
        inUse.insert(Place(district: group.territory.district, name: decided))
      }
    }
    return groups.map { group in
      let result = ResultName(of: group, inUse: inUse)
      inUse.insert(Place(district: group.territory.district, name: result.name))
      return result
    }
  }

  private init(of group: JudgedGroup, inUse: Set<Place>) {
    if let decided = group.wording?.name {
      (name, source, from) = (decided, .decision, group.nameKeeper.unit)
      return
    }
    let prefix = group.result.kind.prefix
    var rest = group.members
    var tried: [JudgedUnit] = []
    while let next = NameKeeper.mostPopulous(of: rest) {
      let place = Place(district: group.territory.district, name: next.unit.name)
      if !inUse.contains(place) {
        name = "\(prefix) \(next.unit.bareName)"
        (source, from) = (tried.isEmpty ? .kept : .otherMember, next)
        return
      }
      tried.append(next)
      rest.removeAll { $0.index == next.index }
    }
    name = "\(prefix) " + tried.prefix(2).map(\.unit.bareName).joined(separator: " - ")
    (source, from) = (.combined, nil)
  }

  /// A name in a district, compared without kind and case.
  private struct Place: Hashable {
    let district: Int
    let bare: String

    init(district: Int, name: String) {
      self.district = district
      let words = name.lowercased().split(separator: " ", omittingEmptySubsequences: false)
      let kind = UnitKind.allCases.map { $0.prefix.lowercased().split(separator: " ") }
        .first { words.count > $0.count && words.starts(with: $0) }
      bare = words.dropFirst(kind?.count ?? 0).joined(separator: " ")
    }
  }
}
