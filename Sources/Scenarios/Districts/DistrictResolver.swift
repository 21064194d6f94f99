import LegalParameters
import SourceFiles
import Territory

/// Turns what a scenario says of districts into indices, and finds what contradicts.
struct DistrictResolver {
  let scenario: Scenario
  let dataset: Dataset
  let law: Law
  let log: ProblemLog

  /// The district level; `nil` where only communes are arranged.
  ///
  /// - Parameter communes: The communes of the scope.
  func level(communes: [Int]) -> DistrictLevel? {
    guard let rules = scenario.districtRules else { return nil }
    refuseLimitsOnDistricts()
    let scope = scope()
    let moves = MoveResolver(dataset: dataset, scope: scope, communes: communes, log: log)
      .resolve(rules.moves)
    var districtOf = dataset.units.map(\.district)
    for move in moves { districtOf[move.unit] = move.to }
    let moved = dataset.regrouped(into: dataset.districts, districtOf: districtOf)
    let districts = moved.ofDistricts()
    refuseWithoutFigures(dataset.ofDistricts(), scope)
    let resolver = DecisionResolver(
      scenario: scenario.ofDistricts(), dataset: districts, borders: districts.borders, law: law,
      log: log)
    let decisions = resolver.decisions(scope: scope)
    refuseRuralKinds(rules.decisions, districts)
    return DistrictLevel(
      communes: moved, dataset: districts, scope: scope, decisions: decisions, moves: moves)
  }

  /// The districts that are planned; unknown codes are told where communes are looked up.
  private func scope() -> [Int] {
    switch scenario.districts {
    case .all: Array(dataset.districts.indices)
    case .listed(let coded): coded.compactMap { dataset.index(ofDistrict: $0.code) }.sorted()
    case .ofProvinces(let coded):
      // Unknown provinces are told where communes are looked up.
      dataset.districts.indices.filter { district in
        dataset.districts[district].province.map { province in
          coded.contains { province.isCalled($0.code) }
        } ?? false
      }
    }
  }

  /// Which districts there will be is not known beforehand.
  private func refuseLimitsOnDistricts() {
    for limit in scenario.limits {
      guard let district = limit.district else { continue }
      log.error(
        at: district.position,
        Phrase(
          vi: "giới hạn cho riêng huyện “\(district.code)” không dùng được khi sắp xếp cả cấp "
            + "huyện",
          en: "a limit on the district “\(district.code)” cannot be set where districts are "
            + "arranged too"),
        mend: Phrase(
          vi: "giới hạn toàn phương án, hoặc đặt “scope: { level: commune }”",
          en: "limit the whole plan, or set “scope: { level: commune }”"))
    }
  }

  /// A district without communes must have figures of its own.
  private func refuseWithoutFigures(_ districts: Dataset, _ scope: [Int]) {
    for district in scope.map({ districts.units[$0] })
    where district.isJudged && (district.area == 0 || district.population == 0) {
      log.error(
        at: scenario.datasetPosition,
        Phrase(
          vi: "\(district.code) \(district.name) không có đơn vị cấp xã, và districts.csv không "
            + "nêu diện tích, dân số",
          en: "\(district.code) \(district.name) has no communes, and districts.csv states no area "
            + "or population"),
        mend: Phrase(
          vi: "nêu area_km2 và population, hoặc bỏ huyện này khỏi “scope”",
          en: "state area_km2 and population, or leave it out of “scope”"))
    }
  }

  /// A result with an urban member cannot be a rural district: it has wards.
  private func refuseRuralKinds(_ decisions: StatedDecisions, _ districts: Dataset) {
    let stated =
      decisions.join.map { ($0.units, $0.kind, $0.position) }
      + decisions.name.map { ($0.members, $0.kind, $0.position) }
    for (members, kind, position) in stated where kind == .huyen {
      let units = members.compactMap { districts.index(ofUnit: $0.code) }
      guard let urban = units.map({ districts.units[$0] }).first(where: { $0.kind != .huyen })
      else { continue }
      log.error(
        at: position,
        Phrase(
          vi: "kết quả có \(urban.name) không thể là huyện: phường không thuộc huyện",
          en: "a result with \(urban.name) cannot be a rural district: it would have wards"),
        mend: Phrase(
          vi: "dùng kind: quan, thi_xa hoặc thanh_pho", en: "use kind: quan, thi_xa or thanh_pho"))
    }
  }
}
