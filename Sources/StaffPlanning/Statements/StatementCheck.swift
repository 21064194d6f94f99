import LegalParameters
import SourceFiles
import Territory

/// A published statement with what the model gives, and what stays unexplained.
public struct StatementCheck: Sendable, Hashable {
  /// What was computed.
  public enum Finding: Sendable, Hashable {
    /// Of a reduction with its percentage.
    case reduction(ReductionCheck)
    /// Of the people of removed units.
    case removedUnits(RemovedUnitsCheck)
  }

  /// The statement.
  public let statement: PublishedStatement
  /// What was computed.
  public let finding: Finding

  /// Checks a statement.
  ///
  /// - Parameters:
  ///   - peoplePerPlace: The people of one place by the title model; a place that is missing has no
  ///     answer.
  ///   - norm: The norm for the posts of removed units.
  ///   - monthlyFund: The fund of a unit by class, in hundredths of the base salary.
  public init(
    _ statement: PublishedStatement, peoplePerPlace: [TitleLevel: Int], norm: StaffNormFigures,
    monthlyFund: [UnitClass: Int]
  ) {
    self.statement = statement
    switch statement.content {
    case .reduction(let stated):
      let level: TitleLevel =
        switch stated.place {
        case .commune: .commune
        case .village: .village
        }
      finding = .reduction(ReductionCheck(stated, peoplePerPlace: peoplePerPlace[level]))
    case .removedUnits(let stated):
      finding = .removedUnits(
        RemovedUnitsCheck(stated, norm: norm, monthlyFund: monthlyFund))
    }
  }

  /// What the figures mean, in sentences that stand with them.
  public var remarks: [Phrase] {
    switch finding {
    case .reduction(let check): StatementRemarks.of(check)
    case .removedUnits(let check): StatementRemarks.of(check)
    }
  }
}
