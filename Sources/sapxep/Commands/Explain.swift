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
  var scenario: String

  @Argument(help: help("Mã đơn vị, như 00037.", "The unit's code, such as 00037.", name: "code"))
  var code: String

  @OptionGroup var format: FormatOption
  @OptionGroup var folders: FolderOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Terminal.reporting {
      let interruption = Interruption()
      let planningCase = try folders.load(scenario)
      guard let unit = planningCase.dataset.index(ofUnit: code), planningCase.scope.contains(unit)
      else {
        let near = planningCase.dataset.unitsNear(code)
        throw ProblemReport(
          .badData,
          [
            Problem(
              .error, at: SourcePosition(file: scenario),
              Phrase(
                vi: "kịch bản không có đơn vị “\(code)”",
                en: "the scenario has no unit “\(code)”"),
              mend: near.isEmpty
                ? nil
                : Phrase(
                  vi: "gần giống: \(near.joined(separator: "; "))",
                  en: "similar: \(near.joined(separator: "; "))"))
          ])
      }
      let district = planningCase.within(district: planningCase.dataset.units[unit].district)
      let outcome = try Planner(district).run(cancellation: interruption.cancellation)
      let report = ExplainReport(district, unit: unit, plan: outcome.plan)
      let document = report.document()
      try Terminal.show(
        document, json: { document.json(language: common.language).text() },
        format: format.format, language: common.language)
    }
  }
}
