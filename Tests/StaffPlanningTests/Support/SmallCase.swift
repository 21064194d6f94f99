import LegalParameters
import Scenarios
import SourceFiles
import Staffing
import Territory
import TestSupport

/// The small dataset under a scenario with some keys.
enum SmallCase {
  /// Loads it with the keys (YAML) behind the required ones.
  static func load(_ keys: String = "") throws -> PlanningCase {
    try TemporaryFolder.with { folder in
      try SmallDataset().write(in: folder)
      let path = try folder.write(
        "s.yaml",
        """
        format: 1
        title: Thử
        dataset: data
        law: { folder: "\(Repository.path("Datasets/law"))", as_of: 2023-10-01, phase: 2023-2025 }
        \(keys)

        """)
      return try PlanningCase.load(Scenario.load(path))
    }
  }

  /// What happens when units with `officials` and `staff` posts lose some, at 2.7 million đồng of
  /// allowance a person.
  static func effect(
    officials: (before: Int, after: Int), staff: (before: Int, after: Int),
    _ planningCase: PlanningCase
  ) -> StaffEffect {
    func posts(_ officials: Int, _ staff: Int) -> UnitStaffing {
      var posts = UnitStaffing.none
      (posts.officials, posts.nonSpecialised) = (officials, staff)
      posts.allowances = staff * 2_700_000
      posts.salaries = officials * planningCase.staffTerms.salary
      return posts
    }
    return StaffEffect.of(
      before: posts(officials.before, staff.before), after: posts(officials.after, staff.after),
      terms: planningCase.staffTerms)
  }
}
