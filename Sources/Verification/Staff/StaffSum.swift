/// Changes of several units and groups, added up.
///
/// Surplus and severance are sums of what each has, never worked out from the sums of posts.
struct StaffSum {
  private(set) var before = StaffCost()
  private(set) var after = StaffCost()
  private(set) var officialsSurplus = 0
  private(set) var nonSpecialisedSurplus = 0
  private(set) var leadershipSurplus = 0
  /// Đồng.
  private(set) var officialsSeverance = 0
  /// Đồng.
  private(set) var nonSpecialisedSeverance = 0
  /// Đồng.
  private(set) var topUp = 0

  /// Nothing.
  init() {}

  /// One change.
  init(_ change: StaffChange) { add(change) }

  mutating func add(_ change: StaffChange) {
    before = before + change.before
    after = after + change.after
    officialsSurplus += change.officialsSurplus
    nonSpecialisedSurplus += change.nonSpecialisedSurplus
    leadershipSurplus += change.leadershipSurplus
    officialsSeverance += change.officialsSeverance
    nonSpecialisedSeverance += change.nonSpecialisedSeverance
    topUp += change.topUp
  }

  /// A unit that stays: the same before and after.
  mutating func add(staying cost: StaffCost) {
    before = before + cost
    after = after + cost
  }

  /// Đồng; below zero when pay grows.
  var monthlySaving: Int {
    before.allowances + before.salaries - after.allowances - after.salaries
  }
  var annualSaving: Int { 12 * monthlySaving }
  /// Đồng.
  var severance: Int { officialsSeverance + nonSpecialisedSeverance + topUp }

  /// The fewest whole months in which the saving reaches the severance.
  var paybackMonths: Int? {
    guard monthlySaving > 0 else { return nil }
    let (whole, rest) = severance.quotientAndRemainder(dividingBy: monthlySaving)
    return rest > 0 ? whole + 1 : whole
  }
}
