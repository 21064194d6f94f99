/// Three units of which at most one choice can hold two or more.
///
/// Every partition keeps it, the relaxation need not: three choices, each with half a weight and each
/// holding another pair, are a fractional cover. (Jepsen, Petersen, Spoorendonk and Pisinger,
/// “Subset-row inequalities applied to the vehicle-routing problem with time windows”, Operations
/// Research 56, 2008: the case of three rows and the multiplier one half.)
struct SubsetRow: Hashable, Sendable {
  /// The units, ascending.
  let units: [Int]

  /// Whether a choice counts: it holds two or more of the units.
  func counts(_ members: some Sequence<Int>) -> Bool {
    members.count { units.contains($0) } >= 2
  }

  /// The rows that a relaxation's solution breaks most, the worst first, at most `most`.
  ///
  /// - Parameter weights: The choices with a weight above zero, and their weights.
  static func broken(
    by weights: [(choice: Int, weight: Double)], of pool: GroupPool, most: Int
  ) -> [SubsetRow] {
    let fractional = weights.filter { $0.weight > 1e-6 && $0.weight < 1 - 1e-6 }
    var holding: [Int: [Int]] = [:]
    var neighbours: [Int: Set<Int>] = [:]
    for (index, entry) in fractional.enumerated() {
      for unit in pool[entry.choice] {
        holding[unit, default: []].append(index)
        neighbours[unit, default: []].formUnion(pool[entry.choice].filter { $0 != unit })
      }
    }
    var found: [(row: SubsetRow, excess: Double)] = []
    var seen: Set<SubsetRow> = []
    for (unit, near) in neighbours {
      for pair in near where pair > unit {
        for third in near.union(neighbours[pair] ?? []) where third != unit && third != pair {
          let row = SubsetRow(units: [unit, pair, third].sorted())
          guard seen.insert(row).inserted else { continue }
          let touching = Set(row.units.flatMap { holding[$0] ?? [] })
          let sum = touching.sorted().reduce(0.0) { sum, index in
            row.counts(pool[fractional[index].choice]) ? sum + fractional[index].weight : sum
          }
          if sum > 1 + 1e-4 { found.append((row, sum)) }
        }
      }
    }
    // Sums that differ by rounding alone count as equal, so that the order is always the same.
    let ranked = found.map { ($0.row, Int(($0.excess * 1e6).rounded())) }
    return ranked.sorted {
      $0.1 == $1.1 ? $0.0.units.lexicographicallyPrecedes($1.0.units) : $0.1 > $1.1
    }.prefix(most).map(\.0)
  }
}
