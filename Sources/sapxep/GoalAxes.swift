import ArgumentParser
import Scenarios

/// `units_changed,non_specialised_posts`: two or three different goals.
struct GoalAxes: ExpressibleByArgument {
  let goals: [Goal]

  init?(argument: String) {
    let words = argument.split(separator: ",", omittingEmptySubsequences: false)
    let goals = words.compactMap { Goal(rawValue: String($0)) }
    guard goals.count == words.count, (2...3).contains(goals.count),
      Set(goals).count == goals.count
    else { return nil }
    self.goals = goals
  }
}
