import Scenarios
import SourceFiles
import Territory

/// What follows from a right plan of districts.
struct JudgedDistricts {
  /// How the plan of districts came about.
  let status: PlanStructure.Status
  /// Whether it could be decided as it stands.
  let isLawful: Bool
  /// The communes in the new districts.
  let communes: Dataset
  /// The years in which new districts take effect, by code.
  let yearsFormed: [String: Int]

  /// Checks that a whole plan claims no more than its plan of districts does.
  func check(_ whole: PlanStructure.Status, log: FindingLog) {
    let isRight =
      switch (status, whole) {
      case (.infeasible, _): whole == .infeasible
      case (.feasible, _): whole == .feasible || whole == .infeasible
      default: whole != .assessed
      }
    log.check(
      isRight,
      Phrase(
        vi: "“status” ghi \(whole.rawValue), cấp huyện ghi \(status.rawValue)",
        en: "“status” states \(whole.rawValue), that of the districts \(status.rawValue)"))
  }
}

/// Checks the block `districts` of plan.json: it is a plan whose units are the districts.
struct DistrictCheck {
  private static let keys = [
    "status", "stop", "lawful", "goals", "units", "groups", "kept", "totals", "conflicts", "moves",
  ]
  private static let subject = Phrase(vi: "plan.json, districts", en: "plan.json, districts")

  private let planningCase: PlanningCase
  private let log: FindingLog

  init(_ planningCase: PlanningCase, log: FindingLog) {
    self.planningCase = planningCase
    self.log = log
  }

  /// Recomputes the block; `nil` when anything in it is refused, because all below rests on it.
  func check(_ stated: ParsedJSON?) -> JudgedDistricts? {
    guard let level = planningCase.districts, let stated else { return nil }
    guard case .object(let block) = stated else {
      log.refuse(
        Phrase(vi: "“districts” phải là một đối tượng", en: "“districts” must be an object"))
      return nil
    }
    let known = log.refusals
    FieldComparison(log: log).checkKeys(of: block, against: Self.keys, of: Self.subject)
    let below = CommunesOfDistricts(after: level.moves, in: planningCase)
    let districts = planningCase.ofDistricts(below.asUnits())
    guard let status = status(of: block, districts),
      let scope = JudgedScope(districts, above: below, log: log)
    else { return nil }
    checkFigures(block, scope, below, level)
    var plan = block
    plan["dissolved"] = .array([])
    let structure = PlanStructure(plan, status: status, scope: scope, log: log)
    if status == .infeasible {
      InfeasibleCheck(scope: scope, log: log).check(plan)
      return log.refusals == known
        ? JudgedDistricts(
          status: status, isLawful: false, communes: below.communes, yearsFormed: [:]) : nil
    }
    let totals = PlanCheck(planningCase: districts, log: log)
      .checkPlan(plan, structure, scope, of: Self.subject)
    guard let totals, log.refusals == known else { return nil }
    // Without limits by year each takes the first year it may have.
    let calendar = JudgedCalendar(districts)
    let years = totals.groups.compactMap { group in
      calendar?.years(of: group).first.map { (group.codeOfDistrict, $0) }
    }
    return JudgedDistricts(
      status: status, isLawful: totals.isLawful(under: districts.scenario),
      communes: below.regrouped(totals.groups, kept: structure.kept.map(\.unit)),
      yearsFormed: Dictionary(years, uniquingKeysWith: { max($0, $1) }))
  }

  /// The status, when it is one that a search leaves.
  private func status(
    of block: [String: ParsedJSON], _ districts: PlanningCase
  ) -> PlanStructure.Status? {
    let status = HeaderCheck(planningCase: districts, log: log).status(of: block)
    guard status == .assessed else { return status }
    log.refuse(
      Phrase(
        vi: "districts: cấp huyện không có phương án được đánh giá (assessed)",
        en: "districts: a plan of districts is never assessed"))
    return nil
  }

  /// Compares the figures of every district, and the moves of communes.
  private func checkFigures(
    _ block: [String: ParsedJSON], _ scope: JudgedScope, _ below: CommunesOfDistricts,
    _ level: DistrictLevel
  ) {
    let compare = FieldComparison(log: log)
    let units = ParsedJSON.array(scope.units.map { expectedJSON($0, scope, below) })
    let moves = MoveCheck(scope: scope, below: below, level: level).expectedJSON
    for (key, expected) in [("units", units), ("moves", moves)] {
      guard let stated = block[key] else { continue }
      compare.compare(stated, with: expected, field: key, of: Self.subject)
    }
  }

  private func expectedJSON(
    _ district: JudgedUnit, _ scope: JudgedScope, _ below: CommunesOfDistricts
  ) -> ParsedJSON {
    var expected = district.standard.sharesJSON(of: district.body)
    expected["code"] = .string(district.unit.code)
    expected["name"] = .string(district.unit.name)
    expected["kind"] = .string(district.unit.kind.rawValue)
    expected["due"] = .bool(district.isDue)
    expected["clauses"] = .texts(district.dueClauses)
    expected["sub_units"] = below.expectedJSON(
      of: [district.index], standard: district.standard, of: district.body,
      under: scope.planningCase.law, isGroup: false)
    return .object(expected)
  }
}

extension AdjustedStandard {
  /// A district's figures beside this standard, as plan.json must state them.
  func sharesJSON(of body: LegalBody) -> [String: ParsedJSON] {
    [
      "area_m2": .integer(body.area), "population": .integer(body.population),
      "standard": .string(key.rawValue), "area_standard_m2": .integer(area),
      "population_standard": .integer(population),
      "area_percent": .string(ExactPercentage.text(body.area, of: area)),
      "population_percent": .string(ExactPercentage.text(body.population, of: population)),
    ]
  }
}
