import LegalParameters
import SourceFiles
import Territory

/// Refuses figures whose sums of money no whole number, or no solver, could hold.
///
/// Each figure alone is bounded where it is read; together, a million square kilometres in each of
/// many units and the highest pay would still overflow. The estimate is from above, and real cases
/// stay far below.
struct MagnitudeCheck {
  let planningCase: PlanningCase
  let log: ProblemLog

  /// Đồng for one group: as much as a solver takes for a coefficient.
  static let mostOfGroup = 1_000_000_000_000_000
  /// Đồng for all units: a hundredth of what a whole number holds.
  static let mostOfAll = 90_000_000_000_000_000

  /// Units as far as their posts are concerned.
  private struct Extent {
    var units = 0
    var people: Int128 = 0
    var area: Int128 = 0
  }

  func check() {
    // Units outside the scope are judged as well.
    let units = planningCase.dataset.units
    var all = Extent(units: units.count)
    for unit in units {
      all.people += Int128(unit.population)
      all.area += Int128(unit.area)
    }
    let size = planningCase.scenario.maxUnits
    let group = Extent(
      units: size, people: Int128(size * (units.map(\.population).max() ?? 0)),
      area: Int128(size * (units.map(\.area).max() ?? 0)))
    if !refuse(all, above: Self.mostOfAll) { _ = refuse(group, above: Self.mostOfGroup) }
  }

  /// Logs what may cost more than `most` đồng.
  private func refuse(_ extent: Extent, above most: Int) -> Bool {
    let estimate = estimate(extent)
    guard estimate > Int128(most) else { return false }
    log.error(
      at: planningCase.scenario.datasetPosition,
      Phrase(
        vi:
          "lương, phụ cấp và trợ cấp của \(extent.units) đơn vị có thể tới \(estimate) đồng, nhiều "
          + "nhất tính được \(most)",
        en:
          "pay and severance of \(extent.units) units may reach \(estimate) đồng, \(most) at most "
          + "can be worked out"),
      mend: Phrase(
        vi: "kiểm tra diện tích, dân số của bộ dữ liệu và lương, hệ số, ngày hết nhiệm kỳ, mức hỗ "
          + "trợ trong “staffing”",
        en: "check the dataset's areas and people, and pay, coefficient, end of term and top-up in "
          + "“staffing”"))
    return true
  }

  /// What units could cost at the most in the months of pay and severance, đồng.
  private func estimate(_ extent: Extent) -> Int128 {
    let (law, terms) = (planningCase.law.staff, planningCase.staffTerms)
    let regimes =
      planningCase.scenario.staffing.regimes.compactMap { law.regimes[$0] }
      + [planningCase.law.staffNorm]
    let base = Int128(law.baseSalaries.map(\.amount).max() ?? 0)
    let pay = max(base, Int128(terms.baseSalary))
    let monthly = regimes.map { month(of: extent, by: $0, pay: pay, terms: terms) }.max() ?? 0
    return monthly * Int128(hundredthMonths(terms)) / 100
  }

  /// A month's pay of all posts under a regime.
  private func month(
    of extent: Extent, by figures: StaffNormFigures, pay: Int128, terms: StaffTerms
  ) -> Int128 {
    let units = Int128(extent.units)
    let steps = steps(extent, figures)
    let officials = figures.officials.values.flatMap(\.values) + [figures.wardCivilServants ?? 0]
    let posts = units * Int128(officials.max() ?? 0) + steps
    let fund =
      units * Int128(figures.monthlyFund.values.max() ?? 0)
      + steps * Int128(figures.monthlyFundPerExtraPerson)
    return (posts * Int128(terms.salaryHundredths) + fund) * pay / 100
  }

  /// Steps of people and area above the standard, at the most.
  private func steps(_ extent: Extent, _ figures: StaffNormFigures) -> Int128 {
    let hasIsland = planningCase.dataset.units.contains { $0.traits.contains(.island) }
    let islands = hasIsland ? figures.islandPeoplePerStep.values.map(\.people) : []
    let people = figures.peoplePerStep.values.map(\.people) + islands
    var steps = people.min().map { extent.people / Int128($0) } ?? 0
    if let percent = figures.areaStepPercent {
      let standard = planningCase.law.standards.values.map(\.area).min() ?? 1
      let lowered = planningCase.law.adjustments.values.compactMap(\.areaPercent).min() ?? 100
      steps += extent.area * 10_000 / (Int128(standard) * Int128(lowered) * Int128(percent))
    }
    return steps
  }

  /// Months of pay that a roadmap and severance cost at the most, in hundredths.
  private func hundredthMonths(_ terms: StaffTerms) -> Int {
    let figures = terms.severance
    let leaving =
      100 * figures.jobSearchMonths + 10 * figures.tenthsPerInsuranceYear * terms.insuranceYears
    let early =
      100 * (figures.monthsPerEarlyYear * terms.earlyYears + figures.monthsForFirstYears)
      + 10 * figures.tenthsPerFurtherYear * terms.earlyInsuranceYears
    let officials = max(leaving, early) + figures.salaryPercent * terms.roadmapMonths
    let staff = figures.allowancePercent * max(terms.termMonths, terms.roadmapMonths)
    return max(officials, staff) * (100 + terms.topUpPercent) / 100 + 100 * terms.roadmapMonths
  }
}
