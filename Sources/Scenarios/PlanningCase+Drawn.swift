import LegalParameters
import SourceFiles
import Territory

extension PlanningCase {
  /// The same case with other figures of its units and other shares in the rule on due units, where
  /// it is asked what would be.
  ///
  /// - Parameter units: The units of the dataset in the same order; only figures may differ.
  public func having(units: [Unit], due: [DueFigures]) -> PlanningCase {
    var copy = self
    copy.dataset = dataset.with(units: units, assumptions: dataset.assumptions)
    copy.law = law.having(due: due)
    return copy
  }

  /// Resolves the scenario again under the law of another day.
  ///
  /// - Throws: ``ProblemReport`` when the law has no figures on that day, or a decision rests on a
  ///   ground that it does not have.
  public func on(_ day: CalendarDay, book: LawBook) throws(ProblemReport) -> PlanningCase {
    var scenario = scenario
    scenario.asOf = day
    return try Self.resolve(scenario, dataset: dataset, book: book)
  }
}
