import LegalParameters
import Territory

/// The monthly fund of a village for its non-specialised people.
public struct VillageFund: Sendable, Hashable {
  /// Percent of the base salary.
  public let percent: Int
  /// Whether it is the larger of the two.
  public let isLarge: Bool

  /// The fund of a village of `kind` with these households and traits.
  public static func of(
    kind: VillageKind, households: Int, traits: VillageTraits, figures: VillageFundFigures
  ) -> VillageFund {
    let bySize = figures.large(kind).map { households >= $0.households } ?? false
    let byCommune = !traits.isDisjoint(with: [.keySecurity, .border, .island])
    let byOrigin =
      figures.formerLargeThonKeeps && kind == .toDanPho && traits.contains(.formerLargeThon)
    let isLarge = bySize || byCommune || byOrigin
    return VillageFund(
      percent: isLarge ? figures.largePercent : figures.normalPercent, isLarge: isLarge)
  }

  /// Đồng a month at `baseSalary`, rounded half-up.
  public func monthly(baseSalary: Int) -> Int {
    (baseSalary * percent + 50) / 100
  }
}

/// People and money of some villages before and after.
public struct VillageStaffing: Sendable, Hashable {
  /// Non-specialised people before: at work where the dataset says so, else the norm.
  public var peopleBefore = 0
  /// The norm after.
  public var peopleAfter = 0
  /// People above the norm after.
  public var surplus = 0
  /// Places that nobody holds after.
  public var vacant = 0
  /// The fund before, đồng a month.
  public var fundBefore = 0
  /// The fund after, đồng a month.
  public var fundAfter = 0

  /// Nothing.
  public init() {}

  /// One village after, that was `before`.
  init(peopleBefore: Int, peopleAfter: Int, fundBefore: Int, fundAfter: Int) {
    self.peopleBefore = peopleBefore
    self.peopleAfter = peopleAfter
    self.fundBefore = fundBefore
    self.fundAfter = fundAfter
    surplus = max(0, peopleBefore - peopleAfter)
    vacant = max(0, peopleAfter - peopleBefore)
  }

  /// What is saved, đồng a month.
  public var monthlySaving: Int { fundBefore - fundAfter }
  /// What is saved, đồng a year.
  public var yearlySaving: Int { 12 * monthlySaving }

  /// Adds the figures of other villages.
  public static func += (sum: inout VillageStaffing, other: VillageStaffing) {
    sum.peopleBefore += other.peopleBefore
    sum.peopleAfter += other.peopleAfter
    sum.surplus += other.surplus
    sum.vacant += other.vacant
    sum.fundBefore += other.fundBefore
    sum.fundAfter += other.fundAfter
  }
}
