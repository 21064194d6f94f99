import SourceFiles

/// Reads the key `limits` of a scenario.
struct LimitReader {
  let log: ProblemLog
  private static let range = 0...1_000_000_000_000_000

  /// Limits by year are part of the file format, but not of this version.
  private static let later = ["mergers_per_year", "severance_per_year"]

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
    return figures(reader, of: nil) + districts(reader)
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

  /// A bare number is exact; otherwise `at_most`, `at_least` or `exactly`.
  private func limit(
    _ figure: LimitedFigure, _ district: Scenario.Coded?, _ node: SourceNode
  ) -> StatedLimit? {
    func stated(_ least: Int?, _ most: Int?) -> StatedLimit {
      StatedLimit(
        figure: figure, district: district, least: least, most: most, position: node.position)
    }
    if case .scalar = node.content {
      return node.integer(in: Self.range, log: log).map { stated($0, $0) }
    }
    let known = log.errorCount
    let reader = MapReader(node, log: log)
    defer { reader.finish() }
    let exactly = reader.integer("exactly", in: Self.range)
    let least = reader.integer("at_least", in: Self.range)
    let most = reader.integer("at_most", in: Self.range)
    if let exactly, least == nil, most == nil { return stated(exactly, exactly) }
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
    return stated(least, most)
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
