import LegalParameters
import Scenarios
import Territory

/// Checks the dataset's published statements with the figures set beside them.
struct StatementsCheck {
  let planningCase: PlanningCase
  /// The people of one place by their titles.
  let peoplePerPlace: [TitleLevel: Int]
  let log: FindingLog

  func check(_ stated: ParsedJSON?) {
    guard let stated else { return }
    let elements = stated.elements ?? []
    let expected = planningCase.dataset.statements.enumerated().map { place, statement in
      expectedJSON(
        statement,
        words: elements.indices.contains(place) ? elements[place]["remarks"] : nil)
    }
    FieldComparison(log: log).compare(
      stated, with: .array(expected), field: "statements", of: StaffCheck.subject)
  }

  private func expectedJSON(_ statement: PublishedStatement, words: ParsedJSON?) -> ParsedJSON {
    var members: [String: ParsedJSON]
    switch statement.content {
    case .reduction(let stated):
      let level: TitleLevel = stated.place == .commune ? .commune : .village
      members = JudgedReduction(stated, peoplePerPlace: peoplePerPlace[level])
        .expectedMembers(stated: words)
    case .removedUnits(let stated):
      members = JudgedRemovedUnits(stated, norm: planningCase.law.staffNorm)
        .expectedMembers(stated: words)
    }
    members["id"] = .string(statement.id)
    members["title"] = .words(statement.title)
    members["source"] = .string(statement.source)
    members["date"] = .string(statement.date.description)
    members["confidence"] = .string(statement.certainty.rawValue)
    return .object(members)
  }
}
