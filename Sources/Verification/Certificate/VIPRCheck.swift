/// Checks a proof line by line, in exact fractions.
struct VIPRCheck {
  /// Which line of the proof does not follow, counted from 0; `nil` for the file as a whole.
  struct Failure: Error {
    let derivation: Int?
  }

  private let file: VIPRFile
  private var rows: [VIPRFile.Row]
  /// The assumptions that each derived row rests on, ascending.
  private var assumptions: [[Int]] = []
  /// Coefficients of a sum, and the columns that have one.
  private var sum: [Int128]
  private var touched: [Int] = []

  /// Checks that the solution keeps all rows and has the value, and that no solution has a lower one.
  static func check(_ file: VIPRFile) throws(Failure) {
    var check = VIPRCheck(file)
    guard check.solutionHolds else { throw Failure(derivation: nil) }
    for index in file.derived.indices {
      do {
        guard try check.follows(index) else { throw Failure(derivation: index) }
      } catch {
        throw Failure(derivation: index)
      }
    }
    let isProven = zip(file.derived, check.assumptions).contains { derived, assumptions in
      assumptions.isEmpty && check.reachesValue(derived.row)
    }
    guard isProven else { throw Failure(derivation: nil) }
  }

  private init(_ file: VIPRFile) {
    self.file = file
    rows = file.rows + file.derived.map(\.row)
    sum = Array(repeating: 0, count: file.columns.count)
  }

  private var solutionHolds: Bool {
    let chosen = Set(file.solution)
    func total(_ terms: [(column: Int, value: Int)]) -> Int128 {
      terms.reduce(0) { $0 + (chosen.contains($1.column) ? Int128($1.value) : 0) }
    }
    return total(file.objective) == Int128(file.value)
      && file.rows.allSatisfy { row in
        guard let terms = row.terms, row.rightSide.isWhole else { return false }
        let (left, right) = (total(terms), row.rightSide.over)
        return switch row.sense {
        case .atLeast: left >= right
        case .atMost: left <= right
        case .equal: left == right
        }
      }
  }

  /// Whether a row says that the objective is at least the value, or that nothing holds.
  private func reachesValue(_ row: VIPRFile.Row) -> Bool {
    if isContradiction(row) { return true }
    return row.terms == nil && row.sense != .atMost && row.rightSide.isWhole
      && row.rightSide.over >= Int128(file.value)
  }

  private func isContradiction(_ row: VIPRFile.Row) -> Bool {
    row.terms?.isEmpty ?? false && isContradiction(row.sense, row.rightSide.over)
  }

  private func isContradiction(_ sense: VIPRFile.Sense, _ rightSide: Int128) -> Bool {
    switch sense {
    case .atLeast: rightSide > 0
    case .atMost: rightSide < 0
    case .equal: rightSide != 0
    }
  }

  private func terms(_ row: VIPRFile.Row) -> [(column: Int, value: Int)] {
    row.terms ?? file.objective
  }

  private func assumptions(of row: Int) -> [Int] {
    row < file.rows.count ? [] : assumptions[row - file.rows.count]
  }

  // MARK: One line

  private mutating func follows(_ index: Int) throws(NumberTooLarge) -> Bool {
    let (row, reason) = file.derived[index]
    switch reason {
    case .assumption:
      assumptions.append([file.rows.count + index])
      return true
    case .sum(let terms, let isRounded):
      assumptions.append(Set(terms.flatMap { assumptions(of: $0.row) }).sorted())
      return try follows(row, from: terms, isRounded: isRounded)
    case .union(let first, let firstAssumption, let second, let secondAssumption):
      assumptions.append(
        Set(assumptions(of: first)).subtracting([firstAssumption])
          .union(Set(assumptions(of: second)).subtracting([secondAssumption])).sorted())
      return isEitherOr(firstAssumption, secondAssumption)
        && [first, second].allSatisfy { isAtLeastAsStrong(rows[$0], as: row) }
    }
  }

  /// Whether one of two assumptions holds for all whole numbers: at most `b`, or at least `b + 1`.
  private func isEitherOr(_ first: Int, _ second: Int) -> Bool {
    let both = [first, second]
    guard both.allSatisfy({ $0 >= file.rows.count }) else { return false }
    for row in both {
      guard case .assumption = file.derived[row - file.rows.count].reason else { return false }
    }
    let sides = both.map { rows[$0] }
    guard let low = sides.first(where: { $0.sense == .atMost }),
      let high = sides.first(where: { $0.sense == .atLeast }),
      low.rightSide.isWhole, high.rightSide.isWhole
    else { return false }
    return high.rightSide.over == low.rightSide.over + 1
      && terms(low).elementsEqual(terms(high), by: ==)
  }

