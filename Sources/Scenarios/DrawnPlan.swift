import SourceFiles
import Territory

/// A plan drawn by hand, read from CSV: which units make up which group.
///
/// Columns: `group` (any label; units with the same label belong together), `code`, optional
/// `name` (the new unit's name) and `part` (`whole`, the default; `partial`: only a part of the
/// unit joins; `boundary_adjustment`: the unit stays and its boundary changes). Further columns are
/// left alone. Units that the file does not name stay as they are.
public struct DrawnPlan: Sendable {
  /// Units that become one.
  public struct Merger: Sendable {
    /// The new unit's name, when the file gives one.
    public let name: String?
    /// The units, ascending.
    public let members: [Int]
    /// Where the group begins in the file.
    public let position: SourcePosition
  }

  /// Whole mergers by lowest member.
  public let mergers: [Merger]
  /// Units that receive parts: the receiver, and the divided units.
  public let receivers: [Int: [Int]]
  /// Divided units: the unit, and its receivers.
  public let divided: [Int: [Int]]
  /// Units whose boundary is adjusted.
  public let adjusted: [Int]

  /// The part of the plan that concerns only units of `scope`.
  func within(_ scope: [Int]) -> DrawnPlan {
    let scope = Set(scope)
    return DrawnPlan(
      mergers: mergers.filter { scope.isSuperset(of: $0.members) },
      receivers: receivers.filter { scope.contains($0.key) && scope.isSuperset(of: $0.value) },
      divided: divided.filter { scope.contains($0.key) && scope.isSuperset(of: $0.value) },
      adjusted: adjusted.filter(scope.contains))
  }

  private enum Part: String, CaseIterable {
    case whole, partial
    case boundaryAdjustment = "boundary_adjustment"
  }

  private struct Entry {
    let unit: Int
    let part: Part
    let position: SourcePosition
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
    var groups: [(label: String, name: String?, entries: [Entry])] = []
    var index: [String: Int] = [:]
    var wholeAt: [Int: Int] = [:]
    let lookup = UnitLookup(in: planningCase.dataset, scope: planningCase.scope, log: log)
    for row in table.rows {
      guard let entry = entry(row, table, lookup, log) else { continue }
      if entry.part == .whole, let line = wholeAt.updateValue(row.line, forKey: entry.unit) {
        log.error(
          at: entry.position,
          Phrase(
            vi: "đơn vị này đã ở một nhóm khác (dòng \(line))",
            en: "this unit is already in a group (line \(line))"),
          mend: Phrase(vi: "mỗi đơn vị ở một nhóm", en: "each unit is in one group"))
        continue
      }
      let label = table.column("group").map { row.fields[$0] } ?? ""
      let name = table.column("name").map { row.fields[$0] }.flatMap { $0.isEmpty ? nil : $0 }
      if let known = index[label] {
        groups[known].entries.append(entry)
      } else {
        index[label] = groups.count
        groups.append((label, name, [entry]))
      }
    }
    let plan = assemble(groups, wholeAt: wholeAt, planningCase: planningCase, path: path, log: log)
    try log.throwIfErrors()
    return plan
  }

  private static func entry(
    _ row: CommaSeparatedTable.Row, _ table: CommaSeparatedTable, _ lookup: UnitLookup,
    _ log: ProblemLog
  ) -> Entry? {
    guard let column = table.column("code") else { return nil }
    let position = table.position(row, column)
    let code = row.fields[column]
    guard let unit = lookup.unit(code, at: position) else { return nil }
    guard let partColumn = table.column("part"), !row.fields[partColumn].isEmpty else {
      return Entry(unit: unit, part: .whole, position: position)
    }
    guard let part = Part(rawValue: row.fields[partColumn]) else {
      log.error(
        at: table.position(row, partColumn),
        Phrase(
          vi: "“\(row.fields[partColumn])” không dùng được ở cột “part”",
          en: "“\(row.fields[partColumn])” is not allowed in the column “part”"),
        mend: Phrase(
          vi: "dùng \(Part.allCases.map(\.rawValue).joined(separator: ", "))",
          en: "use \(Part.allCases.map(\.rawValue).joined(separator: ", "))"))
      return nil
    }
    return Entry(unit: unit, part: part, position: position)
  }

