import LinearOptimization

/// A proof that a partition of one component is the best in one goal among those that keep the
/// earlier goals, which a program of others can check.
public struct Certificate: Sendable {
  /// The goal, counted from 0.
  public let goal: Int
  /// The lowest unit of the component.
  public let lowestUnit: Int
  /// The file in the format VIPR 1.0 (Cheung, Gleixner and Steffy 2017); `nil` when there is no
  /// proof of this kind within the limits.
  public let file: [UInt8]?
}

extension Certificate {
  /// Certifies a canonical optimum, goal by goal and component by component.
  ///
  /// A unit that no choice ties to another has one partition, and needs no proof.
  ///
  /// - Parameters:
  ///   - solution: The choices of the optimum.
  ///   - name: How a unit is called in the files: no spaces, no `+`.
  ///   - goalNames: How goals are called.
  ///   - deadline: When proofs that are not found are given up.
  public static func all(
    of listing: Listing, scope: [Int], solution: [Int], goalNames: [String],
    threads: Int, deadline: ContinuousClock.Instant? = nil,
    cancellation: Cancellation = Cancellation(),
    name: @escaping @Sendable (Int) -> String
  ) -> [Certificate] {
    let components = Component.split(listing, scope: scope)
      .filter { $0.units.count > 1 }
    let chosen = Set(solution)
    let budget = SearchBudget(
      work: mostNodes, exactSets: 0, deadline: deadline, cancellation: cancellation)
    let tasks = (0..<listing.goalCount).flatMap { goal in components.map { (goal, $0) } }
    let found = try? SolverThreads.map(tasks, threads: threads) { goal, component in
      let own = component.choices.filter(chosen.contains)
      func value(_ goal: Int) -> Int { own.reduce(0) { $0 + listing.value($1, goal) } }
      let model = PartitionModel(
        listing: listing, units: component.units, choices: component.choices,
        sideRows: (0..<goal).map { .keeping($0, at: value($0)) }
          + listing.limits.enumerated().flatMap { index, limit in
            limit.oneSided.map { .init(quantity: listing.goalCount + index, limit: $0) }
          }, goal: goal)
      let proof = try? BranchProof(model, value: value(goal), within: budget)
      let text = proof.map { proof in
        VIPRText(
          model, proof.table, names: .init(unit: name, quantities: goalNames), value: value(goal),
          solution: own, derivations: proof.derivations
        ).bytes()
      }
      return Certificate(goal: goal, lowestUnit: component.units[0], file: text)
    }
    return found ?? []
  }

  /// Relaxations that one proof may need.
  private static let mostNodes = 6_000
}
