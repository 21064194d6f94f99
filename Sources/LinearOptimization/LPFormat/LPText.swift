// SPDX-License-Identifier: GPL-3.0-or-later

/// UTF-8 text built from tokens, with long lines broken between tokens.
struct LPText {
  private(set) var bytes: [UInt8] = []
  private var lineStart = 0

  /// Lines are broken before they grow beyond this; readers take at least 255.
  private static let longestLine = 200

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// Adds text as it is, without a line end.
  mutating func add(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Adds bytes as they are.
  mutating func add(_ raw: [UInt8]) {
    bytes.append(contentsOf: raw)
  }

  /// Adds a space, or a line break if the line is long.
  mutating func space() {
    if bytes.count - lineStart > Self.longestLine {
      endLine()
    }
    bytes.append(UInt8(ascii: " "))
  }

  mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    lineStart = bytes.count
  }

  /// Adds a number that reads back as the same double; whole numbers without a point.
  mutating func add(_ number: Double) {
    if let whole = Int64(exactly: number), whole.magnitude < 1_000_000_000_000_000 {
      add(whole: whole)
    } else {
      bytes.append(contentsOf: number.description.utf8)
    }
  }

  /// Adds a signed term such as `+ 3 x`; a factor of 1 is left out.
  mutating func addTerm(_ factor: Double, _ name: [UInt8]) {
    space()
    bytes.append(factor < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    bytes.append(UInt8(ascii: " "))
    if factor.magnitude != 1 {
      add(factor.magnitude)
      bytes.append(UInt8(ascii: " "))
    }
    add(name)
  }

  private mutating func add(whole: Int64) {
    if whole < 0 { bytes.append(UInt8(ascii: "-")) }
    let first = bytes.count
    var rest = whole.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[first...].reverse()
  }
}
