import Scenarios
import SourceFiles
import Staffing
import Testing

@testable import StaffPlanning

/// The problem that a scenario poses for a surplus of 60 officials of 200 and 40 staff of 150.
@Suite("What a scenario says becomes the problem of a roadmap")
struct RoadmapProblemTests {
  private func problem(
    _ staffing: String = "{}",
    vacancies: StaffingRequest.Pair = .init(officials: 0, nonSpecialised: 0)
  ) throws -> RoadmapProblem {
    let planningCase = try SmallCase.load("staffing: \(staffing)")
    return RoadmapProblem(
      [wave(nil, SmallCase.effect(officials: (200, 140), staff: (150, 110), planningCase))],
      in: planningCase, vacancies: vacancies)
  }

  private func wave(_ year: Int?, _ effect: StaffEffect) -> RegimeOutcome.Wave {
    .init(year: year, groups: [], divided: .none, changed: effect)
  }

  @Test("Groups of later years: their people leave in the years from then on, on terms of then")
  func waves() throws {
    let planningCase = try SmallCase.load(
      """
      calendar: { starts: 2023-10-01, years: [2024, 2025] }
      staffing: { effect: 2024-01-01, roadmap: { years: 3, yearly_budget: [9, 8, 7, 6],
        end_of_term_percent: { officials: 10, non_specialised: 0 } } }
      """)
    // Preparation ends on 27 June 2024, after the day that `staffing.effect` names.
    let problem = RoadmapProblem(
      [
        wave(2024, SmallCase.effect(officials: (200, 140), staff: (150, 110), planningCase)),
        wave(2025, SmallCase.effect(officials: (100, 80), staff: (50, 40), planningCase)),
      ], in: planningCase)
    #expect(problem.effect == planningCase.calendarTerms.earliestEffect)
    #expect(problem.effect.year == 2024 && problem.years == 4)
    #expect(problem.waves.map(\.years) == [0..<3, 1..<4])
    #expect(problem.sorts.map(\.wave) == [0, 0, 0, 0, 1, 1, 1, 1])
    #expect(problem.sorts.map(\.people) == [60, 0, 20, 20, 20, 0, 5, 5])
    // The same for who leaves at once, a year later.
    #expect(problem.sorts[4].severance == [nil] + problem.sorts[0].severance.prefix(3))
    #expect(problem.sorts[0].severance[3] == nil)
    #expect(problem.sorts[7].severance.map { $0 != nil } == [false, true, false, false])
    // Fewer months are left of the term.
    let elected = [problem.sorts[2].severance[0], problem.sorts[6].severance[1]]
    #expect(try #require(elected[0]) - 12 * 1_350_000 == elected[1])
    // The term ends in the second year of the first wave, in the first year of the second.
    let (term, first) = (planningCase.scenario.staffing.severance.termEnds, problem.effect)
    #expect(first.wholeMonths(to: term) / 12 == 1)
    #expect(problem.waves[0].attrition[0] == [4, 4 + 6, 4, 0])
    #expect(problem.waves[1].attrition[0] == [0, 2 + 2, 2, 2])
    #expect(problem.budget == [9, 8, 7, 6])
  }

  @Test("Sorts: officials, those who retire early, elected and other non-specialised staff")
  func sorts() throws {
    let plain = try problem()
    #expect(plain.sorts.map(\.people) == [60, 0, 20, 20])
    #expect(plain.sorts.map(\.body) == [.officials, .officials, .nonSpecialised, .nonSpecialised])
    #expect(plain.sorts.map(\.monthlyPay) == [4_212_000, 4_212_000, 2_700_000, 2_700_000])
    let other = try problem(
      "{ severance: { elected_percent: 24, early_retirement_percent: 33 } }")
    // 33 % of 60 is 19.8 → 20; 24 % of 40 is 9.6 → 10.
    #expect(other.sorts.map(\.people) == [40, 20, 10, 30])
  }

