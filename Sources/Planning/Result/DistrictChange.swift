import LegalParameters
import Legislation
import Scenarios
import Territory

/// A district that gives units to others or receives units from them, before and after.
///
/// Article 4 of NQ35 judges units that are formed; a district whose lines move is none, so that it
/// is told and not refused when it falls below its standard (NQ1211 Đ2–Đ7). The number of communes
/// that a district needs is waived where the number of units falls (NQ35 Đ4.2).
public struct DistrictChange: Sendable {
  /// A figure that has a standard.
  public enum Criterion: String, Sendable, Hashable {
    case area, population
  }

  /// A district at one time.
  public struct State: Sendable {
    /// Area and population beside the standard.
    public let standing: Standing
    /// How many communes it has.
    public let communes: Int
    /// The points by which it is due itself (NQ35 Đ1.2.a, b).
    public let duePoints: [DueFigures]
  }

  /// The district.
  public let district: Int
  /// The units it receives, ascending.
  public let gained: [Int]
  /// The units it gives away, ascending.
  public let lost: [Int]
  /// The parts of divided units that it receives, ascending.
  public let gainedParts: [SplitParts.Part]
  /// The parts of its own divided units that it gives away, ascending.
  public let lostParts: [SplitParts.Part]
  /// As it is.
  public let before: State
  /// As the plan leaves it.
  public let after: State

  /// Whether it is due after but not before.
  public var becomesDue: Bool { before.duePoints.isEmpty && !after.duePoints.isEmpty }
  /// The standards that it met before and does not meet after.
  public var fallsBelow: [Criterion] {
    let (old, new) = (before.standing, after.standing)
    return (old.areaReaches(100) && !new.areaReaches(100) ? [.area] : [])
      + (old.populationReaches(100) && !new.populationReaches(100) ? [.population] : [])
  }
}

extension DistrictChange {
  /// The districts whose lines a plan of these groups moves, ascending.
  static func all(
    _ planningCase: PlanningCase, groups: [Plan.Group], kept: [Plan.Kept]
  ) -> [DistrictChange] {
    let units = planningCase.dataset.units
    let moved = groups.flatMap { group in
      group.movedMembers.map { (unit: $0, to: group.figures.district) }
    }
    let movedParts = groups.flatMap { group in
      group.movedParts.map { (part: $0, to: group.figures.district) }
    }
    let changed = Set(
      moved.flatMap { [$0.to, units[$0.unit].district] }
        + movedParts.flatMap { [$0.to, units[$0.part.unit].district] })
    let dividedAcross = Set(movedParts.map(\.part.unit))
    return changed.sorted().map { district in
      let own = units.indices.filter { units[$0].district == district }
      let gained = moved.filter { $0.to == district }.map(\.unit).sorted()
      let lost = moved.map(\.unit).filter { units[$0].district == district }.sorted()
      let communes =
        groups.count { $0.figures.district == district }
        + kept.count { units[$0.unit].district == district }
      // Of a unit that is divided across the line, the parts that stay.
      let whole = own.filter { !lost.contains($0) && !dividedAcross.contains($0) } + gained
      let parts = groups.filter { $0.figures.district == district }.flatMap(\.parts)
        .filter { dividedAcross.contains($0.unit) }
      return DistrictChange(
        district: district, gained: gained, lost: lost,
        gainedParts: movedParts.filter { $0.to == district }.map(\.part)
          .sorted { $0.index < $1.index },
        lostParts: movedParts.map(\.part).filter { units[$0.unit].district == district }
          .sorted { $0.index < $1.index },
        before: State(of: district, units: own, communes: own.count, planningCase),
        after: State(of: district, units: whole, parts: parts, communes: communes, planningCase))
    }
  }
}

extension DistrictChange.State {
  /// A district of these units and parts; a trait holds where those with more than half of the area
  /// have it.
  fileprivate init(
    of district: Int, units: [Int], parts: [SplitParts.Part] = [], communes: Int,
    _ planningCase: PlanningCase
  ) {
    let (law, dataset) = (planningCase.law, planningCase.dataset)
    let pieces =
      units.map { (unit: $0, area: dataset.units[$0].area, people: dataset.units[$0].population) }
      + parts.map { (unit: $0.unit, area: $0.area, people: $0.population) }
    let kind = dataset.districts[district].kind
    let area = pieces.reduce(0) { $0 + $1.area }
    let people = pieces.reduce(0) { $0 + $1.people }
    let traits = UnitTraits.each.reduce(into: UnitTraits()) { traits, trait in
      let having = pieces.reduce(0) {
        $0 + (dataset.units[$1.unit].traits.contains(trait) ? $1.area : 0)
      }
      if having > area - having { traits.insert(trait) }
    }
    let profile = Profile(
      kind: kind, districtKind: kind, traits: traits,
      minorityNumerator: pieces.reduce(0) {
        $0 + dataset.units[$1.unit].minorityShare * $1.people
      },
      minorityDenominator: max(1, people))
    let standard =
      Standard.of(profile, law: law) ?? Standard(key: .huyen, population: 1, area: 1)
    standing = Standing(area: area, population: people, standard: standard)
    self.communes = communes
    duePoints = DueRule.points(of: standing, level: .district, law: law)
  }
}
