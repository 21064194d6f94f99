import SourceFiles
import Territory

/// Which row of the table of standards applies to a unit.
public enum StandardKey: String, Sendable, Hashable, CaseIterable {
  /// Commune.
  case xa
  /// Commune in mountain or highland.
  case xaMienNui = "xa_mien_nui"
  /// Ward of an urban district.
  case phuongQuan = "phuong_quan"
  /// Ward of a city.
  case phuongThanhPho = "phuong_thanh_pho"
  /// Ward of a town.
  case phuongThiXa = "phuong_thi_xa"
  /// Township.
  case thiTran = "thi_tran"
  /// Rural district.
  case huyen
  /// Rural district in mountain or highland.
  case huyenMienNui = "huyen_mien_nui"
  /// Urban district.
  case quan
  /// Town.
  case thiXa = "thi_xa"
  /// City.
  case thanhPho = "thanh_pho"
}

/// The minimum population (people) and area (m²) of a kind of unit, before adjustments.
public struct StandardFigures: Sendable, Hashable {
  /// The kind in words.
  public let title: Phrase
  /// People.
  public let population: Int
  /// Square metres.
  public let area: Int
  /// The article.
  public let citation: Citation
}

/// A factor that lowers a standard.
public enum AdjustmentKey: String, Sendable, Hashable, CaseIterable {
  /// Rural, Red River Delta.
  case delta
  /// Rural, mountain, with many ethnic minority people.
  case minority
  /// Rural, national border.
  case border
  /// Especially difficult coastal commune.
  case difficultCoast = "difficult_coast"
  /// Rural island.
  case islandRural = "island_rural"
  /// Urban island.
  case islandUrban = "island_urban"
}

/// By how much a factor lowers the standards, in percent of the unadjusted figure.
public struct AdjustmentFigures: Sendable, Hashable {
  /// The factor in words.
  public let title: Phrase
  /// What is left of the population standard; `nil` when it is not lowered.
  public let populationPercent: Int?
  /// What is left of the area standard; `nil` when it is not lowered.
  public let areaPercent: Int?
  /// How the population percentage falls further with the minority share.
  public let minoritySteps: MinoritySteps?
  /// The article.
  public let citation: Citation

  /// The steps of the minority factor, all in percent.
  public struct MinoritySteps: Sendable, Hashable {
    /// The share from which the factor holds.
    public let fromPercent: Int
    /// The further share that makes one step.
    public let stepPercent: Int
    /// Percentage points taken off for each full step.
    public let pointsPerStep: Int
    /// The percentage below which it never falls.
    public let floorPercent: Int
  }
}

/// One point of the rule that says which units are due; both bounds must hold strictly.
public struct DueFigures: Sendable, Hashable {
  /// The point's letter.
  public let point: String
  /// The tiers it applies to.
  public let levels: [UnitKind.Level]
  /// Percent of the area standard below which a unit is due.
  public let areaBelowPercent: Int
  /// Percent of the population standard below which a unit is due.
  public let populationBelowPercent: Int
  /// The article with its point.
  public let citation: Citation
}

/// What a formed unit must reach, in percent of its standard.
public struct FormedUnitFigures: Sendable {
  /// Percent of the area standard.
  public let areaPercent: Int
  /// Percent of the population standard.
  public let populationPercent: Int
  /// The number of merged units from which both are waived.
  public let waivedFromUnits: Int
  /// Point a: one criterion at least `one`, the other at least `other` percent.
  public let pointA: (one: Int, other: Int)
  /// Point b, districts: percent of area and of population.
  public let pointB: (area: Int, population: Int)
  /// Point c, communes: percent of area and of population.
  public let pointC: (area: Int, population: Int)
  /// The article of the clause.
  public let citation: Citation
}

/// A ground of Article 3 on which a due unit may be kept.
public struct ExemptionGround: Sendable, Hashable {
  /// The code, such as `3.1.b`.
  public let code: String
  /// The ground in words.
  public let title: Phrase
  /// The phases in which it holds.
  public let phases: [String]
  /// Whether it is for rural units only.
  public let ruralOnly: Bool
  /// Whether it is only for plans rebuilt from an adopted resolution.
  public let inferredOnly: Bool
  /// The article.
  public let citation: Citation
}

/// Points for one criterion of a class, in quarters of a point.
public struct ClassScale: Sendable, Hashable {
  /// Up to this value the criterion gives `quarters`.
  public let upto: Int
  /// Quarters of a point up to `upto`.
  public let quarters: Int
  /// The further amount that gives `quartersPerStep`; parts of it count pro rata.
  public let step: Int
  /// Quarters of a point per step.
  public let quartersPerStep: Int
  /// The most the criterion can give, in quarters.
  public let maximum: Int
}

/// How a kind of unit is scored for its class.
public struct ClassFigures: Sendable, Hashable {
  /// Points for population.
  public let population: ClassScale
  /// Points for area in m².
  public let area: ClassScale
  /// The population scale in mountain areas, percent; `nil` when the kind has none.
  public let mountainPopulationPercent: Int?
  /// The population scale on the national border, percent.
  public let borderPopulationPercent: Int?
  /// Criteria for which datasets seldom have figures.
  public let withoutData: [Criterion]
  /// The article.
  public let citation: Citation

  /// A criterion that is scored by assumption.
  public struct Criterion: Sendable, Hashable {
    /// The criterion in words.
    public let what: Phrase
    /// The most it can give, in quarters of a point.
    public let maximum: Int
    /// Whether it does not count where wards are not a budget level.
    public let isOnBudget: Bool
  }
}

/// The points from which a unit has class I or II.
public struct ClassThresholds: Sendable, Hashable {
  /// Points from which the class is I.
  public let firstFrom: Int
  /// Points from which the class is II.
  public let secondFrom: Int
  /// By how many points both are lower where the unit is not a budget level.
  public let lowerWhereNotBudgetLevel: Int
  /// The article.
  public let citation: Citation
}
