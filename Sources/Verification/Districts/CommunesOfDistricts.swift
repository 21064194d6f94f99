import LegalParameters
import Scenarios
import Territory

/// Communes in districts, and these districts as units, worked out from the raw dataset.
struct CommunesOfDistricts {
  /// The communes.
  let communes: Dataset
  /// For each district its communes, ascending.
  let members: [[Int]]
  /// Which communes touch.
  let borders: JudgedBorders

  init(_ communes: Dataset, links: StatedLinks) {
    self.communes = communes
    borders = JudgedBorders(communes, links)
    members = communes.districts.indices.map { district in
      communes.units.indices.filter { communes.units[$0].district == district }
    }
  }

  /// The communes of a case after the moves that the scenario decided.
  init(after moves: [DistrictLevel.Move], in planningCase: PlanningCase) {
    let dataset = planningCase.dataset
    let receiver = Dictionary(
      moves.map { ($0.unit, $0.to) }, uniquingKeysWith: { first, _ in first })
    self.init(
      dataset.regrouped(
        into: dataset.districts,
        districtOf: dataset.units.indices.map { receiver[$0] ?? dataset.units[$0].district }),
      links: planningCase.scenario.links)
  }

  /// A district with some communes as one unit: sums, the dataset's own figures where there are no
  /// communes, and traits that hold on more than half of the area or are the district's own.
  func unit(_ district: Int, with communes: [Int]) -> Unit {
    let own = self.communes.districts[district]
    let parts = communes.map { self.communes.units[$0] }
    let body = LegalBody(merging: parts, as: own.kind, in: own)
    var traits = body.traits
    for (trait, input) in [(UnitTraits.mountain, ClassInput.mountain), (.island, .island)] {
      guard let answer = own.classInputs[input] else { continue }
      if answer == 1 { traits.insert(trait) } else { traits.remove(trait) }
    }
    return Unit(
      code: own.code, name: own.name, kind: own.kind, district: parent(of: own),
      area: parts.isEmpty ? own.statedArea ?? 0 : body.area,
      population: parts.isEmpty ? own.statedPopulation ?? 0 : body.population, traits: traits,
      minorityShare: body.population > 0 ? Int(body.minority / Int128(body.population)) : 0,
      missing: parts.reduce(into: []) { $0.formUnion($1.missing) })
  }

  private func parent(of district: District) -> Int {
    guard parents.count > 1 else { return 0 }
    return communes.provinces.firstIndex { $0 == district.province } ?? 0
  }

  /// The districts as a dataset: they touch where their communes do.
  func asUnits() -> Dataset {
    var lengths: [[Int]: Int] = [:]
    for unit in communes.units.indices {
      for neighbour in borders.neighbours(of: unit) where neighbour > unit {
        let pair = [communes.units[unit].district, communes.units[neighbour].district]
        if pair[0] != pair[1] {
          lengths[pair.sorted(), default: 0] += borders.shared(unit, neighbour) ?? 0
        }
      }
    }
    return Dataset(
      name: communes.name, manifest: communes.manifest,
      units: members.indices.map { unit($0, with: members[$0]) },
      districts: parents,
      borders: Borders(
        count: members.count, pairs: lengths.map { (a: $0.key[0], b: $0.key[1], shared: $0.value) }),
      hash: communes.hash)
  }

  /// What stands above the districts: their provinces, or one parent where there are not several.
  private var parents: [District] {
    if communes.provinces.count < 2 || communes.districts.contains(where: { $0.province == nil }) {
      return [District(code: "", name: communes.manifest.title, kind: .thanhPho)]
    }
    return communes.provinces.map {
      District(code: $0.code ?? $0.name, name: $0.name, kind: .thanhPho)
    }
  }

  /// The communes in the districts that groups form; other districts stay.
  ///
  /// - Parameter kept: The districts that stay: no group may have their names.
  func regrouped(_ groups: [JudgedGroup], kept: [JudgedUnit]) -> Dataset {
    var formed = zip(groups, ResultName.all(groups, kept: kept)).map { group, name in
      (
        district: District(
          code: group.codeOfDistrict, name: name.name, kind: group.result.kind,
          province: communes.districts[group.indices[0]].province,
          wardsAreBudgetLevel: !group.indices.contains {
            !communes.districts[$0].wardsAreBudgetLevel
          }), members: group.indices
      )
    }
    let grouped = Set(formed.flatMap(\.members))
    for (index, district) in communes.districts.enumerated() where !grouped.contains(index) {
      formed.append((district, [index]))
    }
    formed.sort { $0.district.code < $1.district.code }
    let place = Dictionary(
      uniqueKeysWithValues: formed.enumerated().flatMap { index, entry in
        entry.members.map { ($0, index) }
      })
    return communes.regrouped(
      into: formed.map(\.district), districtOf: communes.units.map { place[$0.district] ?? 0 })
  }

  /// The number of communes as plan.json must state it, with the least number (NQ1211 Đ2, Đ5–Đ7,
  /// Đ11), which is waived for a group: the number of districts falls (NQ35 Đ4.2).
  func expectedJSON(
    of districts: [Int], standard: AdjustedStandard, of body: LegalBody, under law: Law,
    isGroup: Bool
  ) -> ParsedJSON {
    let own = districts.flatMap { members[$0] }
    let least = law.standards[standard.key]?.subUnits
    let island = body.kind.isRural ? law.adjustments[.islandRural] : law.adjustments[.islandUrban]
    let percent = body.traits.contains(.island) ? island?.subUnitsPercent ?? 100 : 100
    func part(_ whole: Int?) -> ParsedJSON { .count(whole.map { ($0 * percent + 99) / 100 }) }
    var expected: [String: ParsedJSON] = [
      "count": .integer(own.count),
      "townships": .integer(own.count { communes.units[$0].kind == .thiTran }),
      "least": part(least?.count), "least_townships": part(least?.townships),
    ]
    if isGroup { expected["waived"] = .bool(true) }
    return .object(expected)
  }
}
