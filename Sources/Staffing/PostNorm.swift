import LegalParameters
import Legislation
import Territory

/// The posts that the norm gives one commune-level unit (NĐ33 Đ6, Đ33).
public struct PostNorm: Sendable, Hashable {
  /// Officials (cán bộ, công chức).
  public let officials: Int
  /// Non-specialised staff (người hoạt động không chuyên trách).
  public let nonSpecialised: Int

  /// Makes a norm from its figures.
  public init(officials: Int, nonSpecialised: Int) {
    self.officials = officials
    self.nonSpecialised = nonSpecialised
  }

  /// The norm of a unit: the quota of its kind and class, and one post more of each sort for every
  /// full step of population and of area above the standard.
  ///
  /// - Parameters:
  ///   - standing: The unit's figures beside its standard.
  ///   - isIsland: Whether the steps of islands apply.
  public static func of(
    kind: UnitKind, unitClass: UnitClass, standing: Standing, isIsland: Bool, law: Law
  ) -> PostNorm {
    let figures = law.staffNorm
    let steps =
      populationSteps(kind: kind, standing: standing, isIsland: isIsland, figures)
      + areaSteps(standing, figures)
    return PostNorm(
      officials: (figures.officials[kind]?[unitClass] ?? 0) + steps,
      nonSpecialised: (figures.nonSpecialised[unitClass] ?? 0) + steps)
  }

  private static func populationSteps(
    kind: UnitKind, standing: Standing, isIsland: Bool, _ figures: StaffNormFigures
  ) -> Int {
    let people =
      (isIsland ? figures.islandPeoplePerStep[kind] : nil)
      ?? figures.peoplePerStep[standing.standard.key]
    guard let people else { return 0 }
    return max(0, standing.population - standing.standard.population) / people.people
  }

  private static func areaSteps(_ standing: Standing, _ figures: StaffNormFigures) -> Int {
    let above = max(0, standing.area - standing.standard.area)
    return above * 100 / (standing.standard.area * figures.areaStepPercent)
  }
}
