import Foundation
import SourceFiles
import Territory

/// The enacted plan that a dataset holds: a drawn plan in a file whose name begins with `adopted`.
public struct AdoptedPlan: Sendable {
  /// The file's name.
  public let file: String
  /// What the dataset says of its source, up to the first colon.
  public let title: String
  /// The plan.
  public let plan: DrawnPlan

  /// Finds the file among the tables of `dataset.yaml` and reads the part of it that lies in the
  /// scope.
  ///
  /// - Throws: ``ProblemReport`` when the dataset has no such file, or its content is faulty.
  public static func read(
    in folder: String, for planningCase: PlanningCase
  ) throws(ProblemReport) -> AdoptedPlan {
    let tables = planningCase.dataset.manifest.tables
    guard
      let table = tables.first(where: { $0.file.hasPrefix("adopted") && $0.file.hasSuffix(".csv") })
    else {
      throw ProblemReport(
        .noInput,
        [
          Problem(
            .error, at: SourcePosition(file: folder + "/dataset.yaml"),
            Phrase(
              vi: "bộ dữ liệu không có phương án đã ban hành",
              en: "the dataset has no enacted plan"),
            mend: Phrase(
              vi: "thêm tệp adopted-….csv và nêu nó trong “tables”",
              en: "add a file adopted-….csv and list it under “tables”"))
        ])
    }
    let everything = planningCase.planning(Array(planningCase.dataset.units.indices))
    let drawn = try DrawnPlan.read(folder + "/" + table.file, for: everything)
    return AdoptedPlan(
      file: table.file, title: String(table.source.prefix { $0 != ":" }),
      plan: drawn.within(planningCase.scope, of: planningCase.dataset))
  }
}

extension PlanningCase {
  /// The same case over other units.
  fileprivate func planning(_ scope: [Int]) -> PlanningCase {
    var other = self
    other.scope = scope
    return other
  }

  /// The same case under another title.
  public func titled(_ title: String) -> PlanningCase {
    var other = self
    other.scenario = scenario.titled(title)
    return other
  }
}
