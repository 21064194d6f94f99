import Legislation

/// Communes whose move to a due district would make that district no longer due.
public struct MoveProposal: Sendable, Hashable {
  /// The communes, ascending: one, or two that touch.
  public let units: [Int]
  /// The district that gives them.
  public let from: Int
  /// The due district that receives them.
  public let to: Int
  /// People who change their district.
  public let people: Int
  /// Area that changes its district, in m².
  public let area: Int
  /// The giver before and after.
  public let giver: Change
  /// The receiver before and after.
  public let receiver: Change

  /// A district's figures beside its standard.
  public struct Change: Sendable, Hashable {
    /// Before the move.
    public let before: Standing
    /// After the move.
    public let after: Standing
  }

  /// Whether both districts then reach both standards.
  public var meetsStandards: Bool {
    [giver.after, receiver.after].allSatisfy { $0.areaReaches(100) && $0.populationReaches(100) }
  }
}
