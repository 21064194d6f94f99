extension RegimeOutcome {
  /// People in the former units of all groups.
  public var headCount: StaffedPlan.HeadCount { .sum(groups.map(\.headCount)) }

  /// People above the norm after in all groups, counted from those who are there.
  public var overHeadCount: StaffedPlan.HeadCount {
    .sum(
      groups.map {
        .init(
          officials: $0.officialsOverHeadCount, nonSpecialised: $0.nonSpecialisedOverHeadCount)
      })
  }
}
