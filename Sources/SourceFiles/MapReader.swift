/// Reads the keys of one YAML map strictly: wrong types and unknown keys become problems.
///
/// Ask for every key that is allowed, then call ``finish()``: what was never asked for is unknown,
/// and is reported with the nearest key that was.
public final class MapReader {
  /// The map, or `nil` when the node was something else (already logged).
  private let entries: [SourceNode.Entry]
  private let log: ProblemLog
  private var asked: [String] = []
  /// Where the map begins.
  public let position: SourcePosition

  /// Opens `node`; a node that is not a map is logged and reads as an empty one.
  public init(_ node: SourceNode, log: ProblemLog) {
    self.log = log
    position = node.position
    if case .map(let entries) = node.content {
      self.entries = entries
    } else {
      entries = []
      if !node.isNull {
        log.error(
          at: node.position,
          Phrase(
            vi: "cần một nhóm “khóa: giá trị”, gặp \(node.nounPhrase.vi)",
            en: "a map of “key: value” is expected, found \(node.nounPhrase.en)"))
      }
    }
  }

  /// Every key with its value; marks all as known, for maps whose keys are data.
  public func allEntries() -> [SourceNode.Entry] {
    asked += entries.map(\.key)
    return entries
  }

  /// The value under `key`, `nil` when it is absent or null.
  public func node(_ key: String) -> SourceNode? {
    asked.append(key)
    guard let value = entries.first(where: { $0.key == key })?.value, !value.isNull else {
      return nil
    }
    return value
  }

  /// The value under `key`; logs when it is absent.
  public func required(_ key: String) -> SourceNode? {
    if let value = node(key) { return value }
    log.error(
      at: position, Phrase(vi: "thiếu khóa “\(key)”", en: "the key “\(key)” is missing"))
    return nil
  }

  /// The text under `key`.
  public func text(_ key: String) -> String? {
    node(key).flatMap { $0.text(log: log) }
  }

  /// The text under `key`, which must not be blank.
  public func filledText(_ key: String) -> String? {
    node(key).flatMap { $0.filledText(log: log) }
  }

  /// The whole number under `key`, which must lie in `range`.
  public func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    node(key).flatMap { $0.integer(in: range, log: log) }
  }

  /// The choice under `key`, one of the cases of an enumeration.
  public func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, as type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    node(key).flatMap { $0.choice(as: type, log: log) }
  }

  /// Whether `key` says `true`; `false` when it is absent, and nothing else is taken.
  public func flag(_ key: String) -> Bool {
    choice(key, as: Truth.self) == .true
  }

  private enum Truth: String, CaseIterable { case `true`, `false` }

  /// The day under `key`.
  public func day(_ key: String) -> CalendarDay? {
    node(key).flatMap { $0.day(log: log) }
  }

  /// The items of the list under `key`; nothing when it is absent.
  public func list(_ key: String) -> [SourceNode] {
    node(key).map { $0.list(log: log) } ?? []
  }

  /// The items of the list under `key`; logs when it is absent or empty.
  public func requiredList(_ key: String) -> [SourceNode] {
    guard let node = required(key) else { return [] }
    let items = node.list(log: log)
    if case .list = node.content, items.isEmpty {
      log.error(
        at: node.position, Phrase(vi: "danh sách “\(key)” trống", en: "the list “\(key)” is empty"))
    }
    return items
  }

  /// A reader of the map under `key`; logs when it is absent.
  public func requiredMap(_ key: String) -> MapReader? {
    required(key).map { MapReader($0, log: log) }
  }

  /// A reader of the map under `key`.
  public func map(_ key: String) -> MapReader? {
    node(key).map { MapReader($0, log: log) }
  }

  /// The Vietnamese and English texts under `key`, written as `{ vi: …, en: … }`.
  public func phrase(_ key: String) -> Phrase? {
    guard let reader = map(key) else { return nil }
    let vi = reader.required("vi").flatMap { $0.text(log: log) }
    let en = reader.required("en").flatMap { $0.text(log: log) }
    reader.finish()
    guard let vi, let en else { return nil }
    return Phrase(vi: vi, en: en)
  }

  /// Logs every key that was never asked for.
  public func finish() {
    let allowed = asked
    for entry in entries where !allowed.contains(entry.key) {
      let near = nearestWords(to: entry.key, among: Set(allowed)).first
      log.error(
        at: entry.keyPosition,
        Phrase(vi: "khóa “\(entry.key)” không có nghĩa", en: "unknown key “\(entry.key)”"),
        mend: Phrase(
          vi: (near.map { "có phải “\($0)”? " } ?? "")
            + "các khóa dùng được: \(allowed.joined(separator: ", "))",
          en: (near.map { "did you mean “\($0)”? " } ?? "")
            + "allowed keys: \(allowed.joined(separator: ", "))"))
    }
  }
}

extension SourceNode {
  /// The text of a scalar; logs anything else.
  public func text(log: ProblemLog) -> String? {
    guard case .scalar(let text, _) = content else {
      expected(Phrase(vi: "một giá trị", en: "a single value"), log: log)
      return nil
    }
    return text
  }

