import LegalParameters
import LinearOptimization
import Scenarios
import SourceFiles
import Staffing

/// What a plan does to people: under the scenario's regime and those set beside it, with the roadmap.
public struct StaffOutcome: Sendable {
  /// What a year's saving is with one base salary.
  public struct SavingAtBase: Sendable {
    /// The base salary and since when it holds.
    public let base: BaseSalary
    /// What allowances and salaries fall by in a year, đồng.
    public let annualSaving: Int
  }

  /// The scenario's regime first.
  public let regimes: [RegimeOutcome]
  /// The roadmap under the scenario's regime.
  public let roadmap: RoadmapOutcome
  /// The problem that the roadmap solves.
  public let problem: RoadmapProblem
  /// The saving under the scenario's regime with the base salary of each date.
  public let savings: [SavingAtBase]
  /// Each group's part of the roadmap; `nil` where there is none.
  public let parts: RoadmapParts?
  /// Who may hold which titles; `nil` when no regime has titles.
  public let titles: TitleOutcome?
  /// Published statements of the dataset beside what the model gives.
  public let statements: [StatementCheck]

  /// Works out everything for a plan.
  public init(
    _ plan: StaffedPlan, in planningCase: PlanningCase, cancellation: Cancellation = Cancellation()
  ) {
    let (law, terms) = (planningCase.law.staff, planningCase.staffTerms)
    let codes = planningCase.scenario.staffing.regimes
    regimes = codes.compactMap { code in
      let figures = code == planningCase.law.regime ? planningCase.law.staffNorm : law.regimes[code]
      return figures.map {
        RegimeOutcome(plan, regime: code, figures: $0, law: law, terms: terms)
      }
    }
    let own = regimes[0]
    problem = RoadmapProblem(
      own.waves, in: planningCase, vacancies: Self.vacancies(plan, own, law, terms))
    roadmap = Roadmap.search(problem, cancellation: cancellation)
    savings = law.baseSalaries.filter { $0.from >= Self.firstBase }.map { base in
      let effect = RegimeOutcome(
        plan, regime: own.regime, figures: own.figures, law: law,
        terms: terms.paying(base.amount)
      ).changed
      return SavingAtBase(base: base, annualSaving: effect.annualSaving)
    }
    // A unit that only receives parts keeps its people and their titles.
    let sizes = plan.groups.map(\.former.count).filter { $0 > 1 }
    let titles = TitleOutcome(of: planningCase, sizes: sizes)
    self.titles = titles
    statements = planningCase.dataset.statements.map {
      StatementCheck(
        $0, peoplePerPlace: titles?.peoplePerPlace ?? [:], norm: own.figures,
        monthlyFund: own.figures.monthlyFund)
    }
    if case .found(let roadmap) = roadmap {
      parts = RoadmapParts(roadmap, of: problem, among: own)
    } else {
      parts = nil
    }
  }

  /// Base salaries before the decrees on posts that are compared are left out.
  private static let firstBase = CalendarDay(year: 2019, month: 7, day: 1)

  /// Posts of units that stay which nobody holds; none where head-counts are not known.
  private static func vacancies(
    _ plan: StaffedPlan, _ own: RegimeOutcome, _ law: StaffLaw, _ terms: StaffTerms
  ) -> StaffingRequest.Pair {
    plan.kept.reduce(into: .init(officials: 0, nonSpecialised: 0)) { places, single in
      let norm = UnitStaffing.of(
        single.unit, by: own.figures, leadership: law.leadership, terms: terms)
      if let count = single.headCount.officials {
        places.officials += max(0, norm.officials - count)
      }
      if let count = single.headCount.nonSpecialised {
        places.nonSpecialised += max(0, norm.nonSpecialised - count)
      }
    }
  }
}

extension StaffTerms {
  /// The same with another base salary.
  func paying(_ baseSalary: Int) -> StaffTerms {
    StaffTerms(
      baseSalary: baseSalary, salaryHundredths: salaryHundredths,
      hasRegularPolice: hasRegularPolice, severance: severance, roadmapMonths: roadmapMonths,
      termMonths: termMonths, electedPercent: electedPercent, insuranceYears: insuranceYears,
      earlyRetirementPercent: earlyRetirementPercent, earlyYears: earlyYears,
      earlyInsuranceYears: earlyInsuranceYears, topUpPercent: topUpPercent)
  }
}
