import ArgumentParser
import Scenarios
import SourceFiles

/// `sapxep resolve`: the flat scenario, with the origin of every key.
struct Resolve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "In kịch bản đầy đủ sau kế thừa, kèm nơi mỗi khóa được viết.",
      "Print the scenario after inheritance, with where each key was written."))

  @Argument(help: help("Tệp kịch bản (YAML).", "The scenario file (YAML).", name: "scenario"))
  var scenario: StatedPath

  @OptionGroup var common: CommonOptions

  func run() throws {
    try Terminal.reporting {
      try Terminal.print(try Scenario.load(scenario.path).resolvedYAML())
    }
  }
}
