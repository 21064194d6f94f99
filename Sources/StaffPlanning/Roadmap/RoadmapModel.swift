import LinearOptimization

/// The mixed-integer model of a roadmap.
///
/// Columns: people of one sort who leave in one year in one way. Rows: everybody leaves; natural
/// departures of each wave and body in each year; places of each body and the budget in each year.
/// Amounts are divided by their common step, so that all coefficients are whole.
struct RoadmapModel {
  /// A way to leave.
  enum Way: Int, CaseIterable { case natural, transferred, severed }

  /// One column.
  struct Cell: Hashable {
    let sort: Int
    let year: Int
    let way: Way
  }

  let problem: RoadmapProblem
  let cells: [Cell]
  /// The common step of all amounts, đồng.
  let step: Int

  init(_ problem: RoadmapProblem) {
    self.problem = problem
    var cells: [Cell] = []
    for sort in problem.sorts.indices {
      for year in problem.waves[problem.sorts[sort].wave].years {
        for way in Way.allCases
        where way != .severed || problem.sorts[sort].severance[year] != nil {
          cells.append(Cell(sort: sort, year: year, way: way))
        }
      }
    }
    self.cells = cells
    step = CommonDivisor.of(
      problem.sorts.flatMap { sort in
        [12 * sort.monthlyPay] + sort.severance.compactMap(\.self)
      })
  }

  // MARK: What a person costs

  /// Severance of one person, đồng.
  func severance(_ cell: Cell) -> Int {
    cell.way == .severed ? problem.sorts[cell.sort].severance[cell.year] ?? 0 : 0
  }

  /// Whole years from the day on which people become surplus.
  func wait(_ cell: Cell) -> Int {
    cell.year - problem.waves[problem.sorts[cell.sort].wave].years.lowerBound
  }

  /// Severance, and pay until then, đồng.
  func cost(_ cell: Cell) -> Int {
    severance(cell) + 12 * problem.sorts[cell.sort].monthlyPay * wait(cell)
  }

  /// The goals, most important first; the last makes the answer unique in most cases.
  func objectives() -> [(Cell) -> Int] {
    let cost = { (cell: Cell) in self.cost(cell) / self.step }
    let time = { (cell: Cell) in self.wait(cell) }
    let way = { (cell: Cell) in cell.way.rawValue }
    return (problem.goal == .cost ? [cost, time] : [time, cost]) + [way]
  }

  // MARK: The model

  /// Caps that can be taken away to see whether they are in the way.
  struct Caps {
    var hasBudget = true
    var hasPlaces = true
  }

  /// Rows without objective; `slack` adds a column for each sort for people who stay unsettled.
  func model(
    minimising objective: (Cell) -> Int,
    keeping earlier: [(objective: (Cell) -> Int, most: Int)] = [],
    caps: Caps = Caps(), slackCost: Int? = nil
  ) -> LinearModel {
    let bodies = RoadmapProblem.Body.allCases.count
    let (sorts, years) = (problem.sorts.count, problem.years)
    var rows = problem.sorts.enumerated().map {
      LinearModel.Row(name: "sort_\($0)", bounds: .equal(Double($1.people)))
    }
    let natural = problem.waves.enumerated().map { ("natural_\($0)", $1.attrition) }
    for (name, limits) in natural + [("places", problem.places)] {
      for body in 0..<bodies {
        for year in 0..<years {
          let isOpen = name == "places" && !caps.hasPlaces
          rows.append(
            .init(
              name: "\(name)_\(body)_\(year)",
              bounds: isOpen ? .free : .atMost(Double(limits[body][year]))))
        }
      }
    }
    for year in 0..<years {
      let most = caps.hasBudget ? problem.budget?[year] : nil
      rows.append(
        .init(name: "budget_\(year)", bounds: most.map { .atMost(Double($0 / step)) } ?? .free))
    }
    for (index, goal) in earlier.enumerated() {
      rows.append(.init(name: "goal_\(index)", bounds: .atMost(Double(goal.most))))
    }
    let placeRow = sorts + problem.waves.count * bodies * years
    let budgetRow = placeRow + bodies * years
    var columns = cells.map { cell -> LinearModel.Column in
      let sort = problem.sorts[cell.sort]
      var entries = [LinearModel.Coefficient(row: cell.sort, value: 1)]
      let offset = sort.body.rawValue * years + cell.year
      switch cell.way {
      case .natural:
        entries.append(.init(row: sorts + sort.wave * bodies * years + offset, value: 1))
      case .transferred: entries.append(.init(row: placeRow + offset, value: 1))
      case .severed:
        let amount = severance(cell) / step
        if amount > 0 { entries.append(.init(row: budgetRow + cell.year, value: Double(amount))) }
      }
      for (index, goal) in earlier.enumerated() {
        let value = goal.objective(cell)
        if value != 0 {
          entries.append(.init(row: budgetRow + years + index, value: Double(value)))
        }
      }
      return LinearModel.Column(
        name: "s\(cell.sort)_y\(cell.year)_w\(cell.way.rawValue)",
        objective: Double(objective(cell)), bounds: .range(0, Double(sort.people)), kind: .integer,
        coefficients: entries)
    }
    if let slackCost {
      for (index, sort) in problem.sorts.enumerated() {
        columns.append(
          .init(
            name: "unsettled_\(index)", objective: Double(slackCost),
            bounds: .range(0, Double(sort.people)), kind: .integer,
            coefficients: [.init(row: index, value: 1)]))
      }
    }
    return LinearModel(name: "roadmap", rows: rows, columns: columns)
  }

  /// Whether whole numbers of people keep every row, exactly.
  func isSolution(_ people: [Int]) -> Bool {
    guard people.count == cells.count, people.allSatisfy({ $0 >= 0 }) else { return false }
    func sum(_ holds: (Cell) -> Bool, _ weight: (Cell) -> Int = { _ in 1 }) -> Int {
      zip(cells, people).reduce(0) { $0 + (holds($1.0) ? $1.1 * weight($1.0) : 0) }
    }
    let everybody = problem.sorts.indices.allSatisfy { sort in
      sum { $0.sort == sort } == problem.sorts[sort].people
    }
    return everybody
      && (0..<problem.years).allSatisfy { year in
        RoadmapProblem.Body.allCases.allSatisfy { body in
          func leave(_ way: Way, wave: Int? = nil) -> Int {
            sum { cell in
              let sort = problem.sorts[cell.sort]
              return cell.way == way && cell.year == year && sort.body == body
                && wave.map { $0 == sort.wave } ?? true
            }
          }
          return leave(.transferred) <= problem.places[body.rawValue][year]
            && problem.waves.indices.allSatisfy { wave in
              leave(.natural, wave: wave) <= problem.waves[wave].attrition[body.rawValue][year]
            }
        } && problem.budget.map { sum({ $0.year == year }, severance) <= $0[year] } ?? true
      }
  }
}
