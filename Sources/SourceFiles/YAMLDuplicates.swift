import Yams

/// Finds every repeated key of a YAML text.
///
/// The parser stops at the first one and names its first place only, which in a long file is no
/// help. So that place is painted over with other letters, and the text is read again, until it can
/// be read whole; what then stands beside a painted key under its old name is the repetition.
struct YAMLDuplicates {
  /// A key that is written again in the same map.
  struct Repetition {
    let key: String
    let first: Mark
    let again: Mark
  }

  /// More repetitions are not looked for, nor any in longer texts: each costs one reading.
  private static let (most, longest) = (10, 256 << 10)

  private var lines: [[Unicode.Scalar]]
  private var painted: [(key: String, mark: Mark)] = []

  private init(_ text: String) {
    lines = [[]]
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      lines[lines.count - 1].append(scalar)
      let isBreak = scalar == "\n" || scalar == "\r" && next != "\n"
      if isBreak { lines.append([]) }
    }
  }

  /// The repeated keys of `text`, in the order of the file; empty when they cannot be told.
  static func find(in text: String, first: (key: String, mark: Mark)) -> [Repetition] {
    guard text.utf8.count <= longest else { return [] }
    var search = YAMLDuplicates(text)
    var next = first
    while search.painted.count < most {
      guard search.paintOver(next.key, at: next.mark) else { return [] }
      do {
        guard let root = try Yams.compose(yaml: search.text) else { return [] }
        return search.repetitions(in: root)
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        next = (keys.first ?? "", context.mark)
      } catch {
        return []
      }
    }
    return []
  }

  private var text: String {
    var text = String.UnicodeScalarView()
    for line in lines { text.append(contentsOf: line) }
    return String(text)
  }

  /// Replaces the letters of a key; `false` when they do not stand there as they are read.
  private mutating func paintOver(_ key: String, at mark: Mark) -> Bool {
    let letters = Array(key.unicodeScalars)
    guard !letters.isEmpty, lines.indices.contains(mark.line - 1) else { return false }
    let line = lines[mark.line - 1]
    let isQuoted =
      line.indices.contains(mark.column - 1)
      && "\"'".unicodeScalars
        .contains(line[mark.column - 1])
    let start = mark.column - 1 + (isQuoted ? 1 : 0)
    let end = start + letters.count
    guard end <= line.count, Array(line[start..<end]) == letters else { return false }
    // A letter of its own for each painted key, lest two of them are the same.
    guard let paint = Unicode.Scalar(0xE000 + UInt32(painted.count)) else { return false }
    for index in start..<end { lines[mark.line - 1][index] = paint }
    painted.append((key, mark))
    return true
  }

  private func repetitions(in root: Node) -> [Repetition] {
    var found: [Repetition] = []
    var open = [root]
    while let node = open.popLast() {
      switch node {
      case .sequence(let items): open += items
      case .mapping(let map):
        var firsts: [String: Mark] = [:]
        for (key, value) in map {
          open.append(value)
          guard let mark = key.mark else { continue }
          let original = painted.first {
            $0.mark.line == mark.line && $0.mark.column == mark.column
          }
          guard let name = original?.key ?? key.scalar?.string else { continue }
          if let first = firsts[name] {
            found.append(Repetition(key: name, first: first, again: mark))
          } else {
            firsts[name] = mark
          }
        }
      case .scalar, .alias: break
      }
    }
    return found.sorted { ($0.again.line, $0.again.column) < ($1.again.line, $1.again.column) }
  }
}
