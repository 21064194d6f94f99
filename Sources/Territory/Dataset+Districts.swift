import SourceFiles

/// The district level of a dataset: districts with the figures of their communes, and communes in
/// other districts.
extension Dataset {
  /// The districts as the units of a dataset of their own, in the same order.
  ///
  /// Their parents are the provinces, or one where the dataset does not name several. Districts touch where communes do, and share the boundary of
  /// these together.
  public func ofDistricts() -> Dataset {
    var communes = [[Unit]](repeating: [], count: districts.count)
    for unit in units { communes[unit.district].append(unit) }
    let areOfProvinces = provinces.count > 1 && !provinceOfDistrict.contains(nil)
    let parents =
      areOfProvinces
      ? provinces.map { District(code: $0.code ?? $0.name, name: $0.name, kind: .thanhPho) }
      : [District(code: "", name: manifest.title, kind: .thanhPho)]
    return Dataset(
      name: name, manifest: manifest,
      units: districts.indices.map { district in
        Unit(district: districts[district], communes: communes[district])
          .moved(to: areOfProvinces ? provinceOfDistrict[district] ?? 0 : 0)
      },
      districts: parents,
      borders: bordersOfDistricts(), assumptions: assumptions, hash: hash)
  }

  private func bordersOfDistricts() -> Borders {
    var shared = [[Int: Int]](repeating: [:], count: districts.count)
    for unit in units.indices {
      for neighbour in borders.neighbours(of: unit) {
        let (a, b) = (units[unit].district, units[neighbour.unit].district)
        if a < b { shared[a][b, default: 0] += neighbour.shared }
      }
    }
    return Borders(
      count: districts.count,
      pairs: shared.indices.flatMap { a in
        shared[a].sorted { $0.key < $1.key }.map { (a: a, b: $0.key, shared: $0.value) }
      })
  }

  /// The same units with other borders.
  public func touching(_ borders: Borders) -> Dataset {
    Dataset(
      name: name, manifest: manifest, units: units, districts: districts, borders: borders,
      parts: parts, villages: villages, records: records, assumptions: assumptions,
      statements: statements, listedTraits: listedTraits, hash: hash, warnings: warnings)
  }

  /// The same units with other traits, and with what is assumed of them.
  public func with(units: [Unit], assumptions: [Phrase]) -> Dataset {
    Dataset(
      name: name, manifest: manifest, units: units, districts: districts, borders: borders,
      parts: parts, villages: villages, records: records, assumptions: assumptions,
      statements: statements, listedTraits: listedTraits, hash: hash, warnings: warnings)
  }

  /// The same communes in other districts.
  ///
  /// - Parameters:
  ///   - districts: Ascending by code.
  ///   - districtOf: For each unit the index of its district among `districts`.
  public func regrouped(into districts: [District], districtOf: [Int]) -> Dataset {
    Dataset(
      name: name, manifest: manifest,
      units: zip(units, districtOf).map { $0.moved(to: $1) }, districts: districts,
      borders: borders, parts: parts, villages: villages, records: records,
      assumptions: assumptions, statements: statements, listedTraits: listedTraits, hash: hash,
      warnings: warnings)
  }
}

extension Unit {
  /// A district as a unit.
  ///
  /// Area and people are the sums of its communes, or those that the dataset states where there are
  /// none. A trait holds where communes with more than half of the area have it; whether it is
  /// mountainous or an island its own figures may say. A figure that one commune lacks is missing. The minority share is weighted by people and
  /// rounded down, which leaves every comparison with a whole percentage as it is.
  public init(district: District, communes: [Unit]) {
    let area = communes.reduce(0) { $0 + $1.area }
    let people = communes.reduce(0) { $0 + $1.population }
    let minority = communes.reduce(0) { $0 + $1.minorityShare * $1.population }
    var traits = UnitTraits()
    for trait in UnitTraits.each {
      let having = communes.reduce(0) { $0 + ($1.traits.contains(trait) ? $1.area : 0) }
      let own: Bool? =
        switch trait {
        case .mountain: district.classInputs.flag(.mountain)
        case .island: district.classInputs.flag(.island)
        default: nil
        }
      if own ?? (having * 2 > area) { traits.insert(trait) }
    }
    self.init(
      code: district.code, name: district.name, kind: district.kind, district: 0,
      area: communes.isEmpty ? district.statedArea ?? 0 : area,
      population: communes.isEmpty ? district.statedPopulation ?? 0 : people, traits: traits,
      minorityShare: people == 0 ? 0 : minority / people, officials: district.officials,
      missing: communes.reduce(into: MissingFigures()) { $0.formUnion($1.missing) })
  }

  /// The unit in another district.
  fileprivate func moved(to district: Int) -> Unit {
    Unit(
      code: code, name: name, kind: kind, district: district, area: area, population: population,
      traits: traits, minorityShare: minorityShare, statedClass: statedClass,
      officials: officials, nonSpecialised: nonSpecialised, classInputs: classInputs,
      missing: missing, centroid: centroid)
  }
}
