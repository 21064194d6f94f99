import LegalParameters
import SourceFiles
import TestSupport
import Testing

@Suite("Figures of the law have days")
struct DatedValueTests {
  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

  private func rate() throws -> DatedValue<Int> {
    DatedValue(
      name: "rate",
      entries: [
        (try day("2025-01-01"), nil), (try day("2023-01-01"), 1), (try day("2024-07-01"), 2),
      ])
  }

  @Test(
    "The value of a day is the last that began on or before it",
    arguments: [("2023-01-01", 1), ("2024-06-30", 1), ("2024-07-01", 2), ("2024-12-31", 2)])
  func value(on text: String, expected: Int) throws {
    #expect(try rate().value(on: day(text)) == expected)
  }

  @Test(
    "A day without a value is an error that names the parameter, the day and the reason",
    arguments: [
      ("2022-12-31", "“rate” has no value on 2022-12-31: in force from 2023-01-01"),
      ("2025-01-01", "“rate” has no value on 2025-01-01: repealed from 2025-01-01"),
      ("2030-06-30", "“rate” has no value on 2030-06-30: repealed from 2025-01-01"),
    ])
  func noValue(on text: String, expected: String) throws {
    let error = try #require(throws: NoValueOnDay.self) { try rate().value(on: day(text)) }
    #expect(error.phrase.en == expected)
    #expect(error.phrase.vi.contains("“rate”") && error.phrase.vi.contains(text))
  }

  @Test(
    "The law of a day before or after the resolution is refused, naming what is missing",
    arguments: [
      ("2023-07-18", "“phases.2023-2025” has no value on 2023-07-18: in force from 2023-07-19"),
      ("2025-04-15", "“phases.2023-2025” has no value on 2025-04-15: repealed from 2025-04-15"),
      (
        "2023-07-31",
        "“regimes.decree-33-2023” has no value on 2023-07-31: in force from 2023-08-01"
      ),
    ])
  func law(on text: String, expected: String) throws {
    let error = try #require(throws: NoValueOnDay.self) { try RealLaw.law(on: text) }
    #expect(error.phrase.en == expected)
  }

  @Test("The law holds on the first and the last day of the resolution's force")
  func borders() throws {
    #expect(try RealLaw.law(on: "2023-08-01").day == day("2023-08-01"))
    #expect(try RealLaw.law(on: "2025-04-14").due.count == 3)
  }

  @Test("An unknown phase or regime is an error that names it")
  func unknown() throws {
    let book = try RealLaw.book()
    #expect(book.phases == ["2023-2025", "2026-2030"])
    #expect(
      book.regimes == [
        "decree-33-2023", "decree-34-2019", "decree-92-2009", "hanoi-de-an-21",
        "hanoi-ward-pilot",
      ])
    let day = try day("2023-10-01")
    let phase = try #require(throws: NoValueOnDay.self) {
      try book.law(on: day, phase: "2031", regime: "decree-33-2023")
    }
    #expect(phase.parameter == "2031")
    let regime = try #require(throws: NoValueOnDay.self) {
      try book.law(on: day, phase: "2023-2025", regime: "decree-1")
    }
    #expect(regime.parameter == "decree-1")
  }
}
