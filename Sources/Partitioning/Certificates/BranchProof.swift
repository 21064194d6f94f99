import LinearOptimization

/// Proves that no partition of a component that keeps the earlier goals costs less than a value, in
/// exact rationals.
///
/// The relaxation of each earlier goal excludes the columns whose reduced cost is more than that goal
/// has room for. What is left is proven by the relaxation of the goal itself, with duals rounded to
/// fractions, and by branches on whether two units are together where that does not reach.
struct BranchProof {
  /// Factors are multiples of one over this: it has all divisors up to 16, and is so fine that sums
  /// of many people or đồng lose less than one by rounding.
  static let scale: Int128 = 720_720_000_000

  /// Why there is no proof.
  enum Failure: Error {
    /// More branches than allowed, or the search was cancelled.
    case tooLong
    /// A relaxation could not be solved, or its duals are useless.
    case numericalTrouble
  }

  private let model: PartitionModel
  /// What is proven to be the least cost.
  private let value: Int
  private let cancellation: Cancellation
  private var nodesLeft: Int
  private(set) var derivations: [Derivation] = []
  /// The columns that are not excluded, ascending.
  private var open: [Int]
  /// The excluded columns, with the derivation that excludes them.
  private var excluded: [(columns: [Int], constraint: Int)] = []
  /// The assumptions that hold now.
  private var branches: [Branch] = []
  /// The relaxation over the open columns.
  private var program: PartitionProgram

  /// An assumption: the columns that hold two units, and the index of its derivation.
  private struct Branch {
    let columns: [Int]
    let isTogether: Bool
    let constraint: Int
  }

  /// The index of the first derivation.
  private var firstDerivation: Int {
    model.units.count + model.sideRows.count + model.choices.count
  }

  /// Runs on a solver's thread.
  init(
    _ model: PartitionModel, value: Int, mostNodes: Int, cancellation: Cancellation
  ) throws(Failure) {
    self.model = model
    self.value = value
    self.cancellation = cancellation
    nodesLeft = mostNodes
    open = Array(model.choices.indices)
    program = Self.program(model, open, goal: model.goal)
    for earlier in 0..<model.goal { exclude(by: earlier) }
    program = Self.program(model, open, goal: model.goal)
    _ = try prove()
  }

  /// Proves the value under the assumptions that hold now.
  /// - Returns: The index of the last derivation.
  private mutating func prove() throws(Failure) -> Int {
    if branches.isEmpty {
      let shares = Duals(rows: ShareBound.prices(for: model), branches: [])
      if let derivation = proof(shares) { return add(derivation) }
    }
    guard nodesLeft > 0, !cancellation.isCancelled else { throw .tooLong }
    nodesLeft -= 1
    let relaxed = try solve(relaxation)
    switch relaxed.status {
    case .infeasible: return try contradict()
    case .optimal: break
    default: throw .numericalTrouble
    }
    if let derivation = proof(duals(of: relaxed)) { return add(derivation) }
    guard let columns = try columnsToBranch(on: relaxed.values) else { throw .numericalTrouble }
    var ends: [(result: Int, assumption: Int)] = []
    for isTogether in [false, true] {
      let assumption = add(.assumption(columns: columns, isTogether: isTogether))
      branches.append(Branch(columns: columns, isTogether: isTogether, constraint: assumption))
      ends.append((try prove(), assumption))
      branches.removeLast()
    }
    return add(
      .union(
        first: ends[0].result, firstAssumption: ends[0].assumption, second: ends[1].result,
        secondAssumption: ends[1].assumption))
  }

  private mutating func add(_ derivation: Derivation) -> Int {
    derivations.append(derivation)
    return firstDerivation + derivations.count - 1
  }

  /// Pairs of units that are tried before one is chosen to branch on.
  private static let mostTrials = 12

