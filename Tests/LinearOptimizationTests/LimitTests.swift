// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import LinearOptimization
import Synchronization
import Testing

@Suite("Limits stop the solver with a consistent answer")
struct LimitTests {
  private func isConsistent(_ result: IntegerResult, optimum: Double) -> Bool {
    guard result.bound <= optimum + 1e-6 else { return false }
    switch result.status {
    case .optimal: return result.objective == optimum && result.stop == nil
    case .feasible:
      guard let objective = result.objective, result.stop != nil else { return false }
      return objective >= optimum && result.bound <= objective
    case .undetermined: return result.objective == nil && result.stop != nil
    case .infeasible, .unbounded: return false
    }
  }

  @Test("every work limit from nothing to plenty")
  func work() throws {
    let model = SampleModels.partition(seed: 40, units: 9, columns: 16, sideRows: 1)
    let optimum = try #require(bruteForceOptimum(of: model))
    let full = try solveInteger(model)
    #expect(full.work > 5)
    for limit in 0...(full.work + 1) {
      let result = try solveInteger(model, options: .init(limits: Limits(work: limit)))
      #expect(isConsistent(result, optimum: optimum), "\(limit): \(result)")
      if let stop = result.stop { #expect(stop == .workLimit) }
    }
    let none = try solveInteger(model, options: .init(limits: Limits(work: 0)))
    #expect(none.status == .undetermined && none.work == 0 && none.bound == -.infinity)
    let enough = try solveInteger(model, options: .init(limits: Limits(work: full.work + 1)))
    #expect(enough == full)
  }

  @Test("a work limit gives the same answer each time")
  func repeatable() throws {
    let model = SampleModels.hard()
    let options = IntegerOptions(limits: Limits(work: 2000))
    let first = try solveInteger(model, options: options)
    #expect(first.stop == .workLimit)
    #expect(first.work >= 2000)
    #expect(try solveInteger(model, options: options) == first)
  }

  @Test("time limits", arguments: [0, 0.05, -1])
  func time(seconds: Double) throws {
    let start = Date()
    let result = try solveInteger(
      SampleModels.hard(), options: .init(limits: Limits(seconds: seconds)))
    #expect(result.stop == .timeLimit)
    #expect(Date().timeIntervalSince(start) < 5)
    #expect(result.objective.map { $0 >= result.bound } ?? true)
    if seconds <= 0 { #expect(result.status == .undetermined) }
  }

  @Test("cancelled before the start")
  func cancelledBefore() throws {
    let cancellation = Cancellation()
    cancellation.cancel()
    #expect(cancellation.isCancelled)
    let result = try solveInteger(SampleModels.hard(), options: .init(cancellation: cancellation))
    #expect(result.status == .undetermined && result.stop == .cancelled && result.work == 0)
    let relaxed = try withRelaxation(of: SampleModels.hard(), cancellation: cancellation) {
      session in try session.solve()
    }
    #expect(relaxed.status == .stopped(.cancelled))
  }

  @Test("cancelled from another thread during the search")
  func cancelledDuring() throws {
    let cancellation = Cancellation()
    let thread = Thread {
      Thread.sleep(forTimeInterval: 0.05)
      cancellation.cancel()
    }
    thread.start()
    let result = try solveInteger(SampleModels.hard(), options: .init(cancellation: cancellation))
    #expect(result.stop == .cancelled)
    #expect(result.bound <= (result.objective ?? .infinity))
  }

  @Test("a gap ends the search early and holds")
  func gap() throws {
    var early = 0
    for seed in 0..<40 {
      let model = SampleModels.knapsack(seed: seed, rows: 1, largest: 10_000)
      guard let optimum = bruteForceOptimum(of: model) else { continue }
      let result = try solveInteger(model, options: .init(relativeGap: 0.5))
      #expect(isConsistent(result, optimum: optimum), "\(seed): \(result)")
      #expect(result.gap <= 0.5)
      if result.stop == .gapReached { early += 1 }
    }
    #expect(early > 0)
  }

  @Test("progress is reported on the way and bounds never fall")
  func progress() throws {
    let seen = Mutex<[IntegerProgress]>([])
    let model = SampleModels.hard()
    let result = try solveInteger(
      model,
      options: .init(
        limits: Limits(work: 1500), progress: { step in seen.withLock { $0.append(step) } }))
    let steps = seen.withLock(\.self)
    #expect(steps.count > 10)
    for (earlier, later) in zip(steps, steps.dropFirst()) {
      #expect(earlier.bound <= later.bound && earlier.nodes <= later.nodes)
      #expect(earlier.work <= later.work)
      if let before = earlier.incumbent { #expect((later.incumbent ?? .infinity) <= before) }
    }
    #expect(steps.allSatisfy { $0.bound <= (result.objective ?? .infinity) })
  }

  @Test("progress can cancel the search")
  func cancelledByProgress() throws {
    let cancellation = Cancellation()
    let result = try solveInteger(
      SampleModels.hard(),
      options: .init(
        cancellation: cancellation, progress: { if $0.nodes > 20 { cancellation.cancel() } }))
    #expect(result.stop == .cancelled)
    #expect(result.nodes < 100)
  }

  @Test("a long relaxation stops exactly at its work limit")
  func relaxation() throws {
    let model = SampleModels.partition(seed: 5, units: 40, columns: 400, sideRows: 2)
    for limit in [0, 1, 7] {
      let result = try withRelaxation(of: model, limits: Limits(work: limit)) { session in
        try session.solve()
      }
      #expect(result.status == .stopped(.workLimit))
      #expect(result.work == limit)
    }
    let result = try withRelaxation(of: model, limits: Limits(seconds: 0)) { session in
      try session.solve()
    }
    #expect(result.status == .stopped(.timeLimit))
  }
}
