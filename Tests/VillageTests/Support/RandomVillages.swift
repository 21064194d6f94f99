import Scenarios
import Territory
import TestSupport

/// Small made-up maps of villages in which every rule and many ties occur.
enum RandomVillages {
  /// A case with up to `most` villages.
  static func make(_ seed: Int, most: Int = 8) throws -> VillageCase {
    var random = SeededChance(UInt64(seed))
    func pick<Value>(_ values: Value...) -> Value {
      values[Int.random(in: 0..<values.count, using: &random)]
    }
    let count = Int.random(in: 1...most, using: &random)
    let villages = (0..<count).map { index in
      let commune = pick(0, 0, 0, 1)
      let isUsual = Int.random(in: 0..<8, using: &random) > 0
      let kind: VillageKind = (commune == 0) == isUsual ? .thon : .toDanPho
      return VillageCases.village(
        index, pick(40, 60, 100, 149, 150, 174, 175, 200, 299, 300, 350, 500), kind: kind,
        commune: commune,
        consultation: pick(nil, nil, (100, 80), (100, 51), (100, 50), (100, 0)),
        people: pick(nil, 0, 1, 3, 5), traits: pick([], [], [], [], [.border], [.keySecurity]))
    }
    let density = pick(25, 40, 70)
    var pairs: [(a: Int, b: Int)] = []
    for a in 0..<count {
      for b in 0..<count where b > a && Int.random(in: 0..<100, using: &random) < density {
        pairs.append((a, b))
      }
    }
    let goals = pick(
      "", "", "goals: [villages_after, unresolved_must_merge, households_renamed], ",
      "goals: [unresolved_must_merge, households_renamed], ")
    let request =
      "\(goals)max_units: \(pick(1, 2, 3, 4, 5)), due: \(pick("required", "goal")), "
      + "consent: \(pick("required", "noted")), mixed_kinds: \(pick("never", "allowed"))"
      + pick("", ", city: ha_noi") + pick("", ", people_per_village: 2")
    return try VillageCases.make(villages, pairs: pairs, request: request)
  }
}
