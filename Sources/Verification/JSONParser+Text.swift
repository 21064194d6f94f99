import SourceFiles

extension JSONParser {
  /// A quoted text with its escapes resolved.
  mutating func string() throws(Failure) -> String {
    let start = offset
    offset += 1
    var text: [UInt8] = []
    while let byte = current {
      offset += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let decoded = String(validating: text, as: UTF8.self) else {
          offset = start
          throw failure(Phrase(vi: "chuỗi không phải UTF-8", en: "the text is not UTF-8"))
        }
        return decoded
      case UInt8(ascii: "\\"): text += try escape()
      case 0..<0x20:
        offset -= 1
        throw failure(
          Phrase(vi: "ký tự điều khiển trong chuỗi", en: "a control character in a text"))
      default: text.append(byte)
      }
    }
    throw failure(Phrase(vi: "chuỗi không kết thúc", en: "a text does not end"))
  }

  private mutating func escape() throws(Failure) -> [UInt8] {
    guard let byte = current else {
      throw failure(Phrase(vi: "chuỗi không kết thúc", en: "a text does not end"))
    }
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw failure(Phrase(vi: "ký tự thoát không hợp lệ", en: "not an escape"))
    }
  }

  /// One escaped scalar, of one or two `\u` sequences.
  private mutating func unicodeEscape() throws(Failure) -> [UInt8] {
    var code = try fourHexDigits()
    if (0xD800..<0xDC00).contains(code), skipByte(UInt8(ascii: "\\")), skipByte(UInt8(ascii: "u")) {
      let low = try fourHexDigits()
      if (0xDC00..<0xE000).contains(low) { code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00) }
    }
    guard let scalar = Unicode.Scalar(code) else {
      throw failure(Phrase(vi: "mã \\u không hợp lệ", en: "not a valid \\u escape"))
    }
    return Array(String(Character(scalar)).utf8)
  }

  private mutating func fourHexDigits() throws(Failure) -> UInt32 {
    let digits = bytes[offset...].prefix(4)
    let isHex = digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit && $0 < 0x80 }
    guard digits.count == 4, isHex,
      let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw failure(Phrase(vi: "mã \\u không hợp lệ", en: "not a valid \\u escape")) }
    offset += 4
    return code
  }
}
