import LegalParameters
import Scenarios
import SourceFiles
import TestSupport
import Testing

@Suite("A scenario states years, limits by year and a work schedule")
struct CalendarReadingTests {
  private static let full = """
    decisions: { join: [{ units: ["00001", "00002"], year: 2025 }] }
    limits:
      units_after: { at_least: 2 }
      severance_per_year: { 2025: { at_least: 1, at_most: 2_000 } }
      mergers_per_year: { 2025: { exactly: 3 }, 2024: 60 }
    calendar:
      starts: 2023-11-01
      preparation: { voters_days: 45, resolution_days: 100 }
      years: [2025, 2024]
    schedule:
      done: [count-due, own]
      tasks:
        - { task: overall-plan, lead: "Sở: #1", deadline: 2023-11-03 }
        - { task: own, title: "Việc \\"riêng\\"", lead: A, partner: B, deadline: 2024-01-01, product: C }

    """

  @Test("Every key is read; a bare number by year is the most")
  func reading() throws {
    try ScenarioFolder.with(Self.full) { path in
      let planningCase = try ScenarioFolder.planningCase(path)
      let terms = planningCase.calendarTerms
      #expect(planningCase.hasCalendar && planningCase.hasSchedule)
      #expect(terms.starts == CalendarDay("2023-11-01"))
      #expect(terms.days == [.voters: 45, .councils: 30, .resolution: 100])
      #expect(terms.earliestEffect == CalendarDay("2024-04-24"))
      #expect(terms.years == [2024, 2025])
      #expect(
        planningCase.scenario.yearLimits.map { "\($0.name) \($0.text)" } == [
          "limits.mergers_per_year.2024 at_most: 60", "limits.mergers_per_year.2025 exactly: 3",
          "limits.severance_per_year.2025 at_least: 1, at_most: 2000",
        ])
      #expect(planningCase.scenario.schedule?.done.map(\.code) == ["count-due", "own"])
    }
  }

  @Test("Without the keys nothing is asked; limits by year alone ask for the phase's years")
  func absent() throws {
    try ScenarioFolder.with("") { path in
      let planningCase = try ScenarioFolder.planningCase(path)
      #expect(!planningCase.hasCalendar && !planningCase.hasSchedule)
    }
    try ScenarioFolder.with("limits: { mergers_per_year: { 2024: 1 } }\n") { path in
      let planningCase = try ScenarioFolder.planningCase(path)
      #expect(planningCase.hasCalendar)
      #expect(planningCase.calendarTerms.years == [2023, 2024, 2025])
      #expect(planningCase.calendarTerms.earliestEffect == CalendarDay("2024-06-27"))
    }
  }

  @Test("The resolved scenario says the same and no longer changes")
  func resolved() throws {
    try ScenarioFolder.withFiles(["s.yaml": ScenarioFolder.head + Self.full]) { folder in
      let text = try Scenario.load(folder.path("s.yaml")).resolvedYAML()
      for line in [
        "  mergers_per_year:", "    2024: { at_most: 60 }  # s.yaml:9",
        "    2025: { exactly: 3 }  # s.yaml:9", "calendar:", "  starts: 2023-11-01  # s.yaml:11",
        "    voters_days: 45  # s.yaml:12", "  years: [2024, 2025]  # s.yaml:13",
        "  done: [\"count-due\", \"own\"]  # s.yaml:15",
      ] {
        #expect(text.contains(line + "\n"), "\(line)")
      }
      let again = try Scenario.load(folder.write("r.yaml", text))
      func plain(_ text: String) -> [Substring] {
        text.split(separator: "\n").map {
          $0.prefix(upTo: $0.range(of: "  # ")?.lowerBound ?? $0.endIndex)
        }
      }
      #expect(plain(again.resolvedYAML()) == plain(text))
    }
  }

  struct Fault: Sendable {
    let text: String
    let expected: [String]
    let mend: String
  }

  @Test(
    "Each fault is told at its place",
    arguments: [
      Fault(
        text: "calendar: { years: [] }\n", expected: ["s.yaml:5:20: the list of years is empty"],
        mend: "leave “years” out"),
      Fault(
        text: "calendar: { years: [2024, 2024] }\n",
        expected: ["s.yaml:5:27: the year 2024 is repeated"], mend: "keep it once"),
      Fault(
        text: "calendar: { years: [2026] }\n",
        expected: ["s.yaml:5:20: the year 2026 is outside the phase 2023-2025"],
        mend: "from 2023 to 2025"),
      Fault(
        text: "calendar: { start: 2023-10-01 }\n", expected: ["s.yaml:5:13: unknown key “start”"],
        mend: "did you mean “starts”?"),
      Fault(
        text: "calendar: { preparation: { voters_days: -1 } }\n",
        expected: ["s.yaml:5:41: -1 is not between 0 and 3650"], mend: ""),
      Fault(
        text: "limits: { mergers_per_year: 5 }\n",
        expected: ["s.yaml:5:29: a map of “key: value” is expected, found “5”"], mend: ""),
      Fault(
        text: "limits: { mergers_per_year: { year: 5 } }\n",
        expected: ["s.yaml:5:31: “year” is not a year from 2023 to 2030"], mend: "{ 2024: 60 }"),
      Fault(
        text: "limits: { mergers_per_year: { 2025: 5 } }\ncalendar: { years: [2024] }\n",
        expected: [
          "s.yaml:5:31: “limits.mergers_per_year.2025”: the year 2025 is not in the calendar"
        ], mend: "the calendar's years: 2024"),
      Fault(
        text:
          "calendar: {}\ndecisions: { join: [{ units: [\"00001\", \"00002\"], year: 2023 }] }\n",
        expected: [
          "s.yaml:6:21: “join” states the year 2023, but preparation ends on 2024-06-27"
        ], mend: "state a later year"),
      Fault(
        text: "schedule: { done: [count-dues] }\n",
        expected: ["s.yaml:5:20: there is no task “count-dues”"],
        mend: "did you mean “count-due”?"),
      Fault(
        text: "schedule: { done: [class, class] }\n",
        expected: ["s.yaml:5:27: the task “class” is repeated"], mend: "keep it once"),
      Fault(
        text: "schedule: { tasks: [{ task: option, lead: A }] }\n",
        expected: ["s.yaml:5:29: the new task “option” lacks “deadline”, “product”"],
        mend: "did you mean “options”?"),
    ])
  func fault(of test: Fault) throws {
    let report = try #require(try ScenarioFolder.report(test.text))
    #expect(report.lines == test.expected)
    #expect(report.problems.arePlaced && report.problems.areWorded)
    if !test.mend.isEmpty { #expect(report.problems[0].mend?.en.contains(test.mend) == true) }
  }
}
