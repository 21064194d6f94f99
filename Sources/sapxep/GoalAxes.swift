import ArgumentParser
import Reporting
import Scenarios
import SourceFiles

/// `units_changed,non_specialised_posts`: two or three different goals.
struct GoalAxes {
  let goals: [Goal]

  /// Reads the value of the option.
  ///
  /// - Throws: `ValidationError` that names what is wrong and the goals there are.
  static func read(_ argument: String) throws -> GoalAxes {
    let words = argument.split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0.drop { $0 == " " }) }
    let names = Goal.allCases.map(\.rawValue)
    let all = names.joined(separator: ", ")
    for word in words where Goal(rawValue: word) == nil {
      let shown = PlainText.line(DisplayWidth.shortened(word, to: 40))
      let near = nearestWords(to: word, among: names).first
      throw ValidationError(
        say(
          "không có mục tiêu “\(shown)”" + (near.map { "; có phải “\($0)”?" } ?? ".")
            + " Các mục tiêu: \(all)",
          "there is no goal “\(shown)”" + (near.map { "; did you mean “\($0)”?" } ?? ".")
            + " The goals: \(all)"))
    }
    let goals = words.compactMap(Goal.init)
    if let twice = goals.first(where: { goal in goals.count { $0 == goal } > 1 }) {
      throw ValidationError(
        say(
          "mục tiêu “\(twice.rawValue)” nêu hai lần; nêu hai hoặc ba mục tiêu khác nhau trong: \(all)",
          "the goal “\(twice.rawValue)” is named twice; name two or three different ones of: \(all)"
        ))
    }
    guard (2...3).contains(goals.count) else {
      throw ValidationError(
        say(
          "\(goals.count) mục tiêu; nêu hai hoặc ba mục tiêu trong: \(all)",
          "\(goals.count) \(goals.count == 1 ? "goal" : "goals"); name two or three of: \(all)"))
    }
    return GoalAxes(goals: goals)
  }
}
