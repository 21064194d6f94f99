import Planning
import Territory
import TestSupport

/// Random parts for some units of a small map, and which of them a scenario lets be divided.
struct RandomParts {
  /// The map with parts.
  let dataset: Dataset
  /// The key `split` of a scenario.
  let text: String

  /// - Parameter mostUnits: How many units have parts at the most.
  init(_ plain: Dataset, mostUnits: Int = 2, _ random: inout SeededChance) {
    let chosen = plain.units.indices
      .filter { unit in
        plain.borders.neighbours(of: unit)
          .count { plain.units[$0.unit].district == plain.units[unit].district }
          > random.pick(0, 1, 1)
      }
      .shuffled(using: &random).prefix(random.number(1...mostUnits)).sorted()
    var parts: [UnitPart] = []
    for unit in chosen {
      let count = random.pick(2, 2, 2, 3)
      let figures = Self.figures(of: plain.units[unit], count: count, &random)
      for part in 0..<count {
        parts.append(
          UnitPart(
            unit: unit, code: "\(plain.units[unit].code).\(part + 1)", figures: figures[part],
            contacts: []))
      }
    }
    let contacts = Self.contacts(parts, plain.borders, &random)
    parts = zip(parts, contacts).map { part, contacts in
      UnitPart(unit: part.unit, code: part.code, figures: part.figures, contacts: contacts)
    }
    dataset = Dataset(
      name: plain.name, manifest: plain.manifest, units: plain.units, districts: plain.districts,
      borders: plain.borders, parts: PartMap(parts), hash: plain.hash)
    let listed = chosen.filter { _ in random.chance(85) }.map { "\"\(plain.units[$0].code)\"" }
    text = "split: { units: [\(listed.joined(separator: ", "))], unknown_figures: equal }"
  }

  /// Figures of all parts, of none, or of the first only; sums differ a little from the unit's own.
  private static func figures(
    of unit: Unit, count: Int, _ random: inout SeededChance
  ) -> [UnitPart.Figures?] {
    switch random.number(0...2) {
    case 0: return Array(repeating: nil, count: count)
    case 1:
      let first = UnitPart.Figures(
        area: max(1, unit.area / random.number(2...9)),
        population: max(1, unit.population / random.number(2...9)))
      return [first] + Array(repeating: nil, count: count - 1)
    default:
      return (0..<count).map { _ in
        UnitPart.Figures(
          area: unit.area / count + random.number(1...9),
          population: unit.population / count + random.number(1...9))
      }
    }
  }

  /// Each part touches some of what its unit touches, and parts name each other.
  ///
  /// Neighbours are dealt out among the parts, so that a unit can often be divided; long boundaries
  /// make it worthwhile where compactness counts.
  private static func contacts(
    _ parts: [UnitPart], _ borders: Borders, _ random: inout SeededChance
  ) -> [[UnitPart.Contact]] {
    var contacts = [[UnitPart.Contact]](repeating: [], count: parts.count)
    func length() -> Int? { random.pick(nil, 700, random.number(1...60_000)) }
    for (index, part) in parts.enumerated() {
      let siblings = parts.indices.filter { parts[$0].unit == part.unit }
      let place = siblings.firstIndex(of: index) ?? 0
      for (turn, neighbour) in borders.neighbours(of: part.unit).map(\.unit).enumerated() {
        let isOwn = turn % siblings.count == place
        guard !parts.contains(where: { $0.unit == neighbour }), random.chance(isOwn ? 90 : 30)
        else { continue }
        contacts[index].append(.init(place: .unit(neighbour), shared: length()))
      }
      for other in 0..<index {
        let mayTouch =
          parts[other].unit == part.unit || borders.shared(parts[other].unit, part.unit) != nil
        guard mayTouch, random.chance(60) else { continue }
        let shared = length()
        contacts[index].append(.init(place: .part(other), shared: shared))
        contacts[other].append(.init(place: .part(index), shared: shared))
      }
    }
    return contacts
  }
}
