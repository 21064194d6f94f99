import LinearOptimization

/// A partition problem as the solver reads it.
///
/// Sums of money have coefficients of a hundred billion, far beyond what a solver in floating point
/// keeps apart: it loses solutions and calls problems infeasible that are not. So a side row is
/// divided by the common step of its coefficients, and what is still too large is written in digits
/// to the base ``base``, one row for each digit, with a whole column that carries to the next:
/// `Σ a·x ≤ b` holds just when `Σ r·x ≤ base·t + b₀` and `Σ q·x + t ≤ b₁` for a whole `t`, where `a`
/// is `base·q + r` and `b` is `base·b₁ + b₀`.
struct PartitionProgram {
  /// Coefficients up to this size are left alone.
  static let base = 1 << 20

  /// The columns of the choices come first, in the order of their positions; then the carries.
  let model: LinearModel
  /// How many columns choices have.
  private let choiceCount: Int
  /// How many rows units have.
  private let unitCount: Int
  /// For each side row and subset row the rows whose prices add up to its own, and what it was divided by.
  private let parts: [(rows: [Int], divisor: Int)]

  /// Writes the problem over the choices at `positions`, minimising `objective`.
  init(
    _ problem: PartitionModel, positions: some Sequence<Int>, objective: (Int) -> Int
  ) {
    let choices = positions.map { problem.choices[$0] }
    var writer = Writer(problem, choices: choices)
    parts = problem.sideRows.map { writer.add($0) } + problem.subsetRows.map { writer.add($0) }
    unitCount = problem.units.count
    choiceCount = choices.count
    let columns = zip(choices, writer.entries).map { choice, entries in
      LinearModel.Column.binary(
        name: "c\(choice)", objective: Double(objective(choice)), coefficients: entries)
    }
    model = LinearModel(
      name: "partition", rows: writer.rows, columns: columns + writer.carries)
  }

  /// The same problem over some of its choices, by their places.
  ///
  /// - Parameter costs: What each of all its choices costs; `nil` for nothing.
  func model(over places: [Int], costs: [Int]?) -> LinearModel {
    let columns = places.map { place in
      var column = model.columns[place]
      column.objective = Double(costs?[place] ?? 0)
      return column
    }
    return LinearModel(
      name: model.name, rows: model.rows, columns: columns + model.columns[choiceCount...])
  }

  /// The price of each unit, side row and subset row, from the duals of the rows.
  func prices(_ duals: [Double]) -> [Double] {
    Array(duals.prefix(unitCount))
      + parts.map { part in
        part.rows.reduce(0) { $0 + duals[$1] } / Double(part.divisor)
      }
  }
}

/// Collects rows, entries and carries.
private struct Writer {
  /// How a sum stands to its bound.
  private enum Relation { case least, most, equal }

  private let problem: PartitionModel
  private let choices: [Int]
  private(set) var rows: [LinearModel.Row]
  private(set) var entries: [[LinearModel.Coefficient]]
  private(set) var carries: [LinearModel.Column] = []

  init(_ problem: PartitionModel, choices: [Int]) {
    self.problem = problem
    self.choices = choices
    rows = problem.units.map { LinearModel.Row(name: "u\($0)", bounds: .equal(1)) }
    entries = choices.map { choice in
      problem.listing.pool[choice].map { .init(row: problem.row(of: $0), value: 1) }
    }
  }

  /// Adds a side row; tells the rows that have its price.
  mutating func add(_ side: PartitionModel.SideRow) -> (rows: [Int], divisor: Int) {
    var values = choices.map { problem.listing.value($0, side.quantity) }
    var (least, most) = (side.limit.least, side.limit.most)
    var step = CommonDivisor.of(values)
    // A bound that no multiple reaches would leave a row that is empty in itself.
    if let low = least, let high = most, Self.up(low, step) > Self.down(high, step) { step = 1 }
    (least, most) = (least.map { Self.up($0, step) }, most.map { Self.down($0, step) })
    values = values.map { $0 / step }
    let name = "g\(side.quantity)"
    let largest = values.reduce(0) { max($0, $1.magnitude) }
    if largest <= PartitionProgram.base {
      let limit = PartitionModel.SideRow(
        quantity: side.quantity, limit: .init(least: least, most: most))
      return ([row(name, limit.bounds, values)], step)
    }
    if let least, least == most { return ([digits(name, .equal, least, values)], step) }
    let sides = [
      least.map { digits(name + "l", .least, $0, values) },
      most.map { digits(name + "m", .most, $0, values) },
    ]
    return (sides.compactMap(\.self), step)
  }

  /// Adds a subset row; tells the row that has its price.
  mutating func add(_ subset: SubsetRow) -> (rows: [Int], divisor: Int) {
    let name = "s" + subset.units.map(String.init).joined(separator: "_")
    let index = row(
      name, .atMost(1), choices.map { subset.counts(problem.listing.pool[$0]) ? 1 : 0 })
    return ([index], 1)
  }

  /// Adds a row over the choices and returns its index.
  private mutating func row(_ name: String, _ bounds: Bounds, _ values: [Int]) -> Int {
    for (index, value) in values.enumerated() where value != 0 {
      entries[index].append(.init(row: rows.count, value: Double(value)))
    }
    rows.append(.init(name: name, bounds: bounds))
    return rows.count - 1
  }

  /// Adds a row for each digit, the lowest first, and returns the index of the lowest.
  private mutating func digits(
    _ name: String, _ relation: Relation, _ bound: Int, _ values: [Int]
  ) -> Int {
    let lowest = rows.count
    var (values, bound, digit) = (values, bound, 0)
    while values.contains(where: { $0.magnitude > PartitionProgram.base }) {
      let index = row(
        "\(name)_\(digit)", bounds(relation, bound - Self.floorDivided(bound) * Self.base),
        values.map { $0 - Self.floorDivided($0) * Self.base })
      carry(from: index, name: "\(name)_t\(digit)")
      (values, bound) = (values.map(Self.floorDivided), Self.floorDivided(bound))
      digit += 1
    }
    _ = row("\(name)_\(digit)", bounds(relation, bound), values)
    return lowest
  }

  /// Adds the column that carries from a row to the next one, which is still to come.
  private mutating func carry(from row: Int, name: String) {
    // A chosen set for each unit at most adds less than the base, and the carry before adds little.
    let most = Double(problem.units.count + 2)
    carries.append(
      .init(
        name: name, objective: 0, bounds: .range(-2, most), kind: .integer,
        coefficients: [
          .init(row: row, value: -Double(Self.base)), .init(row: row + 1, value: 1),
        ]))
  }

  private func bounds(_ relation: Relation, _ bound: Int) -> Bounds {
    switch relation {
    case .least: .atLeast(Double(bound))
    case .most: .atMost(Double(bound))
    case .equal: .equal(Double(bound))
    }
  }

  private static let base = PartitionProgram.base

  private static func floorDivided(_ number: Int) -> Int { down(number, base) }

  /// A quotient rounded down.
  private static func down(_ number: Int, _ step: Int) -> Int {
    number >= 0 ? number / step : -((-number + step - 1) / step)
  }

  /// A quotient rounded up.
  private static func up(_ number: Int, _ step: Int) -> Int { -down(-number, step) }
}
