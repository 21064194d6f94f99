import Legislation
import Scenarios
import SourceFiles
import Territory

/// Turns a choice of groups into a plan with all its figures.
struct PlanBuilder {
  let judge: GroupJudge
  private var planningCase: PlanningCase { judge.planningCase }

  init(_ judge: GroupJudge) {
    self.judge = judge
  }

  /// One group with its figures and wording; `members` and `parts` are ascending.
  func group(_ members: [Int], parts: [Int] = [], isContiguous: Bool = true) -> Plan.Group {
    let figures = judge.figures(of: members[...], parts: parts)
    let wording = planningCase.decisions.wording[members]
    let year = planningCase.decisions.year(of: members)
    let dataset = planningCase.dataset
    let pieces = parts.map { judge.splits[$0] }
    // What is not decided is named when all groups are known.
    return Plan.Group(
      id: "", members: members, parts: pieces, figures: figures,
      movedMembers: members.filter { dataset.units[$0].district != figures.district },
      movedParts: pieces.filter { dataset.units[$0.unit].district != figures.district },
      name: wording?.name ?? "", nameSource: wording?.name == nil ? .kept : .decision,
      nameKeeper: figures.nameKeeper,
      seat: wording?.seat
        ?? ProposedSeat.of(members, in: dataset, borders: planningCase.borders),
      isSeatDecided: wording?.seat != nil, furtherJoining: wording?.furtherJoining,
      year: year, isYearDecided: year != nil, isContiguous: isContiguous,
      links: judge.forms.neededLinks(members, parts, among: planningCase.links.added))
  }

  /// A unit that stays.
  func kept(
    _ unit: Int, change: Plan.Change? = nil, receives: [Int] = [], parts: [Int] = []
  ) -> Plan.Kept {
    let areKnown = !parts.isEmpty && parts.allSatisfy { !judge.splits[$0].isAssumed }
    return Plan.Kept(
      unit: unit, decision: planningCase.decisions.keep[unit], change: change, receives: receives,
      parts: parts, result: areKnown ? judge.figures(of: [unit], parts: parts) : nil)
  }

  /// The units of which groups take parts, each with the groups' lowest members.
  private func divided(among groups: [Plan.Group]) -> [Plan.Dissolved] {
    var into: [Int: Set<Int>] = [:]
    for group in groups {
      for part in group.parts { into[part.unit, default: []].insert(group.members[0]) }
    }
    return into.map { Plan.Dissolved(unit: $0.key, into: $0.value.sorted()) }
  }

  /// The plan of `groups` and `kept`; both are put in order here.
  ///
  /// - Parameter dissolved: Divided units whose parts go to units that stay; those of groups follow
  ///   from the groups.
  func plan(
    status: Plan.Status, stop: Plan.Stop? = nil, groups: [Plan.Group], kept: [Plan.Kept],
    dissolved: [Plan.Dissolved] = [], bounds: [Int?]
  ) -> Plan {
    let ordered = groups.sorted { $0.members[0] < $1.members[0] }
    let kept = kept.sorted { $0.unit < $1.unit }
    var names = NewNames(planningCase.dataset, groups: ordered, kept: kept)
    let years = years(of: ordered)
    let numbered = ordered.enumerated().map { index, group in
      let number = String(index + 1)
      let letter = group.figures.kind.level == .district ? "H" : "N"
      var group = names.name(group)
      group.id = letter + String(repeating: "0", count: max(0, 3 - number.count)) + number
      group.year = years?[index] ?? group.year
      return group
    }
    let dissolved = (dissolved + divided(among: numbered)).sorted { $0.unit < $1.unit }
    let totals = totals(of: nil, groups: numbered, kept: kept, dissolved: dissolved)
    let isLawful =
      totals.unresolvedDue == 0
      && numbered.allSatisfy { group in
        group.isContiguous && judge.basisRefusal(group.figures) == nil
          && !judge.isWardInRuralDistrict(group.figures)
          && (planningCase.scenario.mayCrossDistricts || !group.crossesDistricts)
      }
    let changes = DistrictChange.all(planningCase, groups: numbered, kept: kept)
    let (remarks, schedule) = (Remarks(judge: judge), WorkSchedule(planningCase))
    let goals = zip(planningCase.scenario.goals, bounds).map {
      Plan.GoalResult(goal: $0, value: totals.value(of: $0), bound: $1)
    }
    return Plan(
      planningCase: planningCase, facts: judge.facts, status: status, stop: stop, goals: goals,
      groups: numbered, kept: kept, dissolved: dissolved,
      districtsChanged: changes, conflicts: [], isLawful: isLawful, totals: totals,
      calendar: judge.calendar.map {
        Plan.Calendar($0.terms, groups: numbered, isComplete: years != nil)
      }, schedule: schedule,
      assumptions: Assumptions.of(
        planningCase, groups: numbered, kept: kept, isAssessed: status == .assessed),
      remarks: remarks.phrases(groups: numbered, isAssessed: status == .assessed)
        + remarks.brokenLimits {
          self.totals(of: $0, groups: numbered, kept: kept, dissolved: dissolved)
        } + remarks.sharedNames(numbered.filter(names.isShared))
        + changes.flatMap(remarks.worsened)
        + (years == nil ? remarks.missingYears(numbered) : []) + (schedule?.remarks ?? []))
  }

