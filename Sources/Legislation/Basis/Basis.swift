import LegalParameters
import SourceFiles
import Territory

/// The clause of NQ35 Đ4.1 that a formed unit satisfies.
public enum Basis: String, Sendable, Hashable, CaseIterable {
  /// Both standards.
  case standards = "4.1"
  /// Three or more units of one level: area and population waived.
  case waiver = "4.1.waiver"
  /// Point a: one criterion whole, the other at 70 %.
  case pointA = "4.1.a"
  /// Point b, districts: a small area and a large population.
  case pointB = "4.1.b"
  /// Point c, communes: a small area and a large population.
  case pointC = "4.1.c"
  /// Point d: decided by the Standing Committee on the Government's proposal.
  case pointD = "4.1.d"

  /// The first clause that holds for a unit formed of `count` units, in the order of the cases.
  public static func of(
    _ standing: Standing, count: Int, level: UnitKind.Level, law: Law
  ) -> Basis {
    let figures = law.formedUnits
    if BothStandards.holds(standing, figures) { return .standards }
    if ThreeUnitWaiver.holds(count, figures) { return .waiver }
    if BasisPointA.holds(standing, figures) { return .pointA }
    switch level {
    case .district: if BasisPointB.holds(standing, figures) { return .pointB }
    case .commune: if BasisPointC.holds(standing, figures) { return .pointC }
    }
    return .pointD
  }

  /// Whether the clause presupposes that special factors prevent joining further units.
  public var needsFurtherJoining: Bool {
    switch self {
    case .standards, .waiver: false
    case .pointA, .pointB, .pointC, .pointD: true
    }
  }

  /// The rule in words.
  public var rule: LegalRule {
    switch self {
    case .standards: BothStandards.rule
    case .waiver: ThreeUnitWaiver.rule
    case .pointA: BasisPointA.rule
    case .pointB: BasisPointB.rule
    case .pointC: BasisPointC.rule
    case .pointD: BasisPointD.rule
    }
  }
}
