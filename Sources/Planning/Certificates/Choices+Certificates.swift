import LinearOptimization
import Partitioning
import Scenarios
import SourceFiles

extension Choices {
  /// Certifies that a plan made of these choices is optimal: for each goal and each component a proof
  /// that programs of others can check.
  ///
  /// The plan must be proven optimal, and of groups of whole communes without years. The scenario's
  /// `seconds_limit` holds for the proofs anew; proofs that it cuts off, and those longer than a file may
  /// be, are missing.
  public func certificates(
    of plan: Plan, threads: Int? = nil, cancellation: Cancellation = Cancellation()
  ) -> [PlanCertificate] {
    let sets = Set(plan.groups.map(\.members) + plan.kept.map { [$0.unit] })
    let solution = (0..<listing.pool.count).filter { sets.contains(Array(listing.pool[$0])) }
    let goals = planningCase.scenario.goals.map(\.rawValue)
    let codes = planningCase.dataset.units.map(\.code)
    let search = planningCase.scenario.search
    return Certificate.all(
      of: listing, scope: planningCase.scope, solution: solution, goalNames: goals,
      threads: threads ?? search.threads,
      deadline: search.secondsLimit.map { ContinuousClock.now + .seconds($0) },
      cancellation: cancellation
    ) { codes[$0] }.map { certificate in
      PlanCertificate(
        name: "\(certificate.goal + 1)-\(goals[certificate.goal])-"
          + "\(codes[certificate.lowestUnit]).vipr",
        file: certificate.file.flatMap { $0.count > TextFile.largest ? nil : $0 })
    }
  }
}

/// The proof of one goal over one component of a plan.
public struct PlanCertificate: Sendable {
  /// The name of its file: the goal's place and name, and the component's lowest unit.
  public let name: String
  /// The file, see ``Partitioning/Certificate``; `nil` when no proof of this kind was found.
  public let file: [UInt8]?
}
