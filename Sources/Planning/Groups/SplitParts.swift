import Scenarios
import Territory

/// The parts of a dataset's units with the figures that a case plans with.
///
/// Figures that are not known are an equal split of the unit's own, less those of its known parts;
/// the first parts take what is left over. That is an assumption of the scenario
/// (`split.unknown_figures: equal`) and marked as one.
public struct SplitParts: Sendable {
  /// The figures of one part.
  public struct Part: Sendable, Hashable {
    /// The index in ``PartMap/parts``.
    public let index: Int
    /// The unit it belongs to.
    public let unit: Int
    /// Area in m².
    public let area: Int
    /// People.
    public let population: Int
    /// Whether the figures are assumed.
    public let isAssumed: Bool
  }

  private let map: PartMap
  private let parts: [Part]
  private let splittable: Set<Int>
  /// The pairs of units that do not touch by the scenario's links.
  private let cut: Set<[Int]>

  /// Works out the figures of all parts.
  init(_ planningCase: PlanningCase) {
    map = planningCase.dataset.parts
    splittable = Set(planningCase.splittable)
    cut = Set(planningCase.links.removed.map { [$0.a, $0.b] })
    let units = planningCase.dataset.units
    parts = map.parts.enumerated().map { index, part in
      if let known = part.figures {
        return Part(
          index: index, unit: part.unit, area: known.area, population: known.population,
          isAssumed: false)
      }
      let own = planningCase.dataset.parts.parts(of: part.unit)
      let known = own.compactMap { planningCase.dataset.parts.parts[$0].figures }
      let unknown = own.filter { planningCase.dataset.parts.parts[$0].figures == nil }
      let place = unknown.firstIndex(of: index) ?? 0
      let rest = (
        area: units[part.unit].area - known.reduce(0) { $0 + $1.area },
        people: units[part.unit].population - known.reduce(0) { $0 + $1.population }
      )
      return Part(
        index: index, unit: part.unit, area: Self.share(place, of: rest.area, among: unknown.count),
        population: Self.share(place, of: rest.people, among: unknown.count), isAssumed: true)
    }
  }

  private static func share(_ place: Int, of whole: Int, among count: Int) -> Int {
    whole / count + (place < whole % count ? 1 : 0)
  }

  /// A part with its figures.
  public subscript(index: Int) -> Part { parts[index] }

  /// Whether the case lets a unit be divided.
  func maySplit(_ unit: Int) -> Bool { splittable.contains(unit) }

  /// Whether the case lets any unit be divided.
  var isEmpty: Bool { splittable.isEmpty }

  /// A unit's parts; whether it may be divided does not matter.
  func parts(of unit: Int) -> Range<Int> { map.parts(of: unit) }

  /// Whether this is the part with whose group the posts of its divided unit are counted.
  func isFirst(_ part: Int) -> Bool { map.parts(of: parts[part].unit).lowerBound == part }

  // MARK: Boundaries

  /// The boundary of a part with a whole unit in decimetres, unknown lengths as 0; `nil` when they do
  /// not touch.
  func shared(part: Int, unit: Int) -> Int? {
    let own = map.parts(of: unit)
    return shared(part) { place in
      switch place {
      case .unit(let other): other == unit
      case .part(let other): own.contains(other)
      }
    }
  }

  /// The boundary of two parts in decimetres, an unknown length as 0; `nil` when they do not touch.
  func shared(part: Int, part other: Int) -> Int? {
    shared(part) { $0 == .part(other) }
  }

  private func shared(_ part: Int, _ isThere: (UnitPart.Place) -> Bool) -> Int? {
    let contacts = map.parts[part].contacts.filter { isThere($0.place) && !isCut(part, $0.place) }
    return contacts.isEmpty ? nil : contacts.reduce(0) { $0 + ($1.shared ?? 0) }
  }

  private func isCut(_ part: Int, _ place: UnitPart.Place) -> Bool {
    if cut.isEmpty { return false }
    let unit = map.parts[part].unit
    let other =
      switch place {
      case .unit(let other): other
      case .part(let other): map.parts[other].unit
      }
    return cut.contains([min(unit, other), max(unit, other)])
  }
}
