import SourceFiles
import Territory

/// Reads `classification.yaml`.
///
/// The bounds keep every exact sum of points far from the largest integer: steps of shares divide
/// 100 %, so their fractions have a small common denominator.
extension LawParser {
  private static let quarters = 0...400
  private static let amount = 0...1_000_000_000_000
  private static let share = 0...100_000

  func classThresholds(_ reader: MapReader) -> ClassThresholds? {
    let first = required(reader, "first_from", in: 0...100)
    let second = required(reader, "second_from", in: 0...100)
    let lower = required(reader, "lower_where_not_budget_level", in: 0...100)
    let islands = reader.requiredMap("islands").flatMap(islands)
    let merger = reader.requiredMap("after_merger").flatMap(afterMerger)
    guard let citation = citation(reader), let first, let second, let lower, let islands,
      let merger
    else { return nil }
    return ClassThresholds(
      firstFrom: first, secondFrom: second, lowerWhereNotBudgetLevel: lower, islands: islands,
      afterMerger: merger, citation: citation)
  }

  private func islands(_ reader: MapReader) -> ClassThresholds.Islands? {
    defer { reader.finish() }
    let percent = required(reader, "percent", in: 1...100)
    let development = reader.required("development_confidence")?
      .choice(as: Confidence.self, log: log)
    let special = required(reader, "special_quarters", in: Self.quarters)
    let without = required(reader, "without_sub_units_quarters", in: Self.quarters)
    guard let citation = citation(reader), let percent, let development, let special, let without
    else { return nil }
    return .init(
      percent: percent, developmentConfidence: development, specialQuarters: special,
      withoutSubUnitsQuarters: without,
      citation: citation)
  }

  private func afterMerger(_ reader: MapReader) -> ClassThresholds.AfterMerger? {
    defer { reader.finish() }
    let months = required(reader, "within_months", in: 1...120)
    guard let citation = citation(reader), let months else { return nil }
    return .init(withinMonths: months, citation: citation)
  }

  /// Every kind must have its points, and nothing else but kinds may.
  func checkKinds(_ reader: MapReader?) {
    for kind in UnitKind.allCases { _ = reader?.required(kind.rawValue) }
    reader?.finish()
  }

  func classFigures(_ kind: String, _ reader: MapReader) -> ClassFigures? {
    let known = log.errorCount
    let total = required(reader, "maximum", in: Self.quarters)
    let lowered = reader.list("lowered").compactMap(lowered)
    var points: [ClassCriterion: ClassPoints] = [:]
    if let map = reader.requiredMap("points") {
      for criterion in ClassCriterion.allCases {
        guard let node = map.node(criterion.rawValue) else { continue }
        points[criterion] = classPoints(criterion, MapReader(node, log: log))
        check(criterion, of: kind, at: node.position)
      }
      for criterion in [ClassCriterion.population, .area] { _ = map.required(criterion.rawValue) }
      map.finish()
    }
    guard let citation = citation(reader), let total, log.errorCount == known else { return nil }
    let sum = points.values.reduce(0) { $0 + $1.maximum }
    guard sum == total else {
      log.error(
        at: reader.position,
        Phrase(
          vi: "các tiêu chí cộng lại tối đa \(sum) phần tư điểm, không phải \(total) như “maximum”",
          en: "the criteria give at most \(sum) quarters together, not \(total) as “maximum” says"),
        mend: Phrase(
          vi: "một tiêu chí thiếu, thừa hoặc sai điểm tối đa (NQ1211 Đ23.1: 100 điểm là 400)",
          en: "a criterion is missing, extra or wrong (NQ1211 Đ23.1: 100 points are 400)"))
      return nil
    }
    return ClassFigures(points: points, lowered: lowered, maximum: total, citation: citation)
  }

  /// A criterion for which units of the tier can have no figure would never count.
  private func check(_ criterion: ClassCriterion, of kind: String, at position: SourcePosition) {
    guard let level = UnitKind(rawValue: kind)?.level, !criterion.exists(at: level) else { return }
    log.error(
      at: position,
      Phrase(
        vi: "“\(kind)” không thể có số liệu cho tiêu chí “\(criterion.rawValue)”",
        en: "“\(kind)” can have no figure for the criterion “\(criterion.rawValue)”"),
      mend: Phrase(vi: "bỏ tiêu chí này", en: "remove the criterion"))
  }

