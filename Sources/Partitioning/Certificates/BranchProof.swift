import LinearOptimization

/// Proves that no partition of a component that keeps the earlier goals costs less than a value, in
/// exact rationals.
///
/// The relaxation of each earlier goal excludes the columns whose reduced cost is more than that goal
/// has room for. What is left is proven by the relaxation of the goal itself, with duals rounded to
/// fractions, and by branches where that does not reach.
struct BranchProof {
  /// Duals are rounded to multiples of one over these.
  ///
  /// The coarsest that proves enough is taken, for its numbers are short. The finest has all divisors
  /// up to 16, and loses less than one of many people or đồng.
  private static let scales: [Int128] = [1, 720_720, 720_720_000_000]
  /// Questions of which too little is known that are tried before one is chosen to branch on.
  private static let mostTrials = 3

  /// Why there is no proof.
  enum Failure: Error {
    /// More branches or time than allowed, or the search was cancelled.
    case tooLong
    /// A relaxation could not be solved, or its duals are useless.
    case numericalTrouble
  }

  private let model: PartitionModel
  /// What is proven to be the least cost.
  private let value: Int
  private let budget: SearchBudget
  /// The columns, looked up once.
  let table: ProofTable
  /// The problem over all columns, as the solver reads it; goals differ in what columns cost.
  private let program: PartitionProgram
  /// Most proofs ask nothing.
  private lazy var questions = BranchQuestions(table)
  private lazy var gains = BranchGains(questions: questions.count)
  private var nodesLeft: Int
  private(set) var derivations: [Derivation] = []
  /// The columns that are not closed, ascending.
  private var open: [Int]
  private var closures: [Closure] = []

  /// The index of the bound of the first column.
  private var firstBound: Int { model.units.count + model.sideRows.count }

  /// Runs on a solver's thread; the budget's work is the number of relaxations to branch on.
  init(
    _ model: PartitionModel, value: Int, within budget: SearchBudget
  ) throws(Failure) {
    self.model = model
    self.value = value
    self.budget = budget
    table = ProofTable(model)
    program = PartitionProgram(model, positions: model.choices.indices) { _ in 0 }
    nodesLeft = budget.work
    open = Array(model.choices.indices)
    for earlier in 0..<model.goal { exclude(by: earlier) }
    if let derivation = proof(prices: ShareBound.prices(for: model)) {
      derivations.append(derivation)
    } else {
      _ = try prove(relaxation(of: model.goal))
    }
  }

  private mutating func add(_ derivation: Derivation) -> Int {
    derivations.append(derivation)
    return firstBound + model.choices.count + derivations.count - 1
  }

  // MARK: Branches

  /// A solved relaxation over the open columns.
  private struct Relaxation {
    let status: RelaxationStatus
    let objective: Double
    /// By place among the open columns.
    let values: [Double]
    let prices: [Double]
  }

  /// Proves the value where the closures hold.
  /// - Returns: The index of the last derivation.
  private mutating func prove(_ relaxed: Relaxation) throws(Failure) -> Int {
    guard nodesLeft > 0, !budget.isOver else { throw .tooLong }
    nodesLeft -= 1
    switch relaxed.status {
    case .infeasible: return try contradict()
    case .optimal: break
    default: throw .numericalTrouble
    }
    if let derivation = proof(prices: relaxed.prices) { return add(derivation) }
    guard let branch = try bestBranch(relaxed) else { throw .numericalTrouble }
    let columns = yes(branch.question)
    var ends: [(result: Int, assumption: Int)] = []
    for (isOne, relaxed) in [(false, branch.no), (true, branch.yes)] {
      let assumption = add(.assumption(columns: columns, isOne: isOne))
      let before = (open, closures)
      close(branch.question, columns: columns, isOne: isOne, by: assumption)
      ends.append((try prove(relaxed), assumption))
      (open, closures) = before
    }
    return add(
      .union(
        first: ends[0].result, firstAssumption: ends[0].assumption, second: ends[1].result,
        secondAssumption: ends[1].assumption))
  }

