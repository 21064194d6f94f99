import SourceFiles

/// A figure that a class by points needs beside area and population (NQ1211 Đ13–Đ21).
///
/// The raw value is the column's heading in `units.csv` or `districts.csv`. Values are whole numbers:
/// hundredths of a percent (51.37 % is 5137), counts, or 1 and 0 for yes and no.
public enum ClassInput: String, Sendable, Hashable, CaseIterable {
  /// Own revenue over spending in the balance of the local budget; from 100 % it is balanced.
  case budgetPercent = "budget_percent"
  /// Recognised as meeting the rural standard (đạt chuẩn nông thôn mới).
  case newRural = "new_rural"
  /// The number of criteria of the rural standard that a commune meets.
  case newRuralCriteria = "new_rural_criteria"
  /// The share of a district's communes that are recognised as meeting the rural standard.
  case newRuralPercent = "new_rural_percent"
  /// The share of industry, construction and services in the economy.
  case industryServicePercent = "industry_service_percent"
  /// The share of non-farm labour.
  case nonFarmPercent = "non_farm_percent"
  /// The share of trained labour.
  case trainedLabourPercent = "trained_labour_percent"
  /// Meets the national criterion of health.
  case healthCriterion = "health_criterion"
  /// The share of a district's communes that meet the national criterion of health.
  case healthPercent = "health_percent"
  /// The share of households with clean water.
  case cleanWaterPercent = "clean_water_percent"
  /// The share of poor households by the multidimensional standard.
  case povertyPercent = "poverty_percent"
  /// Converted temporary residents over permanent residents.
  case temporaryPercent = "temporary_percent"
  /// The share of ethnic minority people.
  case minorityPercent = "minority_percent"
  /// A mountain district.
  case mountain
  /// Highland (vùng cao), which counts more than mountain.
  case highland
  /// An island district.
  case island
  /// An especially difficult commune (xã đặc biệt khó khăn).
  case especiallyDifficult = "especially_difficult"
  /// A poor district (huyện nghèo).
  case poorDistrict = "poor_district"
  /// A commune of the revolutionary safe zone (an toàn khu).
  case safeZone = "safe_zone"
  /// Has a special national relic or a heritage recognised by UNESCO.
  case heritage
  /// Whether a district is a level of the budget.
  case isBudgetLevel = "is_budget_level"

  /// How a figure is measured, with the largest value that is taken.
  public enum Measure: Sendable, Hashable {
    /// Hundredths of a percent.
    case percent(largest: Int)
    /// A whole number.
    case count(largest: Int)
    /// 1 or 0.
    case flag
  }

  /// How the figure is measured.
  public var measure: Measure {
    switch self {
    // Revenue may be several times the spending, temporary residents several times the others.
    case .budgetPercent, .temporaryPercent: .percent(largest: 100_000)
    case .newRuralPercent, .industryServicePercent, .nonFarmPercent, .trainedLabourPercent,
      .healthPercent, .cleanWaterPercent, .povertyPercent, .minorityPercent:
      .percent(largest: 10_000)
    case .newRuralCriteria: .count(largest: 19)
    case .newRural, .healthCriterion, .mountain, .highland, .island, .especiallyDifficult,
      .poorDistrict, .safeZone, .heritage, .isBudgetLevel:
      .flag
    }
  }

  /// The figures of a commune-level unit, in the order of their columns.
  ///
  /// Mountain, border and island are traits of the unit (``UnitTraits``) and no inputs of their own.
  public static let ofCommunes: [ClassInput] = [
    .budgetPercent, .newRural, .newRuralCriteria, .nonFarmPercent, .healthCriterion,
    .cleanWaterPercent, .povertyPercent, .temporaryPercent, .minorityPercent, .highland,
    .especiallyDifficult, .safeZone, .heritage,
  ]

  /// The figures of a district, in the order of their columns.
  public static let ofDistricts: [ClassInput] = [
    .isBudgetLevel, .budgetPercent, .industryServicePercent, .newRuralPercent, .nonFarmPercent,
    .trainedLabourPercent, .healthPercent, .cleanWaterPercent, .povertyPercent,
    .temporaryPercent, .minorityPercent, .mountain, .highland, .island, .poorDistrict,
  ]

  /// The figures of a tier of government.
  public static func of(_ level: UnitKind.Level) -> [ClassInput] {
    level == .commune ? ofCommunes : ofDistricts
  }
}

/// The figures for the class of one unit that a dataset has; what is missing is `nil`.
public struct ClassInputs: Sendable, Hashable {
  private var values: [ClassInput: Int]

  /// Makes a set of figures.
  public init(_ values: [ClassInput: Int] = [:]) {
    self.values = values
  }

  /// The value of one figure, `nil` when it is missing.
  public subscript(input: ClassInput) -> Int? {
    get { values[input] }
    set { values[input] = newValue }
  }

  /// A yes-or-no figure, `nil` when it is missing.
  public func flag(_ input: ClassInput) -> Bool? { values[input].map { $0 != 0 } }
}
