import Scenarios
import SourceFiles
import Territory

extension Plan {
  /// What a plan chose; everything else follows from it and its case.
  public struct Choice: Sendable {
    /// A group by the codes of its members.
    public struct Group: Sendable {
      /// The codes.
      public let members: [String]
      /// The codes of the parts that join.
      public let parts: [String]
      /// Whether they touch.
      public let isContiguous: Bool

      /// States a group.
      public init(members: [String], parts: [String] = [], isContiguous: Bool) {
        self.members = members
        self.parts = parts
        self.isContiguous = isContiguous
      }
    }

    /// A unit that stays.
    public struct Kept: Sendable {
      /// Its code.
      public let code: String
      /// A change of its boundary.
      public let change: Change?
      /// The codes of the divided units of which it receives a part.
      public let receives: [String]
      /// The codes of the parts, where they are named.
      public let parts: [String]

      /// States a unit that stays.
      public init(code: String, change: Change?, receives: [String], parts: [String] = []) {
        self.parts = parts
        self.code = code
        self.change = change
        self.receives = receives
      }
    }

    /// How much is known of the plan.
    public let status: Status
    /// Why the search ended early.
    public let stop: Stop?
    /// The groups.
    public let groups: [Group]
    /// The units that stay.
    public let kept: [Kept]
    /// Divided units with those that receive their parts; units of whose parts a group takes some
    /// are passed over.
    public let dissolved: [(code: String, into: [String])]
    /// The bounds of the goals.
    public let bounds: [Int?]

    /// States a choice.
    public init(
      status: Status, stop: Stop?, groups: [Group], kept: [Kept],
      dissolved: [(code: String, into: [String])], bounds: [Int?]
    ) {
      self.status = status
      self.stop = stop
      self.groups = groups
      self.kept = kept
      self.dissolved = dissolved
      self.bounds = bounds
    }
  }

  /// The plan of a choice that was made before, with all its figures worked out anew.
  ///
  /// - Returns: `nil` when a code is no unit or part of the dataset.
  public static func rebuilt(_ choice: Choice, for planningCase: PlanningCase) -> Plan? {
    let builder = PlanBuilder(GroupJudge(planningCase))
    func units(_ codes: [String]) -> [Int]? {
      let units = codes.compactMap(planningCase.dataset.index(ofUnit:))
      return units.count == codes.count ? units.sorted() : nil
    }
    func parts(_ codes: [String]) -> [Int]? {
      let parts = codes.compactMap(planningCase.dataset.parts.index(ofPart:))
      return parts.count == codes.count ? parts.sorted() : nil
    }
    var groups: [Plan.Group] = []
    for group in choice.groups {
      guard let members = units(group.members), !members.isEmpty, let parts = parts(group.parts)
      else { return nil }
      groups.append(builder.group(members, parts: parts, isContiguous: group.isContiguous))
    }
    var kept: [Plan.Kept] = []
    for unit in choice.kept {
      guard let index = units([unit.code])?.first, let receives = units(unit.receives),
        let parts = parts(unit.parts)
      else { return nil }
      kept.append(builder.kept(index, change: unit.change, receives: receives, parts: parts))
    }
    let ofGroups = Set(groups.flatMap(\.parts).map(\.unit))
    var dissolved: [Plan.Dissolved] = []
    for unit in choice.dissolved {
      guard let index = units([unit.code])?.first, let into = units(unit.into) else { return nil }
      if !ofGroups.contains(index) { dissolved.append(Plan.Dissolved(unit: index, into: into)) }
    }
    return builder.plan(
      status: choice.status, stop: choice.stop, groups: groups, kept: kept, dissolved: dissolved,
      bounds: choice.bounds)
  }
}
