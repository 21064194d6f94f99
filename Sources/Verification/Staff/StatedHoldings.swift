import SourceFiles

/// Reads who holds which titles where the search is too large to find it again, and checks it by the
/// rules alone.
struct StatedHoldings {
  let rules: TitleRules
  /// Such as `titles.commune`.
  let field: String
  let log: FindingLog

  /// The titles of each person, by their places; `nil`, with findings, when a rule is broken.
  func read(_ stated: ParsedJSON?) -> [[Int]]? {
    let people = stated?.elements?.map { person -> [Int] in
      (person.elements ?? []).map { title in
        title.stringValue.flatMap { rules.ids.firstIndex(of: $0) } ?? -1
      }
    }
    guard let people, people.allSatisfy({ $0.allSatisfy { $0 >= 0 } }) else {
      log.refuse(
        Phrase(
          vi: "staff.json: \(field).holdings phải là danh sách các danh sách mã chức danh",
          en: "staff.json: \(field).holdings must be lists of ids of titles"))
      return nil
    }
    let refusalsBefore = log.refusals
    log.check(
      people.joined().sorted() == Array(rules.ids.indices),
      Phrase(
        vi: "staff.json: \(field).holdings: mỗi chức danh phải có đúng một người giữ",
        en: "staff.json: \(field).holdings: each title must be held by exactly one person"))
    log.check(
      (rules.minPeople...max(rules.minPeople, rules.maxPeople)).contains(people.count),
      Phrase(
        vi: "staff.json: \(field).holdings có \(people.count) người, giới hạn là "
          + "\(rules.minPeople)–\(rules.maxPeople)",
        en: "staff.json: \(field).holdings has \(people.count) people, the limits are "
          + "\(rules.minPeople)–\(rules.maxPeople)"))
    for (number, titles) in people.enumerated() {
      log.check(
        rules.mayHold(titles),
        Phrase(
          vi:
            "staff.json: \(field).holdings[\(number)]: một người không được giữ các chức danh này",
          en: "staff.json: \(field).holdings[\(number)]: one person may not hold these titles"))
    }
    log.check(
      people.allSatisfy { $0 == $0.sorted() }
        && people.compactMap(\.first) == people.compactMap(\.first).sorted(),
      Phrase(
        vi: "staff.json: \(field).holdings phải theo thứ tự chức danh của luật",
        en: "staff.json: \(field).holdings must be in the law's order of titles"))
    return log.refusals == refusalsBefore ? people : nil
  }
}
