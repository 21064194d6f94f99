import ArgumentParser
import Scenarios

/// `units_changed=2`: by how much a goal may exceed the best plan's value.
struct GoalSlack: ExpressibleByArgument {
  let goal: Goal
  let most: Int

  init?(argument: String) {
    let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, let goal = Goal(rawValue: String(parts[0])), let most = Int(parts[1]),
      (0...1_000_000_000_000_000).contains(most)
    else { return nil }
    self.goal = goal
    self.most = most
  }
}
