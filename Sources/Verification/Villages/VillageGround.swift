import Scenarios
import Territory

/// The villages of a case, judged once, with every legal group listed anew.
struct VillageGround {
  let villageCase: VillageCase
  /// The judged villages by index.
  let villages: [Int: JudgedVillage]
  /// The same by code.
  let byCode: [String: JudgedVillage]
  /// For each village those that it may be grouped with.
  private let links: [[Int]]
  /// The villages that touch, by commune and, where kinds may not mix, by kind: sorted components.
  let components: [[Int]]
  /// The allowed groups by lowest member, each ascending.
  let allowed: [Int: [[Int]]]
  /// How many connected groups there are, allowed or not; `nil` when there are too many to list.
  let lookedAt: Int?

  /// More connected groups are not listed again.
  static let mostGroups = 400_000

  /// Judges and lists; `nil` when the law has no size for some village.
  init?(_ villageCase: VillageCase, mostGroups: Int = VillageGround.mostGroups) {
    self.villageCase = villageCase
    var judged: [Int: JudgedVillage] = [:]
    for index in villageCase.villages {
      guard let village = JudgedVillage(index, in: villageCase) else { return nil }
      judged[index] = village
    }
    villages = judged
    byCode = Dictionary(judged.values.map { ($0.village.code, $0) }) { first, _ in first }
    let mayMix = villageCase.request.mixedKinds == .allowed
    let links = villageCase.map.neighbours.enumerated().map { index, others in
      others.filter { other in
        let (a, b) = (villageCase.map.villages[index], villageCase.map.villages[other])
        return judged[index] != nil && judged[other] != nil && a.commune == b.commune
          && (mayMix || a.kind == b.kind)
      }
    }
    self.links = links
    components = Self.components(of: villageCase.villages, links)
    // Sets grow by one village at a time, all sets of one size before the next.
    var layer = Set(villageCase.villages.map { [$0] })
    var found = 0
    var allowed: [Int: [[Int]]] = [:]
    var isComplete = true
    for _ in 1..<max(1, villageCase.request.maxUnits) where isComplete {
      var next: Set<[Int]> = []
      for set in layer {
        for neighbour in Set(set.flatMap { links[$0] }).subtracting(set) {
          next.insert((set + [neighbour]).sorted())
        }
        if found + next.count > mostGroups {
          isComplete = false
          break
        }
      }
      found += next.count
      for group in next where Self.isAllowed(group, judged, villageCase) {
        allowed[group[0], default: []].append(group)
      }
      layer = next
    }
    self.allowed = allowed.mapValues { $0.sorted { $0.lexicographicallyPrecedes($1) } }
    lookedAt = isComplete ? found : nil
  }

  private static func components(of villages: [Int], _ links: [[Int]]) -> [[Int]] {
    var seen: Set<Int> = []
    var components: [[Int]] = []
    for start in villages where seen.insert(start).inserted {
      var component = [start]
      var next = 0
      while next < component.count {
        for other in links[component[next]] where seen.insert(other).inserted {
          component.append(other)
        }
        next += 1
      }
      components.append(component.sorted())
    }
    return components
  }

  private static func isAllowed(
    _ group: [Int], _ judged: [Int: JudgedVillage], _ villageCase: VillageCase
  ) -> Bool {
    let members = group.compactMap { judged[$0] }
    guard members.contains(where: { $0.judged.mark != .full }) else { return false }
    if villageCase.request.consent == .required,
      members.contains(where: { $0.consent == .refused })
    {
      return false
    }
    let result = JudgedVillageGroup(members, in: villageCase)
    return result.map { $0.judged.mark != .mustMerge } ?? false
  }

  /// Whether a group, ascending, is one of the listed ones; one by one when they are too many.
  func allows(_ group: [Int]) -> Bool {
    if lookedAt != nil { return allowed[group[0]]?.contains(group) == true }
    var reached = [group[0]]
    var next = 0
    while next < reached.count {
      reached += links[reached[next]].filter { group.contains($0) && !reached.contains($0) }
      next += 1
    }
    let isSorted = zip(group, group.dropFirst()).allSatisfy(<)
    return isSorted && reached.count == group.count
      && group.count <= villageCase.request.maxUnits
      && Self.isAllowed(group, villages, villageCase)
  }

  /// Whether a village may stay as it is.
  func mayStay(_ village: Int) -> Bool {
    villageCase.request.due == .goal || villages[village]?.judged.mark != .mustMerge
  }
}

/// A group of villages, judged as the village that it forms.
struct JudgedVillageGroup {
  let members: [JudgedVillage]
  let judged: JudgedBody
  /// The member whose name is kept.
  let keeper: Village

  /// Judges members of one commune in ascending order; `nil` without any, or without a size.
  init?(_ members: [JudgedVillage], in villageCase: VillageCase) {
    guard let first = members.first else { return nil }
    let commune = villageCase.planningCase.dataset.units[first.village.commune]
    let body = VillageBody(
      merging: members.map(\.village), in: commune, fund: villageCase.figures.fund)
    guard let judged = JudgedBody(body, in: villageCase) else { return nil }
    self.members = members
    self.judged = judged
    keeper = members.map(\.village).reduce(first.village) {
      $1.households > $0.households ? $1 : $0
    }
  }

  var renamed: Int { judged.body.households - keeper.households }

  /// The name of the result.
  var name: String {
    keeper.kind == judged.body.kind
      ? keeper.name : "\(judged.body.kind.prefix) \(keeper.bareName)"
  }
}
