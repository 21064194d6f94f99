import ArgumentParser
import Planning
import Reporting
import Scenarios
import SourceFiles

/// `sapxep explain`: everything about one unit.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Giải thích một đơn vị: vì sao thuộc diện, loại mấy, có thể nhập với ai, phương án làm gì.",
      "Explain one unit: why it is due, its class, what it could join, what the plan does."))

  @Argument(help: help("Tệp kịch bản (YAML).", "The scenario file (YAML).", name: "scenario"))
  var scenario: StatedPath

  @Argument(
    help: help(
      "Mã đơn vị cấp xã, như 00037; hoặc cấp huyện, như 001: điểm phân loại trước và sau sắp xếp.",
      "The code of a commune, such as 00037; or of a district, such as 001: the points of its class before and after the plan.",
      name: "code"))
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
      let place = SourcePosition(file: scenario.path)
      let dataset = planningCase.dataset
      let isUnit = dataset.index(ofUnit: code) != nil
      let district = isUnit ? nil : lookup.district(code, at: place)
      let unit = district == nil && !log.hasErrors ? lookup.unit(code, at: place) : nil
      guard let named = district ?? unit.map({ dataset.units[$0].district }) else {
        throw ProblemReport(.badData, log.problems)
      }
      let levels = try ArrangementPlanner(planningCase)
        .communes(cancellation: interruption.cancellation)
      let below = levels.planningCase
      // What is left of a district: the new one that has its communes.
      let holder =
        (unit ?? dataset.units.firstIndex { $0.district == named })
        .map { below.dataset.units[$0].district } ?? named
      let part = below.within(district: holder)
      let outcome =
        part.scope.isEmpty ? nil : try Planner(part).run(cancellation: interruption.cancellation)
      if interruption.isRequested { throw interruption.endWithoutResult() }
      let document =
        unit.map { ExplainReport(part, unit: $0, plan: outcome?.plan).document() }
        ?? DistrictClassReport(
          planningCase, district: named, plan: outcome?.plan, districts: levels.districts
        ).document()
      try Terminal.show(
        document, json: { document.json(language: common.language).text() },
        format: format.format, language: common.language)
    }
  }
}
