import ArgumentParser
import Reporting
import Scenarios
import SourceFiles
import StaffPlanning
import Verification

/// `sapxep villages`: the best legal merging of thôn and tổ dân phố inside communes.
struct Villages: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Sáp nhập thôn, tổ dân phố trong từng xã: phương án, người và quỹ phụ cấp.",
      "Merge villages (thôn, tổ dân phố) inside communes: plan, people and funds."),
    discussion: say(
      "Kịch bản cần khóa villages; bộ dữ liệu cần villages.csv và village-adjacency.csv. Phương án "
        + "được kiểm tra độc lập trước khi in.",
      "The scenario needs the key villages; the dataset needs villages.csv and "
        + "village-adjacency.csv. The plan is verified independently before it is printed."))

  @Argument(help: help("Tệp kịch bản (YAML).", "The scenario file (YAML).", name: "scenario"))
  var scenario: StatedPath

  @OptionGroup var format: FormatOption
  @OptionGroup var folders: FolderOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Terminal.reporting {
      let interruption = Interruption()
      let planningCase = try folders.load(scenario.path)
      if !common.quiet { Terminal.tell(planningCase.dataset.warnings) }
      let villageCase = try VillageCase.resolve(
        planningCase, datasetFolder: folders.folders(for: planningCase.scenario).dataset)
      let outcome = VillagePlanner(villageCase).run(cancellation: interruption.cancellation)
      guard let plan = outcome else { throw interruption.endWithoutResult() }
      let json = VillageDocument(plan).json().text()
      let document = VillageReport(plan).document(verified: try verified(json, villageCase))
      try Terminal.show(
        document, json: { json }, format: format.format, language: common.language)
      if format.format == .csv {
        for conflict in plan.conflicts {
          Terminal.note("• " + PlainText.line(conflict.explanation.text(in: common.language)))
        }
      }
      if plan.status == .infeasible { throw Terminal.Exit.noLegalPlan.error }
      if plan.status == .feasible { throw Terminal.Exit.stopped.error }
    }
  }

  /// Says how the plan was verified; one that is refused is never printed.
  private func verified(_ json: String, _ villageCase: VillageCase) throws -> Phrase {
    let verification = VillageVerification.verify(json: Array(json.utf8), case: villageCase)
    guard verification.isAccepted else {
      Terminal.note(
        say(
          "lỗi của chương trình: bộ kiểm tra bác phương án; không in gì",
          "error of this program: the verifier refuses the plan; nothing is printed"))
      for finding in verification.findings {
        Terminal.note("  " + PlainText.line(finding.text(in: common.language)))
      }
      throw Terminal.Exit.software.error
    }
    let notes = verification.notes
    return Phrase(
      vi: "Đã kiểm tra độc lập từ dữ liệu gốc: \(verification.checks) phép so sánh, không sai lệch"
        + notes.map { "; \($0.vi)" }.joined() + ".",
      en: "Verified independently from the raw data: \(verification.checks) comparisons, no "
        + "difference" + notes.map { "; \($0.en)" }.joined() + ".")
  }
}
