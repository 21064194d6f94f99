import Scenarios
import TestSupport

/// The keys `limits` and `staffing` with random but valid content; each key may be absent.
enum RandomStaffing {
  static func limits(using chance: inout SeededChance) -> String {
    let codes = ["001", "002"].filter { _ in chance.chance(30) }
    let districts = codes.map { "\"\($0)\": { \(figures(using: &chance)) }" }
    let own = figures(using: &chance)
    let ofDistricts = "districts: { \(districts.joined(separator: ", ")) }"
    return "limits: { \([own, ofDistricts].filter { !$0.isEmpty }.joined(separator: ", ")) }"
  }

  private static func figures(using chance: inout SeededChance) -> String {
    let limits = LimitedFigure.all.filter { _ in chance.chance(30) }.map { figure in
      if figure == .discretionShare {
        return "\(figure.key): { at_most: \(chance.number(0...100)) }"
      }
      let least = chance.number(0...1_000_000_000_000_000)
      let most = chance.number(least...1_000_000_000_000_000)
      let stated =
        switch chance.number(0...4) {
        case 0: "\(least)"
        case 1: "{ exactly: \(least) }"
        case 2: "{ at_least: \(least) }"
        case 3: "{ at_most: \(most) }"
        default: "{ at_most: \(most), at_least: \(least) }"
        }
      return "\(figure.key): \(stated)"
    }
    return limits.joined(separator: ", ")
  }

  static func staffing(using chance: inout SeededChance) -> String {
    let regimes = [
      "decree-92-2009", "decree-34-2019", "decree-33-2023", "hanoi-ward-pilot", "hanoi-de-an-21",
    ].shuffled(using: &chance)
    let compared = regimes.prefix(chance.number(0...4)).joined(separator: ", ")
    return some(
      [
        ("regime", regimes[chance.number(0...4)]), ("compare", "[\(compared)]"),
        ("effect", day(&chance)),
        (
          "base_salary",
          chance.chance(50) ? "by-date" : String(chance.number(1...20_000_000))
        ), ("regular_police", chance.chance(50) ? "true" : "false"),
        ("people_cap", String(chance.number(1...1_000))),
        (
          "salary_coefficient",
          ["2.34", "20", "0.01", "4.40", "3.1", "1.05"][chance.number(0...5)]
        ), ("severance", severance(&chance)), ("roadmap", roadmap(&chance)),
      ], &chance, before: "staffing: ")
  }

  private static func severance(_ chance: inout SeededChance) -> String {
    some(
      [
        ("elected_percent", String(chance.number(0...100))), ("term_ends", day(&chance)),
        ("insurance_years", String(chance.number(0...60))),
        ("early_retirement_percent", String(chance.number(0...100))),
        ("early_years", String(chance.number(0...10))),
        ("early_insurance_years", String(chance.number(0...60))),
        ("top_up_percent", String(chance.number(0...300))),
      ], &chance)
  }

  private static func roadmap(_ chance: inout SeededChance) -> String {
    let completed = chance.number(0...100)
    let good = chance.number(0...(100 - completed))
    let excellent = chance.number(0...(100 - completed - good))
    let rest = 100 - completed - good - excellent
    let leave = chance.chance(50) ? ", not_completed_leave_percent: \(chance.number(0...100))" : ""
    return some(
      [
        ("years", String(chance.number(1...5))),
        ("minimise", chance.chance(50) ? "cost" : "time"),
        ("attrition_per_mille", pair(0...1_000, &chance)),
        ("end_of_term_percent", pair(0...100, &chance)),
        (
          "transfer_places",
          "{ officials: \(numbers(1_000_000, &chance)), non_specialised: \(numbers(9, &chance)) }"
        ), ("yearly_budget", numbers(1_000_000_000_000_000, &chance)),
        (
          "grades",
          "{ excellent: \(excellent), good: \(good), completed: \(completed), "
            + "not_completed: \(rest)\(leave) }"
        ),
      ], &chance)
  }

  private static func day(_ chance: inout SeededChance) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "20\(chance.number(20...39))-\(two(chance.number(1...12)))-\(two(chance.number(1...28)))"
  }

  private static func pair(_ range: ClosedRange<Int>, _ chance: inout SeededChance) -> String {
    "{ non_specialised: \(chance.number(range)), officials: \(chance.number(range)) }"
  }

  private static func numbers(_ most: Int, _ chance: inout SeededChance) -> String {
    let numbers = (0..<chance.number(0...10)).map { _ in String(chance.number(0...most)) }
    return "[\(numbers.joined(separator: ", "))]"
  }

  /// A map of some of the entries in random order.
  private static func some(
    _ entries: [(key: String, value: String)], _ chance: inout SeededChance, before: String = ""
  ) -> String {
    let chosen = entries.filter { _ in chance.chance(70) }.shuffled(using: &chance)
    return before + "{ " + chosen.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + " }"
  }
}

extension SeededChance {
  /// A number in `range`.
  fileprivate mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// Whether something that happens in `percent` of cases happens.
  fileprivate mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }
}
