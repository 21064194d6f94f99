import LegalParameters
import Scenarios
import SourceFiles
import Territory

/// One unit of the scope with what the law says about it today.
struct JudgedUnit {
  /// The unit's index in the dataset.
  let index: Int
  let unit: Unit
  /// The points by which it is due; none where figures are missing, which nobody can judge.
  let dueClauses: [String]
  let unitClass: UnitClass
  let norm: StaffNorm
  let cost: StaffCost
  let body: LegalBody
  let standard: AdjustedStandard

  var isDue: Bool { !dueClauses.isEmpty }

  /// How a finding calls the unit.
  var label: String { "\(unit.code) \(unit.name)" }

  /// The unit as a finding's subject.
  var subject: Phrase { Phrase(vi: "đơn vị \(label)", en: "unit \(label)") }
}

/// All units of the scope, judged from the raw dataset and the law's figures.
struct JudgedScope {
  let planningCase: PlanningCase
  /// Which units touch.
  let borders: JudgedBorders
  /// By index in the dataset; `nil` outside the scope.
  private let judged: [JudgedUnit?]
  /// The units of the scope, ascending.
  let units: [JudgedUnit]
  /// Where the units are districts, the communes below them.
  let communesOfDistricts: CommunesOfDistricts?

  /// Judges every unit; `nil`, with findings, when the law has no figures for one of them.
  init?(
    _ planningCase: PlanningCase, above communes: CommunesOfDistricts? = nil, log: FindingLog
  ) {
    communesOfDistricts = communes
    let (dataset, law) = (planningCase.dataset, planningCase.law)
    let terms = planningCase.staffTerms
    var judged = [JudgedUnit?](repeating: nil, count: dataset.units.count)
    for index in planningCase.scope {
      let (unit, district) = (dataset.units[index], dataset.district(of: index))
      let body = LegalBody(unit, in: district)
      guard let standard = AdjustedStandard(of: body, under: law),
        let unitClass = ClassCheck.unitClass(of: unit, in: district, under: law)
      else {
        log.refuse(
          Phrase(
            vi: "đơn vị \(unit.code) \(unit.name): pháp luật không có tiêu chuẩn hoặc phân loại "
              + "cho loại hình này ở \(district.name)",
            en: "unit \(unit.code) \(unit.name): the law has no standard or class for this kind in "
              + district.name))
        continue
      }
      let norm =
        !unit.missing.isEmpty
        ? StaffNorm.none
        : StaffNorm(
          of: body, unitClass: unitClass, standard: standard, by: law.staffNorm,
          regularPolice: terms.hasRegularPolice)
      judged[index] = JudgedUnit(
        index: index, unit: unit,
        dueClauses: unit.missing.isEmpty
          ? DueCheck.clauses(for: body, standard: standard, under: law) : [],
        unitClass: unitClass, norm: norm,
        cost: unit.missing.isEmpty
          ? StaffCost(norm, unitClass: unitClass, law: law.staff, terms: terms) : StaffCost(),
        body: body, standard: standard)
    }
    self.planningCase = planningCase
    borders = JudgedBorders(dataset, planningCase.scenario.links)
    self.judged = judged
    units = judged.compactMap(\.self)
    guard units.count == planningCase.scope.count else { return nil }
  }

  /// The unit at an index of the dataset, when it is in the scope.
  func unit(at index: Int) -> JudgedUnit? { judged[index] }

  /// The unit with this code, when it is in the scope.
  func unit(coded code: String) -> JudgedUnit? {
    planningCase.dataset.index(ofUnit: code).flatMap(unit(at:))
  }

  /// The codes of some units, ascending when the indices are.
  func codes(_ indices: [Int]) -> [String] {
    indices.map { planningCase.dataset.units[$0].code }
  }
}
