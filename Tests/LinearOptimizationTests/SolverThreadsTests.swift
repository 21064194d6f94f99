// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import LinearOptimization
import Synchronization
import Testing

@Suite("Solver threads")
struct SolverThreadsTests {
  private struct Refusal: Error, Equatable {
    var item: Int
  }

  @Test("eight threads solve at once and keep the order")
  func eight() throws {
    let seeds = Array(0..<64)
    let results = try SolverThreads.map(seeds, threads: 8) { seed in
      try solveInteger(SampleModels.partition(seed: seed)).objective
    }
    for (seed, objective) in zip(seeds, results) {
      #expect(objective == bruteForceOptimum(of: SampleModels.partition(seed: seed)))
    }
  }

  @Test("the number of threads does not change the results")
  func sameResults() throws {
    let solve: @Sendable (Int) throws -> IntegerResult = { seed in
      try solveInteger(
        SampleModels.hard(seed: seed), options: .init(limits: Limits(work: 500)))
    }
    let one = try SolverThreads.map(Array(0..<6), threads: 1, body: solve)
    let two = try SolverThreads.map(Array(0..<6), threads: 2, body: solve)
    #expect(one == two)
  }

  @Test("work never runs on the calling thread", arguments: [0, 1, 3])
  func dedicated(threads: Int) throws {
    let caller = ObjectIdentifier(Thread.current)
    let seen = try SolverThreads.map([1, 2, 3], threads: threads) { _ in
      (ObjectIdentifier(Thread.current), Thread.current.stackSize)
    }
    #expect(seen.allSatisfy { $0.0 != caller && $0.1 == 16 << 20 })
  }

  @Test("the error of the earliest failing item is thrown", arguments: [1, 2, 8])
  func errors(threads: Int) {
    #expect(throws: Refusal(item: 3)) {
      try SolverThreads.map(Array(0..<40), threads: threads) { item in
        // Later items fail sooner.
        if item == 3 { Thread.sleep(forTimeInterval: 0.02) }
        if item >= 3 { throw Refusal(item: item) }
      }
    }
  }

  @Test("no items give no results")
  func nothing() throws {
    #expect(try SolverThreads.map([Int](), threads: 4) { $0 }.isEmpty)
  }

  @Test("an error trapped on one thread leaves the others alone")
  func trappedBeside() throws {
    let results = try SolverThreads.map(Array(0..<16), threads: 4) { item in
      let model =
        item % 2 == 0
        ? SampleModels.partition(seed: item)
        : SampleModels.partition(seed: item, units: 60, columns: 5000)
      let limits = item % 2 == 0 ? Limits.none : Limits(work: 100, megabytes: 1)
      return try solveInteger(model, options: .init(limits: limits))
    }
    for (item, result) in results.enumerated() {
      if item % 2 == 0 {
        let model = SampleModels.partition(seed: item)
        #expect(result.objective == bruteForceOptimum(of: model))
      } else {
        guard case .error(.failed) = result.stop else {
          Issue.record("item \(item) was not stopped by its memory limit")
          continue
        }
      }
    }
  }
}
