import LinearOptimization
import Scenarios

/// The set-partitioning problem of one component for one goal.
///
/// Rows: each unit is in exactly one choice; each earlier goal keeps its optimal value. Columns:
/// the choices that are still possible.
struct PartitionModel {
  /// An earlier goal that must keep its value.
  struct Fixed: Sendable {
    /// The goal's place in the order.
    let goal: Int
    /// Its optimal value in this component.
    let value: Int
  }

  let listing: Listing
  /// The units of the component, ascending.
  let units: [Int]
  /// The possible choices, ascending.
  let choices: [Int]
  /// Earlier goals.
  let fixed: [Fixed]
  /// The goal that is minimised.
  let goal: Int
  private let rowOfUnit: [Int: Int]

  init(listing: Listing, units: [Int], choices: [Int], fixed: [Fixed], goal: Int) {
    self.listing = listing
    self.units = units
    self.choices = choices
    self.fixed = fixed
    self.goal = goal
    rowOfUnit = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1, $0) })
  }

  /// The row of a unit of the component.
  func row(of unit: Int) -> Int { rowOfUnit[unit] ?? 0 }

  /// The cost of a set of choices.
  func cost(_ chosen: some Sequence<Int>) -> Int {
    chosen.reduce(0) { $0 + listing.value($1, goal) }
  }

  /// The linear model over the choices at `positions` of ``choices``, minimising `objective`.
  func linearModel(
    positions: some Sequence<Int>, objective: (Int) -> Int
  ) -> LinearModel {
    var rows = units.map { LinearModel.Row(name: "u\($0)", bounds: .equal(1)) }
    for fixed in fixed {
      rows.append(.init(name: "g\(fixed.goal)", bounds: .equal(Double(fixed.value))))
    }
    let columns = positions.map { position in
      let choice = choices[position]
      return LinearModel.Column.binary(
        name: "c\(choice)", objective: Double(objective(choice)),
        coefficients: coefficients(of: choice))
    }
    return LinearModel(name: "partition", rows: rows, columns: columns)
  }

  private func coefficients(of choice: Int) -> [LinearModel.Coefficient] {
    var entries = listing.pool[choice].map {
      LinearModel.Coefficient(row: row(of: $0), value: 1)
    }
    for (offset, fixed) in fixed.enumerated() {
      let value = listing.value(choice, fixed.goal)
      if value != 0 {
        entries.append(.init(row: units.count + offset, value: Double(value)))
      }
    }
    return entries
  }

  /// Whether choices partition the units and keep every earlier goal, exactly.
  func isSolution(_ chosen: [Int]) -> Bool {
    var covered: Set<Int> = []
    for choice in chosen {
      for unit in listing.pool[choice] where !covered.insert(unit).inserted { return false }
    }
    guard covered.count == units.count, units.allSatisfy(covered.contains) else { return false }
    return fixed.allSatisfy { fixed in
      chosen.reduce(0) { $0 + listing.value($1, fixed.goal) } == fixed.value
    }
  }
}
