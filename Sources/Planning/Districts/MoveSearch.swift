import LegalParameters
import Legislation
import Scenarios
import Territory

/// Looks for moves of communes that make a due district no longer due (NQ35 Đ1.1: arranging is also
/// adjusting boundaries).
///
/// Tried are all single communes, and pairs that touch, of each neighbouring district that no
/// decision keeps: one of them touches the due district. The giver stays in as few pieces as before
/// and must not be due afterwards. No ward goes to a rural district. A pair is left out where one of
/// its communes would do as well.
struct MoveSearch {
  private let planningCase: PlanningCase
  private let communes: Dataset
  private let facts: [UnitFacts]
  private let communesOf: [[Int]]

  /// Proposals for each district beyond these are not listed.
  static let mostListed = 3

  /// Prepares the search.
  ///
  /// - Parameters:
  ///   - planningCase: The case of the district level.
  ///   - facts: What the law says of its districts.
  ///   - communes: The communes in these districts.
  init(_ planningCase: PlanningCase, facts: [UnitFacts], communes: Dataset) {
    self.planningCase = planningCase
    self.facts = facts
    self.communes = communes
    var communesOf = [[Int]](repeating: [], count: communes.districts.count)
    for unit in communes.units.indices { communesOf[communes.units[unit].district].append(unit) }
    self.communesOf = communesOf
  }

  /// The best proposals for each due district: first those after which both districts reach both
  /// standards, then the fewest people, the fewest communes, the lowest codes.
  func proposals() -> [MoveProposal] {
    planningCase.scope.filter { facts[$0].isDue }.flatMap { receiver in
      givers(to: receiver).flatMap { proposals(from: $0, to: receiver) }
        .sorted { Self.isBetter($0, $1) }.prefix(Self.mostListed)
    }
  }

  private static func isBetter(_ a: MoveProposal, _ b: MoveProposal) -> Bool {
    func rank(_ proposal: MoveProposal) -> [Int] {
      [proposal.meetsStandards ? 0 : 1, proposal.people, proposal.units.count] + proposal.units
    }
    return rank(a).lexicographicallyPrecedes(rank(b))
  }

  private func givers(to receiver: Int) -> [Int] {
    let scope = Set(planningCase.scope)
    return planningCase.dataset.borders.neighbours(of: receiver).map(\.unit).filter {
      scope.contains($0) && planningCase.mayJoin($0)
    }
  }

  private func proposals(from giver: Int, to receiver: Int) -> [MoveProposal] {
    let own = communesOf[giver]
    let near = own.filter { unit in
      communes.borders.neighbours(of: unit)
        .contains { communes.units[$0.unit].district == receiver }
    }
    var sets = Set(near.map { [$0] })
    for unit in near {
      for other in communes.borders.neighbours(of: unit).map(\.unit)
      where communes.units[other].district == giver {
        sets.insert([unit, other].sorted())
      }
    }
    let pieces = communes.borders.pieces(of: own)
    let found = sets.compactMap { units -> MoveProposal? in
      let rest = own.filter { !units.contains($0) }
      guard !rest.isEmpty, communes.borders.pieces(of: rest) <= pieces else { return nil }
      return proposal(units, from: giver, rest: rest, to: receiver)
    }
    return found.filter { pair in
      !found.contains { alone in
        alone.units.count < pair.units.count && pair.units.contains(alone.units[0])
          && (alone.meetsStandards || !pair.meetsStandards)
      }
    }
  }

  private func proposal(
    _ units: [Int], from giver: Int, rest: [Int], to receiver: Int
  ) -> MoveProposal? {
    let moved = units.map { communes.units[$0] }
    if communes.districts[receiver].kind == .huyen, moved.contains(where: { $0.kind == .phuong }) {
      return nil
    }
    let after = (
      giver: judged(giver, communes: rest),
      receiver: judged(receiver, communes: communesOf[receiver] + units)
    )
    guard !after.giver.isDue, !after.receiver.isDue else { return nil }
    return MoveProposal(
      units: units, from: giver, to: receiver,
      people: moved.reduce(0) { $0 + $1.population }, area: moved.reduce(0) { $0 + $1.area },
      giver: .init(before: facts[giver].standing, after: after.giver.standing),
      receiver: .init(before: facts[receiver].standing, after: after.receiver.standing))
  }

  /// What the law says of a district with these communes.
  private func judged(_ district: Int, communes units: [Int]) -> UnitFacts {
    UnitFacts.of(
      Unit(district: communes.districts[district], communes: units.map { communes.units[$0] }),
      in: planningCase.dataset.districts[0], law: planningCase.law,
      terms: planningCase.staffTerms)
  }
}