  /// The columns that hold two units of which a relaxation does not know whether they are together:
  /// of some that it knows least of, those whose branches raise the bound most.
  private mutating func columnsToBranch(on values: [Double]) throws(Failure) -> [Int]? {
    var together: [[Int]: Double] = [:]
    for (column, value) in zip(open, values) where value > 1e-6 && value < 1 - 1e-6 {
      let members = Array(model.listing.pool[model.choices[column]])
      for (place, first) in members.enumerated() {
        for second in members[(place + 1)...] { together[[first, second], default: 0] += value }
      }
    }
    func distance(_ pair: [Int]) -> Double { abs((together[pair] ?? 0) - 0.5) }
    let pairs = together.keys.filter { distance($0) < 0.5 - 1e-6 }.sorted { a, b in
      distance(a) == distance(b) ? a.lexicographicallyPrecedes(b) : distance(a) < distance(b)
    }
    var best: (columns: [Int], bounds: [Double])?
    for pair in pairs.prefix(Self.mostTrials) {
      let columns = open.filter { column in
        let members = model.listing.pool[model.choices[column]]
        return members.contains(pair[0]) && members.contains(pair[1])
      }
      var bounds: [Double] = []
      for isTogether in [false, true] {
        branches.append(Branch(columns: columns, isTogether: isTogether, constraint: 0))
        defer { branches.removeLast() }
        let relaxed = try solve(relaxation)
        // More than what is to be proven is not worth more.
        let bound = relaxed.status == .optimal ? relaxed.objective : .infinity
        bounds.append(min(bound, Double(value)))
      }
      bounds.sort()
      if best.map({ $0.bounds.lexicographicallyPrecedes(bounds) }) ?? true {
        best = (columns, bounds)
      }
    }
    return best?.columns
  }

  // MARK: Relaxations

  /// Prices of the rows of the problem, and of the assumptions.
  private struct Duals {
    let rows: [Double]
    let branches: [Double]
  }

  /// The relaxation with a row for each assumption behind those of the program.
  private var relaxation: LinearModel {
    var model = program.model
    for branch in branches {
      for place in open.indices where branch.columns.contains(open[place]) {
        model.columns[place].coefficients.append(.init(row: model.rows.count, value: 1))
      }
      model.rows.append(
        .init(name: "branch", bounds: branch.isTogether ? .atLeast(1) : .atMost(0)))
    }
    return model
  }

  private func duals(of relaxed: RelaxationResult) -> Duals {
    let rows = program.model.rows.count
    return Duals(
      rows: program.prices(Array(relaxed.rowDuals.prefix(rows))),
      branches: Array(relaxed.rowDuals.dropFirst(rows)))
  }

  private static func program(
    _ model: PartitionModel, _ open: [Int], goal: Int
  ) -> PartitionProgram {
    PartitionProgram(model, positions: open) { model.listing.value($0, goal) }
  }

  private func solve(_ model: LinearModel) throws(Failure) -> RelaxationResult {
    do {
      return try withRelaxation(of: model, cancellation: cancellation) { try $0.solve() }
    } catch {
      throw .numericalTrouble
    }
  }

  // MARK: Sums of constraints

  /// The sum that these duals make, when it reaches the value.
  private func proof(_ duals: Duals) -> Derivation? {
    guard let sum = sum(duals, costs: { model.listing.value($0, model.goal) }) else { return nil }
    guard sum.rightSide > Int128(value - 1) * Self.scale else { return nil }
    return .bound(sum.terms + bounds(sum.reduced))
  }

  /// Excludes the columns that no solution with the known value of an earlier goal can have.
  ///
  /// The reduced costs of a solution add up to what its cost exceeds the relaxation's bound by, which
  /// is known: a column that costs more alone is in none.
  private mutating func exclude(by goal: Int) {
    guard let keep = model.sideRows.firstIndex(where: { $0.quantity == goal }),
      let value = model.sideRows[keep].limit.most
    else { return }
    let program = Self.program(model, open, goal: goal)
    guard let relaxed = try? solve(program.model), relaxed.status == .optimal else { return }
    // The row that keeps this goal says nothing about its relaxation.
    var rows = program.prices(relaxed.rowDuals)
    rows[model.units.count + keep] = 0
    guard let sum = sum(Duals(rows: rows, branches: []), costs: { model.listing.value($0, goal) })
    else { return }
    let divisor = Int128(value) * Self.scale - sum.rightSide + 1
    let columns = divisor > 0 ? open.filter { sum.reduced[$0] >= divisor } : []
    guard !columns.isEmpty else { return }
    let isExcluded = Set(columns)
    // The goal's row less the relaxation's sum, and of each column so much that 1 or 0 is left.
    var terms: Derivation.Sum = [(model.units.count + keep, Self.scale)]
    terms += sum.terms.map { ($0.constraint, -$0.factor) }
    terms += bounds(
      model.choices.indices.map { sum.reduced[$0] - (isExcluded.contains($0) ? divisor : 0) }
    ).map { ($0.constraint, -$0.factor) }
    let constraint = add(.exclusion(columns: columns, terms, divisor: divisor))
    excluded.append((columns, constraint))
    open.removeAll(where: isExcluded.contains)
  }

