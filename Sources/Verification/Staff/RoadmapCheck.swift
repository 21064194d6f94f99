import SourceFiles

/// Checks the roadmap: caps, who leaves when, what it costs, the groups' parts, and its claim.
struct RoadmapCheck {
  private let task: RoadmapTask
  private let regime: JudgedRegime
  private let log: FindingLog

  init(_ task: RoadmapTask, regime: JudgedRegime, log: FindingLog) {
    self.task = task
    self.regime = regime
    self.log = log
  }

  func check(_ stated: ParsedJSON) {
    var expected: [String: ParsedJSON] = [
      "minimise": .string(task.goal.rawValue),
      "caps": .object([
        "natural": bodies(task.natural), "places": bodies(task.places),
        "budget_vnd": task.budget.map { .array($0.map(ParsedJSON.integer)) } ?? .null,
      ]),
      "status": stated["status"] ?? .null, "years": .array([]), "groups": .object([:]),
      "conflict": .null, "cost_vnd": .null, "severance_vnd": .null, "person_years": .null,
    ]
    if task.waves.count > 1 { expected["waves"] = waves }
    switch stated["status"]?.stringValue {
    case "optimal"?, "feasible"?:
      guard let departures = StatedDepartures(stated["years"], task: task, log: log) else { return }
      let check = DeparturesCheck(task: task, departures: departures, log: log)
      check.check(isOptimal: stated["status"] == .string("optimal"))
      for (key, value) in check.expectedMembers { expected[key] = value }
      expected["groups"] = parts(of: departures)
    case "impossible"?:
      expected["conflict"] = RoadmapConflictCheck(task: task, log: log).check(stated["conflict"])
    case "unknown"?:
      log.note(
        Phrase(
          vi: "staff.json không nêu lộ trình nào (unknown)",
          en: "staff.json states no roadmap (unknown)"))
    default:
      expected["status"] = .string("optimal | feasible | impossible | unknown")
    }
    FieldComparison(log: log).compare(
      stated, with: .object(expected), field: "roadmap", of: StaffCheck.subject)
  }

  private func bodies(_ lists: [[Int]]) -> ParsedJSON {
    .object(
      Dictionary(
        uniqueKeysWithValues: RoadmapTask.Body.allCases.map { body in
          (body.key, .array(lists[body.rawValue].map(ParsedJSON.integer)))
        }))
  }

  private var waves: ParsedJSON {
    .array(
      task.waves.map { wave in
        .object([
          "year": .count(wave.year),
          "from": .string(task.firstDay.adding(years: wave.start).description),
          "surplus": .object([
            "officials": .integer(wave.people(.officials)),
            "non_specialised": .integer(wave.people(.nonSpecialised)),
          ]),
          "natural": bodies(wave.natural),
        ])
      })
  }

  /// What each group gives in each year; divided units take part in the sharing but are not told.
  private func parts(of departures: StatedDepartures) -> ParsedJSON {
    var parts: [String: ParsedJSON] = [:]
    for (index, wave) in regime.waves.enumerated() {
      let sharers = wave.groups.map { StaffSum(regime.groups[$0].change) } + [wave.divided]
      let shares = RoadmapTask.Body.allCases.map { body in
        RoadmapShares.split(
          departures.years.map { $0[index].departures[body.rawValue].all },
          among: sharers.map {
            body == .officials ? $0.officialsSurplus : $0.nonSpecialisedSurplus
          })
      }
      for (place, group) in wave.groups.enumerated() {
        parts[JudgedGroup.id(position: group)] = .array(
          (0..<task.years).map { year in
            .array(shares.map { .integer($0[year][place]) })
          })
      }
    }
    return .object(parts)
  }
}
