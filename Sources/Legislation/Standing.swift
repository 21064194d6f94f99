/// A unit's area and population beside its standard, compared exactly.
public struct Standing: Sendable, Hashable {
  /// Square metres.
  public let area: Int
  /// People.
  public let population: Int
  /// The standard.
  public let standard: Standard

  /// Sets figures beside a standard.
  public init(area: Int, population: Int, standard: Standard) {
    self.area = area
    self.population = population
    self.standard = standard
  }

  /// Whether the area is at least `percent` of its standard.
  public func areaReaches(_ percent: Int) -> Bool {
    area * 100 >= standard.area * percent
  }

  /// Whether the population is at least `percent` of its standard.
  public func populationReaches(_ percent: Int) -> Bool {
    population * 100 >= standard.population * percent
  }
}
