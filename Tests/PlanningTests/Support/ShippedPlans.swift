import Planning
import Scenarios

/// The plans of the scenarios in the folder `scenarios`, each computed once for all tests.
enum ShippedPlans {
  static let standard = Result { try best("hanoi-2023-2025") }
  static let strict = Result { try best("hanoi-strict") }
  static let sameExemptions = Result { try best("hanoi-same-exemptions") }
  static let mostReduction = Result { try best("hanoi-most-reduction") }

  private static func best(_ scenario: String) throws -> Plan {
    guard let plan = try Planner(try Cases.shippedCase(scenario)).run(threads: 2).plan else {
      throw NoPlan()
    }
    return plan
  }

  struct NoPlan: Error {}
}
