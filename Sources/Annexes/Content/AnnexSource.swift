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
  /// Whether the units are districts.
  let isOfDistricts: Bool

  /// Collects a plan and what follows from it.
  public init(plan: Plan, staff: StaffOutcome, planHash: ContentHash, comparisons: Int?) {
    self.init(
      plan: plan, staff: staff, planHash: planHash, comparisons: comparisons, isOfDistricts: false)
  }

  private init(
    plan: Plan, staff: StaffOutcome, planHash: ContentHash, comparisons: Int?, isOfDistricts: Bool
  ) {
    self.isOfDistricts = isOfDistricts
    above =
      plan.districts.map {
        [
          AnnexSource(
            plan: $0.plan, staff: staff, planHash: planHash, comparisons: comparisons,
            isOfDistricts: true)
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

  /// The arrangement of districts, where the plan has one, then this one.
  var levels: [AnnexSource] { above + [self] }

  /// The arrangement of districts; `nil` where the scenario arranges communes only.
  var districtLevel: AnnexSource? { above.first }

  /// The communes in the districts before the plan.
  var datasetBefore: Dataset { plan.districts?.communes ?? dataset }

  /// A unit's name with its district; a district's own name alone.
  func fullName(of unit: Int) -> String {
    isOfDistricts
      ? dataset.units[unit].name
      : "\(dataset.units[unit].name), \(dataset.district(of: unit).name)"
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
