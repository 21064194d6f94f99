/// Decides whether stated departures can cost what is stated for each year.
///
/// staff.json tells departures by body; who retires early and who holds an elected post is not
/// told. The amounts are right when some split of the severed over the two sorts of each body
/// yields all of them exactly, with no sort giving more people than it has. Who leaves without
/// severance fills up the sorts, so nothing else restrains a split.
struct SeveranceSplit {
  enum Answer {
    case yes, no
    /// Too many splits to look at.
    case unknown
  }

  /// Early retirees and elected staff severed so far.
  private struct Count: Hashable {
    let early: Int
    let elected: Int
  }

  private let sorts: [[RoadmapTask.Sort]]
  private let stated: [StatedDepartures.Wave]
  private var stepsLeft = 3_000_000

  /// One wave's sorts, two for each body, and what it does in each year.
  init(_ sorts: [[RoadmapTask.Sort]], _ stated: [StatedDepartures.Wave]) {
    self.sorts = sorts
    self.stated = stated
  }

  /// How many of `severed` may be of the second officials' sort, or the first staff's sort.
  private func range(_ severed: Int, atMost people: Int, others: Int) -> ClosedRange<Int>? {
    let (low, high) = (max(0, severed - others), min(severed, people))
    return low <= high ? low...high : nil
  }

  mutating func answer() -> Answer {
    let (leaving, early) = (sorts[0][0], sorts[0][1])
    let (elected, other) = (sorts[1][0], sorts[1][1])
    var reached: Set<Count> = [Count(early: 0, elected: 0)]
    // People who may be of either sort because that changes no amount.
    var (freeOfficials, freeStaff) = (0, 0)
    var (allOfficials, allStaff) = (0, 0)
    for (year, wave) in stated.enumerated() {
      let (officials, staff) = (wave.departures[0].severed, wave.departures[1].severed)
      allOfficials += officials
      allStaff += staff
      guard
        let earlyRange = range(officials, atMost: early.people, others: leaving.people),
        let electedRange = range(staff, atMost: elected.people, others: other.people)
      else { return .no }
      let base = (Int128(leaving.severance[year] ?? 0), Int128(other.severance[year] ?? 0))
      let more = (
        Int128(early.severance[year] ?? 0) - base.0, Int128(elected.severance[year] ?? 0) - base.1
      )
      let rest =
        Int128(wave.severance) - Int128(officials) * base.0 - Int128(staff) * base.1
      var choices: [Count] = []
      switch (more.0 == 0, more.1 == 0) {
      case (true, true):
        guard rest == 0 else { return .no }
        choices = [Count(early: earlyRange.lowerBound, elected: electedRange.lowerBound)]
        freeOfficials += earlyRange.count - 1
        freeStaff += electedRange.count - 1
      case (true, false):
        guard let elected = Self.quotient(rest, more.1, in: electedRange) else { return .no }
        choices = [Count(early: earlyRange.lowerBound, elected: elected)]
        freeOfficials += earlyRange.count - 1
      case (false, true):
        guard let early = Self.quotient(rest, more.0, in: earlyRange) else { return .no }
        choices = [Count(early: early, elected: electedRange.lowerBound)]
        freeStaff += electedRange.count - 1
      case (false, false):
        stepsLeft -= earlyRange.count
        guard stepsLeft > 0 else { return .unknown }
        choices = earlyRange.compactMap { early in
          Self.quotient(rest - Int128(early) * more.0, more.1, in: electedRange)
            .map { Count(early: early, elected: $0) }
        }
      }
      stepsLeft -= reached.count * choices.count
      guard stepsLeft > 0 else { return .unknown }
      var next: Set<Count> = []
      for count in reached {
        for choice in choices {
          let sum = Count(
            early: count.early + choice.early, elected: count.elected + choice.elected)
          if sum.early <= early.people, sum.elected <= elected.people { next.insert(sum) }
        }
      }
      reached = next
    }
    // The other sorts must not give more than they have either.
    let isReached = reached.contains { count in
      count.early + freeOfficials >= allOfficials - leaving.people
        && count.elected + freeStaff >= allStaff - other.people
    }
    return isReached ? .yes : .no
  }

  /// `amount` / `each` when it is a whole number in `range`.
  private static func quotient(
    _ amount: Int128, _ each: Int128, in range: ClosedRange<Int>
  ) -> Int? {
    let (quotient, rest) = amount.quotientAndRemainder(dividingBy: each)
    guard rest == 0, quotient >= Int128(range.lowerBound), quotient <= Int128(range.upperBound)
    else { return nil }
    return Int(quotient)
  }
}
