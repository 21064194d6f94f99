import Legislation
import Planning
import Reporting
import Scenarios
import SourceFiles
import StaffPlanning
import Territory

/// What the annexes are made from.
public struct AnnexSource: Sendable {
  /// The plan.
  public let plan: Plan
  /// What it does to people.
  public let staff: StaffOutcome
  /// The fingerprint of plan.json.
  public let planHash: ContentHash
  /// The number of comparisons of the verifier that accepted the plan; `nil` when it was not asked.
  public let comparisons: Int?
  /// For each unit that joins whole the index of its group.
  let groupOfMember: [Int: Int]
  /// The arrangement of districts above this one, or nothing.
  private let above: [AnnexSource]
  /// The arrangement of districts whose units these are; `nil` for communes.
  let districts: DistrictPlan?
  /// The province of all districts, where the dataset names one alone.
  private let soleProvince: String?
  /// Whether the dataset itself states shares of ethnic minorities; a scenario's assumption is none.
  let statesMinorities: Bool

  /// Collects a plan and what follows from it.
  public init(plan: Plan, staff: StaffOutcome, planHash: ContentHash, comparisons: Int?) {
    self.init(
      plan: plan, staff: staff, planHash: planHash, comparisons: comparisons,
      districts: nil, soleProvince: nil,
      statesMinorities: (plan.districts?.communes ?? plan.planningCase.dataset).listedTraits
        .contains(.minority))
  }

  private init(
    plan: Plan, staff: StaffOutcome, planHash: ContentHash, comparisons: Int?,
    districts: DistrictPlan?, soleProvince: String?, statesMinorities: Bool
  ) {
    self.districts = districts
    self.soleProvince = soleProvince
    self.statesMinorities = statesMinorities
    above =
      plan.districts.map {
        [
          AnnexSource(
            plan: $0.plan, staff: staff, planHash: planHash, comparisons: comparisons,
            districts: $0,
            soleProvince: $0.communes.provinces.count == 1 ? $0.communes.provinces[0].name : nil,
            statesMinorities: statesMinorities)
        ]
      } ?? []
    self.plan = plan
    self.staff = staff
    self.planHash = planHash
    self.comparisons = comparisons
    groupOfMember = Dictionary(
      plan.groups.enumerated().flatMap { index, group in group.members.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether the units are districts.
  var isOfDistricts: Bool { districts != nil }

  /// Whether the scenario arranges the plan's own units; where it arranges districts only, no commune
  /// is planned.
  var arrangesUnits: Bool { isOfDistricts || plan.planningCase.scenario.level != .district }

  /// The levels that are arranged: districts, then communes.
  var levels: [AnnexSource] { above + (arrangesUnits ? [self] : []) }

  /// The arrangement of districts; `nil` where the scenario arranges communes only.
  var districtLevel: AnnexSource? { above.first }

  /// The communes in the districts before the plan, after decided moves.
  var datasetBefore: Dataset { plan.districts?.communes ?? dataset }

  /// The communes in the districts as they are.
  var datasetAtPresent: Dataset {
    guard let districts = plan.districts else { return dataset }
    var places = districts.communes.units.map(\.district)
    for move in districts.moves { places[move.unit] = move.from }
    return districts.communes.regrouped(into: districts.communes.districts, districtOf: places)
  }

  /// The communes of the ground that the plan is about, ascending; of districts, all of theirs.
  var communes: [Int] {
    guard !arrangesUnits, let level = districtLevel else { return plan.planningCase.scope }
    let districts = Set(level.plan.planningCase.scope)
    return datasetBefore.units.indices.filter {
      districts.contains(datasetBefore.units[$0].district)
    }
  }

  /// The codes of the units that maps draw: communes, and districts where these are arranged.
  public var codesOnMaps: Set<String> {
    let districts = districtLevel.map { level in
      level.plan.planningCase.scope.map { level.dataset.units[$0].code }
    }
    return Set(communes.map { dataset.units[$0].code } + (districts ?? []))
  }

  /// A unit's name with its district; a district's own name alone.
  func fullName(of unit: Int) -> String {
    isOfDistricts
      ? dataset.units[unit].name
      : "\(dataset.units[unit].name), \(dataset.district(of: unit).name)"
  }

  /// The name of a unit above this level: a district, or the province of districts; `nil` where the
  /// dataset names no province.
  func nameAbove(_ index: Int) -> String? {
    isOfDistricts && dataset.districts.count == 1 ? soleProvince : dataset.districts[index].name
  }

  /// The word by which a unit's row is found in a page.
  func anchor(ofUnit unit: Int) -> String {
    (isOfDistricts ? "huyen-" : "dv-") + dataset.units[unit].code
  }

  var dataset: Dataset { plan.planningCase.dataset }

  /// For each unit the number of the group that it becomes part of, or receives from.
  var groupOfUnit: [Int: String] {
    Dictionary(
      plan.groups.flatMap { group in group.touched.map { ($0, group.id) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Area and population with their shares of a standard.
  func figures(_ standing: Standing) -> [String: AnnexCell] {
    [
      "area": .area(standing.area),
      "area_percent": .percent(standing.area, of: standing.standard.area),
      "population": .whole(standing.population),
      "population_percent": .percent(standing.population, of: standing.standard.population),
    ]
  }

  /// The articles behind the shares of these standards, as one note.
  func standardsNote(_ standards: some Sequence<Standard>) -> Phrase {
    let law = plan.planningCase.law
    let used = Set(standards)
    func text(_ language: Language) -> String {
      used.compactMap { words($0, language) }.sorted().joined(separator: " · ")
    }
    return Phrase(
      vi: "Tiêu chuẩn áp dụng, luật ngày \(AnnexText.day(law.day)): \(text(.vietnamese)).",
      en: "Standards of \(law.day): \(text(.english)).")
  }

  /// A standard with its figures and articles.
  private func words(_ standard: Standard, _ language: Language) -> String? {
    let law = plan.planningCase.law
    guard let row = law.standards[standard.key] else { return nil }
    let factors = [standard.areaFactor, standard.populationFactor].compactMap(\.self)
    let citations = [row.citation] + factors.compactMap { law.adjustments[$0]?.citation }
    let articles = citations.map { $0.article + $0.confidence.mark }
    let title = AnnexText.inSentence(row.title.text(in: language))
    let people = language == .vietnamese ? "người" : "people"
    return "\(title): "
      + "\(NumberText.squareKilometres(standard.area, language)) km², "
      + "\(NumberText.grouped(standard.population, language)) \(people) "
      + "(\(articles.joined(separator: "; ")))"
  }
}
