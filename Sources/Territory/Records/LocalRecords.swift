/// What a dataset records of its units besides figures, for the annexes of a plan: offices and what
/// voters said.
///
/// Nothing here changes a plan.
public struct LocalRecords: Sendable, Hashable {
  /// The offices in the order of the table; `nil` when the dataset has no table of them.
  public let offices: [Office]?
  /// What voters and councils said, by unit; `nil` when the dataset has no table of it.
  public let opinions: [Int: VoterOpinion]?

  /// Records what is known.
  public init(offices: [Office]? = nil, opinions: [Int: VoterOpinion]? = nil) {
    self.offices = offices
    self.opinions = opinions
  }

  /// The offices of some units, in the order of the table.
  public func offices(of units: some Sequence<Int>) -> [Office] {
    let units = Set(units)
    return (offices ?? []).filter { units.contains($0.unit) }
  }
}
