import SourceFiles

/// Gathers what was guessed, so that it is printed and written into `dataset.yaml`.
///
/// A class, because every step of an import writes into the same list.
final class ImportNotes {
  private(set) var phrases: [Phrase] = []

  func add(_ phrase: Phrase) {
    if !phrases.contains(phrase) { phrases.append(phrase) }
  }
}