  /// The years of groups in order; `nil` when none are asked for or the limits leave none.
  private func years(of groups: [Plan.Group]) -> [Int]? {
    guard let calendar = judge.calendar else { return nil }
    return YearAssignment(limits: calendar.limits).years(
      of: groups.map {
        .init(years: calendar.years(of: $0.members), severance: $0.figures.effect.severance)
      })
  }

  /// The sums over the whole plan, or over one district's part of it.
  private func totals(
    of district: Int?, groups: [Plan.Group], kept: [Plan.Kept], dissolved: [Plan.Dissolved]
  ) -> Totals {
    func counts(_ unit: Int) -> Bool {
      district.map { $0 == planningCase.dataset.units[unit].district } ?? true
    }
    var totals = Totals(scope: planningCase.scope.filter(counts), facts: judge.facts)
    for group in groups
    where district.map({ $0 == group.figures.district }) ?? true {
      totals.add(group)
    }
    for unit in kept where counts(unit.unit) { totals.add(unit, facts: judge.facts[unit.unit]) }
    for unit in dissolved where counts(unit.unit) {
      totals.add(judge.effect(ofDividing: unit.unit), judge.facts[unit.unit])
    }
    return totals
  }

  /// The answer that there is no legal plan.
  func infeasible(_ conflicts: [Plan.Conflict]) -> Plan {
    Plan(
      planningCase: planningCase, facts: judge.facts, status: .infeasible, stop: nil, goals: [],
      groups: [], kept: [], dissolved: [], districtsChanged: [], conflicts: conflicts,
      isLawful: false,
      totals: Totals(scope: planningCase.scope, facts: judge.facts),
      calendar: judge.calendar.map {
        Plan.Calendar($0.terms, groups: [], isComplete: false)
      }, schedule: WorkSchedule(planningCase),
      assumptions: Assumptions.of(planningCase, groups: [], kept: [], isAssessed: false),
      remarks: [])
  }
}

extension Totals {
  /// The plan's value of a goal.
  public func value(of goal: Goal) -> Int {
    switch goal {
    case .unresolvedDue: unresolvedDue
    case .discretionaryResults: discretionaryResults
    case .unitsChanged: unitsChanged
    case .unitsMoved: unitsMoved
    case .unitsAfter: unitsAfter
    case .nonSpecialisedPosts: nonSpecialisedAfter
    case .officialsPosts: officialsAfter
    case .annualSaving: -annualSaving
    case .severance: severance
    case .peopleAffected: peopleAffected
    case .compactness: -sharedBoundary
    }
  }
}