  /// A question with the relaxations of both answers.
  private struct Branch {
    let question: Int
    let no: Relaxation
    let yes: Relaxation
  }

  /// Of the questions that a relaxation leaves open, the one whose answers raise the bound most, by
  /// what is known of it or by trial.
  private mutating func bestBranch(_ relaxed: Relaxation) throws(Failure) -> Branch? {
    let room = Double(value) - relaxed.objective
    // More than what is to be proven is not worth more.
    func gain(_ answer: Relaxation) -> Double {
      answer.status == .optimal ? min(max(answer.objective - relaxed.objective, 0), room) : room
    }
    var best: (question: Int, gains: [Double], branch: Branch?)?
    var trialsLeft = Self.mostTrials
    for question in questions.undecided(open, relaxed.values) {
      var branch: Branch?
      let (no, yes): (Double, Double)
      if let expected = gains.expected(question) {
        (no, yes) = (min(expected.no, room), min(expected.yes, room))
      } else if trialsLeft > 0 {
        trialsLeft -= 1
        let tried = try tryBoth(question)
        (no, yes) = (gain(tried.no), gain(tried.yes))
        gains.add(question, no: no, yes: yes)
        branch = tried
      } else {
        continue
      }
      let both = [no, yes].sorted()
      if best.map({ $0.gains.lexicographicallyPrecedes(both) }) ?? true {
        best = (question, both, branch)
      }
      if branch != nil, both[0] >= room { break }
    }
    guard let best else { return nil }
    if let branch = best.branch { return branch }
    let branch = try tryBoth(best.question)
    gains.add(best.question, no: gain(branch.no), yes: gain(branch.yes))
    return branch
  }

  /// Solves the relaxations of both answers to a question.
  private mutating func tryBoth(_ question: Int) throws(Failure) -> Branch {
    let columns = yes(question)
    let before = (open, closures)
    close(question, columns: columns, isOne: false, by: 0)
    let no = try relaxation(of: model.goal)
    (open, closures) = before
    close(question, columns: columns, isOne: true, by: 0)
    let yes = try relaxation(of: model.goal)
    (open, closures) = before
    return Branch(question: question, no: no, yes: yes)
  }

  /// The open columns that say yes to a question.
  private mutating func yes(_ question: Int) -> [Int] {
    let isOpen = isOpen
    return questions.columns[question].filter { isOpen[$0] }
  }

  /// Whether each column is open.
  private var isOpen: [Bool] {
    var isOpen = [Bool](repeating: false, count: table.rows.count)
    for column in open { isOpen[column] = true }
    return isOpen
  }

  /// Closes the columns that an answer rules out.
  private mutating func close(
    _ question: Int, columns: [Int], isOne: Bool, by constraint: Int
  ) {
    if !isOne { return close(columns, kind: .sum, by: constraint) }
    var isOther = isOpen
    for column in columns { isOther[column] = false }
    for row in questions.rows[question] {
      let others = table.columns[row].filter { isOther[$0] }
      for column in others { isOther[column] = false }
      close(others, kind: .others(columns, row: row), by: constraint)
    }
  }

  private mutating func close(_ columns: [Int], kind: Closure.Kind, by constraint: Int) {
    closures.append(Closure(columns: columns, constraint: constraint, kind: kind))
    var isClosed = [Bool](repeating: false, count: table.rows.count)
    for column in columns { isClosed[column] = true }
    open.removeAll { isClosed[$0] }
  }

  // MARK: Relaxations

  private func relaxation(of goal: Int) throws(Failure) -> Relaxation {
    var isCovered = [Bool](repeating: false, count: table.columns.count)
    for column in open { for row in table.rows[column] { isCovered[row] = true } }
    guard isCovered.allSatisfy(\.self) else {
      return Relaxation(status: .infeasible, objective: .infinity, values: [], prices: [])
    }
    let relaxed = try solve(program.model(over: open, costs: table.costs[goal]))
    let isOptimal = relaxed.status == .optimal
    return Relaxation(
      status: relaxed.status, objective: relaxed.objective,
      values: Array(relaxed.values.prefix(open.count)),
      prices: isOptimal ? program.prices(relaxed.rowDuals) : [])
  }

