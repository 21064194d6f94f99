import SourceFiles

/// Counts the comparisons of one verification and gathers what they refuse.
///
/// A class, because many checks of one plan write into the same log.
final class FindingLog {
  /// More findings than this are only counted.
  static let mostListed = 50

  private var listed: [Phrase] = []
  private var unlisted = 0
  private(set) var checks = 0
  private(set) var notes: [Phrase] = []

  /// Whether nothing was refused.
  var isClean: Bool { listed.isEmpty }

  /// How much was refused, listed or not.
  var refusals: Int { listed.count + unlisted }

  /// The refusals, with a last line that says how many are not listed.
  var findings: [Phrase] {
    guard unlisted > 0 else { return listed }
    return listed + [
      Phrase(vi: "và \(unlisted) sai lệch khác", en: "and \(unlisted) more findings")
    ]
  }

  /// Counts one comparison and refuses the plan when it does not hold.
  @discardableResult
  func check(_ holds: Bool, _ finding: @autoclosure () -> Phrase) -> Bool {
    checks += 1
    if holds { return true }
    if listed.count < Self.mostListed { listed.append(finding()) } else { unlisted += 1 }
    return false
  }

  /// Counts comparisons that held.
  func pass(_ comparisons: Int) {
    checks += comparisons
  }

  /// Refuses the plan for something that was found without a comparison.
  func refuse(_ finding: @autoclosure () -> Phrase) {
    check(false, finding())
  }

  /// Says what was not re-derived.
  func note(_ note: Phrase) {
    if !notes.contains(note) { notes.append(note) }
  }
}
