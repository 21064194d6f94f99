import ArgumentParser
import Planning
import Reporting
import Scenarios
import SourceFiles

/// `sapxep explain`: everything about one unit.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Giải thích một đơn vị: vì sao thuộc diện, có thể nhập với ai, phương án làm gì.",
      "Explain one unit: why it is due, what it could join, what the plan does."))

  @Argument(help: help("Tệp kịch bản (YAML).", "The scenario file (YAML).", name: "scenario"))
  var scenario: StatedPath

  @Argument(help: help("Mã đơn vị, như 00037.", "The unit's code, such as 00037.", name: "code"))
  var code: String

  @OptionGroup var format: FormatOption
  @OptionGroup var folders: FolderOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Terminal.reporting {
      let interruption = Interruption()
      let planningCase = try folders.load(scenario.path)
      let log = ProblemLog()
      let lookup = UnitLookup(in: planningCase.dataset, scope: planningCase.scope, log: log)
      guard let unit = lookup.unit(code, at: SourcePosition(file: scenario.path)) else {
        throw ProblemReport(.badData, log.problems)
      }
      let district = planningCase.within(district: planningCase.dataset.units[unit].district)
      let outcome = try Planner(district).run(cancellation: interruption.cancellation)
      if interruption.isRequested { throw interruption.endWithoutResult() }
      let report = ExplainReport(district, unit: unit, plan: outcome.plan)
      let document = report.document()
      try Terminal.show(
        document, json: { document.json(language: common.language).text() },
        format: format.format, language: common.language)
    }
  }
}
