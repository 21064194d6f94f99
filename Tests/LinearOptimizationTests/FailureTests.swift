// SPDX-License-Identifier: GPL-3.0-or-later

import CGLPK
import LinearOptimization
import Synchronization
import Testing

@Suite("Errors inside GLPK are trapped and the thread goes on")
struct FailureTests {
  /// Solves a small model on this thread.
  private func threadStillSolves() throws -> Bool {
    let model = SampleModels.partition(seed: 3)
    return try solveInteger(model).objective == bruteForceOptimum(of: model)
  }

  @Test("an index out of range, a hundred times")
  func badIndex() throws {
    for _ in 0..<100 {
      var problem: OpaquePointer?
      #expect(cglpk_create(&problem) == 0)
      #expect(cglpk_add_rows(problem, 1, [0], [1]) == 0)
      let code = cglpk_add_columns(
        problem, 1, [1], [0], [1], [false], [0, 1], [99], [1])
      #expect(code == Int32(CGLPK_TRAPPED))
      #expect(String(cString: cglpk_last_message()).contains("row index out of range"))
      // The problem is lost, and says so.
      #expect(cglpk_add_rows(problem, 1, [0], [1]) == Int32(CGLPK_UNUSABLE))
      cglpk_delete(problem)
    }
    #expect(try threadStillSolves())
  }

  @Test("a memory limit at the root or in the search", arguments: [1, 2, 3, 4, 6])
  func memoryLimit(megabytes: Int) throws {
    let model = SampleModels.partition(
      seed: 1, units: 60, columns: 6000, sideRows: 2, largest: 1000)
    let limits = Limits(work: 3000, megabytes: megabytes)
    let result = try solveInteger(model, options: .init(limits: limits))
    guard case .error(.failed(let message)) = result.stop else {
      #expect(megabytes > 3, "\(result)")
      return
    }
    #expect(message.contains("memory allocation limit exceeded"))
    #expect(result.bound <= (result.objective ?? .infinity))
    #expect(throws: SolverError.self) {
      try withRelaxation(of: model, limits: Limits(megabytes: 1)) { session in
        _ = try session.solve()
      }
    }
    #expect(try threadStillSolves())
  }

  @Test("a failure inside a session loses the sessions around it, not the process")
  func nestedSessions() throws {
    let small = SampleModels.linear(seed: 1)
    let large = SampleModels.partition(seed: 1, units: 60, columns: 6000)
    try withRelaxation(of: small) { outer in
      let before = try outer.solve()
      #expect(before.status == .optimal)
      #expect(throws: SolverError.self) {
        try withRelaxation(of: large, limits: Limits(megabytes: 1)) { _ in }
      }
      do throws(SolverError) {
        _ = try outer.solve()
        Issue.record("the lost session still answers")
      } catch {
        #expect(error == .unusable)
      }
    }
    #expect(try threadStillSolves())
  }

  @Test("sessions on one thread do not disturb each other")
  func independentSessions() throws {
    let (first, second) = (SampleModels.linear(seed: 1), SampleModels.linear(seed: 2))
    try withRelaxation(of: first) { outer in
      let before = try outer.solve().objective
      try withRelaxation(of: second) { inner in _ = try inner.solve() }
      _ = try threadStillSolves()
      let after = try outer.solve().objective
      #expect(after == before)
    }
  }

  @Test("a solver called from a progress callback is refused")
  func nestedCall() throws {
    let inner = Mutex<IntegerResult?>(nil)
    let model = SampleModels.partition(seed: 3)
    let outer = try solveInteger(
      model,
      options: .init(progress: { _ in
        let result = try? solveInteger(SampleModels.partition(seed: 4))
        inner.withLock { $0 = result }
      }))
    #expect(inner.withLock(\.self)?.stop == .error(.nested))
    #expect(outer.objective == bruteForceOptimum(of: model))
  }

  @Test("a problem is refused on another thread")
  func foreignThread() throws {
    var problem: OpaquePointer?
    #expect(cglpk_create(&problem) == 0)
    let address = UInt(bitPattern: problem)
    let codes = try SolverThreads.map([address], threads: 1) { address in
      cglpk_add_rows(OpaquePointer(bitPattern: address), 1, [0], [1])
    }
    #expect(codes == [Int32(CGLPK_UNUSABLE)])
    #expect(cglpk_add_rows(problem, 1, [0], [1]) == 0)
    cglpk_delete(problem)
  }

  @Test("errors read well")
  func descriptions() {
    #expect(SolverError.failed("no luck").description == "the solver failed: no luck")
    #expect(StopReason.error(.outOfMemory).description == "no memory for the solver")
  }
}