  private func solve(_ model: LinearModel) throws(Failure) -> RelaxationResult {
    do {
      return try withRelaxation(of: model, cancellation: budget.cancellation) { try $0.solve() }
    } catch {
      throw .numericalTrouble
    }
  }

  // MARK: Sums of constraints

  private func sum(prices: [Double], scale: Int128, costs: [Int]?) -> ExactSum? {
    ExactSum(table, prices: prices, costs: costs, open: open, closures: closures, scale: scale)
  }

  private func bounds(_ factors: some Sequence<Int128>) -> [(constraint: Int, factor: Int128)] {
    ExactSum.bounds(factors, first: firstBound)
  }

  /// The sum that these prices make, when it reaches the value.
  private func proof(prices: [Double]) -> Derivation? {
    for scale in Self.scales {
      let sum = sum(prices: prices, scale: scale, costs: table.costs[model.goal])
      if let sum, sum.rightSide > Int128(value - 1) * scale {
        return .bound(.init(terms: sum.terms + bounds(sum.reduced), divisor: scale))
      }
    }
    return nil
  }

  /// Proves that the closures leave nothing: the least sum by which rows must be missed is above
  /// zero.
  private mutating func contradict() throws(Failure) -> Int {
    var missing = program.model(over: open, costs: nil)
    var largest = [Double](repeating: 1, count: missing.rows.count)
    for entry in missing.columns.flatMap(\.coefficients) {
      largest[entry.row] = max(largest[entry.row], abs(entry.value))
    }
    for row in missing.rows.indices where missing.rows[row].bounds != .free {
      for sign in [1.0, -1.0] {
        missing.columns.append(
          .init(
            name: "miss_\(row)", objective: 1,
            coefficients: [.init(row: row, value: sign * largest[row])]))
      }
    }
    let relaxed = try solve(missing)
    guard relaxed.status == .optimal else { throw .numericalTrouble }
    let prices = program.prices(relaxed.rowDuals)
    for scale in Self.scales {
      let sum = sum(prices: prices, scale: scale, costs: nil)
      if let sum, sum.rightSide > 0 {
        return add(
          .contradiction(
            .init(terms: sum.terms + bounds(sum.reduced), divisor: scale),
            rightSide: sum.rightSide))
      }
    }
    throw .numericalTrouble
  }

  /// Excludes the columns that no solution with the known value of an earlier goal can have.
  ///
  /// The reduced costs of a solution add up to what its cost exceeds the relaxation's bound by, which
  /// is known: a column that costs more alone is in none.
  private mutating func exclude(by goal: Int) {
    guard let keep = model.sideRows.firstIndex(where: { $0.quantity == goal }),
      let value = model.sideRows[keep].limit.most, let scale = Self.scales.last,
      let relaxed = try? relaxation(of: goal), relaxed.status == .optimal
    else { return }
    // The row that keeps this goal says nothing about its relaxation.
    var prices = relaxed.prices
    prices[model.units.count + keep] = 0
    let sum = sum(prices: prices, scale: scale, costs: table.costs[goal])
    guard let sum else { return }
    let divisor = Int128(value) * scale - sum.rightSide + 1
    let columns = divisor > 0 ? open.filter { sum.reduced[$0] >= divisor } : []
    guard !columns.isEmpty else { return }
    let excluded = Set(columns)
    // The goal's row less the relaxation's sum, and of each column so much that 1 or 0 is left.
    var terms: [(constraint: Int, factor: Int128)] = [(model.units.count + keep, scale)]
    terms += sum.terms.map { ($0.constraint, -$0.factor) }
    terms += bounds(
      sum.reduced.indices.map { (excluded.contains($0) ? divisor : 0) - sum.reduced[$0] })
    let constraint = add(.exclusion(columns: columns, .init(terms: terms, divisor: divisor)))
    close(columns, kind: .sum, by: constraint)
  }
}
