import Territory
import TestSupport

/// What a random scenario states about people: regimes, pay, severance and the roadmap.
struct RandomStaffing {
  /// The value of the key `staffing` as YAML: the lines below it.
  let text: String

  /// Makes settings; with `caps` the roadmap has few departures of its own and mostly a budget.
  init(caps: Bool = false, _ random: inout SeededChance) {
    let regimes = ["decree-34-2019", "decree-33-2023", "hanoi-ward-pilot", "hanoi-de-an-21"]
    let compared = regimes.filter { _ in random.chance(40) }
    var lines = ["", "  regime: \(random.pick("decree-33-2023", regimes[0], regimes[2]))"]
    lines.append("  compare: [\(compared.joined(separator: ", "))]")
    if random.chance(30) { lines.append("  effect: 2024-11-\(random.pick("01", "30"))") }
    if random.chance(40) { lines.append("  base_salary: \(random.number(1...4_000_000))") }
    if random.chance(30) { lines.append("  regular_police: true") }
    if random.chance(40) {
      lines.append("  salary_coefficient: \(random.pick("2.34", "3.1", "0.01", "4.98"))")
    }
    if compared.contains("hanoi-de-an-21"), random.chance(50) {
      lines.append("  people_cap: \(random.number(1...12))")
    }
    lines += Self.severance(&random)
    lines += Self.roadmap(caps: caps, &random)
    text = lines.joined(separator: "\n")
  }

  private static func severance(_ random: inout SeededChance) -> [String] {
    guard random.chance(80) else { return [] }
    return [
      "  severance:",
      "    elected_percent: \(random.pick(0, 33, 50, 100))",
      "    term_ends: \(random.pick("2026-05-31", "2024-02-29", "2020-01-01", "2029-12-15"))",
      "    insurance_years: \(random.number(0...40))",
      "    early_retirement_percent: \(random.pick(0, 0, 15, 60, 100))",
      "    early_years: \(random.number(0...10))",
      "    early_insurance_years: \(random.number(10...45))",
      "    top_up_percent: \(random.pick(0, 0, 33, 100, 300))",
    ]
  }

  private static func roadmap(caps: Bool, _ random: inout SeededChance) -> [String] {
    let years = random.number(1...5)
    func list(_ numbers: () -> Int) -> String {
      "[\((0..<random.number(0...years)).map { _ in String(numbers()) }.joined(separator: ", "))]"
    }
    var lines = ["  roadmap:"]
    if random.chance(60) { lines.append("    years: \(years)") }
    lines.append("    minimise: \(random.pick("cost", "time"))")
    let perMille = caps ? 0...40 : 0...200
    lines.append(
      "    attrition_per_mille: { officials: \(random.number(perMille)), "
        + "non_specialised: \(random.number(perMille)) }")
    if random.chance(40) {
      lines.append(
        "    end_of_term_percent: { officials: \(random.number(0...30)), "
          + "non_specialised: \(random.number(0...60)) }")
    }
    if random.chance(50) {
      var (officials, staff) = ("[]", "[]")
      officials = list { random.number(0...9) }
      staff = list { random.number(0...6) }
      lines.append("    transfer_places: { officials: \(officials), non_specialised: \(staff) }")
    }
    if random.chance(caps ? 90 : 25) {
      let most = random.pick(100_000_000, 900_000_000, 4_000_000_000)
      let budget = (0..<random.number(0...years)).map { _ in String(random.number(0...most)) }
      lines.append("    yearly_budget: [\(budget.joined(separator: ", "))]")
    }
    if random.chance(30) {
      lines.append(
        "    grades: { excellent: 15, good: 60, completed: 15, not_completed: 10, "
          + "not_completed_leave_percent: \(random.number(0...100)) }")
    }
    return lines
  }
}

extension RandomMap {
  /// The dataset with head-counts of some units.
  func withHeadCounts(_ random: inout SeededChance) -> Dataset {
    let known = random.pick(0, 60, 100)
    let units = dataset.units.map { unit in
      Unit(
        code: unit.code, name: unit.name, kind: unit.kind, district: unit.district,
        area: unit.area, population: unit.population, traits: unit.traits,
        minorityShare: unit.minorityShare, statedClass: unit.statedClass,
        officials: random.chance(known) ? random.number(0...40) : nil,
        nonSpecialised: random.chance(known) ? random.number(0...30) : nil)
    }
    return Dataset(
      name: dataset.name, manifest: dataset.manifest, units: units, districts: dataset.districts,
      borders: dataset.borders, hash: dataset.hash)
  }
}
