import Scenarios
import Territory

/// What a partition covers: every unit, and in place of a unit that may be divided its parts.
///
/// Numbered in code order, so that without divided units an atom is its unit. A part comes where its
/// unit would, parts of one unit in the order of their codes.
public struct Atoms: Sendable {
  private enum Piece {
    case unit(Int)
    case part(Int, of: Int)
  }

  /// The atoms of the units in scope, ascending.
  public let scope: [Int]
  private let pieces: [Piece]
  private let firstAtom: [Int]
  private let dataset: Dataset

  init(_ planningCase: PlanningCase) {
    dataset = planningCase.dataset
    let splittable = Set(planningCase.splittable)
    var pieces: [Piece] = []
    var firstAtom: [Int] = []
    for unit in dataset.units.indices {
      firstAtom.append(pieces.count)
      if splittable.contains(unit) {
        pieces += dataset.parts.parts(of: unit).map { .part($0, of: unit) }
      } else {
        pieces.append(.unit(unit))
      }
    }
    firstAtom.append(pieces.count)
    self.pieces = pieces
    self.firstAtom = firstAtom
    scope = planningCase.scope.flatMap { firstAtom[$0]..<firstAtom[$0 + 1] }
  }

  /// The atoms of a whole unit.
  func atoms(of unit: Int) -> Range<Int> { firstAtom[unit]..<firstAtom[unit + 1] }

  /// The atoms of whole units and parts, ascending.
  func atoms(whole: ArraySlice<Int>, parts: [Int]) -> [Int] {
    let ofUnits = whole.flatMap { atoms(of: $0) }
    if parts.isEmpty { return ofUnits }
    let ofParts = parts.map { part in
      let unit = dataset.parts.parts[part].unit
      return firstAtom[unit] + part - dataset.parts.parts(of: unit).lowerBound
    }
    return (ofUnits + ofParts).sorted()
  }

  /// The unit to which an atom belongs.
  func unit(of atom: Int) -> Int {
    switch pieces[atom] {
    case .unit(let unit), .part(_, let unit): unit
    }
  }

  /// The whole units and the parts that some atoms, ascending, make up.
  func split(_ atoms: some Sequence<Int>) -> (whole: [Int], parts: [Int]) {
    var whole: [Int] = []
    var parts: [Int] = []
    for atom in atoms {
      switch pieces[atom] {
      case .unit(let unit): whole.append(unit)
      case .part(let part, let unit):
        parts.append(part)
        let own = dataset.parts.parts(of: unit)
        if parts.suffix(own.count).elementsEqual(own) {
          parts.removeLast(own.count)
          whole.append(unit)
        }
      }
    }
    return (whole, parts)
  }

  /// The code of an atom: its unit's, or its part's.
  public func code(of atom: Int) -> String {
    switch pieces[atom] {
    case .unit(let unit): dataset.units[unit].code
    case .part(let part, _): dataset.parts.parts[part].code
    }
  }
}
