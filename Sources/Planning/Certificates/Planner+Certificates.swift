import LinearOptimization
import Partitioning
import Scenarios

extension Planner {
  /// Certifies that a plan is optimal: for each goal and each component a proof that programs of
  /// others can check.
  ///
  /// The plan must be proven optimal, and of groups of whole communes without years.
  public func certificates(
    of plan: Plan, threads: Int? = nil, cancellation: Cancellation = Cancellation()
  ) -> [PlanCertificate] {
    let listing = Choices(judge).listing
    let sets = Set(plan.groups.map(\.members) + plan.kept.map { [$0.unit] })
    let solution = (0..<listing.pool.count).filter { sets.contains(Array(listing.pool[$0])) }
    let goals = planningCase.scenario.goals
    let codes = planningCase.dataset.units.map(\.code)
    return Certificate.all(
      of: listing, scope: planningCase.scope, solution: solution,
      goalNames: goals.map(\.rawValue), threads: settings(threads: threads).threads,
      cancellation: cancellation
    ) { codes[$0] }.map { certificate in
      PlanCertificate(
        goal: goals[certificate.goal], goalNumber: certificate.goal + 1,
        lowestUnit: certificate.lowestUnit,
        name: "\(certificate.goal + 1)-\(goals[certificate.goal].rawValue)-"
          + "\(codes[certificate.lowestUnit]).vipr",
        file: certificate.file)
    }
  }
}

/// The proof of one goal over one component of a plan.
public struct PlanCertificate: Sendable {
  /// The goal.
  public let goal: Goal
  /// Its place in the scenario's order, counted from 1.
  public let goalNumber: Int
  /// The lowest unit of the component.
  public let lowestUnit: Int
  /// The name of its file.
  public let name: String
  /// The file, see ``Partitioning/Certificate``; `nil` when no proof of this kind was found.
  public let file: [UInt8]?
}
