import Scenarios
import Territory
import TestSupport

/// A scenario text for a small province: random rules, goals and decisions of the district level.
struct RandomDistrictScenario {
  private let dataset: Dataset
  /// Pairs of districts that touch.
  private let pairs: [[Int]]
  let text: String

  /// - Parameter moves: Whether a commune may be moved; the move may turn out not to be allowed.
  init(for province: RandomProvince, moves: Bool, _ random: inout SeededChance) {
    let dataset = province.dataset
    self.dataset = dataset
    var pairs: Set<[Int]> = []
    for unit in dataset.units.indices {
      for neighbour in dataset.borders.neighbours(of: unit) {
        let (a, b) = (dataset.units[unit].district, dataset.units[neighbour.unit].district)
        if a < b { pairs.insert([a, b]) }
      }
    }
    self.pairs = pairs.sorted { $0.lexicographicallyPrecedes($1) }
    let goals = Goal.ofDistricts.shuffled(using: &random).prefix(random.number(1...6))
    let due = random.pick("required", "required", "goal")
    text = """
      format: 1
      title: Tỉnh thử
      dataset: province
      law: { as_of: 2023-10-01, phase: 2023-2025 }
      scope: { level: \(random.pick("both", "both", "district")) }
      due: goal
      groups: { max_units: \(random.number(2...4)) }
      districts:
        due: \(due)
        groups:
          max_units: \(random.pick(2, 3, 3, 4))
          discretion: \(random.pick("allowed", "allowed", "forbidden"))
          fallbacks: \(random.pick("presumed", "presumed", "justified"))
          without_due_unit: \(random.pick("never", "allowed"))
        decisions:
      \(Self.decisions(self.pairs, dataset, moves: moves, &random).map { "    " + $0 }
        .joined(separator: "\n"))
        propose_moves: \(random.pick("true", "true", "false"))
        goals: [\(goals.map(\.rawValue).joined(separator: ", "))]

      """
  }

  private static func decisions(
    _ pairs: [[Int]], _ dataset: Dataset, moves: Bool, _ random: inout SeededChance
  ) -> [String] {
    func codes(_ districts: [Int]) -> String {
      "[" + districts.map { "\"\(dataset.districts[$0].code)\"" }.joined(separator: ", ") + "]"
    }
    var lines: [String] = []
    let kept = dataset.districts.indices.filter { _ in random.chance(12) }
    lines += kept.map { "keep: [{ units: \(codes([$0])), ground: \"3.1.b\" }]" }.prefix(1)
    let free = pairs.filter { kept.isEmpty || !$0.contains(kept[0]) }
    let joined = random.chance(25) ? free.randomElement(using: &random) : nil
    if let joined { lines.append("join: [{ units: \(codes(joined)), why: thử }]") }
    if random.chance(25), let apart = pairs.randomElement(using: &random), apart != joined {
      lines.append("separate: [{ units: \(codes(apart)) }]")
    }
    if random.chance(40), let named = pairs.randomElement(using: &random) {
      let kind = random.pick("", ", kind: quan", ", kind: thanh_pho")
      let reason = random.pick("", ", further_joining: { factor: sông, why: chia cắt }")
      let name = random.pick("Quận Mới", dataset.districts[named[1]].name)
      lines.append("name: [{ members: \(codes(named)), name: \(name)\(kind)\(reason) }]")
    }
    if moves, let line = move(dataset, &random) { lines.append(line) }
    return lines.isEmpty ? ["keep: []"] : lines
  }

  /// A commune to a district that it touches.
  private static func move(_ dataset: Dataset, _ random: inout SeededChance) -> String? {
    let movable = dataset.units.indices.flatMap { unit in
      dataset.borders.neighbours(of: unit).map { (unit, dataset.units[$0.unit].district) }
    }.filter { dataset.units[$0.0].district != $0.1 }
    guard let (unit, to) = movable.randomElement(using: &random) else { return nil }
    let codes = (dataset.units[unit].code, dataset.districts[to].code)
    return "move: [{ unit: \"\(codes.0)\", to: \"\(codes.1)\", why: giao thông }]"
  }
}