  private func isAtLeastAsStrong(_ row: VIPRFile.Row, as other: VIPRFile.Row) -> Bool {
    if isContradiction(row) { return true }
    guard row.sense == other.sense, row.rightSide.isWhole, other.rightSide.isWhole,
      terms(row).elementsEqual(terms(other), by: ==)
    else { return false }
    return switch row.sense {
    case .atLeast: row.rightSide.over >= other.rightSide.over
    case .atMost: row.rightSide.over <= other.rightSide.over
    case .equal: row.rightSide == other.rightSide
    }
  }

  /// Adds up rows with factors and compares with what is stated.
  private mutating func follows(
    _ stated: VIPRFile.Row, from parts: [(row: Int, factor: VIPRNumber)], isRounded: Bool
  ) throws(NumberTooLarge) -> Bool {
    for column in touched { sum[column] = 0 }
    touched = []
    var common: Int128 = 1
    for part in parts {
      common = try Self.commonMultiple(common, part.factor.under)
      common = try Self.commonMultiple(common, rows[part.row].rightSide.under)
    }
    var right: Int128 = 0
    var sense = VIPRFile.Sense.equal
    for part in parts where part.factor.over != 0 {
      let row = rows[part.row]
      let factor = try Int128.product(part.factor.over, common / part.factor.under)
      guard let joined = Self.joined(sense, row.sense, isFlipped: factor < 0) else { return false }
      sense = joined
      // The divisor of a right side divides the common one, but not every factor.
      let scaled = try Int128.product(factor, row.rightSide.over)
      guard scaled % row.rightSide.under == 0 else { return false }
      right = try Int128.sum(right, scaled / row.rightSide.under)
      for term in terms(row) {
        if sum[term.column] == 0 { touched.append(term.column) }
        sum[term.column] = try Int128.sum(
          sum[term.column], Int128.product(factor, Int128(term.value)))
      }
    }
    if stated.terms == nil, touched.allSatisfy({ sum[$0] == 0 }), isContradiction(sense, right) {
      return true
    }
    guard try hasTerms(of: stated, times: common) else { return false }
    guard sense == .equal || stated.sense == sense else { return false }
    let (over, under) = (stated.rightSide.over, stated.rightSide.under)
    if isRounded {
      guard stated.sense != .equal, under == 1 else { return false }
      // The stated coefficients are whole, so a right side between two whole numbers moves on.
      let down = right >= 0 || right % common == 0 ? right / common : right / common - 1
      let up = down * common == right ? down : down + 1
      // Of the objective more may be known than is stated; else nothing is given away.
      if stated.terms == nil { return stated.sense == .atLeast && up >= over }
      return stated.sense == .atLeast ? up == over : down == over
    }
    let (own, wanted) = (try Int128.product(right, under), try Int128.product(over, common))
    return own == wanted && (sense == .equal || sense == stated.sense)
  }

  /// Whether the sum's coefficients are those of a row, all times a common divisor; the sum is used
  /// up.
  private mutating func hasTerms(
    of row: VIPRFile.Row, times common: Int128
  ) throws(NumberTooLarge) -> Bool {
    for term in terms(row) {
      guard sum[term.column] == (try Int128.product(Int128(term.value), common)) else {
        return false
      }
      sum[term.column] = 0
    }
    return touched.allSatisfy { sum[$0] == 0 }
  }

  /// The sense of a sum with one more row; `nil` when the two say nothing together.
  private static func joined(
    _ sense: VIPRFile.Sense, _ other: VIPRFile.Sense, isFlipped: Bool
  ) -> VIPRFile.Sense? {
    let other: VIPRFile.Sense =
      switch (other, isFlipped) {
      case (.equal, _): .equal
      case (.atLeast, false), (.atMost, true): .atLeast
      case (.atMost, false), (.atLeast, true): .atMost
      }
    if other == .equal { return sense }
    return sense == .equal || sense == other ? other : nil
  }

  private static func commonMultiple(
    _ a: Int128, _ b: Int128
  ) throws(NumberTooLarge) -> Int128 {
    if b == 1 || a % b == 0 { return a }
    return try Int128.product(a / Int128.commonDivisor(a, b), b)
  }
}
