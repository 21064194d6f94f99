import LegalParameters
import Legislation
import Territory
import TestSupport
import Testing

/// A unit's figures beside its standard, under the shipped law.
func standing(
  _ kind: UnitKind, in district: UnitKind = .huyen, _ traits: UnitTraits = [], minority: Int = 0,
  area: Int, population: Int
) throws -> Standing {
  let profile = Profile(
    kind: kind, districtKind: district, traits: traits, minorityNumerator: minority)
  let standard = try #require(try Standard.of(profile, law: RealLaw.law()))
  return Standing(area: area, population: population, standard: standard)
}

/// `figure` in percent of `standard`, two decimals, half-up on the exact decimal.
func percent(_ figure: Int, of standard: Int) -> String {
  let hundredths = (figure * 20_000 + standard) / (standard * 2)
  let fraction = String(hundredths % 100)
  return "\(hundredths / 100)." + (fraction.count == 1 ? "0" : "") + fraction
}

/// The letters of the points by which a unit is due.
func points(
  _ standing: Standing, level: UnitKind.Level = .commune, phase: String = "2023-2025"
) throws -> String {
  try DueRule.points(of: standing, level: level, law: RealLaw.law(phase: phase))
    .map(\.point).joined()
}
