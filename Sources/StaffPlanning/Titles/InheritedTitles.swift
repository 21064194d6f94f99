import LegalParameters
import LinearOptimization
import Scenarios

/// A position of a former unit with the titles it holds, such as `00004-1`; a person without a name.
public struct TitleSlot: Sendable, Hashable {
  /// What it is called.
  public let id: String
  /// The ids of the titles it holds before.
  public let titles: [String]

  /// Makes a position.
  public init(id: String, titles: [String]) {
    self.id = id
    self.titles = titles
  }

  /// The positions of a unit whose titles are held as `plan` says, numbered from 1.
  public static func of(_ plan: TitlePlan, unit code: String) -> [TitleSlot] {
    plan.people.enumerated().map { number, held in
      TitleSlot(id: "\(code)-\(number + 1)", titles: held.map { plan.set.titles[$0].id })
    }
  }
}

/// How a merged unit shares its titles out among the positions it inherits: the fewest people, then
/// the fewest titles that change hands, then the least allowance, then the first in order; proven
/// optimal.
///
/// Which of two positions with the same titles stays is told by the order of their names only: that
/// is for the competent body to decide, and no person is ranked here.
public struct InheritedTitles: Sendable, Hashable {
  /// A position with the titles it holds after.
  public struct Holding: Sendable, Hashable {
    /// The position.
    public let slot: TitleSlot
    /// The titles held after, by their places in the set, ascending.
    public let titles: [Int]
  }

  /// The titles and rules of the merged unit.
  public let set: TitleSet
  /// The positions that hold titles after, in the order of their first title.
  public let holdings: [Holding]
  /// The positions that hold none after, as given.
  public let surplus: [TitleSlot]

  /// The titles whose holder after did not hold them before, by their places, ascending.
  public var changedTitles: [Int] {
    holdings.flatMap { holding in
      holding.titles.filter { !holding.slot.titles.contains(set.titles[$0].id) }
    }.sorted()
  }

  /// What all people get after, in ten-thousandths of the base salary, without the titles whose
  /// coefficient is not known.
  public var allowance: Int { holdings.reduce(0) { $0 + set.allowance($1.titles) } }
}

extension TitlePlan {
  /// Shares the titles of a merged unit out among the positions of its former units.
  ///
  /// Blocks until the solver is done; solves on a thread of its own.
  /// - Parameters:
  ///   - slots: The positions of all former units; the order breaks ties.
  ///   - unitClass: The class of the merged unit.
  ///   - request: What the scenario states instead of the law.
  /// - Returns: Who holds which title after, or why nobody can.
  public static func inheriting(
    _ slots: [TitleSlot], figures: TitleSetFigures, unitClass: AllowanceClass,
    request: TitleRequest? = nil
  ) -> Result<InheritedTitles, TitleConflict> {
    inheriting(slots, TitleSet(figures, unitClass: unitClass, request: request))
  }

  static func inheriting(
    _ slots: [TitleSlot], _ set: TitleSet
  ) -> Result<InheritedTitles, TitleConflict> {
    if let conflict = TitleConflict.atSight(of: set) { return .failure(conflict) }
    let sorts = SlotSorts(slots, in: set)
    guard let model = sorts.model(of: set) else { return .failure(.unsettled(set)) }
    switch outcome(of: model, goals: 3) {
    case .undecided: return .failure(.unsettled(set))
    case .infeasible: return .failure(whyNot(slots, set))
    case .optimum(let chosen):
      let columns = chosen.map { model.columns[$0] }
      guard columns.allSatisfy({ set.allows($0.titles) }) else {
        return .failure(.unsettled(set))
      }
      return .success(sorts.result(columns, set: set))
    }
  }

  /// Without positions in the way there would be a plan, or the titles themselves do not fit.
  private static func whyNot(_ slots: [TitleSlot], _ set: TitleSet) -> TitleConflict {
    switch solve(set) {
    case .failure(let conflict): conflict
    case .success(let plan):
      plan.people.count > slots.count
        ? TitleConflict(
          .tooFewSlots(needed: plan.people.count, slots: slots.count), in: set,
          at: set.places.minPeople)
        : .unsettled(set)
    }
  }
}

/// Positions with the same titles are alike; one column serves all of them.
private struct SlotSorts {
  /// More columns than this are not tried: the former units would hold titles in hundreds of ways.
  private static let mostColumns = 50_000

  /// The places of the slots of each sort, ascending; sorts in the order of their first slot.
  private var slotsOfSort: [[Int]] = []
  /// The titles of each sort, by their places in the set.
  private var titlesOfSort: [Set<Int>] = []
  private let slots: [TitleSlot]

  init(_ slots: [TitleSlot], in set: TitleSet) {
    self.slots = slots
    var sortOfTitles: [Set<Int>: Int] = [:]
    for (place, slot) in slots.enumerated() {
      let held = Set(set.titles.indices.filter { slot.titles.contains(set.titles[$0].id) })
      if let sort = sortOfTitles[held] {
        slotsOfSort[sort].append(place)
      } else {
        sortOfTitles[held] = slotsOfSort.count
        slotsOfSort.append([place])
        titlesOfSort.append(held)
      }
    }
  }

  /// Goals: people, titles that change hands, allowance.
  func model(of set: TitleSet) -> AssignmentModel? {
    let indices = Array(set.titles.indices)
    let sets = set.holdableSets(of: indices)
    guard sets.count * slotsOfSort.count <= Self.mostColumns else { return nil }
    let columns = sets.flatMap { held in
      titlesOfSort.enumerated().map { sort, before in
        AssignmentModel.Column(
          titles: held, holder: sort,
          costs: [1, held.count { !before.contains($0) }, set.allowance(held)])
      }
    }
    return AssignmentModel(
      titles: indices, columns: columns, capacities: slotsOfSort.map(\.count),
      minPeople: set.minPeople, maxPeople: set.maxPeople)
  }

  func result(_ columns: [AssignmentModel.Column], set: TitleSet) -> InheritedTitles {
    var free = slotsOfSort.map { $0[...] }
    var holdings: [InheritedTitles.Holding] = []
    var used: Set<Int> = []
    for column in columns {
      guard let slot = free[column.holder].popFirst() else { continue }
      used.insert(slot)
      holdings.append(.init(slot: slots[slot], titles: column.titles))
    }
    return InheritedTitles(
      set: set, holdings: holdings,
      surplus: slots.indices.filter { !used.contains($0) }.map { slots[$0] })
  }
}
