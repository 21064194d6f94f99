import Scenarios
import Territory

/// Where the name of a new unit comes from.
public enum NameSource: String, Sendable, Hashable {
  /// The scenario decided it.
  case decision
  /// It is the name of the most populous member.
  case kept
  /// It is the name of another member: the more populous ones' are taken in the district.
  case otherMember = "other_member"
  /// It is made of two members' names: every member's own is taken in the district.
  case combined
}

/// Names the new units of a plan so that each name is the only one in its district (NQ1211 Đ30,
/// NQ35 Đ6): of the names of units that stay, of decided names, and of earlier groups.
struct NewNames {
  private let dataset: Dataset
  /// The names in use, by district.
  private var taken: [Int: [String: Int]] = [:]

  /// Starts with the units that stay and the decided names.
  init(_ dataset: Dataset, groups: [Plan.Group], kept: [Plan.Kept]) {
    self.dataset = dataset
    for unit in kept.map({ dataset.units[$0.unit] }) { take(unit.name, in: unit.district) }
    for group in groups where group.nameSource == .decision {
      take(group.name, in: group.figures.district)
    }
  }

  /// Names a group that nothing was decided for; the names of groups named before are taken.
  mutating func name(_ group: Plan.Group) -> Plan.Group {
    guard group.nameSource != .decision else { return group }
    var named = group
    let units = dataset.units
    let ranked = group.members.sorted { (-units[$0].population, $0) < (-units[$1].population, $1) }
    let district = group.figures.district
    if let keeper = ranked.first(where: { !isTaken(units[$0].name, in: district) }) {
      named.nameKeeper = keeper
      named.nameSource = keeper == ranked.first ? .kept : .otherMember
      named.name = "\(group.figures.kind.prefix) \(units[keeper].bareName)"
    } else {
      named.nameKeeper = nil
      named.nameSource = .combined
      let names = ranked.prefix(2).map { units[$0].bareName }
      named.name = "\(group.figures.kind.prefix) \(names.joined(separator: " - "))"
    }
    take(named.name, in: district)
    return named
  }

  /// Whether another unit of the group's district has its name too.
  func isShared(_ group: Plan.Group) -> Bool {
    taken[group.figures.district]?[Self.key(group.name)] ?? 0 > 1
  }

  private func isTaken(_ name: String, in district: Int) -> Bool {
    taken[district]?[Self.key(name)] != nil
  }

  private mutating func take(_ name: String, in district: Int) {
    taken[district, default: [:]][Self.key(name), default: 0] += 1
  }

  /// What two names must differ in: the name without its kind, in small letters; composed and
  /// decomposed letters are the same to `String`.
  private static func key(_ name: String) -> String {
    let small = name.lowercased()
    let prefix = UnitKind.allCases.map { $0.prefix.lowercased() + " " }.first(
      where: small.hasPrefix)
    return prefix.map { String(small.dropFirst($0.count)) } ?? small
  }
}
