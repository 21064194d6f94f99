import Scenarios
import SourceFiles

/// What a sweep varies around the figures and rules of a scenario.
///
/// Every quantity is drawn uniformly and independently of the others: a unit's population and area
/// are the dataset's times (1000 + t)/1000, rounded half-up, with a whole t from −error to +error.
public struct SweepDesign: Sendable, Hashable, Codable {
  /// Where the random numbers begin.
  public var seed: UInt64
  /// The largest error of each unit's population in thousandths.
  public var populationError: Int
  /// The largest error of each unit's area in thousandths.
  public var areaError: Int
  /// The sizes of the largest group to draw from; none where the scenario's holds.
  public var maxUnits: [Int]
  /// The days whose law holds to draw from, as `2023-10-01`; none where the scenario's holds.
  public var dates: [String]
  /// Whether the goals behind `unresolved_due` come in any order.
  public var goalOrder: Bool
  /// How far each share of NQ35 Đ1.2 below which a unit is due may move, in percentage points.
  public var dueShares: Int

  /// States what is varied; nothing by default.
  public init(
    seed: UInt64 = 1, populationError: Int = 0, areaError: Int = 0, maxUnits: [Int] = [],
    dates: [String] = [], goalOrder: Bool = false, dueShares: Int = 0
  ) {
    self.seed = seed
    self.populationError = populationError
    self.areaError = areaError
    self.maxUnits = maxUnits
    self.dates = dates
    self.goalOrder = goalOrder
    self.dueShares = dueShares
  }

  /// The largest error of a figure, in thousandths.
  public static let largestError = 900
  /// The furthest that a share may move, in percentage points.
  public static let furthestShare = 50

  /// Whether anything is varied.
  public var variesAnything: Bool {
    populationError > 0 || areaError > 0 || !maxUnits.isEmpty || !dates.isEmpty || goalOrder
      || dueShares > 0
  }

  private enum CodingKeys: String, CodingKey {
    case seed, dates
    case populationError = "population_error_permille"
    case areaError = "area_error_permille"
    case maxUnits = "max_units"
    case goalOrder = "goal_order"
    case dueShares = "due_share_points"
  }
}

/// What was drawn for one case besides the figures of units.
public struct SweepDraw: Sendable, Hashable {
  /// The place of the day in ``SweepDesign/dates``; `nil` where the scenario's holds.
  public var date: Int?
  /// The largest group; `nil` where the scenario's holds.
  public var maxUnits: Int?
  /// The goals in order; `nil` where the scenario's order holds.
  public var goals: [Goal]?
  /// How many percentage points each share of the rule on due units moves.
  ///
  /// Area and population of each point in turn; none where they stay.
  public var dueShares: [Int] = []

  /// Nothing is drawn.
  public init() {}
}

extension SweepDesign {
  /// What is drawn for a case; nothing for case 0, which is the scenario as it stands.
  ///
  /// - Parameters:
  ///   - goals: The goals of the scenario, in its order.
  ///   - points: How many points the rule on due units has.
  func draw(_ number: Int, goals: [Goal], points: Int) -> SweepDraw {
    var draw = SweepDraw()
    if number == 0 { return draw }
    func chance(_ topic: String) -> SweepChance {
      SweepChance(seed: seed, number: number, about: topic)
    }
    if !dates.isEmpty {
      var dice = chance("date")
      draw.date = dice.below(dates.count)
    }
    if !maxUnits.isEmpty {
      var dice = chance("max_units")
      draw.maxUnits = maxUnits[dice.below(maxUnits.count)]
    }
    if goalOrder {
      var dice = chance("goals")
      let lead = goals.filter { $0 == .unresolvedDue }
      draw.goals = lead + dice.shuffled(goals.filter { $0 != .unresolvedDue })
    }
    if dueShares > 0 {
      var dice = chance("share")
      draw.dueShares = (0..<2 * points).map { _ in dice.around(dueShares) }
    }
    return draw
  }

  /// The factor of a unit's population in a case, in thousandths.
  func populationFactor(_ number: Int, code: String) -> Int {
    factor(number, about: "population " + code, error: populationError)
  }

  /// The factor of a unit's area in a case, in thousandths.
  func areaFactor(_ number: Int, code: String) -> Int {
    factor(number, about: "area " + code, error: areaError)
  }

  private func factor(_ number: Int, about topic: String, error: Int) -> Int {
    if number == 0 || error == 0 { return 1000 }
    var dice = SweepChance(seed: seed, number: number, about: topic)
    return 1000 + dice.around(error)
  }
}
