import SourceFiles

/// Reads JSON strictly (RFC 8259): no comments, no trailing commas, no text after the value.
///
/// Written for the verifier so that a duplicate member, a fraction in place of an integer, or
/// thousands of nested brackets are told and never silently accepted or fatal.
struct JSONParser {
  /// A place where the bytes are not JSON.
  struct Failure: Error {
    let offset: Int
    let what: Phrase
  }

  /// Deeper nesting is refused; a plan needs five levels.
  static let deepest = 32

  let bytes: [UInt8]
  var offset = 0
  /// Keys that an object states more than once, in the order of the file.
  private(set) var duplicates: [String] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The single value that the bytes hold.
  mutating func document() throws(Failure) -> ParsedJSON {
    let value = try value(depth: 0)
    skipSpace()
    if offset < bytes.count {
      throw failure(Phrase(vi: "thừa nội dung sau giá trị JSON", en: "text after the JSON value"))
    }
    return value
  }

  // MARK: Values

  private mutating func value(depth: Int) throws(Failure) -> ParsedJSON {
    guard depth <= Self.deepest else {
      throw failure(
        Phrase(
          vi: "lồng quá \(Self.deepest) mức", en: "nested deeper than \(Self.deepest) levels"))
    }
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(depth: Int) throws(Failure) -> ParsedJSON {
    offset += 1
    var members: [String: ParsedJSON] = [:]
    if skip(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipSpace()
      guard current == UInt8(ascii: "\"") else {
        throw failure(Phrase(vi: "cần một khóa trong ngoặc kép", en: "a quoted key is expected"))
      }
      let key = try string()
      guard skip(UInt8(ascii: ":")) else {
        throw failure(Phrase(vi: "cần “:” sau khóa", en: "“:” is expected after a key"))
      }
      let member = try value(depth: depth + 1)
      if members.updateValue(member, forKey: key) != nil { duplicates.append(key) }
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "}")) else {
      throw failure(Phrase(vi: "cần “,” hoặc “}”", en: "“,” or “}” is expected"))
    }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(Failure) -> ParsedJSON {
    offset += 1
    var elements: [ParsedJSON] = []
    if skip(UInt8(ascii: "]")) { return .array(elements) }
    repeat {
      elements.append(try value(depth: depth + 1))
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "]")) else {
      throw failure(Phrase(vi: "cần “,” hoặc “]”", en: "“,” or “]” is expected"))
    }
    return .array(elements)
  }

  private mutating func word(_ word: String, _ value: ParsedJSON) throws(Failure) -> ParsedJSON {
    guard bytes[offset...].starts(with: word.utf8) else {
      throw failure(Phrase(vi: "giá trị không hợp lệ", en: "not a value"))
    }
    offset += word.utf8.count
    return value
  }

  // MARK: Numbers

  private mutating func number() throws(Failure) -> ParsedJSON {
    let start = offset
    _ = skipByte(UInt8(ascii: "-"))
    let whole = digits()
    let hasLeadingZero = whole > 1 && bytes[offset - whole] == UInt8(ascii: "0")
    var isPlain = true
    var isComplete = whole > 0 && !hasLeadingZero
    if isComplete, skipByte(UInt8(ascii: ".")) {
      isPlain = false
      isComplete = digits() > 0
    }
    if isComplete, skipByte(UInt8(ascii: "e")) || skipByte(UInt8(ascii: "E")) {
      isPlain = false
      if !skipByte(UInt8(ascii: "+")) { _ = skipByte(UInt8(ascii: "-")) }
      isComplete = digits() > 0
    }
    guard isComplete else {
      offset = start
      throw failure(Phrase(vi: "giá trị không hợp lệ", en: "not a value"))
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    if isPlain, text != "-0", let integer = Int(text) { return .integer(integer) }
    return .number(text)
  }

  /// Skips digits and counts them.
  private mutating func digits() -> Int {
    let start = offset
    while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
    return offset - start
  }

  // MARK: Bytes

  var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      offset += 1
    }
  }

  /// Skips space and then `byte`, when it is there.
  private mutating func skip(_ byte: UInt8) -> Bool {
    skipSpace()
    return skipByte(byte)
  }

  mutating func skipByte(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    offset += 1
    return true
  }

  func failure(_ what: Phrase) -> Failure { Failure(offset: offset, what: what) }
}
