import LinearOptimization

/// The set-partitioning problem of one component for one goal.
///
/// Rows: each unit is in exactly one choice; each earlier goal keeps its optimal value; limits hold.
/// Subset rows are kept by every partition; they only tighten the relaxation.
/// Columns: the choices that are still possible.
struct PartitionModel {
  /// A sum that is bound: an earlier goal that must keep its value, or a limited quantity.
  struct SideRow: Sendable {
    /// The quantity's place in the listing.
    let quantity: Int
    /// The bounds of its sum.
    let limit: Listing.Limit

    /// An earlier goal that keeps its value.
    static func keeping(_ goal: Int, at value: Int) -> SideRow {
      SideRow(quantity: goal, limit: .init(least: value, most: value))
    }

    /// Whether the sum has one possible value.
    var isFixed: Bool { limit.least != nil && limit.least == limit.most }

    /// The same with `sum` already spent.
    func less(_ sum: Int) -> SideRow {
      SideRow(
        quantity: quantity,
        limit: .init(least: limit.least.map { $0 - sum }, most: limit.most.map { $0 - sum }))
    }

    /// The bounds as the solver reads them.
    var bounds: Bounds {
      switch (limit.least, limit.most) {
      case (let least?, let most?):
        least == most ? .equal(Double(least)) : .range(Double(least), Double(most))
      case (let least?, nil): .atLeast(Double(least))
      case (nil, let most?): .atMost(Double(most))
      case (nil, nil): .free
      }
    }
  }

  let listing: Listing
  /// The units of the component, ascending.
  let units: [Int]
  /// The possible choices, ascending.
  let choices: [Int]
  /// Earlier goals and limits.
  let sideRows: [SideRow]
  /// The goal that is minimised.
  let goal: Int
  /// Rows that tighten the relaxation.
  let subsetRows: [SubsetRow]
  /// The row of each unit, counted from the first unit of the component.
  private let rowOfUnit: [Int]

  init(
    listing: Listing, units: [Int], choices: [Int], sideRows: [SideRow], goal: Int,
    subsetRows: [SubsetRow] = []
  ) {
    self.listing = listing
    self.units = units
    self.choices = choices
    self.sideRows = sideRows
    self.goal = goal
    self.subsetRows = subsetRows
    // Asked for in the innermost loops, where hashing would cost more than all else.
    let (first, last) = (units.first ?? 0, units.last ?? -1)
    var rows = [Int](repeating: 0, count: last - first + 1)
    for (row, unit) in units.enumerated() { rows[unit - first] = row }
    rowOfUnit = rows
  }

  /// The same with one more side row.
  func adding(_ row: SideRow) -> PartitionModel {
    PartitionModel(
      listing: listing, units: units, choices: choices, sideRows: sideRows + [row], goal: goal)
  }

  /// The same over the choices at some positions, with other subset rows.
  func keeping(_ positions: [Int], subsetRows: [SubsetRow]) -> PartitionModel {
    PartitionModel(
      listing: listing, units: units, choices: positions.map { choices[$0] }, sideRows: sideRows,
      goal: goal, subsetRows: subsetRows)
  }

  /// The row of a unit of the component.
  func row(of unit: Int) -> Int { rowOfUnit[unit - (units.first ?? 0)] }

  /// The cost of a set of choices.
  func cost(_ chosen: some Sequence<Int>) -> Int {
    chosen.reduce(0) { $0 + listing.value($1, goal) }
  }

  /// Whether choices partition the units, keep every earlier goal and every limit, exactly.
  func isSolution(_ chosen: [Int]) -> Bool {
    var covered: Set<Int> = []
    for choice in chosen {
      for unit in listing.pool[choice] where !covered.insert(unit).inserted { return false }
    }
    guard covered.count == units.count, units.allSatisfy(covered.contains) else { return false }
    return sideRows.allSatisfy { row in
      row.limit.holds(for: chosen.reduce(0) { $0 + listing.value($1, row.quantity) })
    }
  }
}
