import LegalParameters
import SourceFiles
import Territory

@testable import Verification

/// Single bodies judged by the repository's law on one day.
struct LawCase {
  let law: Law

  init(phase: String = "2023-2025") throws {
    guard let day = CalendarDay("2023-10-01") else { throw NoSuchDay() }
    law = try SmallTown.lawBook.get().law(on: day, phase: phase, regime: "decree-33-2023")
  }

  private struct NoSuchDay: Error {}

  /// A body with an area in m².
  static func body(
    _ kind: UnitKind, in districtKind: UnitKind = .huyen, area: Int, population: Int,
    traits: UnitTraits = [], minorityShare: Int = 0
  ) -> LegalBody {
    LegalBody(
      unit(
        kind, area: area, population: population, traits: traits, minorityShare: minorityShare),
      in: District(code: "001", name: "Huyện Thử", kind: districtKind))
  }

  /// A unit with an area in m².
  static func unit(
    _ kind: UnitKind, area: Int, population: Int, traits: UnitTraits = [], minorityShare: Int = 0,
    statedClass: UnitClass? = nil
  ) -> Unit {
    Unit(
      code: "00001", name: "\(kind.prefix) Thử", kind: kind, district: 0, area: area,
      population: population, traits: traits, minorityShare: minorityShare,
      statedClass: statedClass)
  }

  /// The clauses that make a body due.
  func clauses(_ body: LegalBody) -> [String]? {
    AdjustedStandard(of: body, under: law).map {
      DueCheck.clauses(for: body, standard: $0, under: law)
    }
  }

  /// The basis of a body formed from some units.
  func basis(_ body: LegalBody, mergedUnits: Int = 2) -> Basis? {
    AdjustedStandard(of: body, under: law).map {
      Basis(of: body, standard: $0, mergedUnits: mergedUnits, under: law)
    }
  }
}
