import LegalParameters
import Territory

/// What the law needs to know of a unit, existing or formed, to say which standard it has.
public struct Profile: Sendable, Hashable {
  /// The kind.
  public let kind: UnitKind
  /// The kind of the district that has, or receives, the unit.
  public let districtKind: UnitKind
  /// The factors that hold for it.
  public let traits: UnitTraits
  /// The minority share as an exact fraction: hundredths of a percent times people, over people.
  public let minorityNumerator: Int
  /// The denominator of the share, above zero.
  public let minorityDenominator: Int

  /// Makes a profile.
  public init(
    kind: UnitKind, districtKind: UnitKind, traits: UnitTraits, minorityNumerator: Int = 0,
    minorityDenominator: Int = 1
  ) {
    self.kind = kind
    self.districtKind = districtKind
    self.traits = traits
    self.minorityNumerator = minorityNumerator
    self.minorityDenominator = minorityDenominator
  }

  /// The profile of an existing unit.
  public init(_ unit: Unit, in district: District) {
    self.init(
      kind: unit.kind, districtKind: district.kind, traits: unit.traits,
      minorityNumerator: unit.minorityShare)
  }
}
