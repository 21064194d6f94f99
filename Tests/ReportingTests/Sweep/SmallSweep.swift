import Planning
import Scenarios

@testable import Reporting

/// A made-up sweep of Quận Ba Đình, without any search.
enum SmallSweep {
  /// The design of a part of 12 cases.
  static func header(
    _ shard: SweepShard = .whole, seed: UInt64 = 7, cases: Int = 12
  ) throws -> SweepHeader {
    let design = SweepDesign(
      seed: seed, populationError: 150, maxUnits: [3, 4], dates: ["2023-10-01"], goalOrder: true,
      dueShares: 5)
    let base = try HanoiCase.district()
    return SweepHeader(
      Sweep(design, of: base, dated: [base]), cases: cases, shard: shard, program: "test")
  }

  /// What was “found” for a case: every outcome occurs.
  static func found(_ number: Int) -> Sweep.Found {
    var draw = SweepDraw()
    if number > 0 {
      (draw.date, draw.maxUnits) = (0, 3 + number % 2)
      draw.goals = Goal.defaultOrder
      draw.dueShares = [number - 6, 0, -1, 5]
    }
    let outcome: Sweep.Outcome =
      switch number % 5 {
      case 3: .infeasible(number % 2 == 0 ? [] : [1, 13])
      case 4: .unproven
      default:
        .planned(
          values: [0, 5, number, 1_000 + number, 20, -number],
          groups: number % 5 == 2 ? [[0, 1, 2], [4, 5]] : [[0, 1], [4, 5]])
      }
    return Sweep.Found(
      number: number, draw: draw, due: number % 2 == 0 ? [0, 1, 4] : [0, 4], outcome: outcome)
  }

  /// Writes a whole part.
  static func write(_ path: String, _ header: SweepHeader) throws {
    let folder = try SweepFolder(
      path, header: header, resolvedYAML: "format: 1\n", replacing: false)
    for number in folder.missing { try folder.record(found(number)) }
    let found = folder.earlier + folder.missing.map(found)
    try folder.finish(SweepReport(header, found).files(language: .vietnamese))
  }
}
