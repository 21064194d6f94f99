import LegalParameters
import Territory

/// The people of removed units by the norm of their kind and class, beside what was published.
///
/// The quota only: whether a removed unit had further posts for its people or area was not
/// published.
public struct RemovedUnitsCheck: Sendable, Hashable {
  /// One line: units of one class.
  public struct Line: Sendable, Hashable {
    /// The units.
    public let group: PublishedStatement.RemovedUnits.Group
    /// The officials of all of them; `nil` when the norm differs between the kinds of the line.
    public let officials: Int?
    /// The non-specialised staff of all of them.
    public let nonSpecialised: Int?
    /// Their monthly funds in hundredths of the base salary; `nil` where the regime has none.
    public let monthlyFund: Int?
  }

  /// What was published.
  public let stated: PublishedStatement.RemovedUnits
  /// The lines in the order of the statement.
  public let lines: [Line]

  /// The removed units.
  public var units: Int { stated.groups.reduce(0) { $0 + $1.count } }
  /// The officials by the norm; `nil` when a line has none.
  public var officials: Int? { Self.sum(lines.map(\.officials)) }
  /// The non-specialised staff by the norm.
  public var nonSpecialised: Int? { Self.sum(lines.map(\.nonSpecialised)) }
  /// The monthly funds that fall away, in hundredths of the base salary.
  public var monthlyFund: Int? { Self.sum(lines.map(\.monthlyFund)) }
  /// Published less norm: unexplained.
  public var officialsResidual: Int? { officials.map { stated.officials - $0 } }
  /// Published less norm: unexplained.
  public var nonSpecialisedResidual: Int? {
    nonSpecialised.map { stated.nonSpecialised - $0 }
  }

  /// Checks a statement.
  ///
  /// - Parameter monthlyFund: The fund of a unit by class, in hundredths of the base salary.
  public init(
    _ stated: PublishedStatement.RemovedUnits, norm: StaffNormFigures,
    monthlyFund: [UnitClass: Int]
  ) {
    self.stated = stated
    lines = stated.groups.map { group in
      let quotas = Set(group.kinds.map { norm.officials[$0]?[group.unitClass] })
      let officials = quotas.count == 1 ? quotas.first ?? nil : nil
      return Line(
        group: group, officials: officials.map { $0 * group.count },
        nonSpecialised: norm.nonSpecialised[group.unitClass].map { $0 * group.count },
        monthlyFund: monthlyFund[group.unitClass].map { $0 * group.count })
    }
  }

  private static func sum(_ figures: [Int?]) -> Int? {
    figures.reduce(0) { sum, figure in
      guard let sum, let figure else { return nil }
      return sum + figure
    }
  }
}
