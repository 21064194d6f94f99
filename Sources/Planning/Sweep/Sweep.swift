import LegalParameters
import LinearOptimization
import Partitioning
import Scenarios
import Territory

/// Plans a scenario again and again under drawn figures and rules.
///
/// What is found for a case depends on the case of the scenario, the design and the case's number
/// alone. Case 0 is the scenario as it stands.
public struct Sweep: Sendable {
  /// What was found for one case.
  public struct Found: Sendable, Hashable {
    /// The case's number.
    public var number: Int
    /// What was drawn for it.
    public var draw: SweepDraw
    /// The units of the scope that are due, ascending.
    public var due: [Int]
    /// What became of it.
    public var outcome: Outcome

    /// Puts together what was found.
    public init(number: Int, draw: SweepDraw, due: [Int], outcome: Outcome) {
      self.number = number
      self.draw = draw
      self.due = due
      self.outcome = outcome
    }
  }

  /// What became of a case.
  public enum Outcome: Sendable, Hashable {
    /// The best plan: its values in the order of the scenario's goals, and its groups.
    case planned(values: [Int], groups: [[Int]])
    /// There is no legal plan; the units, as far as they are known, that no allowed group takes.
    case infeasible([Int])
    /// The search ended at its limit of work, before the proof.
    case unproven
  }

  /// The design.
  public let design: SweepDesign
  /// The scenario as it stands.
  public let base: PlanningCase
  /// The scenario under the law of each of the design's days.
  private let dated: [PlanningCase]

  /// Prepares the sweep.
  ///
  /// - Parameters:
  ///   - base: The scenario as it stands: communes, undivided, without limits by year.
  ///   - dated: The same under the law of each of the design's days, in their order.
  public init(_ design: SweepDesign, of base: PlanningCase, dated: [PlanningCase] = []) {
    precondition(dated.count == design.dates.count)
    self.design = design
    self.base = base
    self.dated = dated
  }

  /// The case of a number, as it is planned.
  public func planningCase(_ number: Int) -> (case: PlanningCase, draw: SweepDraw) {
    let draw = design.draw(
      number, goals: base.scenario.goals, points: base.law.due.count)
    var drawn = draw.date.map { dated[$0] } ?? base
    if let maxUnits = draw.maxUnits { drawn = drawn.setting(maxUnits: maxUnits) }
    if let goals = draw.goals { drawn = drawn.setting(goals: goals) }
    return (drawn.having(units: units(number), due: due(drawn.law.due, draw)), draw)
  }

  /// Plans one case.
  ///
  /// - Returns: What was found; `nil` when it was cancelled.
  public func find(_ number: Int, cancellation: Cancellation = Cancellation()) -> Found? {
    let (planningCase, draw) = planningCase(number)
    let judge = GroupJudge(planningCase)
    let due = planningCase.scope.filter { judge.facts[$0].isDue }
    let outcome = outcome(of: planningCase, judge, cancellation)
    if cancellation.isCancelled { return nil }
    return Found(number: number, draw: draw, due: due, outcome: outcome)
  }

  private func outcome(
    of planningCase: PlanningCase, _ judge: GroupJudge, _ cancellation: Cancellation
  ) -> Outcome {
    let unfounded = judge.keptWithoutGround
    if !unfounded.isEmpty { return .infeasible(unfounded) }
    let listing = Choices(judge).listing
    let stated = planningCase.scenario.search
    // Seconds would let the same case end differently on another machine.
    var search = PartitionSearch(
      listing, scope: planningCase.scope, settings: .init(workLimit: stated.workLimit),
      cancellation: cancellation)
    search.run()
    if !search.infeasible.isEmpty {
      let covered = Set((0..<listing.pool.count).flatMap { listing.pool[$0] })
      return .infeasible(planningCase.scope.filter { !covered.contains($0) })
    }
    guard search.isProven, let solution = search.solution else { return .unproven }
    let goals = planningCase.scenario.goals
    let values = base.scenario.goals.map { goal in
      let place = goals.firstIndex(of: goal) ?? 0
      return solution.reduce(0) { $0 + listing.value($1, place) }
    }
    let groups = solution.map { Array(listing.pool[$0]) }.filter { $0.count > 1 }
      .sorted { $0[0] < $1[0] }
    return .planned(values: values, groups: groups)
  }

  /// The units with their drawn figures.
  private func units(_ number: Int) -> [Unit] {
    base.dataset.units.map { unit in
      let (population, area) = (
        Self.share(design.populationFactor(number, code: unit.code), of: unit.population),
        Self.share(design.areaFactor(number, code: unit.code), of: unit.area)
      )
      return unit.having(population: population, area: area)
    }
  }

  /// `thousandths` of a figure, rounded half-up; what was above zero stays so.
  static func share(_ thousandths: Int, of figure: Int) -> Int {
    figure == 0 ? 0 : max(1, (2 * figure * thousandths + 1000) / 2000)
  }

  /// The points of the rule on due units with their shares moved, down to zero at the most.
  private func due(_ points: [DueFigures], _ draw: SweepDraw) -> [DueFigures] {
    guard !draw.dueShares.isEmpty else { return points }
    return points.enumerated().map { place, point in
      point.having(
        areaBelowPercent: max(0, point.areaBelowPercent + draw.dueShares[2 * place]),
        populationBelowPercent: max(
          0, point.populationBelowPercent + draw.dueShares[2 * place + 1]))
    }
  }
}

extension GroupJudge {
  /// The due units that a decision keeps without a ground although all due units must be resolved,
  /// ascending.
  var keptWithoutGround: [Int] {
    guard planningCase.scenario.due == .required else { return [] }
    return planningCase.decisions.keep.filter { $1.ground == nil && facts[$0].isDue }.keys.sorted()
  }
}
