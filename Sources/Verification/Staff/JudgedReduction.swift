import SourceFiles
import Territory

/// A published reduction and its percentage: which numbers of people before round to it, and what the
/// model gives beside them.
struct JudgedReduction {
  let stated: PublishedStatement.Reduction
  /// The people of one place by their titles; `nil` without an answer.
  let peoplePerPlace: Int?
  /// The people before that fit; `nil` when no number does.
  let before: ClosedRange<Int>?
  let centralBefore: Int

  init(_ stated: PublishedStatement.Reduction, peoplePerPlace: Int?) {
    self.stated = stated
    self.peoplePerPlace = peoplePerPlace
    let scale = (0..<stated.places).reduce(Int128(1)) { scale, _ in 10 * scale }
    let whole = 100 * Int128(stated.people) * scale
    /// The percentage that the reduction is of so many people, rounded half-up; falls as they grow.
    func percentage(_ before: Int128) -> Int128 { (2 * whole + before) / (2 * before) }
    let published = Int128(stated.percent)
    // Of more people it rounds to nothing.
    let most = max(Int128(stated.people), 2 * whole + 1)
    let range = Int128(stated.people)...most
    let first = Self.first(in: range) { percentage($0) <= published }
    let last = Self.first(in: range) { percentage($0) < published } - 1
    before = first <= last ? Int(clamping: first)...Int(clamping: last) : nil
    centralBefore = max(stated.people, Money.halfUp(whole, published))
  }

  /// The first number for which `holds` is true, where it stays true up to the last one.
  private static func first(
    in range: ClosedRange<Int128>, where holds: (Int128) -> Bool
  ) -> Int128 {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private var after: ClosedRange<Int>? {
    before.map { $0.lowerBound - stated.people...$0.upperBound - stated.people }
  }

  private var centralAfter: Int { centralBefore - stated.people }

  /// How many places the interval after is enough for, at so many people each.
  private var impliedPlaces: ClosedRange<Int>? {
    guard let peoplePerPlace, peoplePerPlace > 0, let after else { return nil }
    let range = 0...Int128(after.upperBound) + 1
    let least = Self.first(in: range) { $0 * Int128(peoplePerPlace) >= Int128(after.lowerBound) }
    let more = Self.first(in: range) { $0 * Int128(peoplePerPlace) > Int128(after.upperBound) }
    return least < more ? Int(clamping: least)...Int(clamping: more - 1) : nil
  }

  /// What the statement must say beside where it was published.
  func expectedMembers(stated words: ParsedJSON?) -> [String: ParsedJSON] {
    let models = peoplePerPlace.map { people in stated.counts.map { $0.count * people } } ?? []
    let places = impliedPlaces
    var remarks = before == nil ? 2 : 1
    if peoplePerPlace == nil || stated.counts.isEmpty { remarks += 1 }
    if models.contains(where: { $0 != centralAfter }) { remarks += 1 }
    return [
      "kind": .string("reduction"),
      "published": .object([
        "people": .integer(stated.people), "percent": .string(percentText),
      ]),
      "before": interval(before, centralBefore), "after": interval(after, centralAfter),
      "people_per_place": .count(peoplePerPlace),
      "besides": .array(
        zip(stated.counts, models).map { count, model in
          .object([
            "places": .integer(count.count), "what": .words(count.what),
            "confidence": .string(count.certainty.rawValue), "model": .integer(model),
            "unexplained": interval(
              after.map { $0.lowerBound - model...$0.upperBound - model }, centralAfter - model),
          ])
        }),
      "implied_places": places.map {
        .object(["least": .integer($0.lowerBound), "most": .integer($0.upperBound)])
      } ?? .null,
      "remarks": .anyPhrases(words, count: remarks),
    ]
  }

  private func interval(_ range: ClosedRange<Int>?, _ central: Int) -> ParsedJSON {
    .object([
      "least": .count(range?.lowerBound), "central": .integer(central),
      "most": .count(range?.upperBound),
    ])
  }

  /// The percentage as it was published, with a decimal point.
  private var percentText: String {
    guard stated.places > 0 else { return String(stated.percent) }
    var digits = String(stated.percent)
    while digits.count <= stated.places { digits = "0" + digits }
    return digits.dropLast(stated.places) + "." + digits.suffix(stated.places)
  }
}

extension ParsedJSON {
  /// A phrase whose words are known.
  static func words(_ phrase: Phrase) -> ParsedJSON {
    .object(["vi": .string(phrase.vi), "en": .string(phrase.en)])
  }
}
