/// The figures without which a unit cannot be judged, as far as its dataset lacks them.
///
/// Nothing is put in their place: such a unit stays as it is, is neither due nor part of a group, and
/// counts in no sum of areas, people or posts.
public struct MissingFigures: OptionSet, Sendable, Hashable {
  /// The set's bits.
  public let rawValue: UInt8

  /// Makes a set from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The natural area.
  public static let area = MissingFigures(rawValue: 1 << 0)
  /// The number of people.
  public static let population = MissingFigures(rawValue: 1 << 1)

  /// The missing figures by the names that files give them: `area_m2`, `population`.
  public var keys: [String] {
    [(MissingFigures.area, "area_m2"), (.population, "population")]
      .filter { contains($0.0) }.map(\.1)
  }
}
