import Scenarios
import SourceFiles

/// Values of goals, and how they differ, as running text.
enum GoalWords {
  /// Every goal with its value.
  static func values(_ values: [Int], of goals: [Goal]) -> Phrase {
    phrase(goals, values) { NumberText.grouped($0, $1) }
  }

  /// The goals that differ, with signs; “như nhau” when none does.
  static func differences(_ differences: [Int], of goals: [Goal]) -> Phrase {
    let differing = zip(goals, differences).filter { $0.1 != 0 }
    if differing.isEmpty { return Words.same }
    return phrase(differing.map(\.0), differing.map(\.1)) { NumberText.signed($0, $1) }
  }

  private static func phrase(
    _ goals: [Goal], _ numbers: [Int], _ text: (Int, Language) -> String
  ) -> Phrase {
    func joined(_ language: Language) -> String {
      zip(goals, numbers).map { "\($0.phrase.text(in: language)) \(text($1, language))" }
        .joined(separator: "; ")
    }
    return Phrase(vi: joined(.vietnamese), en: joined(.english))
  }
}
