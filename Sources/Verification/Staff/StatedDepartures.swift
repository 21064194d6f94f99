import SourceFiles

/// Who leaves in each year and how, as staff.json states it: what nothing can recompute.
struct StatedDepartures {
  /// Departures of one body in one year.
  struct Departures {
    let natural: Int
    let transferred: Int
    let severed: Int

    var all: Int { natural + transferred + severed }
  }

  /// What one wave does in one year.
  struct Wave {
    /// By body.
    let departures: [Departures]
    /// Đồng.
    let severance: Int
  }

  /// By year, then by wave.
  let years: [[Wave]]

  /// Severance stated for each year, đồng.
  var severance: [Int] { years.map { $0.reduce(0) { $0 + $1.severance } } }

  /// Who leaves a body in a year in one way.
  func sum(_ year: Int, _ body: RoadmapTask.Body, _ way: (Departures) -> Int) -> Int {
    years[year].reduce(0) { $0 + way($1.departures[body.rawValue]) }
  }

  /// Who is left of a body of a wave after the departures at the start of `year`.
  func left(_ body: RoadmapTask.Body, wave: Int, year: Int, task: RoadmapTask) -> Int {
    years[...year].reduce(task.waves[wave].people(body)) {
      $0 - $1[wave].departures[body.rawValue].all
    }
  }
}

extension StatedDepartures {
  /// Reads the years; `nil`, with findings, when a number is missing or cannot be one of people.
  init?(_ stated: ParsedJSON?, task: RoadmapTask, log: FindingLog) {
    guard let elements = stated?.elements, elements.count == task.years else {
      log.refuse(
        Phrase(
          vi: "staff.json: roadmap.years phải là danh sách \(task.years) năm",
          en: "staff.json: roadmap.years must be a list of \(task.years) years"))
      return nil
    }
    let reader = DeparturesReader(task: task, log: log)
    let years = elements.enumerated().compactMap { reader.waves($1, "roadmap.years[\($0)]") }
    guard years.count == task.years else { return nil }
    self.years = years
  }
}

/// Reads departures as staff.json states them: of the year itself where there is one wave, else of
/// its `waves`.
private struct DeparturesReader {
  /// No province spends a billion billion đồng; the sum over the years still fits.
  private static let mostMoney = 100_000_000_000_000_000

  let task: RoadmapTask
  let log: FindingLog

  /// The waves of one year; `nil` when something cannot be read.
  func waves(_ year: ParsedJSON, _ place: String) -> [StatedDepartures.Wave]? {
    if task.waves.count == 1 { return wave(year, of: 0, place).map { [$0] } }
    guard let elements = year["waves"]?.elements, elements.count == task.waves.count else {
      log.refuse(
        Phrase(
          vi: "staff.json: \(place).waves phải là danh sách \(task.waves.count) đợt",
          en: "staff.json: \(place).waves must be a list of \(task.waves.count) waves"))
      return nil
    }
    let waves = elements.enumerated().compactMap { wave($1, of: $0, "\(place).waves[\($0)]") }
    return waves.count == task.waves.count ? waves : nil
  }

  private func wave(
    _ stated: ParsedJSON, of wave: Int, _ place: String
  ) -> StatedDepartures.Wave? {
    let bodies = RoadmapTask.Body.allCases.compactMap { body -> StatedDepartures.Departures? in
      func people(_ way: String) -> Int? {
        number(
          stated[body.key]?[way], "\(place).\(body.key).\(way)",
          most: task.waves[wave].people(body))
      }
      guard let natural = people("natural"), let transferred = people("transferred"),
        let severed = people("severed")
      else { return nil }
      return .init(natural: natural, transferred: transferred, severed: severed)
    }
    guard
      let severance = number(
        stated["severance_vnd"], "\(place).severance_vnd", most: Self.mostMoney / task.waves.count),
      bodies.count == RoadmapTask.Body.allCases.count
    else { return nil }
    return .init(departures: bodies, severance: severance)
  }

  /// A number from 0 to `most`, so that no sum of such numbers is too large.
  private func number(_ stated: ParsedJSON?, _ place: String, most: Int) -> Int? {
    let number = stated?.integerValue.flatMap { (0...most).contains($0) ? $0 : nil }
    log.check(
      number != nil,
      Phrase(
        vi: "staff.json: \(place) ghi \(stated ?? .null), phải là số từ 0 đến \(most)",
        en: "staff.json: \(place) states \(stated ?? .null), must be a number from 0 to \(most)"))
    return number
  }
}
