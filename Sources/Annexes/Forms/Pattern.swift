import SourceFiles

/// A sentence with places for figures, such as “Nơi đặt trụ sở: {seat}.”.
struct Pattern: Sendable, Hashable {
  private enum Piece: Hashable {
    case text(String)
    case place(String)
  }

  private let pieces: [Piece]

  /// The names of its places in order.
  var places: [String] {
    pieces.compactMap { if case .place(let name) = $0 { name } else { nil } }
  }

  /// Takes a sentence apart; a brace that opens no place is text.
  init(_ text: String) {
    var pieces: [Piece] = []
    // A figure stays on the line of its unit.
    let kept = ["%", "km²", "người", "people"].reduce(text) { text, unit in
      text.replacing("} \(unit)", with: "}\u{A0}\(unit)")
    }
    var rest = Substring(kept)
    while let match = rest.firstMatch(of: /\{([A-Za-z_]+)\}/) {
      let before = rest[..<match.range.lowerBound]
      if !before.isEmpty { pieces.append(.text(String(before))) }
      pieces.append(.place(String(match.1)))
      rest = rest[match.range.upperBound...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }

  /// The sentence with its places filled; what is filled in is not looked at again.
  func filled(_ values: [String: MarkedText]) -> MarkedText {
    MarkedText(
      pieces: pieces.flatMap { piece -> [MarkedText.Piece] in
        switch piece {
        case .text(let text): [.text(text)]
        case .place(let name): values[name]?.pieces ?? []
        }
      })
  }
}
