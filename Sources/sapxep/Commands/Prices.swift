import ArgumentParser
import Planning
import Reporting
import Scenarios
import SourceFiles

/// `sapxep prices`: what each decision of a scenario costs.
struct Prices: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Giá của từng quyết định: phương án tốt nhất khi bỏ nó đi.",
      "The price of each decision: the best plan without it."),
    discussion: say(
      "Hỏi lần lượt từng quyết định giữ (cả từng đơn vị), nhập, không nhập chung, từng giới hạn và "
        + "quy định của kịch bản; mỗi câu hỏi là một bài toán giải lại có chứng minh.",
      "Asks for each unit kept, each join, each separation, each limit and rule of the scenario in "
        + "turn; each question is solved again with proof."))

  @Argument(help: help("Tệp kịch bản (YAML).", "The scenario file (YAML).", name: "scenario"))
  var scenario: StatedPath

  @OptionGroup var threads: ThreadOption
  @OptionGroup var format: FormatOption
  @OptionGroup var folders: FolderOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Terminal.reporting {
      let interruption = Interruption()
      let planningCase = try folders.load(scenario.path)
      try planningCase.requireGroupsOnly(by: "prices")
      if !common.quiet { Terminal.tell(planningCase.dataset.warnings) }
      let progress = CountLine(
        counting: Phrase(vi: "tính giá", en: "working out prices"), isQuiet: common.quiet)
      let list = try PriceSearch(
        planningCase, threads: threads.threads, cancellation: interruption.cancellation
      ).prices(progress: progress.show)
      progress.end()
      if interruption.isRequested { throw interruption.endWithoutResult() }
      let report = PriceReport(list)
      try Terminal.show(
        report.document(), json: { report.json().text() }, format: format.format,
        language: common.language)
      if list.base == .noPlan { throw Terminal.Exit.noLegalPlan.error }
      if list.base == .undecided { throw Terminal.Exit.stopped.error }
    }
  }
}
