import SourceFiles
import Territory

/// One dated value of a staffing regime as written; what is `nil` comes from the regime it is based
/// on.
struct StaffNormEntry: Sendable {
  let title: Phrase
  let replaced: CalendarDay?
  let basedOn: String?
  let basedOnPosition: SourcePosition?
  let officials: [UnitKind: [UnitClass: Int]]?
  let lessWithRegularPolice: Int?
  let wardCivilServants: Int?
  let nonSpecialised: [UnitClass: Int]?
  let peopleCap: Int?
  let peoplePerStep: [StandardKey: (people: Int, confidence: Confidence)]?
  let islandPeoplePerStep: [UnitKind: (people: Int, confidence: Confidence)]?
  let areaStepPercent: Int?
  let areaStepConfidence: Confidence?
  let monthlyFund: [UnitClass: Int]?
  let monthlyFundPerExtraPerson: Int?
  let citation: Citation

  /// The figures, with those of `base` where this states none.
  func figures(over base: StaffNormEntry?) -> StaffNormFigures {
    StaffNormFigures(
      title: title, replaced: replaced, basedOn: basedOn,
      officials: officials ?? base?.officials ?? [:],
      lessWithRegularPolice: lessWithRegularPolice ?? base?.lessWithRegularPolice ?? 0,
      wardCivilServants: wardCivilServants ?? base?.wardCivilServants,
      nonSpecialised: nonSpecialised ?? base?.nonSpecialised ?? [:],
      peopleCap: peopleCap ?? base?.peopleCap,
      peoplePerStep: peoplePerStep ?? base?.peoplePerStep ?? [:],
      islandPeoplePerStep: islandPeoplePerStep ?? base?.islandPeoplePerStep ?? [:],
      areaStepPercent: areaStepPercent ?? base?.areaStepPercent,
      areaStepConfidence: areaStepConfidence ?? base?.areaStepConfidence ?? citation.confidence,
      monthlyFund: monthlyFund ?? base?.monthlyFund ?? [:],
      monthlyFundPerExtraPerson: monthlyFundPerExtraPerson ?? base?.monthlyFundPerExtraPerson ?? 0,
      citation: citation)
  }
}

/// What holds of a regime on every date.
struct StaffRegimeTraits {
  let title: Phrase
  let replaced: CalendarDay?
}

extension LawParser {
  /// The most that a figure of money multiples may be: a thousand base salaries, in hundredths.
  private static let mostHundredths = 100_000

  // MARK: Regimes

  func staffRegimeTraits(_ code: String, _ reader: MapReader) -> StaffRegimeTraits? {
    StaffRegimeTraits(
      title: reader.phrase("title") ?? Phrase(vi: code, en: code), replaced: reader.day("replaced"))
  }

  func staffNorm(_ traits: StaffRegimeTraits, _ reader: MapReader) -> StaffNormEntry? {
    let base = reader.node("based_on")
    let basedOn = base?.text(log: log)
    let needed = basedOn == nil
    var officials: [UnitKind: [UnitClass: Int]]?
    if let map = needed ? reader.requiredMap("officials") : reader.map("officials") {
      officials = [:]
      for kind in UnitKind.allCases where kind.level == .commune {
        officials?[kind] = map.requiredMap(kind.rawValue).map(quota)
      }
      map.finish()
    }
    let nonSpecialised =
      (needed ? reader.requiredMap("non_specialised") : reader.map("non_specialised")).map(quota)
    let fund =
      (needed ? reader.requiredMap("monthly_fund") : reader.map("monthly_fund")).map(multiples)
    let people = reader.map("people_per_step").map { map in
      defer { map.finish() }
      return steps(StandardKey.allCases, map)
    }
    let island = reader.map("island_people_per_step").map { map in
      defer { map.finish() }
      return steps(UnitKind.allCases, map)
    }
    let areaStep = reader.integer("area_step_percent", in: 1...1_000)
    let areaConfidence = reader.choice("area_step_confidence", as: Confidence.self)
    let police = reader.integer("less_with_regular_police", in: 0...10)
    let civilServants = reader.integer("ward_civil_servants", in: 1...1_000)
    let cap = reader.integer("people_cap", in: 1...1_000)
    let extra = reader.node("monthly_fund_per_extra_person")
      .flatMap { $0.decimal(places: 2, in: 0...Self.mostHundredths, log: log) }
    guard let citation = citation(reader) else { return nil }
    return StaffNormEntry(
      title: traits.title, replaced: traits.replaced, basedOn: basedOn,
      basedOnPosition: base?.position, officials: officials, lessWithRegularPolice: police,
      wardCivilServants: civilServants, nonSpecialised: nonSpecialised, peopleCap: cap,
      peoplePerStep: people, islandPeoplePerStep: island, areaStepPercent: areaStep,
      areaStepConfidence: areaConfidence, monthlyFund: fund, monthlyFundPerExtraPerson: extra,
      citation: citation)
  }

  /// A regime may be based on one that states all its figures itself.
  func checkBases(_ regimes: [String: DatedValue<StaffNormEntry>]) {
    let whole = regimes.filter { $0.value.entries.allSatisfy { $0.value?.basedOn == nil } }
      .keys.sorted()
    for regime in regimes.values {
      for entry in regime.entries {
        guard let value = entry.value, let base = value.basedOn, !whole.contains(base),
          let position = value.basedOnPosition
        else { continue }
        log.error(
          at: position,
          Phrase(
            vi: "“\(base)” không phải chế độ nêu đủ số liệu",
            en: "“\(base)” is no regime that states its own figures"),
          mend: Phrase(
            vi: "dùng một trong: \(whole.joined(separator: ", "))",
            en: "use one of: \(whole.joined(separator: ", "))"))
      }
    }
  }

