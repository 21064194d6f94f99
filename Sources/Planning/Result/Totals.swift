import Legislation
import Staffing
import Territory

/// Sums over a plan; the same names as in plan.json.
public struct Totals: Sendable, Hashable {
  /// Units of the scope.
  public var unitsBefore = 0
  /// Groups and units that stay.
  public var unitsAfter = 0
  /// Groups.
  public var groups = 0
  /// Units in groups, wholly or in part, summed over groups.
  public var unitsChanged = 0
  /// Members of groups that another district receives.
  public var unitsMoved = 0
  /// Due units.
  public var due = 0
  /// Due units in groups.
  public var dueInGroups = 0
  /// Due units kept with a ground.
  public var dueExempt = 0
  /// Due units that are divided, receive a part or have their boundary adjusted.
  public var dueChanged = 0
  /// All other due units.
  public var unresolvedDue = 0
  /// Groups whose basis is 4.1.d.
  public var discretionaryResults = 0
  /// Groups whose basis is one of points a to c without a stated reason.
  public var presumedResults = 0
  /// Groups without a due unit.
  public var encouragedResults = 0
  /// Officials' posts by the norm before.
  public var officialsBefore = 0
  /// Officials' posts by the norm after.
  public var officialsAfter = 0
  /// Non-specialised posts by the norm before.
  public var nonSpecialisedBefore = 0
  /// Non-specialised posts by the norm after.
  public var nonSpecialisedAfter = 0
  /// People whose unit changes its name.
  public var peopleAffected = 0
  /// Boundary shared inside groups, in decimetres.
  public var sharedBoundary = 0

  /// What allowances and salaries fall by in a year, đồng.
  public var annualSaving = 0
  /// What it costs when all surplus people leave at once, đồng.
  public var severance = 0

  /// Officials above the norm after.
  public var officialsSurplus: Int { officialsBefore - officialsAfter }
  /// Non-specialised staff above the norm after.
  public var nonSpecialisedSurplus: Int { nonSpecialisedBefore - nonSpecialisedAfter }

  /// Sums of the scope before any plan.
  init(scope: [Int], facts: [UnitFacts]) {
    unitsBefore = scope.count
    for unit in scope {
      if facts[unit].isDue { due += 1 }
      officialsBefore += facts[unit].staffing.officials
      nonSpecialisedBefore += facts[unit].staffing.nonSpecialised
    }
  }

  /// Adds one group.
  mutating func add(_ group: Plan.Group) {
    let figures = group.figures
    groups += 1
    unitsAfter += 1
    unitsChanged += figures.unitsTouched
    unitsMoved += figures.movedCount
    dueInGroups += figures.dueCount
    if figures.basis == .pointD { discretionaryResults += 1 }
    if figures.precondition == .presumed, figures.basis != .pointD { presumedResults += 1 }
    if figures.isEncouraged { encouragedResults += 1 }
    officialsAfter += figures.effect.after.officials
    nonSpecialisedAfter += figures.effect.after.nonSpecialised
    annualSaving += figures.effect.annualSaving
    severance += figures.effect.severance
    peopleAffected += figures.peopleAffected
    sharedBoundary += figures.sharedBoundary
  }

  /// Adds one unit that is divided among others.
  mutating func add(_ effect: StaffEffect, _ facts: UnitFacts) {
    if facts.isDue { dueChanged += 1 }
    annualSaving += effect.annualSaving
    severance += effect.severance
  }

  /// Adds one unit that stays.
  mutating func add(_ kept: Plan.Kept, facts: UnitFacts) {
    unitsAfter += 1
    officialsAfter += facts.staffing.officials
    nonSpecialisedAfter += facts.staffing.nonSpecialised
    guard facts.isDue else { return }
    if kept.decision?.ground != nil {
      dueExempt += 1
    } else if kept.change != nil {
      dueChanged += 1
    } else {
      unresolvedDue += 1
    }
  }
}
