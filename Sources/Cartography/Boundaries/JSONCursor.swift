import SourceFiles

/// Walks through JSON (RFC 8259) value by value, so that large files need no tree.
package struct JSONCursor {
  /// A place where the text is not JSON, or not what is wanted there.
  package struct Failure: Error {
    package let offset: Int
    package let what: Phrase
  }

  /// Deeper nesting is refused.
  private static let deepest = 64

  let bytes: [UInt8]
  private(set) var offset = 0
  private var depth = 0

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The first byte of the next value, after blanks.
  var next: UInt8? {
    mutating get {
      skipBlanks()
      return offset < bytes.count ? bytes[offset] : nil
    }
  }

  func failure(_ vi: String, _ en: String, at place: Int? = nil) -> Failure {
    Failure(offset: place ?? offset, what: Phrase(vi: vi, en: en))
  }

  // MARK: Values

  /// Reads an object; `member` must read or skip the value of each key.
  mutating func object(
    _ member: (_ key: String, _ cursor: inout JSONCursor) throws(Failure) -> Void
  ) throws(Failure) {
    try open("{", "cần một đối tượng {…}", "an object {…} is expected")
    if try close("}") { return }
    repeat {
      guard next == UInt8(ascii: "\"") else {
        throw failure("cần một khóa trong ngoặc kép", "a quoted key is expected")
      }
      let key = try string()
      guard skip(":") else { throw failure("cần “:” sau khóa", "“:” is expected after a key") }
      try member(key, &self)
    } while skip(",")
    guard try close("}") else { throw failure("cần “,” hoặc “}”", "“,” or “}” is expected") }
  }

  /// Reads an array; `element` must read or skip each value.
  mutating func array(
    _ element: (_ cursor: inout JSONCursor) throws(Failure) -> Void
  ) throws(Failure) {
    try open("[", "cần một danh sách […]", "a list […] is expected")
    if try close("]") { return }
    repeat { try element(&self) } while skip(",")
    guard try close("]") else { throw failure("cần “,” hoặc “]”", "“,” or “]” is expected") }
  }

  /// Reads a text.
  mutating func string() throws(Failure) -> String {
    guard next == UInt8(ascii: "\"") else {
      throw failure("cần một chuỗi trong ngoặc kép", "a quoted text is expected")
    }
    let start = offset
    offset += 1
    var text: [UInt8] = []
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escape()
      case 0..<0x20:
        throw failure(
          "ký tự điều khiển trong chuỗi", "a control character in a text", at: offset - 1)
      default: text.append(byte)
      }
    }
    throw failure("chuỗi không kết thúc", "a text does not end", at: start)
  }

  /// Reads a number.
  mutating func number() throws(Failure) -> Double {
    skipBlanks()
    let start = offset
    _ = skipByte("-")
    let isZero = skipByte("0")
    var isComplete = isZero || skipDigits()
    if isComplete, skipByte(".") { isComplete = skipDigits() }
    if isComplete, skipByte("e") || skipByte("E") {
      if !skipByte("+") { _ = skipByte("-") }
      isComplete = skipDigits()
    }
    guard isComplete, let value = Double(String(decoding: bytes[start..<offset], as: UTF8.self)),
      value.isFinite
    else { throw failure("cần một số", "a number is expected", at: start) }
    return value
  }

  /// Skips any value.
  mutating func skipValue() throws(Failure) {
    switch next {
    case UInt8(ascii: "{"):
      try object { (_, cursor) throws(Failure) in try cursor.skipValue() }
    case UInt8(ascii: "["):
      try array { (cursor) throws(Failure) in try cursor.skipValue() }
    case UInt8(ascii: "\""): _ = try string()
    default: if try !word("null"), try !word("true"), try !word("false") { _ = try number() }
    }
  }

  /// Skips `null`, when it is there.
  mutating func null() throws(Failure) -> Bool { try word("null") }

  /// Nothing but blanks may follow.
  mutating func end() throws(Failure) {
    guard next == nil else {
      throw failure("thừa nội dung sau giá trị JSON", "text after the JSON value")
    }
  }

  // MARK: Bytes

  private mutating func skipByte(_ mark: Unicode.Scalar) -> Bool {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: mark) else { return false }
    offset += 1
    return true
  }

  private mutating func skipDigits() -> Bool {
    let start = offset
    while offset < bytes.count, (0x30...0x39).contains(bytes[offset]) { offset += 1 }
    return offset > start
  }

  private mutating func open(
    _ mark: Unicode.Scalar, _ vi: String, _ en: String
  ) throws(Failure) {
    guard next == UInt8(ascii: mark) else { throw failure(vi, en) }
    guard depth < Self.deepest else {
      throw failure(
        "lồng quá \(Self.deepest) mức", "nested deeper than \(Self.deepest) levels")
    }
    depth += 1
    offset += 1
  }

  private mutating func close(_ mark: Unicode.Scalar) throws(Failure) -> Bool {
    guard skip(mark) else { return false }
    depth -= 1
    return true
  }

  private mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: mark) else { return false }
    offset += 1
    return true
  }

  private mutating func skipBlanks() {
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      offset += 1
    }
  }

  private mutating func word(_ word: String) throws(Failure) -> Bool {
    skipBlanks()
    guard bytes[offset...].starts(with: word.utf8) else { return false }
    offset += word.utf8.count
    return true
  }

  // MARK: Escapes

  private mutating func escape() throws(Failure) -> [UInt8] {
    guard offset < bytes.count else {
      throw failure("chuỗi không kết thúc", "a text does not end")
    }
    let byte = bytes[offset]
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return try unicodeEscape()
    default:
      throw failure("ký tự thoát không hợp lệ", "not an escape", at: offset - 1)
    }
  }

  /// One escaped scalar, of one or two `\u` sequences; a lone half of a pair becomes `�`.
  private mutating func unicodeEscape() throws(Failure) -> [UInt8] {
    var code = try fourHexDigits()
    if (0xD800..<0xDC00).contains(code), bytes[offset...].starts(with: #"\u"#.utf8) {
      let here = offset
      offset += 2
      let low = try fourHexDigits()
      if (0xDC00..<0xE000).contains(low) {
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      } else {
        offset = here
      }
    }
    return Array(String(Character(Unicode.Scalar(code) ?? "\u{FFFD}")).utf8)
  }

  private mutating func fourHexDigits() throws(Failure) -> UInt32 {
    let digits = bytes[offset...].prefix(4)
    let isHex = digits.allSatisfy { $0 < 0x80 && Character(Unicode.Scalar($0)).isHexDigit }
    guard digits.count == 4, isHex,
      let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw failure("mã \\u không hợp lệ", "not a valid \\u escape") }
    offset += 4
    return code
  }
}
