import LegalParameters
import Territory

/// The smallest changes that would change whether a unit is due, each with the other figure fixed.
public struct DueMargin: Sendable, Hashable {
  /// People to add (positive) or take away (negative); `nil` when no number of people matters.
  public let people: Int?
  /// Square metres to add or take away; `nil` when no area matters.
  public let squareMetres: Int?

  /// The margin of a unit.
  public static func of(_ standing: Standing, level: UnitKind.Level, law: Law) -> DueMargin {
    let points = law.due.filter { $0.levels.contains(level) }
    // With the area fixed, the unit is due exactly while its population is below the highest bound
    // of the points whose area condition holds.
    let populationBound =
      points.filter { !standing.areaReaches($0.areaBelowPercent) }
      .map { firstWhole(reaching: $0.populationBelowPercent, of: standing.standard.population) }
      .max()
    let areaBound =
      points.filter { !standing.populationReaches($0.populationBelowPercent) }
      .map { firstWhole(reaching: $0.areaBelowPercent, of: standing.standard.area) }
      .max()
    return DueMargin(
      people: change(from: standing.population, acrossTo: populationBound),
      squareMetres: change(from: standing.area, acrossTo: areaBound))
  }

  /// Whether the answer changes when one of the figures moves by at most `percent` of itself.
  public func flips(within percent: Int, of standing: Standing) -> Bool {
    func isNear(_ change: Int?, _ figure: Int) -> Bool {
      change.map { abs($0) * 100 <= figure * percent } ?? false
    }
    return isNear(people, standing.population) || isNear(squareMetres, standing.area)
  }

  /// The smallest whole figure that is at least `percent` of `standard`.
  private static func firstWhole(reaching percent: Int, of standard: Int) -> Int {
    (standard * percent + 99) / 100
  }

  /// A figure below `bound` is due; at or above it is not.
  private static func change(from figure: Int, acrossTo bound: Int?) -> Int? {
    guard let bound else { return nil }
    return figure < bound ? bound - figure : bound - 1 - figure
  }
}
