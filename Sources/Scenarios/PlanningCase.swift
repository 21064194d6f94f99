import LegalParameters
import SourceFiles
import Territory

/// A scenario that has met its dataset and its law: every code is a unit, every decision is
/// consistent with the others.
public struct PlanningCase: Sendable {
  /// The scenario.
  public internal(set) var scenario: Scenario
  /// The dataset.
  public internal(set) var dataset: Dataset
  /// The law's figures on the scenario's day.
  public internal(set) var law: Law
  /// The documents that the law cites.
  public let documents: [LawDocument]
  /// The units that are planned, ascending.
  public internal(set) var scope: [Int]
  /// The units of the scope that may be divided, ascending.
  public internal(set) var splittable: [Int]
  /// The links that the scenario adds and cuts.
  public let links: Links
  /// Which units touch: the dataset's borders with the scenario's links.
  public let borders: Borders
  /// The decisions in terms of unit indices.
  public internal(set) var decisions: Decisions
  /// The district level, where the scenario arranges districts too.
  public let districts: DistrictLevel?
  /// What is assumed of the factors of each province; `nil` where the scenario assumes nothing.
  public internal(set) var traits: AssumedTraits?
  /// Due units that may stay unresolved although the scenario requires all to be resolved; only
  /// where it is asked what follows from the others.
  public internal(set) var tolerated: Set<Int> = []
  /// The years in which districts of the dataset are formed, by index.
  ///
  /// Communes of these districts are arranged in the same year at the earliest. Empty where
  /// districts stay or have no years.
  public internal(set) var yearsFormed: [Int: Int] = [:]
}

extension PlanningCase {
  /// Whether results are summed up by province: communes of several provinces are arranged, or
  /// something is assumed of provinces.
  public var hasProvinceSummary: Bool {
    guard scenario.level == .commune else { return false }
    let provinces = Set(scope.map { dataset.province(ofUnit: $0) })
    return !provinces.contains(nil) && (provinces.count > 1 || traits != nil)
  }

  /// Whether a unit of the scope may be part of a group: no decision keeps it, and no figure is
  /// missing.
  public func mayJoin(_ unit: Int) -> Bool {
    decisions.keep[unit] == nil && dataset.units[unit].isJudged
  }
}

/// Decisions of a scenario over unit indices of its dataset.
public struct Decisions: Sendable {
  /// A unit that stays.
  public struct Keep: Sendable {
    /// The ground of Article 3, when one is given.
    public let ground: String?
    /// The evidence.
    public let evidence: String?
    /// The adopted resolution from which the ground was inferred.
    public let inferredFrom: String?
    /// Where it is decided.
    public let position: SourcePosition
  }

  /// Units that must be in one group.
  public struct Join: Sendable {
    /// The units, ascending.
    public let units: [Int]
    /// The year in which it takes effect.
    public let year: Int?
    /// Why.
    public let why: String?
    /// Where it is decided.
    public let position: SourcePosition
  }

  /// What was decided about the group with exactly these members.
  public struct Wording: Sendable {
    /// The new unit's full name.
    public var name: String?
    /// The member in which the office is.
    public var seat: Int?
    /// The kind of the result.
    public var kind: UnitKind?
    /// Why no further unit can join.
    public var furtherJoining: FurtherJoining?
  }

  /// Kept units.
  public var keep: [Int: Keep] = [:]
  /// Joins as stated.
  public var joins: [Join] = []
  /// The joins that share units, united: each inner list must be in one group.
  public var joinedSets: [[Int]] = []
  /// For each unit the units it may not be with.
  public var apart: [Int: Set<Int>] = [:]
  /// Name, seat, kind and justification by members, ascending.
  public var wording: [[Int]: Wording] = [:]
}

extension PlanningCase {
  /// The case as far as the best plan of one district depends on it.
  ///
  /// Where no group crosses district lines and nothing is limited, that is the district alone; else it is
  /// the whole case.
  public func within(district: Int) -> PlanningCase {
    if scenario.mayCrossDistricts || !scenario.limits.isEmpty || !scenario.yearLimits.isEmpty {
      return self
    }
    var part = self
    part.scope = scope.filter { dataset.units[$0].district == district }
    part.splittable = splittable.filter { dataset.units[$0].district == district }
    return part
  }
}
