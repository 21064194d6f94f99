import Scenarios
import Territory

extension PlanningCase {
  /// For each unit the units that it may be grouped with because they touch, ascending: those of its
  /// district, and those of others of its province where groups may cross district lines.
  public var groupNeighbours: [[Int]] {
    let units = dataset.units
    return units.indices.map { unit in
      borders.neighbours(of: unit).map(\.unit).filter {
        units[$0].district == units[unit].district
          || scenario.mayCrossDistricts
            && dataset.province(ofUnit: $0) == dataset.province(ofUnit: unit)
      }
    }
  }
}

extension GroupForms {
  /// Whether every piece can be reached from the first whole unit, without the borders between the
  /// pairs of `others`.
  func isConnected(_ whole: [Int], _ parts: [Int], without others: Set<[Int]> = []) -> Bool {
    guard let start = whole.first else { return false }
    var open: [UnitPart.Place] = [.unit(start)]
    var reached = Set(open)
    while let piece = open.popLast() {
      let next =
        whole.map(UnitPart.Place.unit).filter { touches(piece, $0, without: others) }
        + parts.map(UnitPart.Place.part).filter { touches(piece, $0, without: others) }
      open += next.filter { reached.insert($0).inserted }
    }
    return reached.count == whole.count + parts.count
  }

  /// The links among `added` without which a group would not be in one piece; none where there is no
  /// need of any, or where even links do not connect it.
  ///
  /// A link joins whole units: which part of a divided one it reaches is not known.
  func neededLinks(
    _ whole: [Int], _ parts: [Int], among added: [Links.Added]
  ) -> [Links.Added] {
    let inside = added.filter { whole.contains($0.a) && whole.contains($0.b) }
    guard !inside.isEmpty, isConnected(whole, parts),
      !isConnected(whole, parts, without: Set(inside.map { [$0.a, $0.b] }))
    else { return [] }
    return inside
  }

  private func touches(
    _ a: UnitPart.Place, _ b: UnitPart.Place, without others: Set<[Int]>
  ) -> Bool {
    switch (a, b) {
    case (.unit(let a), .unit(let b)):
      borders.shared(a, b) != nil
        && (others.isEmpty || !others.contains([min(a, b), max(a, b)]))
    case (.unit(let unit), .part(let part)), (.part(let part), .unit(let unit)):
      splits.shared(part: part, unit: unit) != nil
    case (.part(let a), .part(let b)): splits.shared(part: a, part: b) != nil
    }
  }
}
