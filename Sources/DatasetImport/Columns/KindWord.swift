import Foundation
import SourceFiles
import Territory

/// The word for a kind before a name, in the ways people write it.
enum KindWord {
  /// Longer words stand before those they begin with.
  private static let words: [(String, UnitKind)] = [
    ("thi tran", .thiTran), ("thi xa", .thiXa), ("thanh pho", .thanhPho), ("phuong", .phuong),
    ("huyen", .huyen), ("quan", .quan), ("xa", .xa),
  ]
  private static let short: [(String, UnitKind)] = [
    ("tt", .thiTran), ("tx", .thiXa), ("tp", .thanhPho), ("p", .phuong), ("h", .huyen),
    ("q", .quan), ("x", .xa),
  ]
  /// English words, as boundaries from abroad have them in a column of kinds.
  private static let english: [String: UnitKind] = [
    "commune": .xa, "ward": .phuong, "township": .thiTran, "townlet": .thiTran,
    "rural district": .huyen, "urban district": .quan, "town": .thiXa, "city": .thanhPho,
  ]

  /// The kind that a field of a column of kinds names.
  static func kind(_ field: String) -> UnitKind? {
    if let kind = UnitKind(rawValue: field) { return kind }
    let folded = PlainLetters.folded(field)
    return (words + short).first { $0.0 == folded }?.1 ?? english[folded]
  }

  /// The kind and the name proper of “TT Phùng”; no kind where the name has none.
  static func parse(_ name: String) -> (kind: UnitKind?, bare: String) {
    let line = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let letters = line.split(separator: " ")
    for (word, kind) in words {
      let count = word.split(separator: " ").count
      guard letters.count > count,
        PlainLetters.folded(letters.prefix(count).joined(separator: " ")) == word,
        isKind(letters.prefix(count).joined(separator: " "), kind)
      else { continue }
      return (kind, letters.dropFirst(count).joined(separator: " "))
    }
    // “P.Trúc Bạch”, “TT. Phùng”, “TP Hà Giang”: a point, or two capitals and a blank.
    for (word, kind) in short {
      let lower = line.lowercased()
      if lower.hasPrefix(word + ".") {
        let rest = line.dropFirst(word.count + 1).drop { $0 == " " }
        if !rest.isEmpty { return (kind, String(rest)) }
      } else if word.count == 2, lower.hasPrefix(word + " "), line.hasPrefix(word.uppercased()) {
        return (kind, String(line.dropFirst(word.count + 1)))
      }
    }
    return (nil, line)
  }

  /// Whether marks, where there are any, are those of the word: “Quân Chu” is no “Quận Chu”.
  private static func isKind(_ written: String, _ kind: UnitKind) -> Bool {
    let lower = written.lowercased().precomposedStringWithCanonicalMapping
    return lower == kind.prefix.lowercased() || lower == PlainLetters.folded(written)
  }

  /// The name without the number of “1) Quận Ba Đình” or of a Roman one.
  static func withoutNumber(_ name: String) -> String {
    guard let end = name.firstIndex(where: { ".):-".contains($0) }) else { return name }
    let head = name[..<end]
    let isNumber =
      !head.isEmpty && head.count <= 6
      && (head.allSatisfy { "IVXLC".contains($0) } || head.allSatisfy(\.isNumber)
        || head.count == 1 && head.allSatisfy { "ABCDEFGK".contains($0) })
    guard isNumber else { return name }
    let rest = name[name.index(after: end)...].drop { $0 == " " }
    return rest.isEmpty ? name : String(rest)
  }
}