  /// The text of a scalar that says something; logs a blank one and anything else.
  public func filledText(log: ProblemLog) -> String? {
    guard let text = text(log: log) else { return nil }
    if !isNull, text.contains(where: { !$0.isWhitespace }) { return text }
    log.error(
      at: position, Phrase(vi: "chuỗi này để trống", en: "this text is blank"),
      mend: Phrase(
        vi: "ghi nội dung, hoặc bỏ khóa này nếu không bắt buộc",
        en: "write what it says, or leave the key out where it is optional"))
    return nil
  }

  /// The whole number of a scalar, in `range`; digits may be grouped by `_`.
  public func integer(in range: ClosedRange<Int>, log: ProblemLog) -> Int? {
    guard case .scalar(let text, isQuoted: false) = content else {
      expected(Phrase(vi: "một số nguyên", en: "a whole number"), log: log)
      return nil
    }
    let digits = text.filter { $0 != "_" }
    let number = Int(digits)
    if let number, range.contains(number) { return number }
    // What no computer word holds is still a whole number.
    let isWhole = !digits.isEmpty && digits.drop { $0 == "-" || $0 == "+" }.allSatisfy(\.isNumber)
    guard number != nil || isWhole && digits.count > 18 else {
      expected(Phrase(vi: "một số nguyên", en: "a whole number"), log: log)
      return nil
    }
    log.error(
      at: position,
      Phrase(
        vi: "\(digits) nằm ngoài khoảng \(range.lowerBound)–\(range.upperBound)",
        en: "\(digits) is not between \(range.lowerBound) and \(range.upperBound)"),
      mend: range.lowerBound == range.upperBound
        ? Phrase(vi: "nêu \(range.lowerBound)", en: "state \(range.lowerBound)")
        : Phrase(
          vi: "nêu số nguyên từ \(range.lowerBound) đến \(range.upperBound)",
          en: "state a whole number from \(range.lowerBound) to \(range.upperBound)"))
    return nil
  }

  /// A decimal number such as `1.5`, times 10^`places`, which must lie in `range`.
  public func decimal(places: Int, in range: ClosedRange<Int>, log: ProblemLog) -> Int? {
    guard case .scalar(let text, isQuoted: false) = content,
      let number = DecimalText.scaled(text.filter { $0 != "_" }, places: places)
    else {
      expected(Phrase(vi: "một số như 1.5", en: "a number such as 1.5"), log: log)
      return nil
    }
    let written = text.split(whereSeparator: { ".,".contains($0) }).dropFirst().last?.count ?? 0
    guard range.contains(number), written <= places else {
      let ends = [range.lowerBound, range.upperBound].map { DecimalText.text($0, places: places) }
      log.error(
        at: position,
        Phrase(
          vi: "“\(text)” phải từ \(ends[0]) đến \(ends[1]), nhiều nhất \(places) chữ số thập phân",
          en: "“\(text)” must be between \(ends[0]) and \(ends[1]), with at most \(places) decimals"
        ))
      return nil
    }
    return number
  }

  /// One of the cases of an enumeration; logs the allowed ones otherwise.
  public func choice<Choice: RawRepresentable & CaseIterable>(
    as type: Choice.Type, log: ProblemLog
  ) -> Choice? where Choice.RawValue == String {
    guard let word = text(log: log) else { return nil }
    if let choice = Choice(rawValue: word) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    let near = nearestWords(to: word, among: words).first
    log.error(
      at: position,
      Phrase(vi: "giá trị “\(word)” không dùng được", en: "the value “\(word)” is not allowed"),
      mend: Phrase(
        vi: (near.map { "có phải “\($0)”? " } ?? "")
          + "các giá trị dùng được: \(words.joined(separator: ", "))",
        en: (near.map { "did you mean “\($0)”? " } ?? "")
          + "allowed values: \(words.joined(separator: ", "))"))
    return nil
  }

  /// A day written `2023-10-01`.
  public func day(log: ProblemLog) -> CalendarDay? {
    guard case .scalar(let text, _) = content, let day = CalendarDay(text) else {
      expected(
        Phrase(vi: "một ngày dạng 2023-10-01", en: "a day written as 2023-10-01"), log: log)
      return nil
    }
    return day
  }

  /// The items of a list; logs anything else.
  public func list(log: ProblemLog) -> [SourceNode] {
    guard case .list(let items) = content else {
      expected(Phrase(vi: "một danh sách [ … ]", en: "a list [ … ]"), log: log)
      return []
    }
    return items
  }

  /// A unit's or district's code, which must be quoted: `00037` unquoted is the number 37.
  public func code(log: ProblemLog) -> String? {
    guard case .scalar(let text, let isQuoted) = content else {
      expected(Phrase(vi: "một mã trong dấu ngoặc kép", en: "a quoted code"), log: log)
      return nil
    }
    if !isQuoted, text.allSatisfy(\.isNumber) {
      log.error(
        at: position,
        Phrase(
          vi: "mã \(text) phải đặt trong dấu ngoặc kép, nếu không các số 0 ở đầu bị mất",
          en: "the code \(text) must be quoted, or its leading zeros are lost"),
        mend: Phrase(vi: "viết “\"\(text)\"”", en: "write “\"\(text)\"”"))
      return nil
    }
    return text
  }

  private func expected(_ what: Phrase, log: ProblemLog) {
    log.error(
      at: position,
      Phrase(
        vi: "cần \(what.vi), gặp \(nounPhrase.vi)",
        en: "\(what.en) is expected, found \(nounPhrase.en)"))
  }
}
