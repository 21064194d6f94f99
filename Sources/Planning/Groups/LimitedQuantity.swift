import Partitioning
import Scenarios

/// A stated limit as a quantity that adds up over choices, with bounds on its sum.
///
/// Reductions and surpluses fall as units and posts rise, so they are counted by what remains. A share
/// of at most `p` percent is the sum of `100 − p` for each discretionary result and `−p` for every
/// other group, which must not be positive.
struct LimitedQuantity {
  let stated: StatedLimit
  /// The bounds of the sum.
  let bounds: Listing.Limit
  private let judge: GroupJudge
  private let district: Int?
  /// What adds up; `nil` for a share.
  private let goal: Goal?
  /// The figure is `offset + sign · sum`.
  private let offset: Int
  private let sign: Int

  init(_ stated: StatedLimit, judge: GroupJudge) {
    self.stated = stated
    self.judge = judge
    let planningCase = judge.planningCase
    let district = stated.district.flatMap { planningCase.dataset.index(ofDistrict: $0.code) }
    self.district = district
    let before = Totals(
      scope: planningCase.scope.filter {
        district == nil || planningCase.dataset.units[$0].district == district
      }, facts: judge.facts)
    let (offset, sign): (Int, Int)
    switch stated.figure {
    case .goal(let goal): (self.goal, offset, sign) = (goal, 0, goal.isNegated ? -1 : 1)
    case .reduction: (goal, offset, sign) = (.unitsAfter, before.unitsBefore, -1)
    case .officialsSurplus: (goal, offset, sign) = (.officialsPosts, before.officialsBefore, -1)
    case .nonSpecialisedSurplus:
      (goal, offset, sign) = (.nonSpecialisedPosts, before.nonSpecialisedBefore, -1)
    case .discretionShare: (goal, offset, sign) = (nil, 0, 1)
    }
    (self.offset, self.sign) = (offset, sign)
    let ends = [stated.least, stated.most].map { $0.map { sign * ($0 - offset) } }
    bounds =
      stated.figure == .discretionShare
      ? Listing.Limit(most: 0)
      : sign > 0
        ? Listing.Limit(least: ends[0], most: ends[1])
        : Listing.Limit(least: ends[1], most: ends[0])
  }

  /// The figure that a sum stands for; `nil` for a share.
  func figure(ofSum sum: Int) -> Int? { goal == nil ? nil : offset + sign * sum }

  /// What a unit that stays adds.
  func value(ofUnitAlone unit: Int) -> Int {
    guard counts(judge.planningCase.dataset.units[unit].district), let goal else { return 0 }
    return judge.value(ofUnitAlone: unit, goal)
  }

  /// What a group adds.
  func value(of figures: GroupFigures, parts: [Int]) -> Int {
    let isOwn = counts(figures.district)
    if let goal {
      // A divided unit counts in its own district, wherever its parts go.
      let dividing = parts.filter(judge.splits.isFirst).map { judge.splits[$0].unit }
        .filter { counts(judge.planningCase.dataset.units[$0].district) }
        .reduce(0) { $0 + judge.effect(ofDividing: $1).value(of: goal) }
      let own = judge.value(of: figures, goal) - figures.dividing.value(of: goal)
      return (isOwn ? own : 0) + dividing
    }
    guard isOwn else { return 0 }
    let most = stated.most ?? 100
    return figures.basis == .pointD ? 100 - most : -most
  }

  private func counts(_ district: Int) -> Bool { self.district.map { $0 == district } ?? true }
}

extension Totals {
  /// Whether a limit holds for these sums, and the figure in words.
  func keeps(_ limit: StatedLimit) -> (holds: Bool, figure: String) {
    if limit.figure == .discretionShare {
      let words = "\(discretionaryResults)/\(groups)"
      return (limit.holds(for: 100 * discretionaryResults, of: groups), words)
    }
    let figure =
      switch limit.figure {
      case .goal(let goal): goal.isNegated ? -value(of: goal) : value(of: goal)
      case .reduction: unitsBefore - unitsAfter
      case .officialsSurplus: officialsSurplus
      case .nonSpecialisedSurplus: nonSpecialisedSurplus
      case .discretionShare: 0
      }
    return (limit.holds(for: figure), String(figure))
  }
}
