import LegalParameters
import Scenarios
import Territory

/// Who may hold which titles under the first of a scenario's regimes that has titles.
public struct TitleOutcome: Sendable {
  /// How a unit merged from several shares its titles out among the positions it inherits.
  public struct Merged: Sendable {
    /// How many units become one.
    public let units: Int
    /// What comes of it.
    public let outcome: Result<InheritedTitles, TitleConflict>
  }

  /// The regime.
  public let regime: String
  /// A commune of class II.
  public let commune: Result<TitlePlan, TitleConflict>?
  /// A village.
  public let village: Result<TitlePlan, TitleConflict>?
  /// Merged communes of class II, by the number of units.
  public let merged: [Merged]

  /// People of one place, where its titles can be shared out.
  public var peoplePerPlace: [TitleLevel: Int] {
    var people: [TitleLevel: Int] = [:]
    if case .success(let plan)? = commune { people[.commune] = plan.people.count }
    if case .success(let plan)? = village { people[.village] = plan.people.count }
    return people
  }

  /// Solves the titles of a case; `nil` when none of its regimes has titles.
  ///
  /// - Parameter sizes: Of how many units the merged communes consist that are wanted.
  public init?(of planningCase: PlanningCase, sizes: [Int]) {
    let staffing = planningCase.scenario.staffing
    let titles = planningCase.law.titles
    guard let regime = staffing.regimes.first(where: { titles[$0] != nil }),
      let levels = titles[regime]?.levels
    else { return nil }
    let request = Self.request(staffing, capOf: planningCase.law.staff.regimes[regime])
    self.regime = regime
    commune = levels[.commune].map {
      TitlePlan.solve(figures: $0, unitClass: .second, request: request)
    }
    village = levels[.village].map {
      TitlePlan.solve(figures: $0, unitClass: .other, request: request)
    }
    guard let figures = levels[.commune], case .success(let plan)? = commune else {
      merged = []
      return
    }
    merged = Set(sizes).sorted().map { units in
      let slots = (1...max(1, units)).flatMap { TitleSlot.of(plan, unit: "ĐV\($0)") }
      return Merged(
        units: units,
        outcome: TitlePlan.inheriting(
          slots, figures: figures, unitClass: .second, request: request))
    }
  }

  /// The request with the scenario's cap on people, where it states no other for titles.
  private static func request(
    _ staffing: StaffingRequest, capOf regime: StaffNormFigures?
  ) -> TitleRequest? {
    guard let cap = staffing.peopleCap, let position = staffing.peopleCapPosition,
      regime?.peopleCap != nil
    else { return staffing.titles }
    let stated = staffing.titles?.levels[.commune]
    guard stated?.maxPeople == nil else { return staffing.titles }
    var levels = staffing.titles?.levels ?? [:]
    levels[.commune] = TitleRequest.Level(
      minPeople: stated?.minPeople, maxPeople: .init(cap, at: position),
      maxTitlesPerPerson: stated?.maxTitlesPerPerson, pairs: stated?.pairs, position: position)
    return TitleRequest(levels: levels, position: position)
  }
}
