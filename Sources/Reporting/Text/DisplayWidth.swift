/// How many cells a terminal gives to a text.
public enum DisplayWidth {
  /// The cells of `text`.
  ///
  /// One for a letter with all its marks, two for wide East Asian letters and emoji, none for marks
  /// and controls. Composed and decomposed Vietnamese are alike.
  public static func of(_ text: String) -> Int {
    text.reduce(0) { $0 + width(of: $1) }
  }

  private static func width(of letter: Character) -> Int {
    guard let scalar = letter.unicodeScalars.first else { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return isWide(scalar.value) ? 2 : 1
    }
  }

  /// The wide blocks of Unicode Standard Annex 11.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// `text` filled up with blanks to `width` cells.
  public static func padded(_ text: String, to width: Int, right: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - of(text)))
    return right ? blanks + text : text + blanks
  }

  /// `text` broken into lines of at most `width` cells, between words where possible.
  ///
  /// The first line keeps its indentation and a line keeps the blanks between its words; only the
  /// blanks at a break and at the end are dropped. A letter wider than `width` still gets a line.
  public static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var unread = text[...]
    while true {
      let blanks = unread.prefix { $0 == " " }
      unread = unread.dropFirst(blanks.count)
      var word = String(unread.prefix { $0 != " " })
      unread = unread.dropFirst(word.count)
      if word.isEmpty { break }
      let isIndentation = lines.isEmpty && line.isEmpty
      let keepsBlanks = isIndentation ? blanks.count < width : !line.isEmpty
      let lead = keepsBlanks ? String(blanks) : ""
      if of(line) + of(lead) + of(word) <= width {
        line += lead + word
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = isIndentation ? lead : ""
      while !word.isEmpty, of(line) + of(word) > width {
        let head = prefix(of: word, within: width - of(line))
        lines.append(line + head)
        line = ""
        word = String(word.dropFirst(head.count))
      }
      line += word
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// `text` on one line of at most `width` cells; `…` stands for what was cut off.
  public static func shortened(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    var (head, cells) = ("", 0)
    for letter in text {
      cells += self.width(of: letter)
      if cells >= width { break }
      head.append(letter)
    }
    return width < 1 ? "" : head + "…"
  }

  /// The longest beginning of `text` that fits; at least one letter.
  private static func prefix(of text: String, within width: Int) -> String {
    var head = ""
    for letter in text {
      if !head.isEmpty, of(head) + self.width(of: letter) > width { break }
      head.append(letter)
    }
    return head
  }
}
