/// A second checker of proofs, for the tests: it follows the specification of VIPR 1.0 (Cheung, Gleixner
/// and Steffy 2017) word for word, knows nothing of partitions, and shares no code with the program.
///
/// It takes any file of the format without `sol` derivations: constraints `OBJ`, senses E, L and G,
/// reasons `asm`, `lin`, `rnd` and `uns`, fractions. Numbers beyond 128 bits are refused.
struct PlainVIPRChecker {
  /// Why a file proves nothing.
  struct Refusal: Error, CustomStringConvertible {
    let description: String
  }

  /// A fraction in lowest terms.
  struct Fraction: Equatable {
    var above: Int128
    var below: Int128

    init(_ above: Int128, over below: Int128 = 1) {
      let common = max(Self.divisor(above, below), 1)
      let sign: Int128 = below < 0 ? -1 : 1
      (self.above, self.below) = (sign * above / common, sign * below / common)
    }

    private static func divisor(_ above: Int128, _ below: Int128) -> Int128 {
      var (a, b) = (abs(above), abs(below))
      while b != 0 { (a, b) = (b, a % b) }
      return a
    }

    var isWhole: Bool { below == 1 }
    var sign: Int { above.signum() == 0 ? 0 : above > 0 ? 1 : -1 }

    static func + (a: Fraction, b: Fraction) -> Fraction {
      // Over the least common denominator: products of both would soon be too long.
      let step = divisor(a.below, b.below)
      return Fraction(
        a.above * (b.below / step) + b.above * (a.below / step), over: a.below / step * b.below)
    }
    static func * (a: Fraction, b: Fraction) -> Fraction {
      Fraction(a.above * b.above, over: a.below * b.below)
    }
    static prefix func - (a: Fraction) -> Fraction { Fraction(-a.above, over: a.below) }
    static func <= (a: Fraction, b: Fraction) -> Bool { (b + -a).sign >= 0 }

    /// The next whole number that is not lower.
    var up: Fraction {
      let floor = (above - ((above % below) + below) % below) / below
      return isWhole ? self : Fraction(floor + 1)
    }
  }

  /// `Σ coefficients · x  sense  side`, with the assumptions that it rests on.
  private struct Constraint {
    var coefficients: [Int: Fraction]
    var sense: String
    var side: Fraction
    var assumptions: Set<Int> = []

    /// The same with every sign turned.
    var turned: Constraint {
      var turned = self
      turned.coefficients = coefficients.mapValues { -$0 }
      turned.sense = sense == "L" ? "G" : sense == "G" ? "L" : "E"
      turned.side = -side
      return turned
    }

    /// Whether nothing fulfils it.
    var isAbsurd: Bool {
      guard coefficients.isEmpty else { return false }
      return switch sense {
      case "E": side.sign != 0
      case "G": side.sign > 0
      default: side.sign < 0
      }
    }

    /// Whether whatever fulfils it fulfils `other`.
    func dominates(_ other: Constraint) -> Bool {
      if isAbsurd { return true }
      guard coefficients == other.coefficients, sense == "E" || sense == other.sense else {
        return false
      }
      return switch other.sense {
      case "G": other.side <= side
      case "L": side <= other.side
      default: side == other.side
      }
    }
  }

  private var tokens: [Substring]
  private var next = 0
  private var integers: Set<Int> = []
  private var objective: [Int: Fraction] = [:]
  private var constraints: [Constraint] = []

  /// Checks a file.
  ///
  /// - Returns: The range that it proves the least objective to lie in.
  static func range(of text: String) throws -> (least: Fraction, most: Fraction) {
    var checker = PlainVIPRChecker(tokens: text.split(whereSeparator: \.isWhitespace))
    return try checker.check()
  }

  private init(tokens: [Substring]) { self.tokens = tokens }

  private mutating func check() throws -> (least: Fraction, most: Fraction) {
    try expect("VER", "1.0", "VAR")
    let variables = try count()
    for _ in 0..<variables { _ = try word() }
    try expect("INT")
    for _ in 0..<(try count()) { integers.insert(try count()) }
    try expect("OBJ", "min")
    objective = try terms()
    try expect("CON")
    let rows = try count()
    _ = try count()
    for _ in 0..<rows { constraints.append(try constraint()) }
    try expect("RTP", "range")
    let range = (least: try fraction(), most: try fraction())
    try expect("SOL")
    var costs: [Fraction] = []
    for _ in 0..<(try count()) { costs.append(try solution()) }
    guard costs.contains(where: { $0 <= range.most }) else {
      throw Refusal(description: "no solution costs as little as the range says")
    }
    try expect("DER")
    for _ in 0..<(try count()) { try derive() }
    guard next == tokens.count else { throw Refusal(description: "more than the derivations") }
    let goal = Constraint(coefficients: objective, sense: "G", side: range.least)
    guard let last = constraints.last, last.assumptions.isEmpty, last.dominates(goal) else {
      throw Refusal(description: "the last derivation does not prove the lower end")
    }
    return range
  }

