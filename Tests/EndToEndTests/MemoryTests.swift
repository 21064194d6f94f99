import TestSupport
import Testing

@Suite("Memory over many plans")
struct MemoryTests {
  /// Resident memory moves by some hundred kilobytes by itself; a leak of 5 kB a plan passes this.
  private static let mostKilobytes = 900

  @Test("Two hundred plans in one process leave no more in memory than the first twenty")
  func noGrowth() throws {
    try TemporaryFolder.with { folder in
      let scenario = try SmallTown.write(in: folder)
      let run = try Sapxep.run(["memory", scenario, "200"], shell: "exec \"$0-bench\" \"$@\"")
      #expect(run.code == 0, "\(run.all)")
      let resident = run.out.split(separator: "\n").dropFirst(2).compactMap { line in
        line.split(separator: " ").compactMap { Int($0) }
      }
      try #require(resident.map(\.first) == [1] + stride(from: 20, through: 200, by: 20))
      #expect(resident[10][1] - resident[1][1] < Self.mostKilobytes, "\(run.out)")
    }
  }
}
