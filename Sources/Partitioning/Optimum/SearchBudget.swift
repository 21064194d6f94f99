import LinearOptimization

/// Limits on one goal of one component.
struct SearchBudget: Sendable {
  /// Work, in the solver's units.
  let work: Int
  /// Sets that the exact programme may reach; zero leaves all to the integer solver.
  let exactSets: Int
  /// When the search must end; `nil` when time does not count.
  let deadline: ContinuousClock.Instant?
  /// A request to stop.
  let cancellation: Cancellation

  /// Seconds that are left; `nil` when time does not count.
  var seconds: Double? {
    deadline.map { end in
      let left = ContinuousClock.now.duration(to: end).components
      return max(0, Double(left.seconds) + Double(left.attoseconds) / 1e18)
    }
  }

  /// Whether the time is up or the search was asked to stop.
  var isOver: Bool {
    cancellation.isCancelled || deadline.map { ContinuousClock.now >= $0 } ?? false
  }

  /// The solver's limits.
  var limits: Limits { Limits(work: max(0, work), seconds: seconds) }

  /// What is left after some work.
  func after(_ spent: Int) -> SearchBudget { withWork(max(0, work - spent)) }

  /// The same with no more than some work.
  func atMost(_ most: Int) -> SearchBudget { withWork(min(work, most)) }

  private func withWork(_ work: Int) -> SearchBudget {
    SearchBudget(
      work: work, exactSets: exactSets, deadline: deadline, cancellation: cancellation)
  }
}
