import LinearOptimization

/// How far the search for one component's optimum has come, goal by goal.
struct ComponentSearch: Sendable {
  /// What was found for one goal.
  struct Level: Sendable {
    /// The value of the best solution.
    let value: Int
    /// No solution that keeps the earlier goals' values has a lower one.
    let bound: Int
    /// Whether the value is optimal.
    var isProven: Bool { value == bound }
  }

  /// How the search of a component stands.
  enum State: Sendable, Equatable {
    /// It goes on with the next goal.
    case open
    /// No choice of groups is possible.
    case infeasible
    /// It ended before the proof.
    case stopped(StopReason)
  }

  private(set) var component: Component
  /// The choices that can be in an optimal solution.
  private(set) var choices: [Int]
  /// Limits, and earlier goals that later ones must keep.
  private(set) var sideRows: [PartitionModel.SideRow]
  /// The best solution, `nil` when none is known.
  private(set) var solution: [Int]?
  /// One entry per goal that was searched.
  private(set) var levels: [Level] = []
  /// How it stands.
  private(set) var state = State.open
  /// The proofs of earlier goals that the relaxation gave.
  private var proofs: [LevelProof] = []
  /// Whether the exact programme has settled every goal and the canonical choice.
  private var isSettled = false
  /// Work spent, in the solver's units.
  private(set) var work = 0

  init(_ component: Component, of listing: Listing) {
    self.component = component
    choices = component.choices
    sideRows = listing.limits.enumerated().map {
      .init(quantity: listing.goalCount + $0, limit: $1)
    }
  }

  /// Whether every goal so far is proven optimal.
  var isProven: Bool { state == .open && levels.allSatisfy(\.isProven) }

  /// Minimises the next goal, keeping the values of the earlier ones.
  mutating func minimise(_ goal: Int, of listing: Listing, within budget: SearchBudget) {
    if isSettled { return }
    guard state == .open else {
      if solution != nil { appendUnproven(goal, listing) }
      return
    }
    let units = component.units
    let covered = Set(choices.flatMap { listing.pool[$0] })
    guard units.allSatisfy(covered.contains) else {
      state = .infeasible
      return
    }
    let model = PartitionModel(
      listing: listing, units: units, choices: choices, sideRows: sideRows, goal: goal)
    if choices.count == units.count, choices.allSatisfy({ listing.pool.size($0) == 1 }),
      model.isSolution(choices)
    {
      solution = choices
    }
    if solution == nil, let cover = FirstCover.find(model), model.isSolution(cover) {
      solution = cover
    }
    if solution == nil, goal + 1 < listing.goalCount,
      choices.allSatisfy({ listing.value($0, goal) == 0 })
    {
      // The goal is zero whatever is chosen; a later one will find a solution, or that there is
      // none.
      levels.append(Level(value: 0, bound: 0))
      return
    }
    let easy = ExactBound(model: model, duals: ShareBound.prices(for: model))
    if let solution, model.cost(solution) == easy.rounded {
      conclude(model, value: easy.rounded, bound: easy.rounded, proof: easy)
      return
    }
    var search = GoalSearch(
      model, known: solution, proofs: proofs, values: levels.map(\.value), bound: easy.rounded)
    let ending = search.run(within: budget)
    (solution, work) = (search.solution, work + search.work)
    switch ending {
    case .proven(let tight, let value, let bound):
      proofs.append(LevelProof(tight.model, prices: tight.prices))
      conclude(tight.model, value: value, bound: bound, proof: tight.bound)
    case .settled(let best): settle(best, of: listing)
    case .infeasible: state = .infeasible
    case .stopped(let reason, let bound): stop(reason, model, bound: bound)
    }
  }

  /// Takes over what was settled for all goals at once.
  mutating func settle(_ choices: [Int], of listing: Listing) {
    solution = choices
    levels = (0..<listing.goalCount).map { goal in
      let value = choices.reduce(0) { $0 + listing.value($1, goal) }
      return Level(value: value, bound: value)
    }
    isSettled = true
  }

