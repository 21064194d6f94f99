import LegalParameters
import SourceFiles
import Territory

/// A request about villages that has met its dataset and its law.
public struct VillageCase: Sendable {
  /// The scenario with its dataset and law.
  public let planningCase: PlanningCase
  /// What is asked for.
  public let request: VillageRequest
  /// The villages of the dataset.
  public let map: VillageMap
  /// What the law says of villages on the scenario's day.
  public let figures: VillageFigures
  /// The base salary in đồng a month.
  public let baseSalary: Int
  /// Non-specialised people per village after.
  public let peoplePerVillage: Int
  /// The communes that are planned, ascending.
  public let communes: [Int]
  /// Their villages, ascending.
  public let villages: [Int]
}

extension VillageCase {
  /// Resolves what a case asks about villages.
  ///
  /// - Parameter datasetFolder: The dataset's folder, to name a file that is missing there.
  /// - Throws: ``ProblemReport`` with all problems: no request, no villages, an unknown commune, a
  ///   city outside the region, more people than titles.
  public static func resolve(
    _ planningCase: PlanningCase, datasetFolder: String
  ) throws(ProblemReport) -> VillageCase {
    let log = ProblemLog()
    guard let request = planningCase.scenario.villages else {
      throw missingRequest(planningCase.scenario)
    }
    guard let map = planningCase.dataset.villages else { throw missingTable(datasetFolder) }
    let figures: VillageFigures
    do {
      figures = try planningCase.law.villages.figures(on: planningCase.law.day)
    } catch {
      log.error(at: planningCase.scenario.asOfPosition, error.phrase)
      throw ProblemReport(.badData, log.problems)
    }
    checkCity(request, figures, log: log)
    let people = peoplePerVillage(request, figures, log: log)
    let communes = communes(request, map, planningCase, log: log)
    try log.throwIfErrors()
    let chosen = Set(communes)
    return VillageCase(
      planningCase: planningCase, request: request, map: map, figures: figures,
      baseSalary: planningCase.staffTerms.baseSalary, peoplePerVillage: people, communes: communes,
      villages: map.villages.indices.filter { chosen.contains(map.villages[$0].commune) })
  }

  private static func missingRequest(_ scenario: Scenario) -> ProblemReport {
    ProblemReport(
      .badData,
      [
        Problem(
          .error, at: scenario.source.root.position,
          Phrase(
            vi: "kịch bản không có khóa “villages”", en: "the scenario has no key “villages”"),
          mend: Phrase(
            vi: "thêm “villages: { region: … }”, vùng là một trong: \(regionNames)",
            en: "add “villages: { region: … }”, the region being one of: \(regionNames)"))
      ])
  }

  private static var regionNames: String {
    VillageRegion.allCases.map(\.rawValue).joined(separator: ", ")
  }

  private static func missingTable(_ folder: String) -> ProblemReport {
    ProblemReport(
      .noInput,
      [
        Problem(
          .error, at: SourcePosition(file: folder + "/villages.csv"),
          Phrase(
            vi: "không có tệp này: bộ dữ liệu không có thôn, tổ dân phố",
            en: "there is no such file: the dataset has no villages"),
          mend: Phrase(
            vi: "thêm villages.csv và village-adjacency.csv",
            en: "add villages.csv and village-adjacency.csv"))
      ])
  }

  private static func checkCity(
    _ request: VillageRequest, _ figures: VillageFigures, log: ProblemLog
  ) {
    guard let city = request.city, let stated = figures.cities[city],
      stated.region != request.region
    else { return }
    log.error(
      at: request.cityPosition,
      Phrase(
        vi: "\(stated.title.vi) không thuộc vùng “\(request.region.rawValue)”",
        en: "\(stated.title.en) is not in the region “\(request.region.rawValue)”"),
      mend: Phrase(
        vi: "đặt “region: \(stated.region.rawValue)” hoặc bỏ “city”",
        en: "set “region: \(stated.region.rawValue)” or remove “city”"))
  }

  private static func peoplePerVillage(
    _ request: VillageRequest, _ figures: VillageFigures, log: ProblemLog
  ) -> Int {
    let most = figures.titles.atMost
    guard let stated = request.peoplePerVillage else { return most }
    if stated > most {
      log.error(
        at: request.peoplePosition,
        Phrase(
          vi: "\(stated) người, nhưng mỗi thôn chỉ có \(most) chức danh được hưởng phụ cấp "
            + "(\(figures.titles.citation.article))",
          en: "\(stated) people, but a village has \(most) paid titles "
            + "(\(figures.titles.citation.article))"),
        mend: Phrase(vi: "từ 1 đến \(most)", en: "1 to \(most)"))
    }
    return stated
  }

  private static func communes(
    _ request: VillageRequest, _ map: VillageMap, _ planningCase: PlanningCase, log: ProblemLog
  ) -> [Int] {
    let having = Set(map.villages.map(\.commune))
    switch request.communes {
    case .all:
      let communes = planningCase.scope.filter(having.contains)
      if communes.isEmpty {
        log.error(
          at: request.position,
          Phrase(
            vi: "không xã nào trong phạm vi kịch bản có thôn trong villages.csv",
            en: "no commune of the scope has villages in villages.csv"),
          mend: Phrase(vi: "mở rộng “scope”", en: "widen “scope”"))
      }
      return communes
    case .listed(let coded):
      let lookup = UnitLookup(in: planningCase.dataset, scope: planningCase.scope, log: log)
      return coded.compactMap { item -> Int? in
        guard let unit = lookup.unit(item.code, at: item.position) else { return nil }
        if having.contains(unit) { return unit }
        log.error(
          at: item.position,
          Phrase(
            vi: "\(planningCase.dataset.units[unit].name) không có thôn nào trong villages.csv",
            en: "\(planningCase.dataset.units[unit].name) has no village in villages.csv"),
          mend: Phrase(vi: "bỏ mã này hoặc thêm số liệu", en: "remove the code or add figures"))
        return nil
      }.sorted()
    }
  }
}
