/// A figure of a plan, or of one district's part of it, that a scenario may limit.
public enum LimitedFigure: Sendable, Hashable {
  /// The figure behind a goal; for savings the saving itself, not its negative.
  case goal(Goal)
  /// Units before less units after.
  case reduction
  /// Officials' posts before less those after, by the norm.
  case officialsSurplus
  /// Non-specialised posts before less those after, by the norm.
  case nonSpecialisedSurplus
  /// Groups whose basis is 4.1.d in a hundred groups; only limited from above.
  case discretionShare

  /// Every figure, in the order in which limits are listed.
  public static let all: [LimitedFigure] =
    Goal.limited.map(LimitedFigure.goal) + [
      .reduction, .officialsSurplus, .nonSpecialisedSurplus, .discretionShare,
    ]

  /// The key under `limits`, and the figure's name in reports.
  public var key: String {
    switch self {
    case .goal(let goal): goal.rawValue
    case .reduction: "reduction"
    case .officialsSurplus: "officials_surplus"
    case .nonSpecialisedSurplus: "non_specialised_surplus"
    case .discretionShare: "discretion_share"
    }
  }
}
