/// How partitions are compared when two or three goals count alike.
///
/// The goals of a listing are read in three parts: those before the axes are fixed at their optimum,
/// the axes are traded off against each other, and those behind them decide among partitions with the
/// same values on all axes.
public struct FrontierOrder: Sendable, Hashable {
  /// How many goals come before the axes.
  public let fixed: Int
  /// How many goals are axes.
  public let axes: Int

  /// States the parts.
  public init(fixed: Int, axes: Int) {
    self.fixed = fixed
    self.axes = axes
  }

  /// What one value makes of another.
  enum Comparison {
    /// Every partition that uses the first is at least as good as one that uses the second.
    case replaces
    /// The other way round.
    case isReplaced
    /// The same in all goals.
    case equal
    /// Each is better on some axis.
    case apart
  }

  /// Compares the sums of `count` goals of two ways to cover the same units.
  ///
  /// What is said of two parts holds for all that is added to both: lexicographic order and
  /// dominance are kept by sums.
  func compare(_ a: UnsafePointer<Int>, _ b: UnsafePointer<Int>, count: Int) -> Comparison {
    var (isBetter, isWorse) = (false, false)
    var goal = 0
    while goal < count {
      let (own, other) = (a[goal], b[goal])
      if own != other {
        if goal < fixed || goal >= fixed + axes { return own < other ? .replaces : .isReplaced }
        if own < other { isBetter = true } else { isWorse = true }
        if isBetter, isWorse { return .apart }
      }
      goal += 1
      if goal == fixed + axes, isBetter || isWorse { return isBetter ? .replaces : .isReplaced }
    }
    return .equal
  }
}
