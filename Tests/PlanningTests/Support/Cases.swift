import Scenarios
import SourceFiles
import Territory
import TestSupport

/// Planning cases from text, from the shipped scenarios, and of Hà Nội.
enum Cases {
  /// Hà Nội: 579 communes.
  static let hanoi = Result { () throws(ProblemReport) in
    try Dataset.load(folder: Repository.path("Datasets/hanoi-2022"))
  }

  /// A scenario text met with a dataset and the law.
  static func planningCase(_ text: String, dataset: Dataset) throws -> PlanningCase {
    let file = try TextFile.decode(Array(text.utf8), path: "scenario.yaml")
    let source = ScenarioSource(root: try YAMLFile.parse(file), chain: [file.path])
    return try PlanningCase.resolve(
      try Scenario.read(source), dataset: dataset, book: try RealLaw.book())
  }

  /// A scenario of the folder `scenarios`, such as `hanoi-strict`.
  static func shippedCase(_ name: String) throws -> PlanningCase {
    try PlanningCase.resolve(
      try Scenario.load(Repository.path("scenarios/\(name).yaml")), dataset: try hanoi.get(),
      book: try RealLaw.book())
  }

  /// The default scenario of Hà Nội with other settings.
  static func hanoiCase(
    maxUnits: Int = 5, discretion: String = "allowed", districts: String = "all",
    search: String = "{ threads: 2 }"
  ) throws -> PlanningCase {
    try planningCase(
      """
      format: 1
      title: Hà Nội
      dataset: hanoi-2022
      law: { as_of: 2023-10-01, phase: 2023-2025 }
      scope: { level: commune, districts: \(districts) }
      groups: { max_units: \(maxUnits), discretion: \(discretion) }
      search: \(search)
      """, dataset: try hanoi.get())
  }
}
