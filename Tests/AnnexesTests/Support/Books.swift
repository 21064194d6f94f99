import Planning
import Reporting
import Scenarios
import SourceFiles
import StaffPlanning
import TestSupport
import Testing

@testable import Annexes

/// Books of annexes over shipped and small data.
enum Books {
  /// The shipped forms.
  static func forms() throws -> [AnnexForm] {
    try AnnexForm.load(Repository.path("Datasets/annexes/forms.yaml"))
  }

  /// The shipped letterhead, which is all blanks.
  static func letterhead() throws -> Letterhead {
    try Letterhead.load(Repository.path("Datasets/annexes/letterhead.yaml"))
  }

  /// The shipped headings and sentences.
  static func shippedWording() throws -> Wording {
    try Wording.load(Repository.path("Datasets/annexes/wording.yaml"))
  }

  /// What annexes are made from.
  static func source(_ plan: Plan) throws -> AnnexSource {
    AnnexSource(
      plan: plan, staff: StaffOutcome(StaffedPlan(plan), in: plan.planningCase),
      planHash: ContentHash(of: "plan".utf8), comparisons: 1)
  }

  /// The annexes of a plan.
  static func book(
    _ plan: Plan, letterhead stated: Letterhead? = nil, wording: Wording? = nil
  ) throws -> AnnexBook {
    AnnexBook(
      try source(plan), forms: try forms(),
      letterhead: try stated ?? letterhead(), wording: try wording ?? shippedWording())
  }

  /// The best plan of the shipped default scenario with `keys` laid over it.
  static func hanoi(_ keys: String = "") throws -> Plan {
    let planningCase = try TemporaryFolder.with { folder in
      let base = Repository.path("scenarios/base/hanoi.yaml")
      let path = try folder.write("s.yaml", "format: 1\ntitle: Thử\nextends: \(base)\n\(keys)\n")
      return try PlanningCase.load(Scenario.load(path))
    }
    return try #require(try Planner(planningCase).run().plan)
  }

  /// A plan over a small dataset: one group of the first two wards.
  static func small(_ dataset: SmallDataset, keys: String = "") throws -> Plan {
    let (planningCase, drawn) = try TemporaryFolder.with { folder in
      try dataset.write(in: folder)
      let law = Repository.path("Datasets/law")
      let path = try folder.write(
        "s.yaml",
        "format: 1\ntitle: Nhỏ\ndataset: data\n"
          + "law: { as_of: 2023-10-01, phase: 2023-2025, folder: \"\(law)\" }\n" + keys)
      let planningCase = try PlanningCase.load(Scenario.load(path))
      let drawn = try DrawnPlan.read(
        try folder.write("p.csv", "group,code\nA,00001\nA,00002\n"), for: planningCase)
      return (planningCase, drawn)
    }
    return Assessment.plan(drawn, for: planningCase)
  }
}

extension SmallDataset {
  /// The small dataset with centroids in a row.
  static let placed: SmallDataset = {
    var dataset = SmallDataset()
    var lines = (dataset.files["units.csv"] ?? "").split(separator: "\n").map(String.init)
    for index in lines.indices {
      lines[index] += index == 0 ? ",lon,lat" : ",\(105.8 + Double(index) / 100),21.05"
    }
    dataset.files["units.csv"] = lines.joined(separator: "\n") + "\n"
    return dataset
  }()
}
