import SourceFiles

/// Checks who leaves in each year against caps and law, and that nothing better was left out.
struct DeparturesCheck {
  let task: RoadmapTask
  let departures: StatedDepartures
  let log: FindingLog

  // MARK: What follows from the departures

  /// Who stays surplus through a year; the people of later waves are none yet.
  private func staying(_ body: RoadmapTask.Body, wave: Int, year: Int) -> Int {
    task.waves[wave].start <= year
      ? departures.left(body, wave: wave, year: year, task: task) : 0
  }

  private func staying(_ body: RoadmapTask.Body, year: Int) -> Int {
    task.waves.indices.reduce(0) { $0 + staying(body, wave: $1, year: year) }
  }

  /// Pay of those who stay through a year, đồng.
  private func pay(_ year: Int) -> Int {
    task.waves.indices.reduce(0) { sum, wave in
      RoadmapTask.Body.allCases.reduce(sum) { sum, body in
        // More may be stated to leave than there are; that is refused, and must not be fatal.
        let people = max(0, staying(body, wave: wave, year: year))
        return sum + 12 * task.waves[wave].monthlyPay[body.rawValue] * people
      }
    }
  }

  private var severance: Int { departures.severance.reduce(0, +) }
  private var cost: Int { (0..<task.years).reduce(severance) { $0 + pay($1) } }
  private var personYears: Int {
    (0..<task.years).reduce(0) { sum, year in
      RoadmapTask.Body.allCases.reduce(sum) { $0 + staying($1, year: year) }
    }
  }

  /// The members of the roadmap that follow from departures and severance.
  var expectedMembers: [String: ParsedJSON] {
    [
      "years": .array((0..<task.years).map(expectedYear)), "cost_vnd": .integer(cost),
      "severance_vnd": .integer(severance), "person_years": .integer(personYears),
    ]
  }

  private func expectedYear(_ year: Int) -> ParsedJSON {
    func expected(_ sum: ((StatedDepartures.Departures) -> Int) -> Int) -> ParsedJSON {
      .object([
        "natural": .integer(sum(\.natural)), "transferred": .integer(sum(\.transferred)),
        "severed": .integer(sum(\.severed)),
      ])
    }
    var members: [String: ParsedJSON] = [
      "number": .integer(year + 1),
      "from": .string(task.firstDay.adding(years: year).description),
      "severance_vnd": .integer(departures.severance[year]), "pay_vnd": .integer(pay(year)),
    ]
    var left: [String: ParsedJSON] = [:]
    for body in RoadmapTask.Body.allCases {
      members[body.key] = expected { departures.sum(year, body, $0) }
      left[body.key] = .integer(staying(body, year: year))
    }
    members["left"] = .object(left)
    if task.waves.count > 1 {
      members["waves"] = .array(
        departures.years[year].map { wave in
          var members: [String: ParsedJSON] = ["severance_vnd": .integer(wave.severance)]
          for body in RoadmapTask.Body.allCases {
            members[body.key] = expected { $0(wave.departures[body.rawValue]) }
          }
          return .object(members)
        })
    }
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
    for wave in task.waves.indices {
      for body in RoadmapTask.Body.allCases { checkEnd(of: body, wave) }
      checkSeverance(of: wave)
    }
    guard log.refusals == refusalsBefore else { return }
    checkClaim(isOptimal: isOptimal)
  }

  /// Nobody leaves before the wave's day, and nobody is left at its end.
  private func checkEnd(of body: RoadmapTask.Body, _ wave: Int) {
    let (start, people) = (task.waves[wave].start, task.waves[wave].people(body))
    func left(_ year: Int) -> Int {
      departures.left(body, wave: wave, year: year, task: task)
    }
    let place = task.waves.count > 1 ? "\(body.key), waves[\(wave)]" : body.key
    log.check(
      start == 0 || left(start - 1) == people,
      Phrase(
        vi: "staff.json: roadmap: \(place): có người nghỉ trước khi đơn vị mới của họ có hiệu lực",
        en: "staff.json: roadmap: \(place): people leave before their new units take effect"))
    let rest = left(start + task.span - 1)
    log.check(
      rest == 0,
      Phrase(
        vi: "staff.json: roadmap: sau \(task.span) năm còn \(rest) người (\(place)), "
          + "phải không còn ai",
        en: "staff.json: roadmap: after \(task.span) years \(rest) people are left "
          + "(\(place)), nobody may be"))
  }

  private func check(_ body: RoadmapTask.Body, _ year: Int) {
    let place = "years[\(year)]"
    keep(
      departures.sum(year, body, \.transferred), atMost: task.places[body.rawValue][year],
      "\(place).\(body.key).transferred",
      Phrase(vi: "số chỗ ở đơn vị khác", en: "places in other units"))
    for (index, wave) in task.waves.enumerated() {
      let place = (task.waves.count > 1 ? "\(place).waves[\(index)]" : place) + ".\(body.key)"
      let departed = departures.years[year][index].departures[body.rawValue]
      keep(
        departed.natural, atMost: wave.natural[body.rawValue][year], "\(place).natural",
        Phrase(vi: "số nghỉ tự nhiên", en: "natural departures"))
      log.check(
        departed.severed == 0 || wave.isSupported(body, year: year),
        Phrase(
          vi: "staff.json: roadmap.\(place).severed ghi \(departed.severed), luật không hỗ trợ ai "
            + "nghỉ năm này",
          en: "staff.json: roadmap.\(place).severed states \(departed.severed), the law supports "
            + "nobody who leaves in this year"))
    }
  }

  private func keep(_ stated: Int, atMost most: Int, _ place: String, _ cap: Phrase) {
    log.check(
      stated <= most,
      Phrase(
        vi: "staff.json: roadmap.\(place) ghi \(stated), \(cap.vi) là \(most)",
        en: "staff.json: roadmap.\(place) states \(stated), \(cap.en): \(most)"))
  }

  private func checkSeverance(of wave: Int) {
    let stated = departures.years.map { $0[wave] }
    var split = SeveranceSplit(task.waves[wave].sorts, stated)
    let amounts = ParsedJSON.array(stated.map { .integer($0.severance) })
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
    let ways = departures.years.joined().flatMap(\.departures)
      .reduce(0) { $0 + $1.transferred + 2 * $1.severed }
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
