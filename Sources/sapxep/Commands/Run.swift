import ArgumentParser
import Planning
import Reporting
import Scenarios
import SourceFiles

/// `sapxep run`: the best legal plan of a scenario.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Tìm phương án hợp lệ tốt nhất của một kịch bản, có chứng minh và kiểm tra.",
      "Find the best legal plan of a scenario, proven and verified."))

  @Argument(help: help("Tệp kịch bản (YAML).", "The scenario file (YAML).", name: "scenario"))
  var scenario: StatedPath

  @Option(
    help: help(
      "Ghi thư mục phương án: plan.json, staff.json, resolved.yaml, summary.txt, model.lp, run.lock.",
      "Write the plan folder: plan.json, staff.json, resolved.yaml, summary.txt, model.lp, run.lock.",
      name: "dir"))
  var out: StatedPath?

  @Flag(
    help: help(
      "Thay một thư mục phương án đã có.", "Replace a plan folder that is already there."))
  var replace = false

  @Flag(
    help: help(
      "Ghi thêm chứng chỉ tối ưu (định dạng VIPR) vào thư mục phương án; cần --out.",
      "Also write proofs of optimality (format VIPR) into the plan folder; needs --out."))
  var certificate = false

  @OptionGroup var threads: ThreadOption
  @OptionGroup var format: FormatOption
  @OptionGroup var folders: FolderOptions
  @OptionGroup var history: HistoryOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if certificate, out == nil {
      throw ValidationError(say("--certificate cần --out", "--certificate needs --out"))
    }
  }

  func run() throws {
    try Terminal.reporting {
      let interruption = Interruption()
      if let out {
        try FolderWriter.check(out.path, replacing: replace, kind: .plan)
      }
      let planningCase = try folders.load(scenario.path)
      if certificate { try requireCertifiable(planningCase) }
      if !common.quiet { Terminal.tell(planningCase.dataset.warnings) }
      let progress = ProgressLine(isQuiet: common.quiet, language: common.language)
      let planner = try ArrangementPlanner(planningCase)
      let outcome = try planner.run(
        threads: threads.threads, cancellation: interruption.cancellation, progress: progress.show)
      guard let plan = outcome.plan else {
        progress.end()
        throw interruption.endWithoutResult()
      }
      if certificate, plan.status == .optimal { progress.certifying() }
      let certificates = certificates(of: plan, outcome.choices, interruption)
      progress.end()
      try PlanOutput(
        plan: plan, planningCase: planningCase,
        model: out == nil ? nil : ModelExport.linearModel(outcome.choices),
        scenarioPath: scenario.path, assessedPath: nil,
        folders: folders.folders(for: planningCase.scenario), language: common.language,
        certificates: certificates, history: history.request
      ).finish(out: out?.path, replacing: replace, format: format.format)
      if plan.status == .infeasible { throw Terminal.Exit.noLegalPlan.error }
      let lacksProofs = interruption.isRequested && certificates.contains { $0.file == nil }
      if plan.status == .feasible || lacksProofs { throw Terminal.Exit.stopped.error }
    }
  }

  /// Refuses scenarios whose plans have no certificates.
  private func requireCertifiable(_ planningCase: PlanningCase) throws {
    try planningCase.requireGroupsOnly(by: "run --certificate")
    if planningCase.scenario.limits.isEmpty { return }
    Terminal.note(
      say(
        "run --certificate: kịch bản có giới hạn (limits): chưa có chứng chỉ cho loại này",
        "run --certificate: the scenario has limits: there are no certificates for these yet"))
    throw Terminal.Exit.data.error
  }

  /// The proofs that were asked for; where there are none, or some are missing, that is told.
  private func certificates(
    of plan: Plan, _ choices: Choices, _ interruption: Interruption
  ) -> [PlanCertificate] {
    guard certificate else { return [] }
    guard plan.status == .optimal else {
      Terminal.note(
        say(
          "không có chứng chỉ: phương án chưa được chứng minh tối ưu",
          "no certificate: the plan is not proven optimal"))
      return []
    }
    let found = choices.certificates(
      of: plan, threads: threads.threads, cancellation: interruption.cancellation)
    let missing = found.filter { $0.file == nil }
    if !missing.isEmpty {
      let names = missing.map(\.name).joined(separator: ", ")
      Terminal.note(
        say(
          "thiếu \(missing.count) trên \(found.count) chứng chỉ, chưa chứng minh được bằng phân số: "
            + names,
          "\(missing.count) of \(found.count) certificates are missing, not proven in fractions: "
            + names))
    }
    return found
  }
}
