import Planning
import Scenarios
import SourceFiles

/// Which units are due on the levels that a scenario arranges: districts, communes, or both.
public struct LevelledDueReport {
  private let planningCase: PlanningCase
  /// The districts, after decided moves; `nil` where only communes are arranged.
  private let districts: DueReport?
  /// The communes; `nil` where only districts are arranged.
  private let communes: DueReport?

  /// Judges every unit of the case's levels.
  public init(_ planningCase: PlanningCase) {
    self.planningCase = planningCase
    let level = planningCase.scenario.level
    districts = level == .commune ? nil : DueReport(planningCase.ofDistricts())
    communes = level == .district ? nil : DueReport(planningCase)
  }

  /// The report for people.
  ///
  /// - Parameter all: Whether units are listed that are neither due nor near it.
  public func document(all: Bool) -> Document {
    guard let districts else { return DueReport(planningCase).document(all: all) }
    guard let communes else { return districts.document(all: all) }
    let title = planningCase.scenario.title
    let (above, below) = (districts.data(), communes.data())
    return Document(
      parts: [
        .heading(
          Phrase(vi: "\(title): đơn vị thuộc diện sắp xếp", en: "\(title): units that are due"))
      ] + districts.listing(all: all, title: DistrictWords.dueTitle)
        + communes.listing(all: all, title: DistrictWords.communesTitle) + communes.notes(),
      data: Table(columns: above.columns, rows: above.rows + below.rows))
  }

  /// Every unit with its judgement; where both levels are arranged, districts have a block of their
  /// own.
  public func json() -> JSONValue {
    guard let districts else { return DueReport(planningCase).json() }
    guard let communes else { return districts.json() }
    guard case .object(var members) = communes.json() else { return .null }
    members["districts"] = .object([
      "due": .int(districts.rows.filter(\.facts.isDue).count), "units": districts.units(),
    ])
    return .object(members)
  }
}
