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

  /// By year, then by body.
  let years: [[Departures]]
  /// Severance stated for each year, đồng.
  let severance: [Int]

  /// Who is left of a body after the departures at the start of `year`.
  func left(_ body: RoadmapTask.Body, year: Int, task: RoadmapTask) -> Int {
    years[...year].reduce(task.people(body)) { $0 - $1[body.rawValue].all }
  }
}

extension StatedDepartures {
  /// Reads the years; `nil`, with findings, when a number is missing or cannot be one of people.
  init?(_ stated: JSONValue?, task: RoadmapTask, log: FindingLog) {
    guard let elements = stated?.elements, elements.count == task.years else {
      log.refuse(
        Phrase(
          vi: "staff.json: roadmap.years phải là danh sách \(task.years) năm",
          en: "staff.json: roadmap.years must be a list of \(task.years) years"))
      return nil
    }
    var isReadable = true
    /// A number from 0 to `most`, so that no sum of such numbers is too large.
    func number(_ stated: JSONValue?, _ place: String, most: Int) -> Int {
      let number = stated?.integerValue
      let isRight = number.map { (0...most).contains($0) } ?? false
      log.check(
        isRight,
        Phrase(
          vi: "staff.json: \(place) ghi \(stated ?? .null), phải là số từ 0 đến \(most)",
          en: "staff.json: \(place) states \(stated ?? .null), must be a number from 0 to \(most)"))
      isReadable = isReadable && isRight
      return isRight ? number ?? 0 : 0
    }
    var years: [[Departures]] = []
    var severance: [Int] = []
    for (year, element) in elements.enumerated() {
      let place = "roadmap.years[\(year)]"
      years.append(
        RoadmapTask.Body.allCases.map { body in
          func people(_ way: String) -> Int {
            number(
              element[body.key]?[way], "\(place).\(body.key).\(way)", most: task.people(body))
          }
          return Departures(
            natural: people("natural"), transferred: people("transferred"),
            severed: people("severed"))
        })
      severance.append(
        number(element["severance_vnd"], "\(place).severance_vnd", most: Self.mostMoney))
    }
    guard isReadable else { return nil }
    self.years = years
    self.severance = severance
  }

  /// No province spends a billion billion đồng; the sum over the years still fits.
  private static let mostMoney = 100_000_000_000_000_000
}