  private mutating func solution() throws -> Fraction {
    _ = try word()
    let values = try terms()
    func sum(_ coefficients: [Int: Fraction]) -> Fraction {
      coefficients.reduce(Fraction(0)) { $0 + $1.value * (values[$1.key] ?? Fraction(0)) }
    }
    for (variable, value) in values where integers.contains(variable) && !value.isWhole {
      throw Refusal(description: "variable \(variable) of a solution is not whole")
    }
    for (index, constraint) in constraints.enumerated() {
      let sum = sum(constraint.coefficients)
      let reached = Constraint(
        coefficients: [:], sense: constraint.sense, side: constraint.side + -sum)
      if reached.isAbsurd { throw Refusal(description: "a solution breaks constraint \(index)") }
    }
    return sum(objective)
  }

  // MARK: Derivations

  private mutating func derive() throws {
    var derived = try constraint()
    let index = constraints.count
    try expect("{")
    switch try word() {
    case "asm": derived.assumptions = [index]
    case "lin":
      let sum = try combination(towards: derived.sense)
      guard sum.dominates(derived) else { throw Refusal(description: "lin \(index)") }
      derived.assumptions = sum.assumptions
    case "rnd":
      let sum = try rounded(try combination(towards: derived.sense))
      guard sum.dominates(derived) else { throw Refusal(description: "rnd \(index)") }
      derived.assumptions = sum.assumptions
    case "uns":
      let (first, second) = (try branch(), try branch())
      guard first.result.dominates(derived), second.result.dominates(derived) else {
        throw Refusal(description: "a branch of uns \(index) does not lead to it")
      }
      guard splits(first.assumption, second.assumption) else {
        throw Refusal(description: "uns \(index) leaves a gap")
      }
      derived.assumptions = first.left.union(second.left)
    case let reason: throw Refusal(description: "unknown reason \(reason)")
    }
    try expect("}")
    _ = try fraction()
    constraints.append(derived)
  }

  private mutating func branch() throws -> (
    result: Constraint, assumption: Constraint, left: Set<Int>
  ) {
    let result = try known()
    let index = try count()
    guard constraints.indices.contains(index) else { throw Refusal(description: "no \(index)") }
    return (result, constraints[index], result.assumptions.subtracting([index]))
  }

  /// Whether every whole point fulfils one of the two.
  private func splits(_ a: Constraint, _ b: Constraint) -> Bool {
    let (low, high) = a.sense == "L" ? (a, b) : (b, a)
    return low.sense == "L" && high.sense == "G" && low.coefficients == high.coefficients
      && low.coefficients.allSatisfy { integers.contains($0.key) && $0.value.isWhole }
      && low.side.isWhole && high.side == low.side + Fraction(1)
  }

  private mutating func combination(towards sense: String) throws -> Constraint {
    var sum = Constraint(coefficients: [:], sense: sense, side: Fraction(0))
    for _ in 0..<(try count()) {
      let constraint = try known()
      let factor = try fraction()
      let direction = constraint.sense == "E" ? 0 : (constraint.sense == "G" ? 1 : -1) * factor.sign
      let wanted = sense == "G" ? 1 : -1
      guard sense == "E" ? direction == 0 && constraint.sense == "E" : direction * wanted >= 0
      else {
        throw Refusal(description: "a factor turns its constraint the wrong way")
      }
      for (variable, value) in constraint.coefficients {
        let value = (sum.coefficients[variable] ?? Fraction(0)) + value * factor
        sum.coefficients[variable] = value.sign == 0 ? nil : value
      }
      sum.side = sum.side + constraint.side * factor
      sum.assumptions.formUnion(constraint.assumptions)
    }
    return sum
  }

  private func rounded(_ sum: Constraint) throws -> Constraint {
    guard sum.coefficients.allSatisfy({ integers.contains($0.key) && $0.value.isWhole }) else {
      throw Refusal(description: "what is rounded is not whole")
    }
    var sum = sum
    sum.side = sum.sense == "G" ? sum.side.up : -((-sum.side).up)
    return sum
  }

  // MARK: Reading

  private mutating func word() throws -> Substring {
    guard next < tokens.count else { throw Refusal(description: "the file ends") }
    defer { next += 1 }
    return tokens[next]
  }

  private mutating func expect(_ words: String...) throws {
    for expected in words {
      let found = try word()
      guard found == expected else {
        throw Refusal(description: "\(found) in place of \(expected)")
      }
    }
  }

  private mutating func count() throws -> Int {
    let text = try word()
    guard let number = Int(text), number >= 0 else { throw Refusal(description: "count \(text)") }
    return number
  }

  private mutating func fraction() throws -> Fraction {
    let text = try word()
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let above = Int128(parts[0]),
      let below = parts.count == 2 ? Int128(parts[1]) : 1, below > 0
    else { throw Refusal(description: "number \(text)") }
    return Fraction(above, over: below)
  }

  private mutating func known() throws -> Constraint {
    let index = try count()
    guard constraints.indices.contains(index) else { throw Refusal(description: "no \(index)") }
    return constraints[index]
  }

  private mutating func terms() throws -> [Int: Fraction] {
    var terms: [Int: Fraction] = [:]
    for _ in 0..<(try count()) {
      let variable = try count()
      let value = try fraction()
      if value.sign != 0 { terms[variable] = value }
    }
    return terms
  }

  private mutating func constraint() throws -> Constraint {
    _ = try word()
    let sense = String(try word())
    let side = try fraction()
    if tokens.indices.contains(next), tokens[next] == "OBJ" {
      next += 1
      return Constraint(coefficients: objective, sense: sense, side: side)
    }
    return Constraint(coefficients: try terms(), sense: sense, side: side)
  }
}
