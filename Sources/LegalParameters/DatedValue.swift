import SourceFiles

/// A parameter of the law whose value depends on the day.
public struct DatedValue<Value: Sendable>: Sendable {
  /// What a message calls the parameter.
  public let name: String
  /// The values from each day on, ascending; `nil` from the day it was repealed.
  public let entries: [(from: CalendarDay, value: Value?)]

  /// Makes a parameter from its entries in any order.
  public init(name: String, entries: [(from: CalendarDay, value: Value?)]) {
    self.name = name
    self.entries = entries.sorted { $0.from < $1.from }
  }

  /// The value in force on `day`.
  ///
  /// - Throws: ``NoValueOnDay`` when the parameter was not yet, or no longer, in force.
  public func value(on day: CalendarDay) throws(NoValueOnDay) -> Value {
    let current = entries.last { $0.from <= day }
    guard let value = current?.value else {
      throw NoValueOnDay(
        parameter: name, day: day, inForceFrom: entries.first { $0.value != nil }?.from,
        repealedFrom: current?.from)
    }
    return value
  }
}

/// A parameter was asked for on a day on which it has no value.
public struct NoValueOnDay: Error, Sendable, Hashable {
  /// The parameter.
  public let parameter: String
  /// The day.
  public let day: CalendarDay
  /// The first day of its first value.
  public let inForceFrom: CalendarDay?
  /// The day it was repealed, when that came before.
  public let repealedFrom: CalendarDay?

  /// The failure in words.
  public var phrase: Phrase {
    if let repealedFrom {
      return Phrase(
        vi: "“\(parameter)” không có giá trị ngày \(day): đã bãi bỏ từ \(repealedFrom)",
        en: "“\(parameter)” has no value on \(day): repealed from \(repealedFrom)")
    }
    let from = inForceFrom.map(\.description) ?? "?"
    return Phrase(
      vi: "“\(parameter)” không có giá trị ngày \(day): có hiệu lực từ \(from)",
      en: "“\(parameter)” has no value on \(day): in force from \(from)")
  }
}
