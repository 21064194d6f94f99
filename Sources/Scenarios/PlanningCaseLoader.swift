import Foundation
import LegalParameters
import SourceFiles
import Territory

extension PlanningCase {
  /// Loads the dataset and the law of `scenario` and resolves its decisions.
  ///
  /// - Parameters:
  ///   - datasetFolder: Replaces the folder that the scenario states.
  ///   - lawFolder: Replaces the folder that is found by ``lawFolder(for:datasetFolder:)``.
  /// - Throws: ``ProblemReport`` with all problems of the files and of the decisions.
  public static func load(
    _ scenario: Scenario, datasetFolder: String? = nil, lawFolder: String? = nil
  ) throws(ProblemReport) -> PlanningCase {
    let folder = datasetFolder ?? scenario.datasetFolder
    let dataset: Dataset
    do {
      dataset = try Dataset.load(folder: folder)
    } catch {
      let isStated = datasetFolder == nil && error.kind == .noInput && error.problems.count == 1
      guard isStated else { throw error }
      throw ProblemReport(
        .noInput,
        error.problems.map { stated($0, at: scenario.datasetPosition) })
    }
    let book: LawBook
    do {
      book = try LawBook.load(
        folder: lawFolder ?? Self.lawFolder(for: scenario, datasetFolder: folder))
    } catch {
      let isStated = lawFolder == nil && error.kind == .noInput && error.problems.count == 1
      guard isStated, let position = scenario.lawFolderPosition else { throw error }
      throw ProblemReport(.noInput, error.problems.map { stated($0, at: position) })
    }
    return try resolve(scenario, dataset: dataset, book: book)
  }

  /// A missing folder or file, told where the scenario states it.
  private static func stated(_ problem: Problem, at position: SourcePosition) -> Problem {
    let path = problem.position.file
    return Problem(
      .error, at: position,
      Phrase(vi: "“\(path)”: \(problem.what.vi)", en: "“\(path)”: \(problem.what.en)"),
      mend: problem.mend == PathHint.check ? PathHint.checkInScenario : problem.mend)
  }

  /// The law folder of a scenario: the one it states, else `law` beside the dataset, else
  /// `Datasets/law` in a folder above the program.
  public static func lawFolder(for scenario: Scenario, datasetFolder: String) -> String {
    if let stated = scenario.lawFolder { return stated }
    let beside = URL(fileURLWithPath: datasetFolder).deletingLastPathComponent()
      .appendingPathComponent("law").path
    if FileManager.default.fileExists(atPath: beside + "/documents.yaml") { return beside }
    return ProgramFolder.find("Datasets/law", holding: "documents.yaml") ?? beside
  }

  /// Resolves `scenario` against a dataset and a law that are already loaded.
  public static func resolve(
    _ scenario: Scenario, dataset: Dataset, book: LawBook
  ) throws(ProblemReport) -> PlanningCase {
    let log = ProblemLog()
    func unknown(_ word: String, at position: SourcePosition, among words: [String]) {
      log.error(
        at: position,
        Phrase(vi: "giá trị “\(word)” không dùng được", en: "the value “\(word)” is not allowed"),
        mend: Phrase(
          vi: "các giá trị dùng được: \(words.joined(separator: ", "))",
          en: "allowed values: \(words.joined(separator: ", "))"))
    }
    if !book.phases.contains(scenario.phase) {
      unknown(scenario.phase, at: scenario.phasePosition, among: book.phases)
    }
    let staffing = scenario.staffing
    if !book.regimes.contains(staffing.regime) {
      unknown(staffing.regime, at: staffing.regimePosition, among: book.regimes)
    }
    for regime in staffing.compare where !book.regimes.contains(regime.code) {
      unknown(regime.code, at: regime.position, among: book.regimes)
    }
    try log.throwIfErrors()
    let law: Law
    do {
      law = try book.law(
        on: scenario.asOf, phase: scenario.phase, regime: scenario.regime, effect: scenario.effect,
        peopleCap: staffing.peopleCap)
    } catch {
      let isOfEffect = error.day != scenario.asOf
      log.error(
        at: (isOfEffect ? staffing.effectPosition : nil) ?? scenario.asOfPosition, error.phrase)
      throw ProblemReport(.badData, log.problems)
    }
    let years = scenario.hasCalendar ? scenario.calendarYears : []
    StaffingCheck(
      staffing: staffing, law: law, calendarYears: (years.last ?? 0) - (years.first ?? 0), log: log
    ).check()
    scenario.titles?.check(against: law, log: log)
    let traits = scenario.traits?.resolve(in: dataset, log: log)
    let dataset = traits?.applied(to: dataset) ?? dataset
    let links = LinkResolver(dataset: dataset, log: log).links(scenario.links)
    let borders = links.applied(to: dataset.borders, unitCount: dataset.units.count)
    let resolver = DecisionResolver(
      scenario: scenario, dataset: dataset, borders: borders, law: law, log: log)
    let scope = resolver.scope()
    let decisions = resolver.decisions(scope: scope)
    let splittable = scenario.split?.resolve(in: dataset, scope: scope, log: log) ?? []
    let districts = DistrictResolver(
      scenario: scenario, dataset: dataset.touching(borders), law: law, log: log
    ).level(communes: scope)
    LimitDistrictCheck(limits: scenario.limits, dataset: dataset, scope: scope, log: log).check()
    try log.throwIfErrors()
    let planningCase = PlanningCase(
      scenario: scenario, dataset: dataset, law: law, documents: book.documents, scope: scope,
      splittable: splittable, links: links, borders: borders, decisions: decisions,
      districts: districts, traits: traits)
    MagnitudeCheck(planningCase: planningCase, log: log).check()
    CalendarCheck(planningCase: planningCase, log: log).check()
    scenario.schedule?.check(against: law.procedure, log: log)
    try log.throwIfErrors()
    return planningCase
  }
}
