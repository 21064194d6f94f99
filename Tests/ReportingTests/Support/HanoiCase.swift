import Scenarios
import TestSupport

/// The shipped scenario of Hà Nội, changed by a few keys.
enum HanoiCase {
  /// Loads it with `keys` (YAML) laid over the shared base.
  static func load(_ keys: String = "") throws -> PlanningCase {
    try TemporaryFolder.with { folder in
      let base = Repository.path("scenarios/base/hanoi.yaml")
      let path = try folder.write("s.yaml", "format: 1\ntitle: Thử\nextends: \(base)\n\(keys)\n")
      return try PlanningCase.load(Scenario.load(path))
    }
  }

  /// Quận Ba Đình, whose fourteen wards are all due.
  static func district(_ keys: String = "") throws -> PlanningCase {
    try load("scope: { districts: [\"001\"] }\n" + keys)
  }

  /// The adopted outcome over all units.
  static func adopted(
    _ keys: String = ""
  ) throws -> (planningCase: PlanningCase, drawn: DrawnPlan) {
    let planningCase = try load(keys)
    let path = Repository.path("Datasets/hanoi-2022/adopted-2025.csv")
    return (planningCase, try DrawnPlan.read(path, for: planningCase))
  }
}
