import Glibc
import Planning
import Reporting
import Scenarios
import SourceFiles

/// How much memory stays in use after many plans of one scenario, made by one process.
struct MemoryGrowth {
  /// The scenario.
  let path: String
  /// How many plans are made.
  let solves: Int

  /// Prints the resident memory after the first plan, and ten times on the way to the last one.
  func run() throws {
    print("resident memory after so many plans of \(path), in kB")
    print(Benchmark.row(["plans", "resident", "peak"]))
    for solved in 1...solves {
      // Loading belongs to it: a session that plans again and again reads its files anew.
      let planningCase = try PlanningCase.load(Scenario.read(ScenarioSource.read(path)))
      _ = try Planner(planningCase).run()
      if solved == 1 || solved % max(solves / 10, 1) == 0 {
        print(
          Benchmark.row(
            [solved, try Self.residentKilobytes(), Benchmark.peakKilobytes()].map(String.init)))
      }
    }
  }

  private static func residentKilobytes() throws -> Int {
    let fields = try TextFile.read("/proc/self/statm").text.split(separator: " ")
    return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * Int(getpagesize()) / 1024
  }
}
