import Scenarios
import Territory
import TestSupport

/// Random links over a small map: pairs that are added, and borders that are cut.
struct RandomLinks {
  private var added: [(a: Int, b: Int, kind: String)] = []
  private var removed: [(a: Int, b: Int)] = []
  private let map: RandomMap

  init(for map: RandomMap, _ random: inout SeededChance) {
    self.map = map
    guard random.chance(40) else { return }
    let count = map.dataset.units.count
    for a in 0..<count {
      for b in 0..<count where b > a && random.chance(15) {
        if map.dataset.borders.shared(a, b) != nil {
          removed.append((a, b))
        } else {
          added.append((a, b, random.pick("bridge", "ferry", "road", "other")))
        }
      }
    }
  }

  /// Whether two units touch.
  func touches(_ a: Int, _ b: Int) -> Bool {
    let pair = (min(a, b), max(a, b))
    if added.contains(where: { ($0.a, $0.b) == pair }) { return true }
    return map.dataset.borders.shared(a, b) != nil && !removed.contains { $0 == pair }
  }

  /// The key `links` as YAML, with its line break; nothing without links.
  var text: String {
    if added.isEmpty, removed.isEmpty { return "" }
    func units(_ a: Int, _ b: Int) -> String {
      "units: [\"\(map.dataset.units[b].code)\", \"\(map.dataset.units[a].code)\"]"
    }
    let new = added.map { "{ \(units($0.a, $0.b)), kind: \($0.kind), why: thử }" }
    let cut = removed.map { "{ \(units($0.a, $0.b)), why: sông }" }
    return "links: { add: [\(new.joined(separator: ", "))], "
      + "remove: [\(cut.joined(separator: ", "))] }\n"
  }
}

/// Which units touch and may be grouped, read from the scenario's own words.
struct Touching {
  private let dataset: Dataset
  private let mayCross: Bool
  private let added: Set<Set<String>>
  private let removed: Set<Set<String>>

  init(_ planningCase: PlanningCase) {
    dataset = planningCase.dataset
    mayCross = planningCase.scenario.acrossDistricts != .never
    added = Set(planningCase.scenario.links.add.map { Set($0.units.map(\.code)) })
    removed = Set(planningCase.scenario.links.remove.map { Set($0.units.map(\.code)) })
  }

  /// Whether two units touch.
  func touch(_ a: Int, _ b: Int) -> Bool {
    let pair: Set = [dataset.units[a].code, dataset.units[b].code]
    if added.contains(pair) { return true }
    return dataset.borders.shared(a, b) != nil && !removed.contains(pair)
  }

  /// Whether the scenario cuts the border of two units.
  func isCut(_ a: Int, _ b: Int) -> Bool {
    removed.contains([dataset.units[a].code, dataset.units[b].code])
  }

  /// Whether the units may lie in one group as far as districts are concerned.
  func mayBeTogether(_ units: some Sequence<Int>) -> Bool {
    mayCross || Set(units.map { dataset.units[$0].district }).count == 1
  }

  /// Whether the units may lie in one group as far as districts are concerned, and each can be
  /// reached from the first.
  func isOneGroup(_ members: [Int]) -> Bool {
    guard mayBeTogether(members) else { return false }
    var reached: Set = [members[0]]
    for _ in members {
      for unit in members where reached.contains(where: { touch($0, unit) }) {
        reached.insert(unit)
      }
    }
    return reached.count == members.count
  }
}
