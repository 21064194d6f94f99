import Planning
import Scenarios
import SourceFiles
import TestSupport
import Testing

@testable import Verification

/// The planner's figures against the verifier's, which shares no code with it.
@Suite("Figures of units and groups")
struct GroupFiguresTests {
  private func scope(_ planningCase: PlanningCase) throws -> JudgedScope {
    try #require(JudgedScope(planningCase, log: FindingLog()))
  }

  @Test("Every connected group of random maps has the verifier's figures; every basis occurs")
  func randomGroups() throws {
    var bases: [String: Int] = [:]
    for seed in 0..<150 {
      var random = SeededChance(UInt64(seed))
      let map = RandomMap(units: 4...9, &random)
      var rules = RandomScenario.Rules()
      rules.maxUnits = 4...4
      let text = RandomScenario(for: map, rules: rules, &random).text
      let planningCase = try Cases.planningCase(text, dataset: map.dataset)
      let (judge, scope) = (GroupJudge(planningCase), try scope(planningCase))
      for members in SubsetListing.allSubsets(of: planningCase) {
        let figures = judge.figures(of: members[...])
        // The law has no standard for a ward in a rural district.
        if judge.isWardInRuralDistrict(figures) {
          #expect(JudgedGroup(members, in: scope) == nil, "seed \(seed), \(members)")
          continue
        }
        let expected = try #require(JudgedGroup(members, in: scope))
        #expect(Line(figures) == Line(expected), "seed \(seed), \(members)")
        bases[figures.basis.rawValue, default: 0] += 1
      }
    }
    #expect(Set(bases.keys) == ["4.1", "4.1.waiver", "4.1.a", "4.1.c", "4.1.d"])
    #expect(bases.values.allSatisfy { $0 >= 10 }, "\(bases)")
  }

  @Test("Every unit of random maps has the verifier's clauses, class and posts")
  func randomUnits() throws {
    var clauses: [[String]: Int] = [:]
    for seed in 0..<150 {
      var random = SeededChance(UInt64(seed))
      let map = RandomMap(&random)
      let text = RandomScenario(for: map, &random).text
      let planningCase = try Cases.planningCase(text, dataset: map.dataset)
      let facts = UnitFacts.all(planningCase)
      for unit in try scope(planningCase).units {
        let found = facts[unit.index]
        #expect(found.duePoints.map(\.point) == unit.dueClauses, "seed \(seed), \(unit.label)")
        #expect(found.unitClass == unit.unitClass, "seed \(seed), \(unit.label)")
        let posts = found.staffing
        #expect(posts.officials == unit.norm.officials, "seed \(seed), \(unit.label)")
        #expect(posts.nonSpecialised == unit.norm.nonSpecialised, "seed \(seed), \(unit.label)")
        #expect(posts.leadership == unit.cost.leadership, "seed \(seed), \(unit.label)")
        #expect(posts.allowances == unit.cost.allowances, "seed \(seed), \(unit.label)")
        #expect(posts.salaries == unit.cost.salaries, "seed \(seed), \(unit.label)")
        clauses[unit.dueClauses, default: 0] += 1
      }
    }
    #expect(Set(clauses.keys) == [[], ["a"], ["c"], ["a", "c"]])
  }
}

/// What both say about a group, in one comparable line.
private struct Line: Equatable {
  private let text: [String]

  init(_ figures: GroupFigures) {
    let standing = figures.standing
    text = [
      figures.kind.rawValue, standing.standard.key.rawValue, figures.basis.rawValue,
      figures.precondition.rawValue, figures.unitClass.rawValue, "\(figures.isKindDecided)",
      "\(standing.area)/\(standing.standard.area)",
      "\(standing.population)/\(standing.standard.population)", "\(figures.dueCount)",
      "\(figures.peopleAffected)", "\(figures.sharedBoundary)",
      "\(figures.district) \(figures.movedCount)",
      "\(figures.nameKeeper ?? -1)", "\(figures.effect.after.officials)",
      "\(figures.effect.after.nonSpecialised)", "\(figures.effect.officialsSurplus)",
      "\(figures.effect.nonSpecialisedSurplus)", "\(figures.effect.leadershipSurplus)",
      "\(figures.effect.annualSaving)", "\(figures.effect.officialsSeverance)",
      "\(figures.effect.nonSpecialisedSeverance)", "\(figures.effect.topUp)",
    ]
  }

  init(_ group: JudgedGroup) {
    text = [
      group.result.kind.rawValue, group.standard.key.rawValue, group.basis.rawValue,
      group.precondition.rawValue, group.unitClass.rawValue, "\(group.result.isDecided)",
      "\(group.body.area)/\(group.standard.area)",
      "\(group.body.population)/\(group.standard.population)", "\(group.dueMembers.count)",
      "\(group.peopleAffected)", "\(group.territory.sharedBoundary)",
      "\(group.territory.district) \(group.territory.moved.count)",
      "\(group.nameKeeper.unit?.index ?? -1)", "\(group.norm.officials)",
      "\(group.norm.nonSpecialised)", "\(group.change.officialsSurplus)",
      "\(group.change.nonSpecialisedSurplus)", "\(group.change.leadershipSurplus)",
      "\(group.change.annualSaving)", "\(group.change.officialsSeverance)",
      "\(group.change.nonSpecialisedSeverance)", "\(group.change.topUp)",
    ]
  }
}
