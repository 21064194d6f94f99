/// By how much the answers to questions raised the bound where they were tried.
///
/// A question that was tried often enough need not be tried again (reliability branching: Achterberg,
/// Koch and Martin 2005).
struct BranchGains {
  /// The answers to a question that are tried before their mean is believed.
  private static let enough = 6

  private struct Mean {
    var sum = 0.0
    var count = 0

    var value: Double? { count < BranchGains.enough ? nil : sum / Double(count) }
  }

  private var means: [(no: Mean, yes: Mean)]

  init(questions: Int) {
    means = Array(repeating: (Mean(), Mean()), count: questions)
  }

  /// What to expect of both answers, `nil` when too little is known.
  func expected(_ question: Int) -> (no: Double, yes: Double)? {
    guard let no = means[question].no.value, let yes = means[question].yes.value else { return nil }
    return (no, yes)
  }

  /// Keeps what both answers gained.
  mutating func add(_ question: Int, no: Double, yes: Double) {
    means[question].no.sum += no
    means[question].no.count += 1
    means[question].yes.sum += yes
    means[question].yes.count += 1
  }
}
