import ArgumentParser
import Planning
import Reporting
import Scenarios
import SourceFiles

/// `sapxep assess`: judges a plan drawn by hand.
struct Assess: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Đánh giá một phương án tự lập (CSV) theo luật và kịch bản.",
      "Judge a plan drawn by hand (CSV) by the law and the scenario."),
    discussion: say(
      "Cột của CSV: group, code, và tùy chọn name, part (whole, mã một phần trong parts.csv, "
        + "partial, boundary_adjustment).",
      "CSV columns: group, code, and optionally name, part (whole, the code of a part in parts.csv, "
        + "partial, boundary_adjustment)."))

  @Argument(help: help("Tệp kịch bản (YAML).", "The scenario file (YAML).", name: "scenario"))
  var scenario: StatedPath

  @Option(help: help("Tệp phương án (CSV).", "The plan file (CSV).", name: "file"))
  var plan: StatedPath

  @Option(
    help: help(
      "Ghi thư mục phương án (không có model.lp).", "Write the plan folder (without model.lp).",
      name: "dir"))
  var out: StatedPath?

  @Flag(
    help: help(
      "Thay một thư mục phương án đã có.", "Replace a plan folder that is already there."))
  var replace = false

  @OptionGroup var format: FormatOption
  @OptionGroup var folders: FolderOptions
  @OptionGroup var history: HistoryOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Terminal.reporting {
      let interruption = Interruption(endsAtOnce: true)
      defer { withExtendedLifetime(interruption) {} }
      if let out {
        try FolderWriter.check(out.path, replacing: replace, kind: .plan)
      }
      let planningCase = try folders.load(scenario.path)
      if !common.quiet { Terminal.tell(planningCase.dataset.warnings) }
      try refuseLevels(of: planningCase.scenario)
      let drawn = try DrawnPlan.read(plan.path, for: planningCase)
      let assessed = Assessment.plan(drawn, for: planningCase)
      try PlanOutput(
        plan: assessed, planningCase: assessed.planningCase, model: nil,
        scenarioPath: scenario.path,
        assessedPath: plan.path, folders: folders.folders(for: planningCase.scenario),
        language: common.language, history: history.request
      ).finish(out: out?.path, replacing: replace, format: format.format)
    }
  }

  /// A drawn plan is one of communes.
  private func refuseLevels(of scenario: Scenario) throws(ProblemReport) {
    guard scenario.level != .commune else { return }
    throw ProblemReport(
      .badData,
      [
        Problem(
          .error, at: SourcePosition(file: self.scenario.path),
          Phrase(
            vi: "phương án tự lập chỉ gồm đơn vị cấp xã, kịch bản có level: "
              + scenario.level.rawValue,
            en: "a drawn plan is one of communes, the scenario has level: "
              + scenario.level.rawValue),
          mend: Phrase(
            vi: "dùng kịch bản có level: commune", en: "use a scenario with level: commune"))
      ])
  }
}
