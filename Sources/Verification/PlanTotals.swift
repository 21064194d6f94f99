import Scenarios

/// The totals of a plan, added up again from judged units and groups.
struct PlanTotals {
  let unitsBefore: Int
  let groups: [JudgedGroup]
  let kept: Int
  /// Due units of the scope, split by how the plan resolves them.
  let dueInGroups: Int
  let dueExempt: Int
  let dueChanged: Int
  let unresolvedDue: [JudgedUnit]
  let due: Int
  let officialsBefore: Int
  let officialsAfter: Int
  let nonSpecialisedBefore: Int
  let nonSpecialisedAfter: Int
  /// Groups and divided units.
  let changes: [StaffChange]

  var annualSaving: Int { changes.reduce(0) { $0 + $1.annualSaving } }
  var severance: Int { changes.reduce(0) { $0 + $1.severance } }
  var unitsAfter: Int { groups.count + kept }
  var unitsChanged: Int { groups.reduce(0) { $0 + $1.touched.count } }
  var unitsMoved: Int { groups.reduce(0) { $0 + $1.territory.moved.count } }
  var peopleAffected: Int { groups.reduce(0) { $0 + $1.peopleAffected } }
  var sharedBoundary: Int { groups.reduce(0) { $0 + $1.territory.sharedBoundary } }
  var discretionaryResults: Int { groups.count { $0.basis == .discretion } }
  var encouragedResults: Int { groups.count(where: \.isEncouraged) }
  var presumedResults: Int {
    groups.count { $0.precondition == .presumed && [.pointA, .pointB, .pointC].contains($0.basis) }
  }

  /// Adds up the whole plan, or the part of some districts: their units, and the groups that they
  /// receive.
  init(
    structure: PlanStructure, groups all: [JudgedGroup], scope: JudgedScope,
    districts: Set<Int>? = nil
  ) {
    func counts(_ place: Int) -> Bool { districts.map { $0.contains(place) } ?? true }
    let groups = all.filter { counts($0.territory.district) }
    let units = scope.units.filter { counts($0.unit.district) }
    let stay = structure.kept.filter { counts($0.unit.unit.district) }
    let divided = structure.dissolved.filter { counts($0.unit.unit.district) }
    let grouped = Set(all.flatMap(\.indices))
    let grounded = scope.planningCase.decisions.keep.filter { $0.value.ground != nil }
    let exempt = Set(stay.map(\.unit.index)).intersection(grounded.keys)
    let receiving = Set(structure.dissolved.flatMap(\.into))
    let changed = Set(divided.map(\.unit.index))
      .union(
        stay
          .filter { $0.change != nil || receiving.contains($0.unit.index) }.map(\.unit.index))
    // A due unit counts once, in the first of these cases that holds.
    let due = units.filter(\.isDue)
    let outside = due.filter { !grouped.contains($0.index) }
    let notExempt = outside.filter { !exempt.contains($0.index) }
    unresolvedDue = notExempt.filter { !changed.contains($0.index) }
    self.due = due.count
    dueInGroups = due.count - outside.count
    dueExempt = outside.count - notExempt.count
    dueChanged = notExempt.count - unresolvedDue.count

    let terms = scope.planningCase.staffTerms
    changes =
      groups.map(\.change)
      + divided.map {
        StaffChange(before: $0.unit.cost, after: StaffCost(), terms: terms)
      }
    unitsBefore = units.count
    self.groups = groups
    kept = stay.count
    officialsBefore = units.reduce(0) { $0 + $1.norm.officials }
    nonSpecialisedBefore = units.reduce(0) { $0 + $1.norm.nonSpecialised }
    officialsAfter =
      groups.reduce(0) { $0 + $1.norm.officials }
      + stay.reduce(0) { $0 + $1.unit.norm.officials }
    nonSpecialisedAfter =
      groups.reduce(0) { $0 + $1.norm.nonSpecialised }
      + stay.reduce(0) { $0 + $1.unit.norm.nonSpecialised }
  }

