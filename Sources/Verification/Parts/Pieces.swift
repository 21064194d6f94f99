import Scenarios
import Territory

/// Numbers for what a group may be made of: a unit's own index, and behind all units the parts of
/// those that the scenario lets be divided.
struct Pieces {
  private let dataset: Dataset
  private let splittable: Set<Int>

  init(_ planningCase: PlanningCase) {
    dataset = planningCase.dataset
    splittable = Set(planningCase.splittable)
  }

  /// The pieces of a whole unit.
  func all(of unit: Int) -> [Int] {
    guard splittable.contains(unit) else { return [unit] }
    return dataset.parts.parts.indices.filter { dataset.parts.parts[$0].unit == unit }
      .map { dataset.units.count + $0 }
  }

  /// The unit to which a piece belongs.
  func unit(of piece: Int) -> Int {
    piece < dataset.units.count ? piece : dataset.parts.parts[piece - dataset.units.count].unit
  }

  /// Every choice of one or more pieces of a unit.
  func shares(of unit: Int) -> [[Int]] {
    all(of: unit).reduce(into: [[]]) { shares, piece in shares += shares.map { $0 + [piece] } }
      .filter { !$0.isEmpty }
  }

  /// The units of which a group has every piece, and the other parts by their indices; ascending.
  func sorted(_ group: [Int]) -> (whole: [Int], parts: [Int]) {
    let units = Set(group.map(unit(of:)))
    let whole = units.filter { Set(group).isSuperset(of: all(of: $0)) }.sorted()
    let parts = group.filter { !whole.contains(unit(of: $0)) }.map { $0 - dataset.units.count }
    return (whole, parts.sorted())
  }

  /// The other pieces of units of which a group has some.
  func missing(from group: [Int]) -> [Int] {
    Set(group.map(unit(of:))).flatMap(all).filter { !group.contains($0) }.sorted()
  }

  /// The codes of pieces, parts by their own.
  func codes(_ group: [Int]) -> [String] {
    let (whole, parts) = sorted(group)
    return whole.map { dataset.units[$0].code } + parts.map { dataset.parts.parts[$0].code }
  }
}
