import SourceFiles

/// A bound on one figure of the whole plan, or of one district's part of it.
public struct StatedLimit: Sendable {
  /// The figure.
  public let figure: LimitedFigure
  /// The district whose part of the plan is meant; `nil` for the whole plan.
  public let district: Scenario.Coded?
  /// The least that is allowed.
  public let least: Int?
  /// The most that is allowed.
  public let most: Int?
  /// Where it is stated.
  public let position: SourcePosition

  /// Whether a figure lies within; a share is told by a hundred times its part and by its whole.
  public func holds(for figure: Int, of whole: Int = 1) -> Bool {
    least.map { figure >= $0 * whole } ?? true && most.map { figure <= $0 * whole } ?? true
  }

  /// The same figure with other bounds.
  public func bounded(least: Int?, most: Int?) -> StatedLimit {
    StatedLimit(figure: figure, district: district, least: least, most: most, position: position)
  }

  /// The same limit, moved as far as a figure outside it needs.
  public func reaching(_ figure: Int) -> StatedLimit {
    bounded(least: least.map { min($0, figure) }, most: most.map { max($0, figure) })
  }

  /// `at_most: 5800`, as a scenario states it.
  public var text: String { LimitReader.text(least: least, most: most) }

  /// `units_after`, or `districts.001.units_after`: the path below `limits`.
  public var path: String {
    (district.map { "districts.\($0.code)." } ?? "") + figure.key
  }
}