  /// Whether the plan could be decided as it stands, whatever its quality.
  func isLawful(under scenario: Scenario) -> Bool {
    unresolvedDue.isEmpty
      && groups.allSatisfy {
        $0.territory.isContiguous
          && (scenario.mayCrossDistricts || $0.territory.isInOneDistrict)
          && !$0.isBasisRefused(by: scenario)
      }
  }

  /// The value of a goal; all goals are minimised.
  func value(of goal: Goal) -> Int {
    switch goal {
    case .unresolvedDue: unresolvedDue.count
    case .discretionaryResults: discretionaryResults
    case .unitsChanged: unitsChanged
    case .unitsMoved: unitsMoved
    case .unitsAfter: unitsAfter
    case .nonSpecialisedPosts: nonSpecialisedAfter
    case .officialsPosts: officialsAfter
    case .annualSaving: -annualSaving
    case .severance: severance
    case .peopleAffected: peopleAffected
    case .compactness: -sharedBoundary
    }
  }

  /// The totals as plan.json must state them.
  func expectedJSON(under scenario: Scenario) -> ParsedJSON {
    var totals: [String: Int] = [
      "units_before": unitsBefore, "units_after": unitsAfter, "groups": groups.count,
      "units_changed": unitsChanged, "due": due, "due_in_groups": dueInGroups,
      "due_exempt": dueExempt, "due_changed": dueChanged, "unresolved_due": unresolvedDue.count,
      "discretionary_results": discretionaryResults, "presumed_results": presumedResults,
      "encouraged_results": encouragedResults,
      "officials_before": officialsBefore, "officials_after": officialsAfter,
      "officials_surplus": officialsBefore - officialsAfter,
      "non_specialised_before": nonSpecialisedBefore,
      "non_specialised_after": nonSpecialisedAfter,
      "non_specialised_surplus": nonSpecialisedBefore - nonSpecialisedAfter,
      "people_affected": peopleAffected, "shared_boundary_dm": sharedBoundary,
    ]
    if scenario.mayCrossDistricts { totals["units_moved"] = unitsMoved }
    return .object(totals.mapValues(ParsedJSON.integer))
  }

  /// The totals of districts, which have no posts.
  func expectedJSONOfDistricts(under scenario: Scenario) -> ParsedJSON {
    Self.withoutPosts(expectedJSON(under: scenario))
  }

  /// The totals of districts when there is no plan.
  static func expectedJSONOfDistrictsWithoutPlan(_ scope: JudgedScope) -> ParsedJSON {
    withoutPosts(expectedJSONWithoutPlan(scope))
  }

  private static func withoutPosts(_ totals: ParsedJSON) -> ParsedJSON {
    guard case .object(let members) = totals else { return totals }
    let posts = ["before", "after", "surplus"]
      .flatMap { ["officials_\($0)", "non_specialised_\($0)"] }
    return .object(members.filter { !posts.contains($0.key) })
  }

  /// The totals when there is no plan: only what was counted before, the rest `null`.
  static func expectedJSONWithoutPlan(_ scope: JudgedScope) -> ParsedJSON {
    let keys =
      keys + (scope.planningCase.scenario.mayCrossDistricts ? ["units_moved"] : [])
    let known = ["units_before": scope.units.count, "due": scope.units.count(where: \.isDue)]
    return .object(
      Dictionary(
        uniqueKeysWithValues: keys.map { ($0, ParsedJSON.count(known[$0])) }))
  }

  private static let keys = [
    "units_before", "units_after", "groups", "units_changed", "due", "due_in_groups", "due_exempt",
    "due_changed", "unresolved_due", "discretionary_results", "presumed_results",
    "encouraged_results", "officials_before", "officials_after", "officials_surplus",
    "non_specialised_before", "non_specialised_after", "non_specialised_surplus",
    "people_affected", "shared_boundary_dm",
  ]
}
