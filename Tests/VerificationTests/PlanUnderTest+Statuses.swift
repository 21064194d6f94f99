import SourceFiles

@testable import Verification

extension PlanUnderTest {
  /// The right plan as if its search had been stopped: some bounds lower, some missing.
  static func feasible() throws -> PlanUnderTest {
    var test = try right.get()
    test.plan = test.plan.setting("status", .string("feasible"))
      .setting("stop", .string("work_limit"))
      .setting("goals.1.bound", .integer(8)).setting("goals.1.proven", .bool(false))
      .setting("goals.2.bound", .null).setting("goals.2.proven", .bool(false))
    return test
  }

  /// The right plan as a planner's own: no bounds, ward 00006 divided between 00004 and 00005, and
  /// commune 00016 with a boundary adjustment.
  ///
  /// The divided ward was class I with 23 officials and 14 non-specialised staff, not due; the ward
  /// 00005 that receives a part keeps its ground.
  static func assessed(scenario: String = SmallTown.scenario()) throws -> PlanUnderTest {
    var test = try PlanUnderTest(scenario: scenario)
    var plan = test.plan.setting("status", .string("assessed"))
    for goal in 0..<8 {
      plan = plan.setting("goals.\(goal).bound", .null)
        .setting("goals.\(goal).proven", .bool(false))
    }
    plan = plan.changing(path("kept.1")) { _ in nil }
      .setting("kept.0.change", .string("receives_part"))
      .setting("kept.0.receives", .texts(["00006"]))
      .setting("kept.1.change", .string("boundary_adjustment"))
      .setting(
        "dissolved",
        .array([
          .object(["code": .string("00006"), "into": .texts(["00004", "00005"])])
        ])
      )
      .setting("totals.units_after", .integer(7)).setting("goals.3.value", .integer(7))
    for (total, goal, less) in [("non_specialised", 4, 14), ("officials", 5, 23)] {
      plan = plan.changing(path("totals.\(total)_after")) { $0.adding(-less) }
        .changing(path("totals.\(total)_surplus")) { $0.adding(less) }
        .changing(path("goals.\(goal).value")) { $0.adding(-less) }
    }
    test.plan = plan
    return test
  }

  /// A plan that says there is none, because of `units`.
  static func infeasible(
    _ units: [String], scenario: String, constraints: [StatedConstraint] = []
  ) throws -> PlanUnderTest {
    var test = try PlanUnderTest(scenario: scenario)
    var plan = test.plan.setting("status", .string("infeasible"))
      .setting("lawful", .bool(false))
    for list in ["goals", "groups", "kept"] { plan = plan.setting(list, .array([])) }
    if case .object(let totals)? = plan["totals"] {
      for key in totals.keys where key != "units_before" && key != "due" {
        plan = plan.setting("totals.\(key)", .null)
      }
    }
    test.plan = plan.setting("conflicts", .array([conflict(units, constraints: constraints)]))
    return test
  }

  /// A conflict as plan.json states it.
  ///
  /// - Parameter constraints: What cannot hold together, as far as a test wants it named.
  static func conflict(
    _ units: [String], constraints: [StatedConstraint] = []
  ) -> ParsedJSON {
    .object([
      "units": .texts(units), "rules": .texts(["discretion"]),
      "vi": .string("không có nhóm hợp lệ"), "en": .string("no legal group"),
      "constraints": .array(constraints.map(\.json)),
      "relaxations": .array(constraints.enumerated().map { $1.relaxation($0) }),
    ])
  }
}

extension ParsedJSON {
  /// An integer with something added; anything else unchanged.
  func adding(_ amount: Int) -> ParsedJSON {
    if case .integer(let number) = self { .integer(number + amount) } else { self }
  }
}
