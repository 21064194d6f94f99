import LegalParameters
import Legislation
import Planning
import Scenarios
import SourceFiles
import Territory

/// Whether a district is due, and the points of its class, with its communes as they are and as a
/// plan forms them.
public struct DistrictClassReport {
  private let planningCase: PlanningCase
  private let district: Int
  private let plan: Plan?
  private let districts: DistrictPlan?
  private var dataset: Dataset { planningCase.dataset }

  /// Prepares the report.
  ///
  /// - Parameters:
  ///   - plan: The best plan of the district's communes, when there is one.
  ///   - districts: How districts are arranged, where they are.
  public init(
    _ planningCase: PlanningCase, district: Int, plan: Plan?, districts: DistrictPlan? = nil
  ) {
    self.planningCase = planningCase
    self.district = district
    self.plan = plan
    self.districts = districts
  }

  /// The report.
  public func document() -> Document {
    let own = dataset.districts[district]
    let now = section(of: own, communes: communes)
    var parts: [Document.Part] = [
      .heading(Phrase(vi: "\(own.code) \(own.name)", en: "\(own.code) \(own.name)"))
    ]
    let level = planningCase.ofDistricts()
    let facts = UnitFacts.of(
      level.dataset.units[district], in: level.dataset.districts[0],
      law: planningCase.law, terms: planningCase.staffTerms)
    let due = DueSection(level, unit: district, facts: facts)
    parts.append(.list(Words.figuresTitle, due.figures))
    parts.append(.list(Words.dueTitle, due.due))
    if let outcome = districts.flatMap({ DistrictSection($0).outcome(of: district) }) {
      parts.append(.list(Words.inPlanTitle, [outcome]))
    }
    parts += now?.parts(title: Words.classTitle) ?? []
    if let formed, let after = section(of: own, communes: formed) {
      parts += after.parts(title: Words.classAfterTitle)
      parts.append(.list(Words.remarksTitle, [ClassSection.mergedFigures]))
    }
    parts.append(.list(Words.assumptionsTitle, dataset.assumptions))
    return Document(parts: parts, data: now?.table() ?? Table(columns: [], rows: []))
  }

  private func section(of own: District, communes: [ClassProfile]) -> ClassSection? {
    let law = planningCase.law
    return UnitClassRule.score(of: ClassProfile(own, communes: communes), law: law)
      .map { ClassSection(score: $0, law: law, kind: own.kind) }
  }

  /// Whether the district becomes part of another, which has its own points.
  private var isJoined: Bool {
    districts?.plan.groups.contains { $0.members.contains(district) } ?? false
  }

  /// The communes as they are.
  private var communes: [ClassProfile] {
    dataset.units.indices.filter { dataset.units[$0].district == district }.map(profile)
  }

  /// The communes as the plan forms them; `nil` without a plan or when nothing changes.
  private var formed: [ClassProfile]? {
    guard let plan, plan.status != .infeasible, !plan.groups.isEmpty, !isJoined else { return nil }
    return plan.kept.filter { dataset.units[$0.unit].district == district }
      .map { profile($0.unit) }
      + plan.groups.filter { $0.figures.district == district }.map {
        ClassProfile.merging(
          $0.classProfiles(dataset), as: $0.figures.kind, in: dataset.districts[district])
      }
  }

  private func profile(_ unit: Int) -> ClassProfile {
    ClassProfile(dataset.units[unit], in: dataset.district(of: unit))
  }
}
