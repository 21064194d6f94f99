import LegalParameters
import Scenarios
import SourceFiles

/// Compares all of staff.json with what is recomputed for the units of the plan.
struct StaffCheck {
  static let name = "staff.json"
  static let subject = Phrase(vi: name, en: name)
  private static let keys = [
    "schema", "plan_hash", "effect", "base_salary_vnd", "salary_vnd", "regime", "regimes",
    "savings", "roadmap", "assumptions", "titles", "statements",
  ]
  /// staff.json compares the base salaries that hold since then.
  private static let firstBaseSalary = CalendarDay(year: 2019, month: 7, day: 1)

  let units: StaffedUnits
  let log: FindingLog
  private var planningCase: PlanningCase { units.scope.planningCase }

  init(units: StaffedUnits, log: FindingLog) {
    self.units = units
    self.log = log
  }

  /// The members of the outermost object, when the bytes hold one.
  static func read(_ bytes: [UInt8], log: FindingLog) -> [String: ParsedJSON]? {
    JSONDocument.read(bytes, named: name, keys: keys, log: log)
  }

  func check(_ staff: [String: ParsedJSON], planJSON: [UInt8]) {
    let (law, terms) = (planningCase.law, planningCase.staffTerms)
    let own = JudgedRegime(law.regime, law.staffNorm, of: units, terms: terms)
    let expected: [String: ParsedJSON] = [
      "schema": .string(StaffVerification.schema),
      "plan_hash": .string(ContentHash(of: planJSON).description),
      "effect": .string(planningCase.scenario.effect.description),
      "base_salary_vnd": .integer(terms.baseSalary),
      "salary_vnd": .integer(Money.salary(terms)),
      "regime": .string(law.regime),
      "regimes": regimes(own: own, stated: staff["regimes"]),
      "savings": savings(own),
    ]
    let compare = FieldComparison(log: log)
    for key in expected.keys.sorted() {
      guard let stated = staff[key], let value = expected[key] else { continue }
      compare.compare(stated, with: value, field: key, of: Self.subject)
    }
    checkAssumptions(staff["assumptions"])
    if let roadmap = staff["roadmap"] {
      RoadmapCheck(RoadmapTask(own, of: units), regime: own, log: log).check(roadmap)
    }
    let people = TitleCheck(units: units, log: log).check(staff["titles"])
    StatementsCheck(planningCase: planningCase, peoplePerPlace: people, log: log)
      .check(staff["statements"])
  }

  /// The scenario's regime and those it sets beside it.
  private func regimes(own: JudgedRegime, stated: ParsedJSON?) -> ParsedJSON {
    var expected: [String: ParsedJSON] = [:]
    for code in planningCase.scenario.staffing.regimes {
      let regime =
        code == own.code
        ? own
        : planningCase.law.staff.regimes[code].map {
          JudgedRegime(code, $0, of: units, terms: planningCase.staffTerms)
        }
      expected[code] = regime?.expectedJSON(in: planningCase.dataset, stated: stated?[code])
    }
    return .object(expected)
  }

  /// A year's saving with each base salary, that of the scenario left aside.
  private func savings(_ own: JudgedRegime) -> ParsedJSON {
    .array(
      planningCase.law.staff.baseSalaries.filter { $0.from >= Self.firstBaseSalary }.map { base in
        let terms = planningCase.staffTerms.withBaseSalary(base.amount)
        let regime = JudgedRegime(own.code, own.figures, of: units, terms: terms)
        return .object([
          "from": .string(base.from.description), "base_salary_vnd": .integer(base.amount),
          "year_vnd": .integer(regime.changed.annualSaving),
        ])
      })
  }

  /// Words cannot be recomputed; that every regime has some, in both languages, can.
  private func checkAssumptions(_ stated: ParsedJSON?) {
    guard let stated else { return }
    guard let elements = stated.elements else {
      log.refuse(
        Phrase(
          vi: "staff.json: “assumptions” phải là danh sách",
          en: "staff.json: “assumptions” must be a list"))
      return
    }
    for (position, element) in elements.enumerated() {
      log.check(
        element.isPhrase,
        Phrase(
          vi: "staff.json: assumptions[\(position)] phải có đúng hai chuỗi “vi” và “en”",
          en: "staff.json: assumptions[\(position)] must have exactly the texts “vi” and “en”"))
    }
    let regimes = planningCase.scenario.staffing.regimes.count
    log.check(
      elements.count >= regimes,
      Phrase(
        vi: "staff.json: “assumptions” có \(elements.count) dòng cho \(regimes) chế độ",
        en: "staff.json: “assumptions” has \(elements.count) lines for \(regimes) regimes"))
    log.note(
      Phrase(
        vi: "staff.json: không đối chiếu lời văn của các giả định",
        en: "staff.json: the words of the assumptions were not checked"))
  }
}

extension StaffTerms {
  /// The same people, terms and averages with another base salary.
  fileprivate func withBaseSalary(_ amount: Int) -> StaffTerms {
    StaffTerms(
      baseSalary: amount, salaryHundredths: salaryHundredths, hasRegularPolice: hasRegularPolice,
      severance: severance, roadmapMonths: roadmapMonths, termMonths: termMonths,
      electedPercent: electedPercent, insuranceYears: insuranceYears,
      earlyRetirementPercent: earlyRetirementPercent, earlyYears: earlyYears,
      earlyInsuranceYears: earlyInsuranceYears, topUpPercent: topUpPercent)
  }
}
