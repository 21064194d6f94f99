import ArgumentParser
import LinearOptimization
import Planning
import Reporting
import Scenarios
import SourceFiles
import StaffPlanning
import Verification

/// Verifies a finished plan, writes its folder and prints it; shared by the commands that make plans.
struct PlanOutput {
  let plan: Plan
  /// The case as the scenario states it, which the verifier starts from.
  let planningCase: PlanningCase
  let model: LinearModel?
  let scenarioPath: String
  let assessedPath: String?
  let folders: (dataset: String, law: String)
  let language: Language
  /// Proofs that the plan is optimal, written into its folder.
  var certificates: [PlanCertificate] = []
  /// Where the plan is kept in the history; `nil` where it is not.
  var history: HistoryRecord.Request?

  /// Verifies the plan, writes its folder when one is wanted, and prints it.
  func finish(out: String?, replacing: Bool, format: OutputFormat) throws {
    let (document, json) = try store(in: out, replacing: replacing)
    if let history {
      HistoryRecord(
        plan: plan, command: assessedPath == nil ? "run" : "assess", scenarioPath: scenarioPath,
        folders: folders, out: out
      ).keep(history)
    }
    try Terminal.show(document, json: { json }, format: format, language: language)
    if format == .csv { tellConflicts() }
  }

  /// Verifies the plan and writes its folder when one is wanted.
  @discardableResult
  func store(in out: String?, replacing: Bool) throws -> (document: Document, json: String) {
    let resolved = plan.planningCase.scenario.resolvedYAML()
    let json = PlanDocument(plan, resolvedYAML: resolved).json().text()
    let verification = PlanVerification.verify(
      planJSON: Array(json.utf8), resolvedYAML: Array(resolved.utf8), case: planningCase)
    guard verification.isAccepted else {
      throw refusal(
        say("bộ kiểm tra bác phương án", "the verifier refuses the plan"), verification.findings)
    }
    var checks = verification.checks
    // Where only districts are arranged, no commune's staff changes.
    let staff =
      plan.status == .infeasible || planningCase.scenario.level == .district
      ? nil : StaffOutcome(StaffedPlan(plan), in: plan.planningCase)
    let staffJSON = staff.map { StaffDocument($0, of: plan, planJSON: json).json().text() }
    if let staffJSON {
      let verification = StaffVerification.verify(
        staffJSON: Array(staffJSON.utf8), planJSON: Array(json.utf8), case: planningCase)
      guard verification.isAccepted else {
        throw refusal(
          say(
            "bộ kiểm tra bác số liệu về người", "the verifier refuses the figures about people"),
          verification.findings)
      }
      checks += verification.checks
    }
    let verified = Phrase(
      vi: "Đã kiểm tra độc lập từ dữ liệu gốc: \(checks) phép so sánh, không sai lệch.",
      en: "Verified independently from the raw data: \(checks) comparisons, no difference.")
    let document = PlanReport(plan, staff: staff).document(verified: verified)
    if let out {
      try write(
        to: out, replacing: replacing, json: json, staff: staffJSON, resolved: resolved,
        summary: document.terminalText(width: 80, language: Language.ofDocuments),
        provinces: PlanReport(plan, staff: staff).provincesCSV())
    }
    return (document, json)
  }

  /// Tells what the verifier found wrong: an error of this program.
  private func refusal(_ what: String, _ findings: [Phrase]) -> any Error {
    Terminal.note(
      say(
        "lỗi của chương trình: \(what); không ghi gì",
        "error of this program: \(what); nothing is written"))
    for finding in findings {
      Terminal.note("  " + PlainText.line(finding.text(in: language)))
    }
    return Terminal.Exit.software.error
  }

  /// Rows of units that change cannot say why there is no plan.
  private func tellConflicts() {
    for conflict in (plan.districts?.plan.conflicts ?? []) + plan.conflicts {
      Terminal.note("• " + PlainText.line(conflict.explanation.text(in: language)))
    }
  }

  private func write(
    to folder: String, replacing: Bool, json: String, staff: String?, resolved: String,
    summary: String, provinces: String?
  ) throws {
    let lock = RunLock(
      scenario: scenarioPath, dataset: folders.dataset, law: folders.law, assessed: assessedPath,
      sapxep: Sapxep.version, glpk: SolverLibrary.version)
    var files: [(file: PlanFile, text: String)] = [
      (.plan, json), (.resolved, resolved), (.summary, summary), (.lock, lock.text()),
    ]
    if let provinces { files.append((.provinces, provinces)) }
    if let staff { files.append((.staff, staff)) }
    if let model { files.append((.model, try model.lpFormat())) }
    let proofs = certificates.compactMap { certificate in
      certificate.file.map {
        (name: "\(PlanFile.certificates.rawValue)/\(certificate.name)", bytes: $0)
      }
    }
    try FolderWriter.write(
      files.map { (name: $0.file.rawValue, bytes: Array($0.text.utf8)) } + proofs, to: folder,
      replacing: replacing, kind: .plan)
  }
}
