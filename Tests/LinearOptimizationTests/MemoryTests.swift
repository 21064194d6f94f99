// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import LinearOptimization
import Testing

@Suite("Memory", .serialized)
struct MemoryTests {
  /// Resident memory of this process in megabytes.
  private func residentMegabytes() throws -> Double {
    let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    let pages = try #require(text.split(separator: " ").dropFirst().first.flatMap { Double($0) })
    return pages * Double(sysconf(Int32(_SC_PAGESIZE))) / 1_048_576
  }

  @Test(
    "a thousand solves, trapped errors and threads leave nothing behind",
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/statm")))
  func growth() throws {
    let model = SampleModels.partition(seed: 8, units: 20, columns: 300)
    let large = SampleModels.partition(seed: 8, units: 40, columns: 4000)
    func round(_ count: Int) throws {
      _ = try SolverThreads.map(Array(0..<count), threads: 2) { item in
        _ = try solveInteger(model, options: .init(limits: Limits(work: 30)))
        if item % 10 == 0 {
          _ = try solveInteger(large, options: .init(limits: Limits(work: 1, megabytes: 1)))
        }
      }
    }
    try round(100)
    let before = try residentMegabytes()
    try round(1000)
    // Other tests run at the same time; a leak of one model per solve would be near 100.
    #expect(try residentMegabytes() - before < 60)
  }
}
