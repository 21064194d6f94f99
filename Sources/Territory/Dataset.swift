import SourceFiles

/// Units, districts and borders at one date: what a scenario is planned on.
public struct Dataset: Sendable {
  /// The folder's name, such as `hanoi-2022`.
  public let name: String
  /// What `dataset.yaml` says about the tables.
  public let manifest: DatasetManifest
  /// The units in ascending order of code.
  public let units: [Unit]
  /// The districts in ascending order of code.
  public let districts: [District]
  /// The provinces of the districts in ascending order of code, then name.
  public let provinces: [Province]
  /// For each district the index of its province in ``provinces``; `nil` where none is named.
  public let provinceOfDistrict: [Int?]
  /// The traits that the tables have a column for.
  public let listedTraits: Set<TraitColumn>
  /// Which units touch.
  public let borders: Borders
  /// The parts of units that may be divided; empty when the dataset has none.
  public let parts: PartMap
  /// The villages below the units; `nil` when the dataset has none.
  public let villages: VillageMap?
  /// Offices and what voters said, for the annexes.
  public let records: LocalRecords
  /// What is assumed where the tables say nothing, in words.
  public let assumptions: [Phrase]
  /// What was published about these units, to be set beside the model's figures.
  public let statements: [PublishedStatement]
  /// The fingerprint of the tables' content.
  public let hash: ContentHash
  /// Findings that do not stop the work.
  public let warnings: [Problem]
  private let indexByCode: [String: Int]

  /// Assembles a dataset; `units` and `districts` are in ascending order of code.
  public init(
    name: String, manifest: DatasetManifest, units: [Unit], districts: [District],
    borders: Borders, parts: PartMap = PartMap(), villages: VillageMap? = nil,
    records: LocalRecords = LocalRecords(), assumptions: [Phrase] = [],
    statements: [PublishedStatement] = [],
    listedTraits: Set<TraitColumn> = [], hash: ContentHash, warnings: [Problem] = []
  ) {
    let provinces = Set(districts.compactMap(\.province)).sorted {
      ($0.code ?? "", $0.name) < ($1.code ?? "", $1.name)
    }
    let provinceIndex = Dictionary(
      uniqueKeysWithValues: provinces.enumerated().map { ($1, $0) })
    self.provinces = provinces
    provinceOfDistrict = districts.map { $0.province.flatMap { provinceIndex[$0] } }
    self.listedTraits = listedTraits
    self.name = name
    self.manifest = manifest
    self.units = units
    self.districts = districts
    self.borders = borders
    self.parts = parts
    self.villages = villages
    self.records = records
    self.assumptions = assumptions
    self.statements = statements
    self.hash = hash
    self.warnings = warnings
    indexByCode = Dictionary(
      units.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The index of the unit with this code.
  public func index(ofUnit code: String) -> Int? { indexByCode[code] }

  /// The index of the district with this code.
  public func index(ofDistrict code: String) -> Int? {
    districts.firstIndex { $0.code == code }
  }

  /// The district of a unit.
  public func district(of unit: Int) -> District { districts[units[unit].district] }

  /// Up to three units whose code or name is close to `word`, as “00004 Phường Trúc Bạch”.
  public func unitsNear(_ word: String) -> [String] {
    let byCode =
      units.map(\.code).filter { SimilarCodes.isWhole($0, of: word) }
      + nearestWords(to: word, among: units.map(\.code))
    let byName = nearestWords(to: Unit.bareName(of: word), among: Set(units.map(\.bareName)))
    // A kind typed without its marks (“Phuong Binh”) is not known for one.
    let byFullName = nearestWords(to: word, among: Set(units.map(\.name)))
    let near = units.filter {
      byCode.contains($0.code) || byName.contains($0.bareName) || byFullName.contains($0.name)
    }
    let order = { (unit: Unit) in
      byCode.firstIndex(of: unit.code) ?? byName.firstIndex(of: unit.bareName)
        ?? byFullName.firstIndex(of: unit.name) ?? 9
    }
    return near.sorted { (order($0), $0.code) < (order($1), $1.code) }
      .prefix(3).map { "\($0.code) \($0.name)" }
  }
}
