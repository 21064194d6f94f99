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
  /// How many communes a district has at the least; `nil` for kinds of communes.
  public let subUnits: SubUnits?
  /// The article.
  public let citation: Citation

  /// The least number of commune-level units of a district (NQ1211 Đ2, Đ5–Đ7).
  public struct SubUnits: Sendable, Hashable {
    /// Communes, wards and townships together.
    public let count: Int
    /// Townships among them.
    public let townships: Int

    /// States a number.
    public init(count: Int, townships: Int) {
      self.count = count
      self.townships = townships
    }
  }
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
  /// What is left of a district's number of sub-units; `nil` when it is not lowered.
  public let subUnitsPercent: Int?
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

  /// The same point with other shares.
  public func having(areaBelowPercent area: Int, populationBelowPercent population: Int)
    -> DueFigures
  {
    DueFigures(
      point: point, levels: levels, areaBelowPercent: area, populationBelowPercent: population,
      citation: citation)
  }
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
