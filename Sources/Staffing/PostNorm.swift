import LegalParameters
import Legislation
import Territory

/// What the norms need to know of a commune-level unit, existing or formed.
public struct StaffedUnit: Sendable, Hashable {
  /// The kind.
  public let kind: UnitKind
  /// The class by which posts are counted.
  public let unitClass: UnitClass
  /// Area and population beside the standard.
  public let standing: Standing
  /// Whether the steps of islands apply.
  public let isIsland: Bool
  /// Whether it is a budget level; wards of Hà Nội's pilot are not.
  public let isBudgetLevel: Bool

  /// Describes a unit.
  public init(
    kind: UnitKind, unitClass: UnitClass, standing: Standing, isIsland: Bool = false,
    isBudgetLevel: Bool = true
  ) {
    self.kind = kind
    self.unitClass = unitClass
    self.standing = standing
    self.isIsland = isIsland
    self.isBudgetLevel = isBudgetLevel
  }

  /// The same unit with another class, as after it is classed anew.
  public func classed(_ unitClass: UnitClass) -> StaffedUnit {
    StaffedUnit(
      kind: kind, unitClass: unitClass, standing: standing, isIsland: isIsland,
      isBudgetLevel: isBudgetLevel)
  }
}

/// The posts that a regime's norm gives one commune-level unit (NĐ33 Đ6, Đ33; ĐA21; NĐ32 Đ18).
public struct PostNorm: Sendable, Hashable {
  /// Officials (cán bộ, công chức).
  public let officials: Int
  /// Non-specialised staff (người hoạt động không chuyên trách).
  public let nonSpecialised: Int
  /// How many non-specialised posts come from steps above the standard.
  public let extra: Int

  /// Makes a norm from its figures.
  public init(officials: Int, nonSpecialised: Int, extra: Int = 0) {
    self.officials = officials
    self.nonSpecialised = nonSpecialised
    self.extra = extra
  }

  /// The norm of a unit: the quota of its kind and class, and one post more of each sort for every
  /// full step of population and of area above the standard.
  ///
  /// A cap on people stands in place of quota and steps of non-specialised staff; the civil servants
  /// of the ward pilot in place of quota and steps of officials.
  /// - Parameter hasRegularPolice: Whether the police chief of a xã or thị trấn is a regular officer.
  public static func of(
    _ unit: StaffedUnit, by figures: StaffNormFigures, hasRegularPolice: Bool = false
  ) -> PostNorm {
    let steps = populationSteps(unit, figures) + areaSteps(unit.standing, figures)
    let quota = figures.officials[unit.kind]?[unit.unitClass] ?? 0
    let less = hasRegularPolice && unit.kind != .phuong ? figures.lessWithRegularPolice : 0
    let isInPilot = unit.kind == .phuong && !unit.isBudgetLevel
    let officials =
      isInPilot
      ? figures.wardCivilServants ?? quota + steps : max(0, quota - less) + steps
    if let cap = figures.peopleCap { return PostNorm(officials: officials, nonSpecialised: cap) }
    return PostNorm(
      officials: officials,
      nonSpecialised: (figures.nonSpecialised[unit.unitClass] ?? 0) + steps, extra: steps)
  }

  private static func populationSteps(_ unit: StaffedUnit, _ figures: StaffNormFigures) -> Int {
    let standing = unit.standing
    let people =
      (unit.isIsland ? figures.islandPeoplePerStep[unit.kind] : nil)
      ?? figures.peoplePerStep[standing.standard.key]
    guard let people else { return 0 }
    return max(0, standing.population - standing.standard.population) / people.people
  }

  private static func areaSteps(_ standing: Standing, _ figures: StaffNormFigures) -> Int {
    guard let percent = figures.areaStepPercent else { return 0 }
    let above = max(0, standing.area - standing.standard.area)
    return above * 100 / (standing.standard.area * percent)
  }
}
