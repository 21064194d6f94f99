import Territory

/// The district level of a case: its districts as units, and what was decided about them.
public struct DistrictLevel: Sendable {
  /// A commune that changes its district.
  public struct Move: Sendable {
    /// The commune.
    public let unit: Int
    /// The district that gives it.
    public let from: Int
    /// The district that receives it.
    public let to: Int
    /// Why.
    public let why: String?
  }

  /// The communes in their districts after the decided moves, with the scenario's links.
  public let communes: Dataset
  /// The districts of ``communes`` as units.
  public let dataset: Dataset
  /// The districts that are planned, ascending.
  public let scope: [Int]
  /// The decisions over districts.
  public let decisions: Decisions
  /// The decided moves by unit.
  public let moves: [Move]
}

extension PlanningCase {
  /// The case of the district level, whose units are the districts.
  ///
  /// Where a scenario asks nothing of districts, they stand under its own rules and no decisions.
  ///
  /// - Parameter dataset: Stands in place of ``DistrictLevel/dataset``: the verifier works it out
  ///   by itself.
  public func ofDistricts(_ dataset: Dataset? = nil) -> PlanningCase {
    let units = dataset ?? districts?.dataset ?? self.dataset.ofDistricts()
    return PlanningCase(
      scenario: scenario.ofDistricts(), dataset: units, law: law, documents: documents,
      scope: districts?.scope ?? Array(units.units.indices), splittable: [], links: .none,
      borders: units.borders, decisions: districts?.decisions ?? Decisions(), districts: nil)
  }

  /// The case of the commune level once districts are arranged: the same communes and decisions.
  ///
  /// Where only districts are arranged no commune is planned.
  ///
  /// - Parameters:
  ///   - dataset: The communes in their new districts, with the scenario's links.
  ///   - yearsFormed: The years in which new districts take effect, by their code.
  public func ofCommunes(
    in dataset: Dataset, yearsFormed: [String: Int]
  ) -> PlanningCase {
    var communes = PlanningCase(
      scenario: scenario, dataset: dataset, law: law, documents: documents,
      scope: scenario.level == .district ? [] : scope, splittable: splittable, links: links,
      borders: dataset.borders, decisions: decisions, districts: nil)
    for (index, district) in dataset.districts.enumerated() {
      communes.yearsFormed[index] = yearsFormed[district.code]
    }
    return communes
  }
}
