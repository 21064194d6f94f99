/// Questions that every partition answers with yes or no, because one of its sets holds a unit.
///
/// Is it together with another one (Ryan and Foster 1981)? In a set of some size? In a set that counts
/// in an earlier goal?
struct BranchQuestions {
  /// A question about one unit, or two.
  enum Question: Hashable, Comparable {
    case together(Int, Int)
    case size(Int, Int)
    case counts(Int, goal: Int)

    /// The units of which every set that says yes holds each.
    var units: [Int] {
      switch self {
      case .together(let first, let second): [first, second]
      case .size(let unit, _), .counts(let unit, _): [unit]
      }
    }
  }

  private let model: PartitionModel

  init(_ model: PartitionModel) {
    self.model = model
  }

  /// Whether a partition that takes a column says yes.
  func saysYes(_ column: Int, to question: Question) -> Bool {
    let choice = model.choices[column]
    let members = model.listing.pool[choice]
    return switch question {
    case .together(let first, let second): members.contains(first) && members.contains(second)
    case .size(let unit, let size): members.count == size && members.contains(unit)
    case .counts(let unit, let goal):
      model.listing.value(choice, goal) != 0 && members.contains(unit)
    }
  }

  /// The questions that fractional values leave open, those nearest to one half first.
  func undecided(_ columns: [Int], _ values: [Double]) -> [Question] {
    var shares: [Question: Double] = [:]
    for (column, value) in zip(columns, values) where value > 1e-6 && value < 1 - 1e-6 {
      for question in questions(about: column) { shares[question, default: 0] += value }
    }
    func distance(_ question: Question) -> Double { abs((shares[question] ?? 0) - 0.5) }
    return shares.keys.filter { distance($0) < 0.5 - 1e-6 }.sorted { a, b in
      distance(a) == distance(b) ? a < b : distance(a) < distance(b)
    }
  }

  /// The questions to which a partition that takes a column says yes.
  private func questions(about column: Int) -> [Question] {
    let choice = model.choices[column]
    let members = Array(model.listing.pool[choice])
    return members.enumerated().flatMap { place, unit in
      [.size(unit, members.count)]
        + members[(place + 1)...].map { Question.together(unit, $0) }
        + (0..<model.goal).filter { model.listing.value(choice, $0) != 0 }
        .map { .counts(unit, goal: $0) }
    }
  }
}
