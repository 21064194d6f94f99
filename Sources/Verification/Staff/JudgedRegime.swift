import LegalParameters
import Territory

/// What a plan does to people and money under one regime, recomputed.
struct JudgedRegime {
  /// One group.
  struct Group {
    let group: JudgedGroup
    let change: StaffChange
    /// Posts and pay once the new unit is classed anew.
    let reclassed: StaffCost
    /// The classes then; `nil` when the law has no points for the kind.
    let classes: ClassAnew?
  }

  /// What takes effect in one year.
  struct Wave {
    /// The year; `nil` where groups have no years.
    let year: Int?
    /// The groups, by position.
    var groups: [Int] = []
    var divided = StaffSum()
    /// Groups and divided units.
    var changed = StaffSum()
  }

  let code: String
  let figures: StaffNormFigures
  let groups: [Group]
  let divided: StaffSum
  /// Groups and divided units.
  let changed: StaffSum
  /// The same by year, the earliest first.
  let waves: [Wave]
  /// All units of the scope.
  let total: StaffSum
  /// Posts and pay of all units once the new ones are classed anew.
  let reclassed: StaffCost
  /// All units of the scope, by index of the district.
  let districts: [Int: StaffSum]

  init(_ code: String, _ figures: StaffNormFigures, of plan: StaffedUnits, terms: StaffTerms) {
    let planningCase = plan.scope.planningCase
    let pricing = StaffPricing(figures: figures, law: planningCase.law.staff, terms: terms)
    var (divided, changed, total) = (StaffSum(), StaffSum(), StaffSum())
    var districts: [Int: StaffSum] = [:]
    var reclassed = StaffCost()
    var groups: [Group] = []
    var waves = Set(plan.years).sorted { ($0 ?? 0) < ($1 ?? 0) }.map { Wave(year: $0) }
    if waves.isEmpty { waves = [Wave(year: nil)] }
    for (position, group) in plan.groups.enumerated() {
      let change = StaffChange(
        before: group.members.map(pricing.cost).reduce(StaffCost(), +),
        after: pricing.cost(of: group, as: group.unitClass), terms: terms)
      let classes = ClassAnew(
        of: group, in: planningCase.dataset.districts[group.territory.district],
        under: planningCase.law)
      let anew = pricing.cost(of: group, as: classes?.assumed ?? group.unitClass)
      groups.append(Group(group: group, change: change, reclassed: anew, classes: classes))
      changed.add(change)
      for index in waves.indices where waves[index].year == plan.years[position] {
        waves[index].groups.append(position)
        waves[index].changed.add(change)
      }
      total.add(change)
      districts[group.territory.district, default: StaffSum()].add(change)
      reclassed = reclassed + anew
    }
    for unit in plan.divided {
      let year = plan.yearOfDivision(unit)
      let wave = waves.firstIndex { $0.year == year } ?? 0
      let change = StaffChange(before: pricing.cost(of: unit), after: StaffCost(), terms: terms)
      divided.add(change)
      waves[wave].divided.add(change)
      waves[wave].changed.add(change)
      changed.add(change)
      total.add(change)
      districts[unit.unit.district, default: StaffSum()].add(change)
    }
    for unit in plan.kept {
      let cost = pricing.cost(of: unit)
      total.add(staying: cost)
      districts[unit.unit.district, default: StaffSum()].add(staying: cost)
      reclassed = reclassed + cost
    }
    self.code = code
    self.figures = figures
    self.groups = groups
    self.divided = divided
    self.changed = changed
    self.waves = waves
    self.total = total
    self.reclassed = reclassed
    self.districts = districts
  }
}

/// What units cost under one regime.
private struct StaffPricing {
  let figures: StaffNormFigures
  let law: StaffLaw
  let terms: StaffTerms

  func cost(of unit: JudgedUnit) -> StaffCost {
    cost(unit.body, unit.standard, unit.unitClass)
  }

  func cost(of group: JudgedGroup, as unitClass: UnitClass) -> StaffCost {
    cost(group.body, group.standard, unitClass)
  }

  private func cost(
    _ body: LegalBody, _ standard: AdjustedStandard, _ unitClass: UnitClass
  ) -> StaffCost {
    let norm = StaffNorm(
      of: body, unitClass: unitClass, standard: standard, by: figures,
      regularPolice: terms.hasRegularPolice)
    return StaffCost(norm, unitClass: unitClass, law: law, terms: terms)
  }
}
