import Planning
import Scenarios
import SourceFiles
func go() {
  do {
    let clock = ContinuousClock()
    let t0 = clock.now
    let s = try Scenario.load(CommandLine.arguments[1])
    let c = try PlanningCase.load(s)
    let t1 = clock.now
    let p = try Planner(c)
    let o = p.run { print($0.goal, $0.value ?? -1, $0.bound ?? -1, clock.now - t1) }
    print("load", t1 - t0, "solve", clock.now - t1, o.listing.pool.count, o.listing.lookedAt, o.componentCount, o.work)
    if let plan = o.plan { print(plan.status, plan.stop as Any, plan.goals.map { ($0.goal.rawValue, $0.value, $0.bound ?? -1) }, plan.totals)
      for x in plan.conflicts { print(x.explanation.vi) } }
  } catch { print((error as? ProblemReport)?.problems.map { $0.text(in: .vietnamese) }.joined(separator: "\n") ?? "\(error)") }
}
go()
