import LegalParameters
import Territory

/// What the points of a class are counted on: the figures of one unit, existing or formed.
///
/// By law the population is the permanent one of the year before, confirmed by the police, and the
/// budget the average of three years (NQ1211 Đ25.2); a profile has what the dataset has.
public struct ClassProfile: Sendable, Hashable {
  /// The kind.
  public let kind: UnitKind
  /// People.
  public let population: Int
  /// Square metres.
  public let area: Int
  /// The traits that hold for it; of these mountain, border and island count.
  public let traits: UnitTraits
  /// The further figures that are known.
  public let inputs: ClassInputs
  /// Whether it is a level of the budget.
  public let isBudgetLevel: Bool
  /// The communes of a district, counted; `nil` for a commune.
  public let communes: Communes?

  /// The communes of a district, counted.
  public struct Communes: Sendable, Hashable {
    /// How many there are.
    public let count: Int
    /// How many make the district urban: townships in a huyện, wards elsewhere.
    public let urban: Int
    /// How many lie on the national border.
    public let onBorder: Int

    /// Makes a count.
    public init(count: Int, urban: Int, onBorder: Int) {
      self.count = count
      self.urban = urban
      self.onBorder = onBorder
    }
  }

  /// Makes a profile from its figures.
  public init(
    kind: UnitKind, population: Int, area: Int, traits: UnitTraits = [],
    inputs: ClassInputs = ClassInputs(), isBudgetLevel: Bool = true, communes: Communes? = nil
  ) {
    self.kind = kind
    self.population = population
    self.area = area
    self.traits = traits
    self.inputs = inputs
    self.isBudgetLevel = isBudgetLevel
    self.communes = communes
  }

  /// The profile of an existing commune-level unit.
  public init(_ unit: Unit, in district: District) {
    self.init(
      kind: unit.kind, population: unit.population, area: unit.area, traits: unit.traits,
      inputs: unit.classInputs,
      isBudgetLevel: Self.isBudgetLevel(unit.kind, in: district))
  }

  /// A part of the unit: its own area and people, and all else as the unit has it.
  public func part(area: Int, population: Int) -> ClassProfile {
    ClassProfile(
      kind: kind, population: population, area: area, traits: traits, inputs: inputs,
      isBudgetLevel: isBudgetLevel, communes: communes)
  }

  /// Only wards may be outside the levels of the budget, where their district says so.
  static func isBudgetLevel(_ kind: UnitKind, in district: District) -> Bool {
    kind != .phuong || district.wardsAreBudgetLevel
  }
}