  @Test("Severance falls with each year, and staff have it in the first twelve months only")
  func severance() throws {
    let sorts = try problem().sorts
    // 25.5 months and half a month for each of 60, 48, 36, 24 and 12 that are left.
    #expect(
      sorts[0].severance == [555, 495, 435, 375, 315].map { $0 * 421_200 })
    // 19 months and the same.
    #expect(sorts[1].severance == [490, 430, 370, 310, 250].map { $0 * 421_200 })
    // Half of 2,700,000 for 31 months of the term, and for 60 of the roadmap.
    #expect(sorts[2].severance == [41_850_000, nil, nil, nil, nil])
    #expect(sorts[3].severance == [81_000_000, nil, nil, nil, nil])
    let topped = try problem("{ severance: { top_up_percent: 50 }, roadmap: { years: 1 } }").sorts
    // 31.5 months, and one year is left at its start.
    #expect(topped[0].severance == [315 * 421_200 * 3 / 2])
    #expect(topped[3].severance == [1_350_000 * 12 * 3 / 2])
  }

  @Test("Attrition: per mille of the posts before, weak grades, and departures at the term's end")
  func attrition() throws {
    // 2 % of 200 and of 150 posts.
    #expect(try problem().attrition == [[4, 4, 4, 4, 4], [3, 3, 3, 3, 3]])
    let stated = try problem(
      """
      { roadmap: { years: 4, attrition_per_mille: { officials: 0, non_specialised: 9 },
        end_of_term_percent: { officials: 10, non_specialised: 50 },
        grades: { excellent: 20, good: 60, completed: 17, not_completed: 3, not_completed_leave_percent: 50 } } }
      """)
    // 200 × 3 % × 50 % = 3 and 150 × 1.5 % = 2 a year; the term ends after 31 months, in the third.
    #expect(stated.attrition == [[3, 3, 3 + 6, 3], [1 + 2, 3, 3 + 20, 3]])
  }

  @Test("Places and budgets are listed by year; a year that is not listed has none")
  func caps() throws {
    let stated = try problem(
      """
      { roadmap: { years: 3, minimise: time, transfer_places: { officials: [9, 5], non_specialised: [1, 2, 3] },
        yearly_budget: [100] } }
      """)
    #expect(stated.years == 3 && stated.goal == .time)
    #expect(stated.places == [[9, 5, 0], [1, 2, 3]])
    #expect(stated.budget == [100, 0, 0])
    #expect(try problem().places == [[0, 0, 0, 0, 0], [0, 0, 0, 0, 0]])
    #expect(try problem().budget == nil)
  }

  @Test("Vacancies of the units that stay are places of the first year where none are stated")
  func vacancies() throws {
    let vacancies = StaffingRequest.Pair(officials: 7, nonSpecialised: 8)
    #expect(try problem(vacancies: vacancies).places == [[7, 0, 0, 0, 0], [8, 0, 0, 0, 0]])
    let stated = try problem(
      "{ roadmap: { transfer_places: { officials: [1] } } }", vacancies: vacancies)
    #expect(stated.places == [[1, 0, 0, 0, 0], [8, 0, 0, 0, 0]])
  }

  @Test("Years begin on the day of effect; 29 February becomes the 28th")
  func years() throws {
    let problem = try problem("{ effect: 2024-02-29, roadmap: { years: 2 } }")
    guard case .found(let roadmap) = Roadmap.search(problem) else {
      Issue.record("there is no roadmap")
      return
    }
    #expect(roadmap.years.map(\.from.description) == ["2024-02-29", "2025-02-28"])
  }

  @Test("The default roadmap: staff with severance at once, as many as retire later; proven")
  func defaultRoadmap() throws {
    guard case .found(let roadmap) = Roadmap.search(try problem()) else {
      Issue.record("there is no roadmap")
      return
    }
    #expect(roadmap.isProven)
    #expect(roadmap.years.map(\.officials.natural) == [4, 4, 4, 4, 4])
    #expect(roadmap.years.map(\.officials.severed) == [40, 0, 0, 0, 0])
    #expect(roadmap.years.last?.officialsLeft == 0 && roadmap.years.last?.nonSpecialisedLeft == 0)
  }
}
