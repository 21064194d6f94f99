/// One line of a proof: a constraint and why it holds.
///
/// Constraints are named by their index: first the rows of the problem, then the bounds `x ≥ 0` of
/// its columns, then the derivations.
enum Derivation {
  /// Two units are assumed to be in one set, or in two (Ryan and Foster 1981): the columns that hold
  /// both add up to 1 or more, or to 0.
  case assumption(columns: [Int], isTogether: Bool)
  /// Constraints with their factors, each over the same divisor.
  typealias Sum = [(constraint: Int, factor: Int128)]

  /// No solution takes any of these columns: their sum is below one, so rounded down it is 0.
  case exclusion(columns: [Int], Sum, divisor: Int128)
  /// The objective is at least the value that is proven, once the right side is rounded up; factors
  /// are over ``BranchProof/scale``.
  case bound(Sum)
  /// A sum without columns whose right side is above zero: nothing holds here; factors are over
  /// ``BranchProof/scale``.
  case contradiction(Sum, rightSide: Int128)
  /// What holds in both branches holds without them.
  case union(first: Int, firstAssumption: Int, second: Int, secondAssumption: Int)
}