  private func lowered(_ node: SourceNode) -> ClassFigures.Lowered? {
    let reader = MapReader(node, log: log)
    defer { reader.finish() }
    let trait = reader.required("where")?.choice(as: ClassFigures.Trait.self, log: log)
    let percent = required(reader, "percent", in: 1...100)
    let criteria = reader.requiredList("criteria").compactMap {
      $0.choice(as: ClassCriterion.self, log: log)
    }
    guard let citation = citation(reader), let trait, let percent else { return nil }
    return .init(trait: trait, percent: percent, criteria: criteria, citation: citation)
  }

  // MARK: Points of one criterion

  private func classPoints(_ criterion: ClassCriterion, _ reader: MapReader) -> ClassPoints? {
    defer { reader.finish() }
    func quarters(_ key: String) -> Int? { required(reader, key, in: Self.quarters) }
    func share(_ key: String) -> Int? { required(reader, key, in: Self.share) }
    let forms = criterion.forms
    let form = forms.count > 1 && reader.node("above") != nil ? ClassPoints.Form.bands : forms[0]
    switch form {
    case .rising: return scale(criterion, reader).map(ClassPoints.rising)
    case .falling: return scale(criterion, reader, startKey: "downto").map(ClassPoints.falling)
    case .budget:
      let (from, balanced) = (share("balanced_from"), quarters("balanced"))
      guard let scale = scale(criterion, reader), let from, let balanced else { return nil }
      return .budget(balancedFrom: from, balanced: balanced, scale)
    case .recognition:
      let (recognised, each) = (quarters("recognised"), quarters("quarters_per_criterion"))
      guard let maximum = quarters("maximum"), let recognised, let each else { return nil }
      return .recognition(recognised: recognised, perCriterion: each, maximum: maximum)
    case .flag: return quarters("quarters").map(ClassPoints.flag)
    case .bands:
      let (from, low) = (share("from"), quarters("quarters"))
      let (above, high) = (share("above"), quarters("quarters_above"))
      guard let from, let low, let above, let high else { return nil }
      return .bands(from: from, quarters: low, above: above, quartersAbove: high)
    case .terrain:
      let (highland, mountain) = (quarters("highland"), quarters("mountain"))
      guard let highland, let mountain else { return nil }
      return .terrain(highland: highland, mountain: mountain)
    }
  }

  private func scale(
    _ criterion: ClassCriterion, _ reader: MapReader, startKey: String = "upto"
  ) -> ClassScale? {
    let steps: ClosedRange<Int> =
      switch criterion {
      case .population: 1...100_000
      case .area: 1...50_000_000
      case .subUnits: 1...100
      default: 1...10_000
      }
    let from = startKey == "upto" ? reader.integer("from", in: Self.amount) : nil
    let upto = required(reader, startKey, in: Self.amount)
    let quarters = required(reader, "quarters", in: Self.quarters)
    let stepNode = reader.required("step")
    let step = stepNode?.integer(in: steps, log: log)
    let perStep = required(reader, "quarters_per_step", in: Self.quarters)
    let maximum = required(reader, "maximum", in: Self.quarters)
    guard let upto, let quarters, let step, let perStep, let maximum else { return nil }
    if criterion.isShare, let stepNode, 10_000 % step != 0 {
      log.error(
        at: stepNode.position,
        Phrase(
          vi: "bước \(step) phần vạn không chia hết 100 % (10000)",
          en: "a step of \(step) hundredths of a percent does not divide 100 % (10000)"))
    }
    if let from, from > upto {
      log.error(
        at: reader.position,
        Phrase(
          vi: "“from” (\(from)) lớn hơn “upto” (\(upto))",
          en: "“from” (\(from)) is above “upto” (\(upto))"))
    }
    if quarters > maximum {
      log.error(
        at: reader.position,
        Phrase(
          vi: "“quarters” (\(quarters)) lớn hơn “maximum” (\(maximum))",
          en: "“quarters” (\(quarters)) is above “maximum” (\(maximum))"))
    }
    return ClassScale(
      from: from, upto: upto, quarters: quarters, step: step, quartersPerStep: perStep,
      maximum: maximum)
  }
}
