import ArgumentParser
import Reporting
import Scenarios
import SourceFiles

/// `sapxep due`: which units must be arranged.
struct Due: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Liệt kê đơn vị thuộc diện sắp xếp, căn cứ và khoảng cách đến ngưỡng.",
      "List the units that are due, why, and how near each is to the threshold."))

  @Argument(help: help("Tệp kịch bản (YAML).", "The scenario file (YAML).", name: "scenario"))
  var scenario: StatedPath

  @Flag(
    help: help(
      "Bảng gồm cả đơn vị không thuộc diện và xa ngưỡng (json, csv luôn đủ).",
      "Also list units that are neither due nor near it (json and csv always do)."))
  var all = false

  @OptionGroup var format: FormatOption
  @OptionGroup var folders: FolderOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Terminal.reporting {
      let planningCase = try folders.load(scenario.path)
      if !common.quiet { Terminal.tell(planningCase.dataset.warnings) }
      let report = LevelledDueReport(planningCase)
      try Terminal.show(
        report.document(all: all || format.format == .csv), json: { report.json().text() },
        format: format.format, language: common.language)
    }
  }
}
