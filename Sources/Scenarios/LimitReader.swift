import SourceFiles

/// Reads the key `limits` of a scenario.
struct LimitReader {
  let log: ProblemLog
  private static let range = 0...1_000_000_000_000_000

  /// Limits on the whole plan or a district's part of it, and limits by year.
  func limits(_ scenario: MapReader) -> (whole: [StatedLimit], byYear: [YearLimit]) {
    guard let reader = scenario.map("limits") else { return ([], []) }
    defer { reader.finish() }
    return (figures(reader, of: nil) + districts(reader), yearLimits(reader))
  }

  /// The limits on each district's part of the plan, by code.
  private func districts(_ reader: MapReader) -> [StatedLimit] {
    guard let districts = reader.map("districts") else { return [] }
    return districts.allEntries().sorted { $0.key < $1.key }.flatMap { entry -> [StatedLimit] in
      guard let limits = districts.map(entry.key) else { return [] }
      defer { limits.finish() }
      return figures(limits, of: Scenario.Coded(code: entry.key, position: entry.keyPosition))
    }
  }

  private func figures(_ reader: MapReader, of district: Scenario.Coded?) -> [StatedLimit] {
    LimitedFigure.all.compactMap { figure in
      reader.node(figure.key).flatMap {
        figure == .discretionShare ? share($0, district) : limit(figure, district, $0)
      }
    }
  }

  private func limit(
    _ figure: LimitedFigure, _ district: Scenario.Coded?, _ node: SourceNode
  ) -> StatedLimit? {
    bounds(node, bare: .exactly).map {
      StatedLimit(
        figure: figure, district: district, least: $0.least, most: $0.most,
        position: node.position)
    }
  }

  /// What a bare number means.
  enum Bare { case exactly, most }

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
    if let exactly, least == nil, most == nil { return (exactly, exactly) }
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

  /// `at_most: 5800`, as a scenario states it.
  static func text(least: Int?, most: Int?) -> String {
    if let least, least == most { return "exactly: \(least)" }
    return [least.map { "at_least: \($0)" }, most.map { "at_most: \($0)" }].compactMap(\.self)
      .joined(separator: ", ")
  }

  /// A share has an upper bound in percent.
  private func share(_ node: SourceNode, _ district: Scenario.Coded?) -> StatedLimit? {
    guard case .map = node.content else {
      log.error(
        at: node.position,
        Phrase(
          vi: "tỷ lệ chỉ có mức trần: { at_most: phần trăm }",
          en: "a share only has an upper bound: { at_most: percent }"))
      return nil
    }
    let reader = MapReader(node, log: log)
    defer { reader.finish() }
    guard let most = reader.required("at_most")?.integer(in: 0...100, log: log) else { return nil }
    return StatedLimit(
      figure: .discretionShare, district: district, least: nil, most: most,
      position: node.position)
  }
}
