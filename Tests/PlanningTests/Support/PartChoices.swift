import Scenarios
import Territory

@testable import Verification

/// All legal choices of a small case in which units may be divided: every subset of units and parts
/// is looked at.
struct PartChoices {
  /// A unit that is never divided, or a part of one that may be.
  private struct Piece {
    let unit: Int
    let part: Int?
  }

  private let planningCase: PlanningCase
  private let pieces: [Piece]
  private let touching: Touching
  private var dataset: Dataset { planningCase.dataset }

  init(_ planningCase: PlanningCase) {
    self.planningCase = planningCase
    touching = Touching(planningCase)
    let parts = planningCase.dataset.parts.parts
    pieces = planningCase.scope.flatMap { unit in
      planningCase.splittable.contains(unit)
        ? parts.indices.filter { parts[$0].unit == unit }.map { Piece(unit: unit, part: $0) }
        : [Piece(unit: unit, part: nil)]
    }
  }

  /// The codes of pieces.
  func codes(_ partition: [[Int]]) -> [[String]] {
    partition.map { $0.map { code(pieces[$0]) } }
  }

  private func code(_ piece: Piece) -> String {
    piece.part.map { dataset.parts.parts[$0].code } ?? dataset.units[piece.unit].code
  }

  /// The codes of the pieces of a unit of the scope.
  func codes(of unit: Int) -> [String] { pieces.filter { $0.unit == unit }.map(code) }

  /// Whether disjoint choices can cover `units`, and every part of each unit that they divide.
  func canResolve(_ units: [Int], by legal: LegalChoices, covered: Set<Int> = []) -> Bool {
    let divided = Set(covered.map { self.pieces[$0].unit })
    let next = pieces.indices.first { piece in
      !covered.contains(piece)
        && (units.contains(pieces[piece].unit) || divided.contains(pieces[piece].unit))
    }
    guard let next else { return true }
    return legal.all.contains { choice in
      choice.members.contains(next) && covered.isDisjoint(with: choice.members)
        && canResolve(units, by: legal, covered: covered.union(choice.members))
    }
  }

  func legal() throws -> LegalChoices {
    guard let scope = JudgedScope(planningCase, log: FindingLog()) else {
      throw LegalChoices.NoStandard()
    }
    precondition(pieces.count <= 14, "all subsets of a map this large are too many")
    let rules = LegalRules(planningCase)
    let goals = planningCase.scenario.goals
    let choices = (1..<(1 << pieces.count)).compactMap { mask -> LegalChoices.Choice? in
      let chosen = pieces.indices.filter { mask >> $0 & 1 == 1 }
      let units = Set(chosen.map { pieces[$0].unit })
      let whole = units.filter { unit in
        pieces.indices.allSatisfy { pieces[$0].unit != unit || mask >> $0 & 1 == 1 }
      }.sorted()
      let parts = chosen.filter { !whole.contains(pieces[$0].unit) }.compactMap { pieces[$0].part }
      if units.count == 1 {
        guard whole.count == 1, let unit = scope.unit(at: whole[0]), rules.mayStay(unit) else {
          return nil
        }
        return .init(members: chosen, values: goals.map { rules.value(of: $0, staying: unit) })
      }
      guard !whole.isEmpty, units.count <= planningCase.scenario.maxUnits,
        touching.mayBeTogether(units), isConnected(whole, parts),
        rules.mightJoin(whole, divided: units.subtracting(whole)),
        let group = JudgedGroup(whole, parts: parts, in: scope), rules.mayForm(group)
      else { return nil }
      return .init(
        members: chosen,
        values: goals.map { rules.value(of: $0, forming: group) + ending($0, parts, scope) })
    }
    return LegalChoices(planningCase, scope: Array(pieces.indices), choices: choices)
  }

  /// What a divided unit adds to a goal, counted with its first part: all its posts end.
  private func ending(_ goal: Goal, _ parts: [Int], _ scope: JudgedScope) -> Int {
    let all = dataset.parts.parts
    return parts.reduce(0) { sum, part in
      guard part == all.firstIndex(where: { $0.unit == all[part].unit }),
        let unit = scope.unit(at: all[part].unit)
      else { return sum }
      let change = StaffChange(
        before: unit.cost, after: StaffCost(), terms: planningCase.staffTerms)
      switch goal {
      case .annualSaving: return sum - change.annualSaving
      case .severance: return sum + change.severance
      default: return sum
      }
    }
  }

  private func isConnected(_ whole: [Int], _ parts: [Int]) -> Bool {
    let all = dataset.parts.parts
    var (units, reached) = (Set([whole[0]]), Set<Int>())
    for _ in 0..<(whole.count + parts.count) {
      for part in parts {
        let touches = contacts(of: part).contains { place in
          switch place {
          case .unit(let unit): units.contains(unit)
          case .part(let other): reached.contains(other) || units.contains(all[other].unit)
          }
        }
        if touches { reached.insert(part) }
      }
      for unit in whole where !units.contains(unit) {
        let isBeside = units.contains { touching.touch($0, unit) }
        let touches = reached.contains { part in
          contacts(of: part).contains { place in
            switch place {
            case .unit(let other): other == unit
            case .part(let other): all[other].unit == unit
            }
          }
        }
        if isBeside || touches { units.insert(unit) }
      }
    }
    return units.count == whole.count && reached.count == parts.count
  }

  /// What a part touches, as far as the scenario does not cut the border of its unit.
  private func contacts(of part: Int) -> [UnitPart.Place] {
    let all = dataset.parts.parts
    return all[part].contacts.map(\.place).filter { place in
      switch place {
      case .unit(let unit): !touching.isCut(all[part].unit, unit)
      case .part(let other): !touching.isCut(all[part].unit, all[other].unit)
      }
    }
  }
}
