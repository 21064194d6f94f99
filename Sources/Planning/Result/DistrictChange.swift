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
    let dataset = planningCase.dataset
    var (gained, lost) = ([Int: [Int]](), [Int: [Int]]())
    var communes: [Int: Int] = [:]
    for group in groups {
      communes[group.figures.district, default: 0] += 1
      for unit in group.movedMembers {
        gained[group.figures.district, default: []].append(unit)
        lost[dataset.units[unit].district, default: []].append(unit)
      }
    }
    for unit in kept { communes[dataset.units[unit.unit].district, default: 0] += 1 }
    return Set(gained.keys).union(lost.keys).sorted().map { district in
      let own = dataset.units.indices.filter { dataset.units[$0].district == district }
      let (arriving, leaving) = ((gained[district] ?? []).sorted(), (lost[district] ?? []).sorted())
      let then = own.filter { !leaving.contains($0) } + arriving
      return DistrictChange(
        district: district, gained: arriving, lost: leaving,
        before: state(of: district, units: own, communes: own.count, planningCase),
        after: state(of: district, units: then, communes: communes[district] ?? 0, planningCase))
    }
  }

  /// A district of these units; a trait holds where units with more than half of the area have it.
  private static func state(
    of district: Int, units: [Int], communes: Int, _ planningCase: PlanningCase
  ) -> State {
    let (law, members) = (planningCase.law, units.map { planningCase.dataset.units[$0] })
    let kind = planningCase.dataset.districts[district].kind
    let area = members.reduce(0) { $0 + $1.area }
    let people = members.reduce(0) { $0 + $1.population }
    let traits = UnitTraits.each.reduce(into: UnitTraits()) { traits, trait in
      let having = members.reduce(0) { $0 + ($1.traits.contains(trait) ? $1.area : 0) }
      if having > area - having { traits.insert(trait) }
    }
    let profile = Profile(
      kind: kind, districtKind: kind, traits: traits,
      minorityNumerator: members.reduce(0) { $0 + $1.minorityShare * $1.population },
      minorityDenominator: max(1, people))
    let standard =
      Standard.of(profile, law: law) ?? Standard(key: .huyen, population: 1, area: 1)
    let standing = Standing(area: area, population: people, standard: standard)
    return State(
      standing: standing, communes: communes,
      duePoints: DueRule.points(of: standing, level: .district, law: law))
  }
}
