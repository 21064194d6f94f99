import LegalParameters
import Legislation
import Planning
import Scenarios
import SourceFiles
import Territory

/// The points of a district's class, with its communes as they are and as a plan forms them.
public struct DistrictClassReport {
  private let planningCase: PlanningCase
  private let district: Int
  private let plan: Plan?
  private var dataset: Dataset { planningCase.dataset }

  /// Prepares the report.
  ///
  /// - Parameter plan: The best plan of the district, when there is one.
  public init(_ planningCase: PlanningCase, district: Int, plan: Plan?) {
    self.planningCase = planningCase
    self.district = district
    self.plan = plan
  }

  /// The report.
  public func document() -> Document {
    let own = dataset.districts[district]
    let now = section(of: own, communes: communes)
    var parts: [Document.Part] = [
      .heading(Phrase(vi: "\(own.code) \(own.name)", en: "\(own.code) \(own.name)"))
    ]
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

  /// The communes as they are.
  private var communes: [ClassProfile] {
    dataset.units.indices.filter { dataset.units[$0].district == district }.map(profile)
  }

  /// The communes as the plan forms them; `nil` without a plan or when nothing changes.
  private var formed: [ClassProfile]? {
    guard let plan, plan.status != .infeasible, !plan.groups.isEmpty else { return nil }
    return plan.kept.map { profile($0.unit) }
      + plan.groups.map {
        ClassProfile.merging(
          $0.classProfiles(dataset), as: $0.figures.kind, in: dataset.districts[district])
      }
  }

  private func profile(_ unit: Int) -> ClassProfile {
    ClassProfile(dataset.units[unit], in: dataset.district(of: unit))
  }
}