  private static func checkDistrict(
    _ label: String, _ entries: [Entry], _ planningCase: PlanningCase, _ log: ProblemLog
  ) {
    let dataset = planningCase.dataset
    let first = dataset.units[entries[0].unit].district
    for entry in entries where dataset.units[entry.unit].district != first {
      log.error(
        at: entry.position,
        Phrase(
          vi: "nhóm “\(label)” vượt địa giới cấp huyện: \(dataset.units[entry.unit].name) ở "
            + "\(dataset.district(of: entry.unit).name), không phải \(dataset.districts[first].name)",
          en: "group “\(label)” crosses district lines: \(dataset.units[entry.unit].name) is in "
            + "\(dataset.district(of: entry.unit).name), not \(dataset.districts[first].name)"),
        mend: Phrase(
          vi: "kịch bản sắp xếp trong từng huyện (across_districts: never)",
          en: "the scenario plans within districts (across_districts: never)"))
    }
  }

  /// Sorts groups into whole mergers, receivers of parts, and adjusted units.
  ///
  /// A unit of which only parts are named is divided. Where it gives parts to several groups, each
  /// group's one whole unit receives a part.
  private static func assemble(
    _ groups: [(label: String, name: String?, entries: [Entry])], wholeAt: [Int: Int],
    planningCase: PlanningCase, path: String, log: ProblemLog
  ) -> DrawnPlan {
    var mergers: [Merger] = []
    var receivers: [Int: [Int]] = [:]
    var divided: [Int: [Int]] = [:]
    var adjusted: [Int] = []
    for group in groups {
      adjusted += group.entries.filter { $0.part == .boundaryAdjustment }.map(\.unit)
      let whole = group.entries.filter { $0.part == .whole }
      let parts = group.entries.filter { $0.part == .partial }
      if parts.isEmpty {
        if whole.count > 1 {
          checkDistrict(group.label, whole, planningCase, log)
          mergers.append(
            Merger(
              name: group.name, members: whole.map(\.unit).sorted(), position: whole[0].position))
        }
        continue
      }
      guard whole.count == 1, let receiver = whole.first else {
        log.error(
          at: parts[0].position,
          Phrase(
            vi: "nhóm “\(group.label)” nhận một phần đơn vị nên phải có đúng một đơn vị nguyên "
              + "(có \(whole.count))",
            en: "group “\(group.label)” receives a part and so needs exactly one whole unit "
              + "(it has \(whole.count))"),
          mend: Phrase(
            vi: "phiên bản này chưa đánh giá nhóm vừa nhập nguyên vừa nhận phần",
            en: "this version does not judge groups that merge units and receive parts"))
        continue
      }
      for part in parts {
        if let line = wholeAt[part.unit] {
          log.error(
            at: part.position,
            Phrase(
              vi: "đơn vị này vừa bị chia vừa nhập nguyên (dòng \(line))",
              en: "this unit is both divided and merged whole (line \(line))"),
            mend: Phrase(vi: "giữ lại một cách", en: "keep one of the two"))
          continue
        }
        receivers[receiver.unit, default: []].append(part.unit)
        divided[part.unit, default: []].append(receiver.unit)
      }
    }
    return DrawnPlan(
      mergers: mergers.sorted { $0.members[0] < $1.members[0] },
      receivers: receivers.mapValues { $0.sorted() }, divided: divided.mapValues { $0.sorted() },
      adjusted: adjusted.sorted())
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
    return PlanningCase(
      scenario: scenario.adding(names: stated), dataset: dataset, law: law, documents: documents,
      scope: scope, decisions: decisions)
  }
}
