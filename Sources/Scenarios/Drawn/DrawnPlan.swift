import SourceFiles
import Territory

/// A plan drawn by hand, read from CSV: which units make up which group.
///
/// Columns: `group` (any label; units with the same label belong together), `code`, optional
/// `name` (the new unit's name) and `part` (`whole`, the default; the code of a part of the unit in
/// the dataset's `parts.csv`: that part joins; `partial`: some part of the unit joins;
/// `boundary_adjustment`: the unit stays and its boundary changes). Further columns are left alone.
/// Units that the file does not name stay as they are.
public struct DrawnPlan: Sendable {
  /// Units that become one.
  public struct Merger: Sendable {
    /// The new unit's name, when the file gives one.
    public let name: String?
    /// The units that join whole, ascending.
    public let members: [Int]
    /// The parts that join, ascending; only of units that the scenario lets be divided.
    public let parts: [Int]
    /// Where the group begins in the file.
    public let position: SourcePosition
  }

  /// Mergers by lowest member.
  public let mergers: [Merger]
  /// Units that receive parts without becoming a group: the receiver, and the divided units.
  public let receivers: [Int: [Int]]
  /// The parts that these units receive, where the file names every one of them.
  public let received: [Int: [Int]]
  /// Divided units outside the mergers: the unit, and its receivers.
  public let divided: [Int: [Int]]
  /// Units whose boundary is adjusted.
  public let adjusted: [Int]

  /// The part of the plan that concerns only units of `dataset` in `scope`.
  func within(_ scope: [Int], of dataset: Dataset) -> DrawnPlan {
    let scope = Set(scope)
    return DrawnPlan(
      mergers: mergers.filter { merger in
        scope.isSuperset(of: merger.members + merger.parts.map { dataset.parts.parts[$0].unit })
      },
      receivers: receivers.filter { scope.contains($0.key) && scope.isSuperset(of: $0.value) },
      received: received.filter { scope.contains($0.key) },
      divided: divided.filter { scope.contains($0.key) && scope.isSuperset(of: $0.value) },
      adjusted: adjusted.filter(scope.contains))
  }

  /// Reads a plan over the units of a case.
  ///
  /// - Throws: ``ProblemReport`` with every unknown unit, repeated unit, unknown kind of part, or
  ///   group that cannot be read.
  public static func read(
    _ path: String, for planningCase: PlanningCase
  ) throws(ProblemReport) -> DrawnPlan {
    let log = ProblemLog()
    let file = try TextFile.read(path)
    guard let table = CommaSeparatedTable(file, log: log) else {
      throw ProblemReport(.badData, log.problems)
    }
    for name in ["group", "code"] where table.column(name) == nil {
      log.error(
        at: table.position(table.headerRow, 0),
        Phrase(vi: "thiếu cột “\(name)”", en: "the column “\(name)” is missing"),
        mend: Phrase(
          vi: "cột: group, code, và tùy chọn name, part",
          en: "columns: group, code, and optionally name, part"))
    }
    try log.throwIfErrors()
    let rows = DrawnRows.read(table, for: planningCase, log: log)
    let plan = DrawnPlanAssembly(rows: rows, planningCase: planningCase, log: log).plan()
    try log.throwIfErrors()
    return plan
  }

  init(
    mergers: [Merger], receivers: [Int: [Int]], received: [Int: [Int]], divided: [Int: [Int]],
    adjusted: [Int]
  ) {
    self.mergers = mergers
    self.receivers = receivers
    self.received = received
    self.divided = divided
    self.adjusted = adjusted
  }
}

extension PlanningCase {
  /// The case with the names of a drawn plan as `name` decisions.
  ///
  /// So its resolved scenario tells all that the plan rests on. A name that the scenario decides
  /// stays.
  public func naming(_ drawn: DrawnPlan) -> PlanningCase {
    var decisions = decisions
    var stated: [StatedDecisions.Name] = []
    for merger in drawn.mergers {
      guard let name = merger.name, decisions.wording[merger.members]?.name == nil else { continue }
      decisions.wording[merger.members, default: .init()].name = name
      stated.append(
        StatedDecisions.Name(
          members: merger.members.map {
            Scenario.Coded(code: dataset.units[$0].code, position: merger.position)
          }, name: name, seat: nil, kind: nil, furtherJoining: nil, position: merger.position))
    }
    var named = self
    named.scenario = scenario.adding(names: stated)
    named.decisions = decisions
    return named
  }
}
