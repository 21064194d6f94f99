import Foundation

/// The words of `choices` that a misspelt `word` most likely meant, nearest first, at most three.
///
/// Accents and case count half as much as letters, so that "phuong" finds "phường". Nothing is near
/// a word of more than 64 letters: an input may hold anything.
/// - Complexity: O(`choices` · length²).
public func nearestWords(to word: String, among choices: some Sequence<String>) -> [String] {
  guard word.utf8.count <= 256 else { return [] }
  let target = letters(word)
  guard target.count <= 64 else { return [] }
  let limit = max(2, target.count)  // in half-steps: about half of the letters may differ
  return
    choices
    .compactMap { choice -> (choice: String, steps: Int)? in
      let other = letters(choice)
      guard abs(other.count - target.count) * 2 <= limit else { return nil }
      let steps = halfSteps(target, other)
      return steps <= limit ? (choice, steps) : nil
    }
    .sorted { ($0.steps, $0.choice) < ($1.steps, $1.choice) }
    .prefix(3)
    .map(\.choice)
}

/// A letter as written, and without its marks.
private typealias Letter = (written: Character, bare: Character)

private func letters(_ word: String) -> [Letter] {
  word.lowercased().map { ($0, bareLetter($0)) }
}

/// The edit distance in half-steps: 2 for another letter, 1 for another accent on the same letter.
private func halfSteps(_ a: [Letter], _ b: [Letter]) -> Int {
  var row = (0...b.count).map { $0 * 2 }
  for (i, x) in a.enumerated() {
    var diagonal = row[0]
    row[0] = (i + 1) * 2
    for (j, y) in b.enumerated() {
      let cost = x.written == y.written ? 0 : x.bare == y.bare ? 1 : 2
      let best = min(diagonal + cost, row[j] + 2, row[j + 1] + 2)
      diagonal = row[j + 1]
      row[j + 1] = best
    }
  }
  return row[b.count]
}

/// The letter without Vietnamese marks: "ề" and "e" are the same, as are "đ" and "d".
private func bareLetter(_ letter: Character) -> Character {
  if letter == "đ" { return "d" }
  let scalars = String(letter).decomposedStringWithCanonicalMapping.unicodeScalars
  return scalars.first.map(Character.init) ?? letter
}