  /// Takes over that there is no partition.
  mutating func settleAsInfeasible() { state = .infeasible }

  /// The searches of the parts that the choices that are left no longer tie together.
  ///
  /// A goal that is proven may rule out all that tied parts: so a city whose units need not move to
  /// other districts falls into its districts. What is left holds every partition that is best in the
  /// goals so far, and the best of parts that nothing ties together is the best of each, which the
  /// known solution shows. Limits tie all parts together.
  func parts(of listing: Listing) -> [ComponentSearch] {
    guard isProven, !isSettled, listing.limits.isEmpty, let known = solution else { return [self] }
    let parts = Component(units: component.units, choices: choices).parts(listing)
    guard parts.count > 1 else { return [self] }
    return parts.map { part in
      var search = self
      (search.component, search.choices) = (part, part.choices)
      search.work = 0
      let inside = Set(part.units)
      let own = known.filter { listing.pool[$0].allSatisfy(inside.contains) }
      func sum(_ quantity: Int) -> Int { own.reduce(0) { $0 + listing.value($1, quantity) } }
      search.solution = own
      search.levels = levels.indices.map { Level(value: sum($0), bound: sum($0)) }
      search.sideRows = sideRows.map { .keeping($0.quantity, at: sum($0.quantity)) }
      search.proofs = proofs.map { $0.within(inside, sum) }
      return search
    }
  }

  /// Ends the search before it begins.
  mutating func giveUp() { state = .stopped(.workLimit) }

  /// Ends a goal with a proof: keeps the choices that can be in an optimal solution.
  private mutating func conclude(
    _ model: PartitionModel, value: Int, bound: Int, proof: ExactBound
  ) {
    levels.append(Level(value: value, bound: bound))
    let kept = model.choices.indices.filter { proof.allows($0, costUpTo: value) }
    choices = kept.map { model.choices[$0] }
    // When all that is left has reduced cost zero, no subset row binds and every side row is fixed,
    // every partition has the optimal value, and the goal needs no row of its own.
    let isConstant = kept.allSatisfy { proof.reducedCosts[$0] == 0 } && !proof.hasBindingSubsets
    if !isConstant || !model.sideRows.allSatisfy(\.isFixed) {
      sideRows.append(.keeping(model.goal, at: value))
    }
  }

  /// Ends the search of this component without a proof.
  private mutating func stop(_ reason: StopReason, _ model: PartitionModel, bound: Int) {
    state = .stopped(reason)
    guard let solution else { return }
    let value = model.cost(solution)
    levels.append(Level(value: value, bound: min(bound, value)))
  }

  /// The value of a goal that is not searched any more, with the bound that needs no search.
  private mutating func appendUnproven(_ goal: Int, _ listing: Listing) {
    let value = (solution ?? []).reduce(0) { $0 + listing.value($1, goal) }
    let model = PartitionModel(
      listing: listing, units: component.units, choices: component.choices, sideRows: [], goal: goal
    )
    let bound = ExactBound(model: model, duals: ShareBound.prices(for: model)).rounded
    levels.append(Level(value: value, bound: min(bound, value)))
  }

  // MARK: The canonical choice

  /// Replaces the solution by the canonical one among all that are optimal in every goal.
  ///
  /// When the budget does not suffice, the search stops with the goals proven and some optimal solution.
  mutating func chooseCanonically(_ listing: Listing, within budget: SearchBudget) {
    guard isProven, !isSettled, let start = solution else { return }
    let outcome = CanonicalChoice(
      listing: listing, units: component.units, choices: choices, sideRows: sideRows
    ).search(from: start, within: budget)
    solution = outcome.solution
    work += outcome.work
    if let stop = outcome.stop { state = .stopped(stop) }
  }
}
