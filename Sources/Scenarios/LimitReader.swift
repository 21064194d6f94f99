import SourceFiles

/// A bound on one figure of the whole plan.
public struct StatedLimit: Sendable {
  /// The figure; for savings the saving itself, not its negative.
  public let goal: Goal
  /// The least that is allowed.
  public let least: Int?
  /// The most that is allowed.
  public let most: Int?
  /// Where it is stated.
  public let position: SourcePosition

  /// Whether a figure lies within.
  public func holds(for figure: Int) -> Bool {
    least.map { figure >= $0 } ?? true && most.map { figure <= $0 } ?? true
  }

  /// The same limit, moved as far as a figure outside it needs.
  public func reaching(_ figure: Int) -> StatedLimit {
    StatedLimit(
      goal: goal, least: least.map { min($0, figure) }, most: most.map { max($0, figure) },
      position: position)
  }

  /// Bounds a figure.
  public init(goal: Goal, least: Int?, most: Int?, position: SourcePosition) {
    self.goal = goal
    self.least = least
    self.most = most
    self.position = position
  }

  /// `at_most: 5800`, as a scenario states it.
  public var text: String {
    if let least, least == most { return "exactly: \(least)" }
    return [least.map { "at_least: \($0)" }, most.map { "at_most: \($0)" }].compactMap(\.self)
      .joined(separator: ", ")
  }
}

/// Reads the key `limits` of a scenario.
struct LimitReader {
  let log: ProblemLog
  private static let range = 0...1_000_000_000_000_000

  /// Limits that couple districts in other ways are part of the file format, but not of this version.
  private static let later = [
    "districts", "reduction", "mergers_per_year", "severance_per_year", "discretion_share",
  ]

  func limits(_ scenario: MapReader) -> [StatedLimit] {
    guard let reader = scenario.map("limits") else { return [] }
    defer { reader.finish() }
    for key in Self.later {
      guard let node = reader.node(key) else { continue }
      log.error(
        at: node.position,
        Phrase(
          vi: "phiên bản này chưa xét “limits.\(key)”",
          en: "this version does not handle “limits.\(key)” yet"),
        mend: Phrase(
          vi: "bỏ khóa này: nếu làm ngơ, kết quả sẽ sai",
          en: "remove the key: ignoring it would be wrong"))
    }
    return Goal.limited.compactMap { goal in
      reader.node(goal.rawValue).flatMap { limit(goal, $0) }
    }
  }

  /// A bare number is exact; otherwise `at_most`, `at_least` or `exactly`.
  private func limit(_ goal: Goal, _ node: SourceNode) -> StatedLimit? {
    if case .scalar = node.content {
      return node.integer(in: Self.range, log: log).map {
        StatedLimit(goal: goal, least: $0, most: $0, position: node.position)
      }
    }
    let known = log.errorCount
    let reader = MapReader(node, log: log)
    defer { reader.finish() }
    let exactly = reader.integer("exactly", in: Self.range)
    let least = reader.integer("at_least", in: Self.range)
    let most = reader.integer("at_most", in: Self.range)
    if let exactly, least == nil, most == nil {
      return StatedLimit(goal: goal, least: exactly, most: exactly, position: node.position)
    }
    // One fault is told once: a number that cannot be read is not missing as well.
    guard log.errorCount == known else { return nil }
    guard exactly == nil, least != nil || most != nil else {
      log.error(
        at: node.position,
        Phrase(
          vi: "nêu “exactly”, hoặc “at_least”, “at_most”",
          en: "state “exactly”, or else “at_least” and “at_most”"))
      return nil
    }
    if let least, let most, least > most {
      log.error(
        at: node.position,
        Phrase(
          vi: "không số nào vừa từ \(least) trở lên vừa không quá \(most)",
          en: "no number is both at least \(least) and at most \(most)"),
        mend: Phrase(vi: "đổi một trong hai", en: "change one of the two"))
      return nil
    }
    return StatedLimit(goal: goal, least: least, most: most, position: node.position)
  }
}
