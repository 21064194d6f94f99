import SourceFiles
import Testing

@Suite("Days added to a day")
struct AddingDaysTests {
  @Test("Days are added across months, leap days and years, and taken away again")
  func addingDays() {
    let day = CalendarDay(year: 2023, month: 10, day: 1)
    #expect(day.adding(days: 270) == CalendarDay("2024-06-27"))
    #expect(day.adding(days: 152) == CalendarDay("2024-03-01"))
    #expect(day.adding(days: 151) == CalendarDay("2024-02-29"))
    #expect(day.adding(days: -1) == CalendarDay("2023-09-30"))
    var next = CalendarDay(year: 1999, month: 12, day: 31)
    for days in 1...2_000 {
      next = next.adding(days: 1)
      #expect(CalendarDay("\(next)") == next)
      #expect(next.adding(days: -days) == CalendarDay("1999-12-31"))
    }
  }
}
