import SourceFiles

/// A text with references to legal sources in it.
public struct MarkedText: Sendable, Hashable {
  /// A piece of it.
  enum Piece: Sendable, Hashable {
    /// Words; they may come from data.
    case text(String)
    /// The numbers of sources.
    case marks([Int])
  }

  var pieces: [Piece] = []

  /// The text with its references as “[1, 2]”.
  public var plain: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .marks(let numbers): Self.mark(numbers)
      }
    }.joined()
  }

  /// “[1, 4–6]” for ascending numbers; nothing for none.
  static func mark(_ numbers: [Int]) -> String {
    guard !numbers.isEmpty else { return "" }
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    let words = runs.flatMap { run in
      run.count > 2 ? ["\(run.lowerBound)–\(run.upperBound)"] : run.map(String.init)
    }
    return "[" + words.joined(separator: ", ") + "]"
  }

  static func + (a: MarkedText, b: MarkedText) -> MarkedText {
    MarkedText(pieces: a.pieces + b.pieces)
  }

  init(pieces: [Piece] = []) { self.pieces = pieces }

  init(_ text: String) { pieces = [.text(text)] }
}
