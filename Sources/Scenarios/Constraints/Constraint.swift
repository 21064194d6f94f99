/// One decision, limit or rule of a scenario that narrows its plans and can be taken back by itself.
///
/// Decisions and limits are named by their place in ``Scenario/decisions`` and ``Scenario/limits``,
/// units by their index in the dataset.
public enum Constraint: Sendable, Hashable {
  /// A unit stays as it is.
  case keep(unit: Int)
  /// All units of one entry of `keep` stay as they are.
  case keepEntry(Int)
  /// Units must be in one group.
  case join(Int)
  /// Units may not be in one group.
  case separate(Int)
  /// A figure of the whole plan is bounded.
  case limit(Int)
  /// No result may rest on Article 4.1.d.
  case discretion
  /// Points a to c of Article 4.1 need a stated reason.
  case fallbacks
  /// Groups need a due unit.
  case withoutDueUnit
  /// Groups have a largest size; without it the largest that any scenario may ask for holds.
  case maxUnits
  /// Every due unit must be resolved.
  case due
  /// One due unit must be resolved.
  case dueUnit(Int)
}

extension PlanningCase {
  /// Every constraint of the scenario, each unit of a `keep` by itself, due units together.
  public var constraints: [Constraint] {
    let decisions = scenario.decisions
    var all: [Constraint] = self.decisions.keep.keys.sorted().map { .keep(unit: $0) }
    all += decisions.join.indices.map { .join($0) }
    all += decisions.separate.indices.map { .separate($0) }
    all += scenario.limits.indices.map { .limit($0) }
    if scenario.withoutDueUnit == .never { all.append(.withoutDueUnit) }
    if scenario.fallbacks == .justified { all.append(.fallbacks) }
    if scenario.discretion == .forbidden { all.append(.discretion) }
    if scenario.maxUnits < Scenario.largestMaxUnits { all.append(.maxUnits) }
    if scenario.due == .required { all.append(.due) }
    return all
  }

  /// The units that a decision names, ascending, or the one that must be resolved; none for rules
  /// and limits.
  public func units(of constraint: Constraint) -> [Int] {
    func indices(_ coded: [Scenario.Coded]) -> [Int] {
      coded.compactMap { dataset.index(ofUnit: $0.code) }.sorted()
    }
    let stated = scenario.decisions
    return switch constraint {
    case .keep(let unit), .dueUnit(let unit): [unit]
    case .keepEntry(let entry): indices(stated.keep[entry].units)
    case .join(let entry): indices(stated.join[entry].units)
    case .separate(let entry): indices(stated.separate[entry].units)
    case .limit, .discretion, .fallbacks, .withoutDueUnit, .maxUnits, .due: []
    }
  }

  /// The entry of `keep` that names a unit.
  func keepEntry(of unit: Int) -> Int? {
    let code = dataset.units[unit].code
    return scenario.decisions.keep.firstIndex { entry in
      entry.units.contains { $0.code == code }
    }
  }
}
