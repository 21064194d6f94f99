/// One line of a proof: a constraint and why it holds.
///
/// Constraints are named by their index: first the rows of the problem, then the bounds `x ≥ 0` of
/// its columns, then the derivations.
enum Derivation {
  /// Constraints with their factors over a common divisor.
  struct Sum {
    var terms: [(constraint: Int, factor: Int128)] = []
    let divisor: Int128
  }

  /// One branch: columns of which a partition takes at most one are assumed to add up to 1 or more,
  /// or to 0.
  case assumption(columns: [Int], isOne: Bool)
  /// No solution takes any of these columns: their sum is below one, so rounded down it is 0.
  case exclusion(columns: [Int], Sum)
  /// The objective is at least the value that is proven, once the right side is rounded up.
  case bound(Sum)
  /// A sum without columns whose right side, over the same divisor, is above zero: nothing holds
  /// here.
  case contradiction(Sum, rightSide: Int128)
  /// What holds in both branches holds without them.
  case union(first: Int, firstAssumption: Int, second: Int, secondAssumption: Int)
}
