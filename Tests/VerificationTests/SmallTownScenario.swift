import Foundation
import LegalParameters
import Scenarios
import SourceFiles
import Territory

extension SmallTown {
  /// The decisions that ``SmallTownPlan`` follows.
  static let decisions = """
      keep:
        - { units: ["00005"], ground: "3.1.b", evidence: "Địa bạ 1940" }
      join:
        - { units: ["00013", "00015"], year: 2024 }
        - { units: ["00013", "00014"], year: 2025 }
      separate:
        - { units: ["00004", "00006"] }
      name:
        - { members: ["00001", "00002"], name: "Phường Bình" }
        - members: ["00011", "00012"]
          name: "Xã Hà Kim"
          seat: "00012"
          kind: xa
          further_joining: { factor: "sông", why: "sông Hồng chia cắt" }
    """

  /// The scenario as text, with other rules or decisions where a test wants them.
  static func scenario(
    decisions: String = decisions, groups: String = "{ max_units: 5 }", due: String = "required"
  ) -> String {
    """
    format: 1
    title: Thị xã thử
    dataset: small-town
    law: { as_of: 2023-10-01, phase: 2023-2025 }
    due: \(due)
    groups: \(groups)
    decisions:
    \(decisions)
    goals: [unresolved_due, units_changed, discretionary_results, units_after,
      non_specialised_posts, officials_posts, people_affected, compactness]
    """
  }

  /// The repository's law.
  static let lawBook: Result<LawBook, ProblemReport> = Result { () throws(ProblemReport) in
    try LawBook.load(folder: repository + "/Datasets/law")
  }

  /// The root of the package.
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// A scenario text met with a dataset and the repository's law.
  static func planningCase(_ text: String, dataset: Dataset = dataset) throws -> PlanningCase {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("verification-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("scenario.yaml")
    try Data(text.utf8).write(to: file)
    let scenario = try Scenario.load(file.path)
    return try PlanningCase.resolve(scenario, dataset: dataset, book: try lawBook.get())
  }
}