  /// Proves that nothing holds under the assumptions: the least sum by which rows must be missed is
  /// above zero.
  private mutating func contradict() throws(Failure) -> Int {
    var model = relaxation
    var largest = [Double](repeating: 1, count: model.rows.count)
    for index in model.columns.indices {
      model.columns[index].objective = 0
      for entry in model.columns[index].coefficients {
        largest[entry.row] = max(largest[entry.row], abs(entry.value))
      }
    }
    for row in model.rows.indices where model.rows[row].bounds != .free {
      for sign in [1.0, -1.0] {
        model.columns.append(
          .init(
            name: "miss_\(row)", objective: 1,
            coefficients: [.init(row: row, value: sign * largest[row])]))
      }
    }
    let relaxed = try solve(model)
    guard relaxed.status == .optimal else { throw .numericalTrouble }
    guard let sum = sum(duals(of: relaxed), costs: { _ in 0 }), sum.rightSide > 0 else {
      throw .numericalTrouble
    }
    return add(.contradiction(sum.terms + bounds(sum.reduced), rightSide: sum.rightSide))
  }

  private static func rounded(_ dual: Double) -> Int128? {
    guard dual.isFinite, abs(dual) < 1e12 else { return nil }
    return Int128((dual * Double(scale)).rounded())
  }

  /// The bounds `x ≥ 0` of columns, each so often as its reduced cost says.
  private func bounds(_ reduced: [Int128]) -> Derivation.Sum {
    let first = model.units.count + model.sideRows.count
    return reduced.enumerated().filter { $0.element != 0 }.map { (first + $0.offset, $0.element) }
  }

  /// Adds up rows, assumptions and exclusions by their duals; all times ``scale``.
  ///
  /// What a column then still costs is its reduced cost, never below zero: where a rounded dual leaves
  /// it too expensive, a unit of it gives way.
  private func sum(
    _ duals: Duals, costs: (Int) -> Int
  ) -> (terms: Derivation.Sum, rightSide: Int128, reduced: [Int128])? {
    var prices = duals.rows.compactMap(Self.rounded)
    guard prices.count == duals.rows.count else { return nil }
    let unitCount = model.units.count
    for (offset, side) in model.sideRows.enumerated() {
      let price = prices[unitCount + offset]
      if (price > 0 ? side.limit.least : side.limit.most) == nil { prices[unitCount + offset] = 0 }
    }
    var reduced = model.choices.map { choice in
      var cost = Int128(costs(choice)) * Self.scale
      for (offset, side) in model.sideRows.enumerated() where prices[unitCount + offset] != 0 {
        cost -= prices[unitCount + offset] * Int128(model.listing.value(choice, side.quantity))
      }
      return cost
    }
    var terms: Derivation.Sum = []
    var rightSide: Int128 = 0
    for (branch, dual) in zip(branches, duals.branches) {
      guard let price = Self.rounded(dual) else { return nil }
      // A price on the wrong side of its assumption is none.
      guard branch.isTogether ? price > 0 : price < 0 else { continue }
      for column in branch.columns { reduced[column] -= price }
      terms.append((branch.constraint, price))
      rightSide += branch.isTogether ? price : 0
    }
    func subtractUnits(_ column: Int) -> Int128 {
      model.listing.pool[model.choices[column]].reduce(reduced[column]) {
        $0 - prices[model.row(of: $1)]
      }
    }
    for column in open {
      let cost = subtractUnits(column)
      if cost < 0, let unit = model.listing.pool[model.choices[column]].first {
        prices[model.row(of: unit)] += cost
      }
    }
    for column in reduced.indices { reduced[column] = subtractUnits(column) }
    for (columns, constraint) in excluded {
      let least = columns.reduce(0) { min($0, reduced[$1]) }
      if least == 0 { continue }
      terms.append((constraint, least))
      for column in columns { reduced[column] -= least }
    }
    for (row, price) in prices.enumerated() where price != 0 {
      terms.append((row, price))
      let limit = row < unitCount ? nil : model.sideRows[row - unitCount].limit
      rightSide += price * Int128((price > 0 ? limit?.least : limit?.most) ?? 1)
    }
    return (terms, rightSide, reduced)
  }
}
