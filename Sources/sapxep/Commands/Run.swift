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

  @OptionGroup var threads: ThreadOption
  @OptionGroup var format: FormatOption
  @OptionGroup var folders: FolderOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Terminal.reporting {
      let interruption = Interruption()
      if let out {
        try FolderWriter.check(out.path, replacing: replace, marker: PlanOutput.marker)
      }
      let planningCase = try folders.load(scenario.path)
      if !common.quiet { Terminal.tell(planningCase.dataset.warnings) }
      let progress = ProgressLine(isQuiet: common.quiet, language: common.language)
      let planner = try ArrangementPlanner(planningCase)
      let outcome = try planner.run(
        threads: threads.threads, cancellation: interruption.cancellation, progress: progress.show)
      progress.end()
      guard let plan = outcome.plan else { throw interruption.endWithoutResult() }
      try PlanOutput(
        plan: plan, planningCase: planningCase,
        model: out == nil ? nil : ModelExport.linearModel(outcome.choices),
        scenarioPath: scenario.path, assessedPath: nil,
        folders: folders.folders(for: planningCase.scenario), language: common.language
      ).finish(out: out?.path, replacing: replace, format: format.format)
      if plan.status == .infeasible { throw Terminal.Exit.noLegalPlan.error }
      if plan.status == .feasible { throw Terminal.Exit.stopped.error }
    }
  }
}