  private func quota(_ reader: MapReader) -> [UnitClass: Int] {
    byClass(reader) { $0.integer(in: 0...1_000, log: log) }
  }

  /// Multiples of the base salary by class, in hundredths.
  private func multiples(_ reader: MapReader) -> [UnitClass: Int] {
    byClass(reader) { $0.decimal(places: 2, in: 0...Self.mostHundredths, log: log) }
  }

  private func byClass(
    _ reader: MapReader, _ read: (SourceNode) -> Int?
  ) -> [UnitClass: Int] {
    defer { reader.finish() }
    var figures: [UnitClass: Int] = [:]
    for unitClass in UnitClass.allCases {
      figures[unitClass] = reader.required(unitClass.rawValue).flatMap(read)
    }
    return figures
  }

  private func steps<Key: RawRepresentable & Hashable>(
    _ keys: [Key], _ map: MapReader
  ) -> [Key: (people: Int, confidence: Confidence)] where Key.RawValue == String {
    keys.reduce(into: [:]) { steps, key in steps[key] = map.map(key.rawValue).flatMap(step) }
  }

  private func step(_ reader: MapReader) -> (people: Int, confidence: Confidence)? {
    defer { reader.finish() }
    let people = required(reader, "people", in: 1...1_000_000)
    let confidence = reader.required("confidence")?.choice(as: Confidence.self, log: log)
    guard let people, let confidence else { return nil }
    return (people, confidence)
  }

  func leadership(_ reader: MapReader) -> LeadershipFigures? {
    let chairmen = required(reader, "chairmen", in: 0...10)
    let vice = reader.requiredMap("vice_chairmen").map(quota)
    guard let citation = citation(reader), let chairmen, let vice else { return nil }
    return LeadershipFigures(chairmen: chairmen, viceChairmen: vice, citation: citation)
  }

  // MARK: Pay

  func baseSalary(_ reader: MapReader) -> (amount: Int, citation: Citation)? {
    let amount = required(reader, "vnd", in: 1...20_000_000)
    guard let citation = citation(reader), let amount else { return nil }
    return (amount, citation)
  }

  func officialsSalary(_ reader: MapReader) -> SalaryCoefficient? {
    let coefficient = reader.required("coefficient")
      .flatMap { $0.decimal(places: 2, in: 1...2_000, log: log) }
    guard let citation = citation(reader), let coefficient else { return nil }
    return SalaryCoefficient(hundredths: coefficient, citation: citation)
  }

  // MARK: Leaving

  func severance(_ reader: MapReader) -> SeveranceFigures? {
    let months = 0...120
    func part<Value>(_ key: String, _ read: (MapReader) -> Value?) -> (Value, Citation)? {
      guard let map = reader.requiredMap(key) else { return nil }
      defer { map.finish() }
      let value = read(map)
      guard let citation = citation(map), let value else { return nil }
      return (value, citation)
    }
    func tenths(_ map: MapReader, _ key: String) -> Int? {
      map.required(key).flatMap { $0.decimal(places: 1, in: 0...100, log: log) }
    }
    let staff = part("non_specialised") { map -> (within: Int, percent: Int)? in
      let within = required(map, "within_months", in: months)
      let percent = required(map, "percent", in: 0...100)
      guard let within, let percent else { return nil }
      return (within, percent)
    }
    let leaving = part("leaving") { map -> (search: Int, tenths: Int)? in
      let search = required(map, "job_search_months", in: months)
      let perYear = tenths(map, "months_per_insurance_year")
      guard let search, let perYear else { return nil }
      return (search, perYear)
    }
    let early = part("early_retirement") {
      map -> (perYear: Int, years: Int, months: Int, tenths: Int)? in
      let perYear = required(map, "months_per_early_year", in: months)
      let years = required(map, "first_years", in: 0...100)
      let first = required(map, "months_for_first_years", in: months)
      let further = tenths(map, "months_per_further_year")
      guard let perYear, let years, let first, let further else { return nil }
      return (perYear, years, first, further)
    }
    let added = part("before_roadmap_end") { required($0, "percent", in: 0...100) }
    guard citation(reader) != nil, let staff, let leaving, let early, let added else { return nil }
    return SeveranceFigures(
      withinMonths: staff.0.within, allowancePercent: staff.0.percent, nonSpecialised: staff.1,
      jobSearchMonths: leaving.0.search, tenthsPerInsuranceYear: leaving.0.tenths,
      leaving: leaving.1, monthsPerEarlyYear: early.0.perYear, firstYears: early.0.years,
      monthsForFirstYears: early.0.months, tenthsPerFurtherYear: early.0.tenths,
      earlyRetirement: early.1, salaryPercent: added.0, beforeRoadmapEnd: added.1)
  }

  func roadmap(_ reader: MapReader) -> RoadmapFigures? {
    let months = required(reader, "months", in: 12...120)
    guard let citation = citation(reader), let months else { return nil }
    return RoadmapFigures(months: months, citation: citation)
  }
}
