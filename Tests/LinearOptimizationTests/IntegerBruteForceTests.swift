// SPDX-License-Identifier: GPL-3.0-or-later

import LinearOptimization
import Testing

@Suite("Integer optima agree with trying every point")
struct IntegerBruteForceTests {
  /// Solves and compares; returns whether the model had a solution.
  private func compare(_ model: LinearModel, options: IntegerOptions = .init()) throws -> Bool {
    let expected = bruteForceOptimum(of: model)
    let result = try solveInteger(model, options: options)
    #expect(result.stop == nil, "\(model.name)")
    #expect(result.objective == expected, "\(model.name)")
    #expect(result.status == (expected == nil ? .infeasible : .optimal), "\(model.name)")
    if let expected {
      #expect(result.bound == expected)
      #expect(largestViolation(of: result.values, in: model) == 0)
      #expect(result.values.allSatisfy { $0 == 0 || $0 == 1 })
    }
    return expected != nil
  }

  @Test("partitions with side rows", arguments: [0, 1, 2])
  func partitions(sideRows: Int) throws {
    var solvable = 0
    for seed in 0..<200 {
      if try compare(SampleModels.partition(seed: seed, sideRows: sideRows)) { solvable += 1 }
    }
    // Both kinds must occur for the comparison to mean something.
    #expect(solvable > 20 && solvable < 190)
  }

  @Test("knapsacks one unit from infeasibility", arguments: [100, 10_000, 1_000_000, 10_000_000])
  func knapsacks(largest: Int) throws {
    var solvable = 0
    for seed in 0..<100 {
      if try compare(SampleModels.knapsack(seed: seed, largest: largest)) { solvable += 1 }
    }
    #expect(solvable > 10 && solvable < 95)
  }

  @Test("points within GLPK's tolerance that break a row are not taken", arguments: [1, 3])
  func withinTolerance(rows: Int) throws {
    // Without the exact check in the search, dozens of these models go wrong.
    for seed in 0..<60 {
      _ = try compare(
        SampleModels.knapsack(seed: seed, columns: 12, rows: rows, largest: 100_000_000))
    }
  }

  @Test("with and without cuts, and with integrality declared")
  func options() throws {
    for seed in 0..<60 {
      let model = SampleModels.partition(seed: 1000 + seed)
      _ = try compare(model, options: .init(cuts: false))
      _ = try compare(model, options: .init(objectiveIsIntegral: true))
    }
  }

  @Test("a cutoff leaves only strictly better solutions", arguments: [false, true])
  func cutoff(isIntegral: Bool) throws {
    var checked = 0
    for seed in 0..<120 {
      let model = SampleModels.partition(seed: 2000 + seed)
      guard let optimum = bruteForceOptimum(of: model) else { continue }
      checked += 1
      let at = try solveInteger(
        model, options: .init(cutoff: optimum, objectiveIsIntegral: isIntegral))
      #expect(at.status == .infeasible, "\(seed)")
      #expect(at.bound == optimum)
      #expect(at.objective == nil)
      let above = try solveInteger(
        model, options: .init(cutoff: optimum + 0.5, objectiveIsIntegral: isIntegral))
      #expect(above.status == .optimal, "\(seed)")
      #expect(above.objective == optimum)
    }
    #expect(checked > 20)
  }
}
