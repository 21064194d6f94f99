import LinearOptimization

/// Writes a problem with its proof in the format VIPR 1.0.
///
/// See Cheung, Gleixner and Steffy, “Verifying Integer Programming Results”, IPCO 2017, and the
/// specification at github.com/ambros-gleixner/VIPR. Columns are named by the codes of their units
/// joined with `+`, rows of units by their code, rows of earlier goals by `keep_` and the goal.
struct VIPRText {
  /// What rows and columns are called.
  struct Names {
    let unit: (Int) -> String
    /// The goals, and the limited quantities behind them.
    let quantities: [String]

    func quantity(_ index: Int) -> String {
      index < quantities.count ? quantities[index] : "limit_\(index - quantities.count)"
    }
  }

  private let model: PartitionModel
  private let table: ProofTable
  private let names: Names
  private let value: Int
  private let solution: [Int]
  private let derivations: [Derivation]

  init(
    _ model: PartitionModel, _ table: ProofTable, names: Names, value: Int, solution: [Int],
    derivations: [Derivation]
  ) {
    self.model = model
    self.table = table
    self.names = names
    self.value = value
    self.solution = solution
    self.derivations = derivations
  }

  private struct Output {
    var bytes: [UInt8] = []

    mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func add(_ number: Int) { add(Int128(number)) }

    mutating func add(_ number: Int128) {
      if number < 0 { bytes.append(UInt8(ascii: "-")) }
      if let small = UInt64(exactly: number.magnitude) {
        add(digits: small)
      } else {
        add(String(number.magnitude))
      }
    }

    private mutating func add(digits number: UInt64) {
      if number >= 10 { add(digits: number / 10) }
      bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    mutating func space() { bytes.append(UInt8(ascii: " ")) }
    mutating func line() { bytes.append(UInt8(ascii: "\n")) }
  }

  /// The whole file.
  func bytes() -> [UInt8] {
    var out = Output()
    out.bytes.reserveCapacity(100 * model.choices.count)
    let columns = model.choices.count
    out.add("VER 1.0\nVAR \(columns)\n")
    for choice in model.choices {
      out.add(model.listing.pool[choice].map(names.unit).joined(separator: "+"))
      out.line()
    }
    out.add("INT \(columns)\n")
    for column in 0..<columns {
      out.add(column)
      out.bytes.append(UInt8(ascii: column + 1 < columns ? " " : "\n"))
    }
    out.add("OBJ min\n")
    addTerms(table.costs[model.goal], to: &out)
    out.line()
    addConstraints(to: &out)
    out.add("RTP range \(value) \(value)\nSOL 1\nbest")
    let places = model.choices.indices.filter { solution.contains(model.choices[$0]) }
    out.add(" \(places.count)")
    for place in places { out.add(" \(place) 1") }
    out.add("\nDER \(derivations.count)\n")
    for (index, derivation) in derivations.enumerated() {
      out.add("d\(index) ")
      add(derivation, to: &out)
      out.add(" -1\n")
    }
    return out.bytes
  }

  /// The number of columns with a value, and these.
  private func addTerms(_ values: [Int], to out: inout Output) {
    out.add(values.count { $0 != 0 })
    for (column, value) in values.enumerated() where value != 0 {
      out.space()
      out.add(column)
      out.space()
      out.add(value)
    }
  }

  private func addConstraints(to out: inout Output) {
    let columns = model.choices.count
    out.add("CON \(model.units.count + model.sideRows.count + columns) \(columns)\n")
    for (unit, holders) in zip(model.units, table.columns) {
      out.add("\(names.unit(unit)) E 1 \(holders.count)")
      for column in holders {
        out.space()
        out.add(column)
        out.add(" 1")
      }
      out.line()
    }
    for (side, values) in zip(model.sideRows, table.sides) {
      out.add("keep_\(names.quantity(side.quantity)) \(side.limit.sense) ")
      addTerms(values, to: &out)
      out.line()
    }
    for column in 0..<columns {
      out.add("b")
      out.add(column)
      out.add(" G 0 1 ")
      out.add(column)
      out.add(" 1\n")
    }
  }

  private func add(_ derivation: Derivation, to out: inout Output) {
    switch derivation {
    case .assumption(let columns, let isOne):
      out.add(isOne ? "G 1 " : "L 0 ")
      add(columns, to: &out)
      out.add(" { asm }")
    case .exclusion(let columns, let sum):
      out.add("L 0 ")
      add(columns, to: &out)
      out.add(" { rnd ")
      add(sum, to: &out)
    case .bound(let sum):
      out.add("G \(value) OBJ { rnd ")
      add(sum, to: &out)
    case .contradiction(let sum, let rightSide):
      out.add("G ")
      addFraction(rightSide, over: sum.divisor, to: &out)
      out.add(" 0 { lin ")
      add(sum, to: &out)
    case .union(let first, let firstAssumption, let second, let secondAssumption):
      out.add(
        "G \(value) OBJ { uns \(first) \(firstAssumption) \(second) \(secondAssumption) }")
    }
  }

  /// A sum of columns.
  private func add(_ columns: [Int], to out: inout Output) {
    out.add(columns.count)
    for column in columns {
      out.space()
      out.add(column)
      out.add(" 1")
    }
  }

  private func add(_ sum: Derivation.Sum, to out: inout Output) {
    out.add(sum.terms.count)
    for term in sum.terms {
      out.space()
      out.add(term.constraint)
      out.space()
      addFraction(term.factor, over: sum.divisor, to: &out)
    }
    out.add(" }")
  }

  /// A fraction in lowest terms.
  private func addFraction(_ parts: Int128, over whole: Int128, to out: inout Output) {
    if whole == 1 { return out.add(parts) }
    let step =
      if let small = Int(exactly: parts), let whole = Int(exactly: whole) {
        Int128(CommonDivisor.of(abs(small), whole))
      } else {
        CommonDivisor.of(abs(parts), whole)
      }
    out.add(parts / step)
    let divisor = whole / step
    if divisor != 1 {
      out.add("/")
      out.add(divisor)
    }
  }
}

extension Listing.Limit {
  /// Sense and right side of a limit on one side, or of one that allows a single sum.
  fileprivate var sense: String {
    switch (least, most) {
    case (let least?, nil): "G \(least)"
    case (let least?, let most?) where least == most: "E \(least)"
    default: "L \(most ?? 0)"
    }
  }

  /// The same bounds as limits of which each has one sense.
  var oneSided: [Listing.Limit] {
    guard let least, let most, least != most else { return [self] }
    return [.init(least: least), .init(most: most)]
  }
}
