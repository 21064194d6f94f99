/// A commune-level administrative unit (ĐVHC cấp xã) with its figures; at the district level a
/// district as a unit (``Dataset/ofDistricts()``).
public struct Unit: Sendable, Hashable {
  /// The official code, text with leading zeros.
  public let code: String
  /// The full name with its kind, such as “Phường Trúc Bạch”.
  public let name: String
  /// The kind.
  public let kind: UnitKind
  /// The index of its district in ``Dataset/districts``.
  public let district: Int
  /// The natural area in m²; 0 where it is ``missing``.
  public let area: Int
  /// The number of people; 0 where it is ``missing``.
  public let population: Int
  /// The figures that the dataset lacks.
  public let missing: MissingFigures
  /// The factors that change its standard.
  public let traits: UnitTraits
  /// The share of ethnic minority people in hundredths of a percent (51.37 % is 5137).
  public let minorityShare: Int
  /// The class, when the dataset states it.
  public let statedClass: UnitClass?
  /// Officials who are there, when the dataset says so.
  public let officials: Int?
  /// Non-specialised staff who are there, when the dataset says so.
  public let nonSpecialised: Int?
  /// The figures for its class that the dataset has.
  public let classInputs: ClassInputs
  /// Where its middle is, when the dataset says so; only maps use it.
  public let centroid: Centroid?

  /// Makes a unit.
  public init(
    code: String, name: String, kind: UnitKind, district: Int, area: Int, population: Int,
    traits: UnitTraits = [], minorityShare: Int = 0, statedClass: UnitClass? = nil,
    officials: Int? = nil, nonSpecialised: Int? = nil,
    classInputs: ClassInputs = ClassInputs(), missing: MissingFigures = [],
    centroid: Centroid? = nil
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.district = district
    self.area = area
    self.population = population
    self.traits = traits
    self.minorityShare = minorityShare
    self.statedClass = statedClass
    self.officials = officials
    self.nonSpecialised = nonSpecialised
    self.classInputs = classInputs
    self.centroid = centroid
    self.missing = missing
  }

  /// Whether the law can judge the unit: no figure is missing.
  public var isJudged: Bool { missing.isEmpty }

  /// The same unit with other traits and another minority share.
  public func having(_ traits: UnitTraits, minorityShare: Int) -> Unit {
    Unit(
      code: code, name: name, kind: kind, district: district, area: area, population: population,
      traits: traits, minorityShare: minorityShare, statedClass: statedClass,
      officials: officials, nonSpecialised: nonSpecialised, classInputs: classInputs,
      missing: missing, centroid: centroid)
  }

  /// The same unit with other figures; what is missing stays missing.
  public func having(population: Int, area: Int) -> Unit {
    Unit(
      code: code, name: name, kind: kind, district: district, area: area, population: population,
      traits: traits, minorityShare: minorityShare, statedClass: statedClass,
      officials: officials, nonSpecialised: nonSpecialised, classInputs: classInputs,
      missing: missing, centroid: centroid)
  }

  /// The name without its kind: “Trúc Bạch”.
  public var bareName: String { Unit.bareName(of: name) }

  /// `name` without the word for a kind before it.
  public static func bareName(of name: String) -> String {
    for kind in UnitKind.allCases where name.hasPrefix(kind.prefix + " ") {
      return String(name.dropFirst(kind.prefix.count + 1))
    }
    return name
  }
}

/// A district-level administrative unit (ĐVHC cấp huyện), the parent of communes.
public struct District: Sendable, Hashable {
  /// The official code, text with leading zeros.
  public let code: String
  /// The full name with its kind, such as “Quận Ba Đình”.
  public let name: String
  /// The kind; it decides which standard its wards have.
  public let kind: UnitKind
  /// The province; `nil` where the dataset names none.
  public let province: Province?
  /// Whether its wards are a budget level; it decides the thresholds of their class.
  public let wardsAreBudgetLevel: Bool
  /// The figures for its class that the dataset has.
  public let classInputs: ClassInputs
  /// The natural area in m² that the dataset states; used only where there are no communes.
  public let statedArea: Int?
  /// The number of people that the dataset states; used only where there are no communes.
  public let statedPopulation: Int?
  /// Officials and public employees who are there, when the dataset says so.
  public let officials: Int?

  /// Makes a district.
  public init(
    code: String, name: String, kind: UnitKind, province: Province? = nil,
    wardsAreBudgetLevel: Bool = true,
    classInputs: ClassInputs = ClassInputs(), statedArea: Int? = nil, statedPopulation: Int? = nil,
    officials: Int? = nil
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.province = province
    self.wardsAreBudgetLevel = wardsAreBudgetLevel
    self.classInputs = classInputs
    self.statedArea = statedArea
    self.statedPopulation = statedPopulation
    self.officials = officials
  }
}
