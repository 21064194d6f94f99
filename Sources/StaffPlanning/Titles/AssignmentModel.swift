import LinearOptimization

/// Which holders take which sets of titles, as plain whole numbers.
///
/// Rows: every title is held once; the number of holders lies between two bounds; no sort of holder
/// is used more often than there are such holders; every earlier goal keeps its value.
/// Columns: a sort of holder with a set of titles that one person may hold.
struct AssignmentModel {
  /// A sort of holder with a set of titles.
  struct Column {
    /// The titles, ascending.
    let titles: [Int]
    /// The sort of holder.
    let holder: Int
    /// What it adds to each goal, none negative.
    let costs: [Int]
  }

  /// The titles that must be held, ascending.
  var titles: [Int]
  /// The possible columns in canonical order.
  var columns: [Column]
  /// How many holders there are of each sort; `nil` when any number may be had.
  var capacities: [Int?]
  /// The fewest people.
  var minPeople: Int
  /// The most people.
  var maxPeople: Int
  /// The goals that have their value already, by their place in ``Column/costs``.
  var kept: [(goal: Int, value: Int)] = []

  /// The linear model that minimises `objective`, which gets the place of a column.
  func linearModel(objective: (Int) -> Int) -> LinearModel {
    var rows = titles.map { LinearModel.Row(name: "t\($0)", bounds: .equal(1)) }
    rows.append(.init(name: "people", bounds: .range(Double(minPeople), Double(maxPeople))))
    let rowOfTitle = Dictionary(uniqueKeysWithValues: titles.enumerated().map { ($1, $0) })
    var rowOfHolder: [Int: Int] = [:]
    for (holder, capacity) in capacities.enumerated() {
      guard let capacity else { continue }
      rowOfHolder[holder] = rows.count
      rows.append(.init(name: "h\(holder)", bounds: .atMost(Double(capacity))))
    }
    let firstKept = rows.count
    let steps = kept.map { kept in CommonDivisor.of(columns.map { $0.costs[kept.goal] }) }
    for (kept, step) in zip(kept, steps) {
      // Divided by the common step the numbers stay small; the value is a sum of such numbers.
      rows.append(.init(name: "g\(kept.goal)", bounds: .equal(Double(kept.value / step))))
    }
    let modelColumns = columns.enumerated().map { place, column in
      var entries = column.titles.compactMap { title in
        rowOfTitle[title].map { LinearModel.Coefficient(row: $0, value: 1) }
      }
      entries.append(.init(row: titles.count, value: 1))
      if let row = rowOfHolder[column.holder] { entries.append(.init(row: row, value: 1)) }
      for (offset, kept) in kept.enumerated() where column.costs[kept.goal] != 0 {
        entries.append(
          .init(
            row: firstKept + offset, value: Double(column.costs[kept.goal] / steps[offset])))
      }
      return LinearModel.Column.binary(
        name: "c\(place)", objective: Double(objective(place)), coefficients: entries)
    }
    return LinearModel(name: "titles", rows: rows, columns: modelColumns)
  }

  /// Whether the columns at `chosen` keep every rule, told in whole numbers.
  func isSolution(_ chosen: [Int]) -> Bool {
    let held = chosen.flatMap { columns[$0].titles }
    guard held.count == titles.count, Set(held) == Set(titles), minPeople <= chosen.count,
      chosen.count <= maxPeople
    else { return false }
    for (holder, capacity) in capacities.enumerated() {
      if let capacity, chosen.count(where: { columns[$0].holder == holder }) > capacity {
        return false
      }
    }
    return kept.allSatisfy { cost(chosen, $0.goal) == $0.value }
  }

  /// What the columns at `chosen` add to a goal.
  func cost(_ chosen: [Int], _ goal: Int) -> Int {
    chosen.reduce(0) { $0 + columns[$1].costs[goal] }
  }
}
