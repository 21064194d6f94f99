import SourceFiles

/// Checks who leaves in each year against caps and law, and that nothing better was left out.
struct DeparturesCheck {
  let task: RoadmapTask
  let departures: StatedDepartures
  let log: FindingLog

  // MARK: What follows from the departures

  /// Pay of those who stay through a year, đồng.
  private func pay(_ year: Int) -> Int {
    RoadmapTask.Body.allCases.reduce(0) { sum, body in
      // More may be stated to leave than there are; that is refused, and must not be fatal.
      let people = departures.left(body, year: year, task: task)
      return sum + 12 * task.monthlyPay[body.rawValue] * max(0, people)
    }
  }

  private var severance: Int { departures.severance.reduce(0, +) }
  private var cost: Int { (0..<task.years).reduce(severance) { $0 + pay($1) } }
  private var personYears: Int {
    (0..<task.years).reduce(0) { sum, year in
      RoadmapTask.Body.allCases.reduce(sum) {
        $0 + departures.left($1, year: year, task: task)
      }
    }
  }

  /// The members of the roadmap that follow from departures and severance.
  var expectedMembers: [String: JSONValue] {
    [
      "years": .array((0..<task.years).map(expectedYear)), "cost_vnd": .integer(cost),
      "severance_vnd": .integer(severance), "person_years": .integer(personYears),
    ]
  }

  private func expectedYear(_ year: Int) -> JSONValue {
    var members: [String: JSONValue] = [
      "number": .integer(year + 1),
      "from": .string(task.firstDay.adding(years: year).description),
      "severance_vnd": .integer(departures.severance[year]), "pay_vnd": .integer(pay(year)),
    ]
    var left: [String: JSONValue] = [:]
    for body in RoadmapTask.Body.allCases {
      let departed = departures.years[year][body.rawValue]
      members[body.key] = .object([
        "natural": .integer(departed.natural), "transferred": .integer(departed.transferred),
        "severed": .integer(departed.severed),
      ])
      left[body.key] = .integer(departures.left(body, year: year, task: task))
    }
    members["left"] = .object(left)
    return .object(members)
  }

  // MARK: Caps and law

  func check(isOptimal: Bool) {
    let refusalsBefore = log.refusals
    for year in 0..<task.years {
      for body in RoadmapTask.Body.allCases { check(body, year) }
      if let budget = task.budget {
        keep(
          departures.severance[year], atMost: budget[year], "years[\(year)].severance_vnd",
          Phrase(vi: "kinh phí của năm", en: "the year's budget"))
      }
    }
    for body in RoadmapTask.Body.allCases {
      let left = departures.left(body, year: task.years - 1, task: task)
      log.check(
        left == 0,
        Phrase(
          vi: "staff.json: roadmap: sau \(task.years) năm còn \(left) người (\(body.key)), "
            + "phải không còn ai",
          en: "staff.json: roadmap: after \(task.years) years \(left) people are left "
            + "(\(body.key)), nobody may be"))
    }
    checkSeverance()
    guard log.refusals == refusalsBefore else { return }
    checkClaim(isOptimal: isOptimal)
  }

  private func check(_ body: RoadmapTask.Body, _ year: Int) {
    let departed = departures.years[year][body.rawValue]
    let place = "years[\(year)].\(body.key)"
    keep(
      departed.natural, atMost: task.natural[body.rawValue][year], "\(place).natural",
      Phrase(vi: "số nghỉ tự nhiên", en: "natural departures"))
    keep(
      departed.transferred, atMost: task.places[body.rawValue][year], "\(place).transferred",
      Phrase(vi: "số chỗ ở đơn vị khác", en: "places in other units"))
    log.check(
      departed.severed == 0 || task.isSupported(body, year: year),
      Phrase(
        vi: "staff.json: roadmap.\(place).severed ghi \(departed.severed), luật không hỗ trợ ai "
          + "nghỉ năm này",
        en: "staff.json: roadmap.\(place).severed states \(departed.severed), the law supports "
          + "nobody who leaves in this year"))
  }

  private func keep(_ stated: Int, atMost most: Int, _ place: String, _ cap: Phrase) {
    log.check(
      stated <= most,
      Phrase(
        vi: "staff.json: roadmap.\(place) ghi \(stated), \(cap.vi) là \(most)",
        en: "staff.json: roadmap.\(place) states \(stated), \(cap.en): \(most)"))
  }

  private func checkSeverance() {
    var split = SeveranceSplit(task, departures)
    let amounts = JSONValue.array(departures.severance.map(JSONValue.integer))
    switch split.answer() {
    case .yes: log.pass(task.years)
    case .no:
      log.refuse(
        Phrase(
          vi: "staff.json: roadmap.years: severance_vnd ghi \(amounts); không cách chia người thôi "
            + "việc theo đối tượng nào cho đúng các số ấy",
          en: "staff.json: roadmap.years: severance_vnd states \(amounts); no split of the severed "
            + "over the sorts of people gives these amounts"))
    case .unknown:
      log.note(
        Phrase(
          vi: "staff.json: chi trợ cấp từng năm của lộ trình quá nhiều cách chia, không dò lại hết",
          en: "staff.json: the roadmap's severance by year has too many splits, not re-derived"))
    }
  }

  // MARK: Nothing better

  private func checkClaim(isOptimal: Bool) {
    let ways = departures.years.joined().reduce(0) { $0 + $1.transferred + 2 * $1.severed }
    let stated = RoadmapValue(
      cost: Int128(cost), time: Int128(personYears), ways: Int128(ways), goal: task.goal)
    let best = CheapestDepartures(task).value
    if isOptimal, stated == best {
      // Without the budget nothing is better; so it is with it.
      log.pass(1)
    } else if isOptimal, task.budget == nil {
      log.refuse(
        Phrase(
          vi: "staff.json: roadmap ghi optimal với (\(stated)), có lộ trình tốt hơn: (\(best)), "
            + "theo thứ tự của “minimise”",
          en: "staff.json: roadmap states optimal with (\(stated)), there is a better one: "
            + "(\(best)), in the order of “minimise”"))
    } else {
      log.note(
        Phrase(
          vi: "staff.json: không chứng minh lại tính tối ưu của lộ trình",
          en: "staff.json: optimality of the roadmap was not proved again"))
    }
  }
}
