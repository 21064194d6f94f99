import SourceFiles

/// Reads `procedure.yaml`: the days of preparation and the tasks of the work schedule.
struct ProcedureLawParser {
  private let dates: LawParser
  private var log: ProblemLog { dates.log }

  init(_ dates: LawParser) {
    self.dates = dates
  }

  /// The procedure; `nil`, with problems, when a step is missing or cannot be read.
  func procedure(_ maps: [MapReader?]) -> ProcedureFigures? {
    guard let preparation = maps[0], let tasks = maps[1], let voters = maps[2],
      let money = maps[3]
    else { return nil }
    var steps: [PreparationStep: ProcedureFigures.Preparation] = [:]
    for step in PreparationStep.allCases {
      if let map = preparation.requiredMap(step.rawValue) { steps[step] = self.step(map) }
    }
    preparation.finish()
    let read = tasks.allEntries().map { task($0.key, MapReader($0.value, log: log)) }
    let (consultation, support) = (consultation(voters), support(money))
    guard steps.count == PreparationStep.allCases.count, let consultation, let support else {
      return nil
    }
    return ProcedureFigures(
      preparation: steps, tasks: read.compactMap(\.self), consultation: consultation,
      support: support)
  }

  private func support(_ reader: MapReader) -> ProcedureFigures.Support? {
    defer { reader.finish() }
    let most = 1_000_000_000_000
    let district = dates.required(reader, "district", in: 0...most)
    let commune = dates.required(reader, "commune", in: 0...most)
    guard let citation = dates.citation(reader), let district, let commune else { return nil }
    return .init(district: district, commune: commune, citation: citation)
  }

  private func consultation(_ reader: MapReader) -> ProcedureFigures.Consultation? {
    defer { reader.finish() }
    let percent = dates.required(reader, "more_than_percent", in: 0...100)
    guard let citation = dates.citation(reader), let percent else { return nil }
    return .init(moreThanPercent: percent, citation: citation)
  }

  private func step(_ reader: MapReader) -> ProcedureFigures.Preparation? {
    defer { reader.finish() }
    let title = phrase(reader, "title")
    let days = dates.required(reader, "days", in: 0...3_650)
    guard let citation = dates.citation(reader), let title, let days else { return nil }
    return .init(title: title, days: days, citation: citation)
  }

  private func task(_ key: String, _ reader: MapReader) -> ProcedureFigures.Task? {
    defer { reader.finish() }
    let title = phrase(reader, "title")
    let lead = phrase(reader, "lead")
    let partner = phrase(reader, "partner")
    let product = phrase(reader, "product")
    let from = reader.required("from")?.choice(as: ProcedureFigures.Anchor.self, log: log)
    let days = reader.integer("days", in: -3_650...3_650)
    let years = reader.integer("years", in: 1...30)
    if (days == nil) == (years == nil) {
      log.error(
        at: reader.position,
        Phrase(
          vi: "hạn của việc “\(key)” phải nêu đúng một trong “days”, “years”",
          en: "the deadline of “\(key)” states exactly one of “days” and “years”"))
    }
    guard let citation = dates.citation(reader), let title, let lead, let partner, let product,
      let from
    else { return nil }
    return .init(
      key: key, title: title, lead: lead, partner: partner, product: product, from: from,
      days: days ?? 0, years: years, citation: citation)
  }

  private func phrase(_ reader: MapReader, _ key: String) -> Phrase? {
    reader.required(key) == nil ? nil : reader.phrase(key)
  }
}
