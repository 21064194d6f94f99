import Partitioning
import Scenarios
import SourceFiles
import Territory

/// Turns a choice of groups into a plan with all its figures.
struct VillagePlanBuilder {
  let judge: VillageJudge
  let choices: VillageChoices
  private var villageCase: VillageCase { judge.villageCase }

  /// The plan of the chosen choices.
  func plan(of solution: [Int], stop: VillagePlan.Stop?, bounds: [Int?]) -> VillagePlan {
    let chosen = solution.map { Array(choices.listing.pool[$0]) }
    let members = chosen.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    let groups = members.enumerated().map { group($1, number: $0 + 1) }
    let kept = chosen.filter { $0.count == 1 }.map { $0[0] }.sorted().map(kept)
    let sums = sums(groups: groups, kept: kept)
    return VillagePlan(
      villageCase: villageCase, facts: judge.facts, status: stop == nil ? .optimal : .feasible,
      stop: stop,
      goals: zip(villageCase.request.goals, bounds).map {
        .init(goal: $0, value: sums.all.value(of: $0), bound: $1)
      },
      groups: groups, kept: kept, conflicts: [], lookedAt: choices.lookedAt, allowed: allowed,
      communes: sums.communes, totals: sums.all,
      assumptions: VillageAssumptions(judge: judge).phrases(groups: groups))
  }

  /// The answer that there is no legal plan.
  func infeasible(_ conflicts: [VillagePlan.Conflict]) -> VillagePlan {
    let sums = sums(groups: [], kept: [])
    return VillagePlan(
      villageCase: villageCase, facts: judge.facts, status: .infeasible, stop: nil, goals: [],
      groups: [], kept: [], conflicts: conflicts, lookedAt: choices.lookedAt, allowed: allowed,
      communes: sums.communes, totals: sums.all,
      assumptions: VillageAssumptions(judge: judge).phrases(groups: []))
  }

  /// How many groups of two or more are allowed.
  private var allowed: Int {
    let pool = choices.listing.pool
    return (0..<pool.count).count { pool.size($0) > 1 }
  }

  private func group(_ members: [Int], number: Int) -> VillagePlan.Group {
    let figures = judge.figures(of: members[...])
    let digits = String(number)
    let padding = String(repeating: "0", count: max(0, 3 - digits.count))
    let keeper = villageCase.map.villages[figures.nameKeeper]
    return VillagePlan.Group(
      id: "T" + padding + digits, members: members, figures: figures,
      name: keeper.kind == figures.kind
        ? keeper.name : "\(figures.kind.prefix) \(keeper.bareName)",
      staffing: staffing(of: members, after: figures.fund))
  }

  private func kept(_ village: Int) -> VillagePlan.Kept {
    .init(village: village, staffing: staffing(of: [village], after: judge.facts[village].fund))
  }

  private func staffing(of members: [Int], after fund: VillageFund) -> VillageStaffing {
    let salary = villageCase.baseSalary
    return VillageStaffing(
      peopleBefore: members.reduce(0) { $0 + judge.facts[$1].people },
      peopleAfter: villageCase.peoplePerVillage,
      fundBefore: members.reduce(0) { $0 + judge.facts[$1].fund.monthly(baseSalary: salary) },
      fundAfter: fund.monthly(baseSalary: salary))
  }

  private func sums(
    groups: [VillagePlan.Group], kept: [VillagePlan.Kept]
  ) -> (communes: [VillageTotals], all: VillageTotals) {
    let placeOf = Dictionary(
      uniqueKeysWithValues: villageCase.communes.enumerated().map { ($1, $0) })
    var communes = [VillageTotals](repeating: VillageTotals(), count: villageCase.communes.count)
    var all = VillageTotals()
    func place(_ village: Int) -> Int { placeOf[villageCase.map.villages[village].commune] ?? 0 }
    for village in villageCase.villages {
      communes[place(village)].addBefore(judge.facts[village])
      all.addBefore(judge.facts[village])
    }
    for group in groups {
      communes[place(group.members[0])].add(group, facts: judge.facts)
      all.add(group, facts: judge.facts)
    }
    for unit in kept {
      communes[place(unit.village)].add(unit, facts: judge.facts[unit.village])
      all.add(unit, facts: judge.facts[unit.village])
    }
    return (communes, all)
  }
}
