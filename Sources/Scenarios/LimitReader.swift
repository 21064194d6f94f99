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

  /// `at_most: 5800`, as a scenario states it.
  public var text: String { LimitReader.text(least: least, most: most) }
}

/// Reads the key `limits` of a scenario.
struct LimitReader {
  let log: ProblemLog
  private static let range = 0...1_000_000_000_000_000

  /// Limits that couple districts in other ways are part of the file format, but not of this version.
  private static let later = ["districts", "reduction", "discretion_share"]

  /// Limits on the whole plan, and limits by year.
  func limits(_ scenario: MapReader) -> (whole: [StatedLimit], byYear: [YearLimit]) {
    guard let reader = scenario.map("limits") else { return ([], []) }
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
    let whole = Goal.limited.compactMap { goal in
      reader.node(goal.rawValue).flatMap { node in
        bounds(node, bare: .exactly).map {
          StatedLimit(goal: goal, least: $0.least, most: $0.most, position: node.position)
        }
      }
    }
    return (whole, yearLimits(reader))
  }

  /// What a bare number means.
  enum Bare { case exactly, most }

  /// `at_most: 5800`, as a scenario states it.
  static func text(least: Int?, most: Int?) -> String {
    if let least, least == most { return "exactly: \(least)" }
    return [least.map { "at_least: \($0)" }, most.map { "at_most: \($0)" }].compactMap(\.self)
      .joined(separator: ", ")
  }

  /// A bare number, or else `at_most`, `at_least` or `exactly`.
  func bounds(_ node: SourceNode, bare: Bare) -> (least: Int?, most: Int?)? {
    if case .scalar = node.content {
      return node.integer(in: Self.range, log: log).map { (bare == .exactly ? $0 : nil, $0) }
    }
    let known = log.errorCount
    let reader = MapReader(node, log: log)
    defer { reader.finish() }
    let exactly = reader.integer("exactly", in: Self.range)
    let least = reader.integer("at_least", in: Self.range)
    let most = reader.integer("at_most", in: Self.range)
    if let exactly, least == nil, most == nil {
      return (exactly, exactly)
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
    return (least, most)
  }
}
