import LinearOptimization

/// A component with the limits in its costs: its exact minimum, and the price of going beyond it.
struct PricedComponent: Sendable {
  /// The component.
  let component: Component
  /// The least priced cost of its partitions.
  let minimum: Int
  private let bound: Int128
  private let reduced: [Int128]

  /// Solves a component; `nil` when its minimum is not proven.
  ///
  /// Runs on the calling thread, which must be a solver's.
  init?(_ component: Component, of priced: Listing, limits: Limits, cancellation: Cancellation) {
    var search = ComponentSearch(component, of: priced)
    search.minimise(
      0, of: priced,
      within: .init(
        work: limits.work ?? .max, exactSets: PartitionSearch.defaultExactSets,
        deadline: limits.seconds.map { .now + .seconds($0) }, cancellation: cancellation))
    guard search.isProven, let value = search.levels.first?.value else { return nil }
    let model = PartitionModel(
      listing: priced, units: component.units, choices: component.choices, sideRows: [], goal: 0)
    let program = PartitionProgram(model, positions: model.choices.indices) { priced.value($0, 0) }
    let relaxed = try? withRelaxation(
      of: program.model, limits: limits, cancellation: cancellation
    ) { try $0.solve() }
    guard let relaxed, relaxed.status == .optimal else { return nil }
    let exact = ExactBound(model: model, duals: program.prices(relaxed.rowDuals))
    self.component = component
    minimum = value
    bound = exact.scaled
    reduced = exact.reducedCosts
  }

  /// The choices that can be in a partition that exceeds the minimum by at most `slack`, with their
  /// reduced costs, and how much these may add up to; `nil` when that is too much to be counted.
  func reducedCosts(within slack: Int) -> (costs: [Int: Int], room: Int)? {
    // What every partition stays below is as good as any larger slack.
    let room = min(room(within: slack), everything)
    guard room < Int128(Int.max / 4) else { return nil }
    var costs: [Int: Int] = [:]
    for (choice, cost) in zip(component.choices, reduced) where cost <= room {
      costs[choice] = max(0, Int(cost))
    }
    return (costs, Int(room))
  }

  /// Whether every partition lies within `slack`.
  func holdsEverything(within slack: Int) -> Bool {
    room(within: slack) >= everything
  }

  /// What no partition's reduced costs exceed.
  private var everything: Int128 { reduced.reduce(0) { $0 + max(0, $1) } }

  private func room(within slack: Int) -> Int128 {
    (Int128(minimum) + Int128(slack)) * ExactBound.scale - bound
  }
}
