import SourceFiles

/// Reads the key `staffing` of a scenario.
struct StaffingReader {
  let log: ProblemLog
  /// No budget of a province is larger: a million billion đồng.
  private static let mostMoney = 1_000_000_000_000_000
  private let percent = 0...100

  func request(_ scenario: MapReader) -> StaffingRequest {
    var request = StaffingRequest(regime: "decree-33-2023", regimePosition: scenario.position)
    guard let reader = scenario.map("staffing") else { return request }
    defer { reader.finish() }
    if let node = reader.node("regime"), let name = node.text(log: log) {
      (request.regime, request.regimePosition) = (name, node.position)
    }
    request.compare = reader.list("compare").compactMap { node in
      node.text(log: log).map { Scenario.Coded(code: $0, position: node.position) }
    }
    if let node = reader.node("effect") {
      (request.effect, request.effectPosition) = (node.day(log: log), node.position)
    }
    if let node = reader.node("base_salary") {
      if case .scalar("by-date", _) = node.content {
      } else {
        request.baseSalary = node.integer(in: 1...20_000_000, log: log)
      }
    }
    request.regularPolice = reader.flag("regular_police")
    if let node = reader.node("people_cap") {
      (request.peopleCap, request.peopleCapPosition) = (
        node.integer(in: 1...1_000, log: log), node.position
      )
    }
    request.salaryCoefficient = reader.node("salary_coefficient")
      .flatMap { $0.decimal(places: 2, in: 1...2_000, log: log) }
    if let map = reader.map("severance") { severance(map, &request.severance) }
    if let map = reader.map("roadmap") {
      request.roadmapYearsPosition = map.node("years")?.position
      roadmap(map, &request.roadmap, &request.yearLists)
    }
    request.titles = TitleRequest.read(reader, log: log)
    return request
  }

  private func severance(_ reader: MapReader, _ terms: inout StaffingRequest.Severance) {
    defer { reader.finish() }
    set(&terms.electedPercent, reader.integer("elected_percent", in: percent))
    set(&terms.termEnds, reader.day("term_ends"))
    set(&terms.insuranceYears, reader.integer("insurance_years", in: 0...60))
    set(&terms.earlyRetirementPercent, reader.integer("early_retirement_percent", in: percent))
    set(&terms.earlyYears, reader.integer("early_years", in: 0...10))
    set(&terms.earlyInsuranceYears, reader.integer("early_insurance_years", in: 0...60))
    set(&terms.topUpPercent, reader.integer("top_up_percent", in: 0...300))
  }

  private func roadmap(
    _ reader: MapReader, _ terms: inout StaffingRequest.Roadmap,
    _ lists: inout [StaffingRequest.YearList]
  ) {
    defer { reader.finish() }
    set(&terms.years, reader.integer("years", in: 1...100))
    set(&terms.minimise, reader.choice("minimise", as: StaffingRequest.RoadmapGoal.self))
    set(&terms.attritionPerMille, pair(reader.map("attrition_per_mille"), in: 0...1_000))
    set(&terms.endOfTermPercent, pair(reader.map("end_of_term_percent"), in: percent))
    if let map = reader.map("transfer_places") {
      set(&terms.officialsPlaces, years(map, "officials", in: 0...1_000_000, &lists))
      set(&terms.nonSpecialisedPlaces, years(map, "non_specialised", in: 0...1_000_000, &lists))
      map.finish()
    }
    terms.yearlyBudget = years(reader, "yearly_budget", in: 0...Self.mostMoney, &lists)
    terms.grades = reader.map("grades").flatMap(grades)
  }

  private func pair(_ map: MapReader?, in range: ClosedRange<Int>) -> StaffingRequest.Pair? {
    guard let map else { return nil }
    defer { map.finish() }
    let officials = map.required("officials")?.integer(in: range, log: log)
    let staff = map.required("non_specialised")?.integer(in: range, log: log)
    guard let officials, let staff else { return nil }
    return .init(officials: officials, nonSpecialised: staff)
  }

  /// One number for each year, `[100, 50]`.
  private func years(
    _ reader: MapReader, _ key: String, in range: ClosedRange<Int>,
    _ lists: inout [StaffingRequest.YearList]
  ) -> [Int]? {
    guard let node = reader.node(key) else { return nil }
    let items = node.list(log: log)
    lists.append(.init(key: key, count: items.count, position: node.position))
    return items.compactMap { $0.integer(in: range, log: log) }
  }

  private func grades(_ map: MapReader) -> StaffingRequest.Grades? {
    defer { map.finish() }
    let keys = ["excellent", "good", "completed", "not_completed"]
    let shares = keys.compactMap { map.required($0)?.integer(in: percent, log: log) }
    let leave = map.integer("not_completed_leave_percent", in: percent) ?? 100
    guard shares.count == keys.count else { return nil }
    let sum = shares.reduce(0, +)
    guard sum == 100 else {
      log.error(
        at: map.position,
        Phrase(
          vi: "tỷ lệ các mức xếp loại cộng lại là \(sum) %, phải là 100 %",
          en: "the shares of the grades add up to \(sum) %, not to 100 %"),
        mend: Phrase(
          vi: "nêu tỷ lệ chung, không nêu từng người", en: "state shares, never single persons"))
      return nil
    }
    return .init(
      excellent: shares[0], good: shares[1], completed: shares[2], notCompleted: shares[3],
      notCompletedLeavePercent: leave)
  }

  private func set<Value>(_ target: inout Value, _ value: Value?) {
    if let value { target = value }
  }

  private func set<Value>(_ target: inout Value?, _ value: Value?) {
    if let value { target = value }
  }
}
