import SourceFiles
import Territory

/// A criterion by which a unit earns points for its class (NQ1211 Đ13–Đ20).
///
/// The raw value is its key in `classification.yaml`.
public enum ClassCriterion: String, Sendable, Hashable, CaseIterable {
  /// Permanent population.
  case population
  /// Natural area.
  case area = "area_m2"
  /// Number of communes of a district.
  case subUnits = "sub_units"
  /// Share of wards, in a huyện of townships, among the communes of a district.
  case urbanPercent = "urban_percent"
  /// Balance of the local budget.
  case budget = "budget_percent"
  /// Industry, construction and services.
  case industryService = "industry_service_percent"
  /// Rural standard of a commune.
  case newRural = "new_rural"
  /// Communes that meet the rural standard.
  case newRuralPercent = "new_rural_percent"
  /// Non-farm labour.
  case nonFarm = "non_farm_percent"
  /// Trained labour.
  case trainedLabour = "trained_labour_percent"
  /// National criterion of health.
  case health = "health_criterion"
  /// Communes that meet the national criterion of health.
  case healthPercent = "health_percent"
  /// Clean water.
  case cleanWater = "clean_water_percent"
  /// Multidimensional poverty.
  case poverty = "poverty_percent"
  /// Temporary residents.
  case temporary = "temporary_percent"
  /// Highland or mountain.
  case terrain
  /// Communes on the national border.
  case borderPercent = "border_percent"
  /// Ethnic minority people.
  case minority = "minority_percent"
  /// Especially difficult commune.
  case especiallyDifficult = "especially_difficult"
  /// Poor district.
  case poorDistrict = "poor_district"
  /// Revolutionary safe zone.
  case safeZone = "safe_zone"
  /// Special national relic or UNESCO heritage.
  case heritage

  /// Whether the criterion is one of the special factors (yếu tố đặc thù).
  public var isSpecial: Bool {
    switch self {
    case .temporary, .terrain, .borderPercent, .minority, .especiallyDifficult, .poorDistrict,
      .safeZone, .heritage:
      true
    default: false
    }
  }

  /// Whether the criterion is about size: people, area or sub-units.
  public var isSize: Bool {
    switch self {
    case .population, .area, .subUnits, .urbanPercent: true
    default: false
    }
  }

  /// The figure of the dataset that answers the criterion; `nil` where it is derived from others.
  public var input: ClassInput? {
    switch self {
    case .population, .area, .subUnits, .urbanPercent, .terrain, .borderPercent: nil
    case .budget: .budgetPercent
    case .industryService: .industryServicePercent
    case .newRural: .newRural
    case .newRuralPercent: .newRuralPercent
    case .nonFarm: .nonFarmPercent
    case .trainedLabour: .trainedLabourPercent
    case .health: .healthCriterion
    case .healthPercent: .healthPercent
    case .cleanWater: .cleanWaterPercent
    case .poverty: .povertyPercent
    case .temporary: .temporaryPercent
    case .minority: .minorityPercent
    case .especiallyDifficult: .especiallyDifficult
    case .poorDistrict: .poorDistrict
    case .safeZone: .safeZone
    case .heritage: .heritage
    }
  }

  /// Whether units of a tier can have a figure for the criterion.
  func exists(at level: UnitKind.Level) -> Bool {
    switch self {
    case .population, .area, .terrain: true
    case .subUnits, .urbanPercent, .borderPercent: level == .district
    default: input.map(ClassInput.of(level).contains) ?? false
    }
  }

  /// The forms in which the law's file may state the points.
  var forms: [ClassPoints.Form] {
    switch self {
    case .budget: [.budget]
    case .newRural: [.recognition]
    case .health, .especiallyDifficult, .poorDistrict, .safeZone, .heritage: [.flag]
    case .poverty: [.falling]
    case .terrain: [.terrain]
    case .temporary: [.rising, .bands]
    default: [.rising]
    }
  }

  /// Whether the figure is a share, in hundredths of a percent.
  public var isShare: Bool { rawValue.hasSuffix("_percent") }

  /// The criterion in words.
  public var phrase: Phrase {
    switch self {
    case .population: Phrase(vi: "quy mô dân số (thường trú)", en: "population (permanent)")
    case .area: Phrase(vi: "diện tích tự nhiên", en: "natural area")
    case .subUnits: Phrase(vi: "số đơn vị cấp xã trực thuộc", en: "number of communes")
    case .urbanPercent:
      Phrase(vi: "tỷ lệ phường, thị trấn", en: "share of wards or townships")
    case .budget: Phrase(vi: "cân đối thu, chi ngân sách", en: "budget balance")
    case .industryService:
      Phrase(vi: "công nghiệp, xây dựng, dịch vụ", en: "industry, construction, services")
    case .newRural: Phrase(vi: "nông thôn mới", en: "rural standard")
    case .newRuralPercent:
      Phrase(vi: "tỷ lệ xã đạt chuẩn nông thôn mới", en: "communes meeting the rural standard")
    case .nonFarm: Phrase(vi: "lao động phi nông nghiệp", en: "non-farm labour")
    case .trainedLabour: Phrase(vi: "lao động qua đào tạo", en: "trained labour")
    case .health: Phrase(vi: "tiêu chí quốc gia về y tế", en: "national health criterion")
    case .healthPercent:
      Phrase(
        vi: "tỷ lệ cấp xã đạt tiêu chí quốc gia về y tế",
        en: "communes meeting the national health criterion")
    case .cleanWater: Phrase(vi: "hộ dùng nước sạch", en: "clean water")
    case .poverty: Phrase(vi: "hộ nghèo đa chiều", en: "multidimensional poverty")
    case .temporary: Phrase(vi: "dân số tạm trú quy đổi", en: "temporary residents")
    case .terrain: Phrase(vi: "vùng cao, miền núi", en: "highland, mountain")
    case .borderPercent:
      Phrase(vi: "tỷ lệ cấp xã có biên giới trên đất liền", en: "communes on the land border")
    case .minority: Phrase(vi: "người dân tộc thiểu số", en: "ethnic minority people")
    case .especiallyDifficult:
      Phrase(vi: "xã đặc biệt khó khăn", en: "especially difficult commune")
    case .poorDistrict: Phrase(vi: "huyện nghèo", en: "poor district")
    case .safeZone: Phrase(vi: "an toàn khu", en: "revolutionary safe zone")
    case .heritage:
      Phrase(
        vi: "di tích quốc gia đặc biệt, di sản UNESCO",
        en: "special national relic, UNESCO heritage")
    }
  }
}
