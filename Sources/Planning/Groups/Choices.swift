import Partitioning
import Scenarios
import Territory

/// The choices of a case: every unit that may stay alone and every group that is allowed, each with
/// its value of every goal.
public struct Choices: Sendable {
  /// The choices; goals are in the scenario's order.
  public let listing: Listing
  /// How many connected groups were looked at, allowed or not.
  public let lookedAt: Int

  /// Lists the choices of a case: units alone first, then groups by lowest member.
  public init(_ judge: GroupJudge) {
    let planningCase = judge.planningCase
    let usable = planningCase.scope.filter { planningCase.decisions.keep[$0] == nil }
    let goals = planningCase.scenario.goals
    let limits = planningCase.scenario.limits.map { LimitedQuantity($0, judge: judge) }
    var listing = Listing(goalCount: goals.count, limits: limits.map(\.bounds))
    var lookedAt = 0
    for unit in planningCase.scope where judge.mayStayAlone(unit) {
      listing.add(
        CollectionOfOne(unit),
        quantities: goals.map { judge.value(ofUnitAlone: unit, $0) }
          + limits.map { $0.value(ofUnitAlone: unit) })
    }
    var groups = ConnectedGroups(
      neighbours: planningCase.dataset.neighboursInDistrict,
      largest: planningCase.scenario.maxUnits, usable: usable)
    for root in usable {
      groups.forEach(rootedAt: root) { grown in
        lookedAt += 1
        let members = grown.sorted()[...]
        if !judge.mightBeAllowed(members) { return }
        let figures = judge.figures(of: members)
        guard judge.refusal(of: members, figures: figures) == nil else { return }
        listing.add(
          members,
          quantities: goals.map { judge.value(of: figures, size: members.count, $0) }
            + limits.map { $0.value(of: members, figures) })
      }
    }
    self.listing = listing
    self.lookedAt = lookedAt
  }
}

extension Dataset {
  /// For each unit the units of its district that it touches, ascending.
  public var neighboursInDistrict: [[Int]] {
    units.indices.map { unit in
      borders.neighbours(of: unit).map(\.unit).filter { units[$0].district == units[unit].district }
    }
  }
}

extension GroupJudge {
  /// A quick test before the figures are worked out: a due unit, or a reason to do without.
  func mightBeAllowed(_ members: ArraySlice<Int>) -> Bool {
    members.contains { facts[$0].isDue } || planningCase.scenario.withoutDueUnit == .allowed
      || !planningCase.decisions.joinedSets.isEmpty
  }

  /// The value of a goal for a unit that stays as it is.
  func value(ofUnitAlone unit: Int, _ goal: Goal) -> Int {
    switch goal {
    case .unresolvedDue: isUnresolvedAlone(unit) ? 1 : 0
    case .discretionaryResults, .unitsChanged, .peopleAffected, .compactness, .annualSaving,
      .severance:
      0
    case .unitsAfter: 1
    case .nonSpecialisedPosts: facts[unit].staffing.nonSpecialised
    case .officialsPosts: facts[unit].staffing.officials
    }
  }

  /// The value of a goal for a group of `size` members.
  func value(of figures: GroupFigures, size: Int, _ goal: Goal) -> Int {
    switch goal {
    case .unresolvedDue: 0
    case .discretionaryResults: figures.basis == .pointD ? 1 : 0
    case .unitsChanged: size
    case .unitsAfter: 1
    case .nonSpecialisedPosts: figures.effect.after.nonSpecialised
    case .officialsPosts: figures.effect.after.officials
    case .annualSaving: -figures.effect.annualSaving
    case .severance: figures.effect.severance
    case .peopleAffected: figures.peopleAffected
    case .compactness: -figures.sharedBoundary
    }
  }
}
