import Territory
import TestSupport

/// Random decisions over a small map: keep, join, separate and name.
struct RandomDecisions {
  private let map: RandomMap
  private let links: RandomLinks
  private let mayCross: Bool
  private let maxUnits: Int
  private let isRequired: Bool
  private var kept: Set<Int> = []
  private var joined: [Set<Int>] = []
  /// The sections as YAML.
  private(set) var text = ""

  init(
    for map: RandomMap, links: RandomLinks, mayCross: Bool, maxUnits: Int, isRequired: Bool,
    _ random: inout SeededChance
  ) {
    self.map = map
    self.links = links
    self.mayCross = mayCross
    self.maxUnits = maxUnits
    self.isRequired = isRequired
    add("keep", keep(&random))
    add("join", join(&random))
    add("separate", separate(&random))
    add("name", name(&random))
  }

  private mutating func add(_ section: String, _ items: [String]) {
    text += "  \(section):" + (items.isEmpty ? " []" : "") + "\n"
    for item in items { text += "    - { \(item) }\n" }
  }

  /// A due unit needs a ground where due units must be resolved.
  private mutating func keep(_ random: inout SeededChance) -> [String] {
    var items: [String] = []
    for unit in map.dataset.units.indices where random.chance(12) {
      kept.insert(unit)
      let mayLackGround = !isRequired || map.ample.contains(unit)
      let ground = mayLackGround && random.chance(60) ? "" : ", ground: \"3.1.b\", evidence: Đình"
      items.append("units: \(codes([unit]))\(ground)")
    }
    return items
  }

  private mutating func join(_ random: inout SeededChance) -> [String] {
    guard maxUnits > 1 else { return [] }
    var items: [String] = []
    for _ in 0..<random.pick(0, 0, 1, 2) {
      let units = connectedSet(ofAtMost: min(3, maxUnits), avoiding: kept, &random)
      let touched = joined.filter { !$0.isDisjoint(with: units) }
      let united = touched.reduce(units) { $0.union($1) }
      guard units.count > 1, united.count <= maxUnits, !joined.contains(units) else { continue }
      joined.removeAll { touched.contains($0) }
      joined.append(united)
      let year = random.chance(50) ? ", year: \(random.number(2024...2025))" : ""
      items.append("units: \(codes(units))\(year)\(wording(units, &random))")
    }
    return items
  }

  private func separate(_ random: inout SeededChance) -> [String] {
    let units = Set(map.dataset.units.indices.filter { _ in random.chance(25) })
    let contradicts = joined.contains { $0.intersection(units).count > 1 }
    guard random.chance(40), units.count > 1, !contradicts else { return [] }
    return ["units: \(codes(units))"]
  }

  private func name(_ random: inout SeededChance) -> [String] {
    var named: Set<Set<Int>> = []
    var items: [String] = []
    for _ in 0..<random.pick(0, 1, 3) {
      let units = connectedSet(ofAtMost: 3, avoiding: [], &random)
      guard units.count > 1, named.insert(units).inserted, let seat = units.min() else { continue }
      let name = random.pick(map.dataset.units[seat].name, "Phường Mới", "Xã An", "Bình")
      let place = random.chance(50) ? ", seat: \"\(map.dataset.units[seat].code)\"" : ""
      items.append("members: \(codes(units)), name: \(name)\(place)\(wording(units, &random))")
    }
    return items
  }

  /// Another kind than the inferred one, and a reason why no further unit can join.
  private func wording(_ units: Set<Int>, _ random: inout SeededChance) -> String {
    var text = ""
    let isRuralDistrict = units.contains {
      map.dataset.district(of: $0).kind == .huyen
    }
    if random.chance(50) {
      let kind: UnitKind = random.pick(.xa, .thiTran, isRuralDistrict ? .xa : .phuong)
      text += ", kind: \(kind.rawValue)"
    }
    if random.chance(50) { text += ", further_joining: { factor: sông, why: chia cắt }" }
    return text
  }

  /// A random set of touching units, of one district where groups may not cross lines.
  private func connectedSet(
    ofAtMost most: Int, avoiding taken: Set<Int>, _ random: inout SeededChance
  ) -> Set<Int> {
    let units = map.dataset.units
    let free = units.indices.filter { !taken.contains($0) }
    guard let start = free.randomElement(using: &random) else { return [] }
    var set: Set<Int> = [start]
    for _ in 1..<max(2, random.number(2...max(2, most))) {
      let beside = free.filter { unit in
        !set.contains(unit) && (mayCross || units[unit].district == units[start].district)
          && set.contains { links.touches($0, unit) }
      }
      guard let next = beside.randomElement(using: &random) else { break }
      set.insert(next)
    }
    return set
  }

  private func codes(_ units: Set<Int>) -> String {
    let quoted = units.sorted().map { "\"\(map.dataset.units[$0].code)\"" }
    return "[\(quoted.joined(separator: ", "))]"
  }
}
