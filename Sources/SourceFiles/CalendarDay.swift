/// A day of the calendar, written `2023-10-01`.
public struct CalendarDay: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The year.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month.
  public let day: Int

  /// Reads `YYYY-MM-DD`; `nil` for anything else, including days that do not exist.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    // `Int` would take “+1” for a month.
    guard parts.map(\.count) == [4, 2, 2],
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month)
    else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[month - 1]).contains(day) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Names a day that is known to exist.
  public init(year: Int, month: Int, day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The whole months from this day to a later one; none when it is not later.
  public func wholeMonths(to later: CalendarDay) -> Int {
    let months = (later.year - year) * 12 + later.month - month - (later.day < day ? 1 : 0)
    return max(0, months)
  }

  /// The same day some years later; 29 February becomes the 28th where there is none.
  public func adding(years: Int) -> CalendarDay {
    CalendarDay("\(CalendarDay(year: year + years, month: month, day: day))")
      ?? CalendarDay(year: year + years, month: month, day: 28)
  }

  /// The day some days later, or earlier where `days` is negative.
  public func adding(days: Int) -> CalendarDay {
    // Years are counted from March, so that the leap day is the last of its year.
    let (shifted, march) = (month > 2 ? year : year - 1, (month + 9) % 12)
    let number =
      365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * march + 2) / 5 + day - 1
      + days
    var guess = (10_000 * number + 14_780) / 3_652_425
    var rest = number - (365 * guess + guess / 4 - guess / 100 + guess / 400)
    if rest < 0 {
      guess -= 1
      rest = number - (365 * guess + guess / 4 - guess / 100 + guess / 400)
    }
    let index = (100 * rest + 52) / 3_060
    return CalendarDay(
      year: guess + (index + 2) / 12, month: (index + 2) % 12 + 1,
      day: rest - (306 * index + 5) / 10 + 1)
  }

  /// Orders days in time.
  public static func < (a: CalendarDay, b: CalendarDay) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// The day as `2023-10-01`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
