import SourceFiles

/// The dated parameters about people.
struct StaffLawBook: Sendable {
  let regimes: [String: DatedValue<StaffNormEntry>]
  let leadership: DatedValue<LeadershipFigures>
  let baseSalary: DatedValue<(amount: Int, citation: Citation)>
  let officialsSalary: DatedValue<SalaryCoefficient>
  let severance: DatedValue<SeveranceFigures>
  let roadmap: DatedValue<RoadmapFigures>

  /// The norm of one regime on a day.
  ///
  /// - Throws: ``NoValueOnDay`` when there is no such regime, or when it, or the one it is based on,
  ///   has no figures on the day.
  func norm(_ regime: String, on day: CalendarDay) throws(NoValueOnDay) -> StaffNormFigures {
    let entry = try value(of: regime, on: day)
    guard let base = entry.basedOn else { return entry.figures(over: nil) }
    return entry.figures(over: try value(of: base, on: day))
  }

  private func value(
    of regime: String, on day: CalendarDay
  ) throws(NoValueOnDay) -> StaffNormEntry {
    guard let dated = regimes[regime] else {
      throw NoValueOnDay(parameter: regime, day: day, inForceFrom: nil, repealedFrom: nil)
    }
    return try dated.value(on: day)
  }

  /// All that is in force on a day; regimes without figures on it are left out.
  func law(on day: CalendarDay) throws(NoValueOnDay) -> StaffLaw {
    var figures: [String: StaffNormFigures] = [:]
    for regime in regimes.keys.sorted() { figures[regime] = try? norm(regime, on: day) }
    let salaries = baseSalary.entries.compactMap { entry in
      entry.value.map { BaseSalary(from: entry.from, amount: $0.amount, citation: $0.citation) }
    }
    let amount = try baseSalary.value(on: day)
    return StaffLaw(
      day: day, regimes: figures, baseSalaries: salaries,
      baseSalary: salaries.last { $0.from <= day }
        ?? BaseSalary(from: day, amount: amount.amount, citation: amount.citation),
      officialsSalary: try officialsSalary.value(on: day),
      leadership: try leadership.value(on: day), severance: try severance.value(on: day),
      roadmap: try roadmap.value(on: day))
  }
}

extension LawParser {
  /// Reads the maps of the three files about people; `nil` when one is missing (already logged).
  func staffLaw(
    norms: [MapReader?], pay: [MapReader?], redundancy: [MapReader?]
  ) -> StaffLawBook? {
    let regimes = parameters(
      "regimes", norms[0], shared: staffRegimeTraits, read: staffNorm)
    checkBases(regimes)
    let leadership = norms[1].flatMap { dated("leadership", $0, read: self.leadership) }
    let base = pay[0].flatMap { dated("base_salary", $0, read: self.baseSalary) }
    let salary = pay[1].flatMap { dated("officials_salary", $0, read: self.officialsSalary) }
    let severance = redundancy[0].flatMap { dated("severance", $0, read: self.severance) }
    let roadmap = redundancy[1].flatMap { dated("roadmap", $0, read: self.roadmap) }
    guard let leadership, let base, let salary, let severance, let roadmap else { return nil }
    return StaffLawBook(
      regimes: regimes, leadership: leadership, baseSalary: base, officialsSalary: salary,
      severance: severance, roadmap: roadmap)
  }
}
