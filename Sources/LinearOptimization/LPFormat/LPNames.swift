// SPDX-License-Identifier: GPL-3.0-or-later

/// Names made fit for the CPLEX LP format: ASCII letters, digits and `_`, unique, not to be taken
/// for a number or a keyword, at most 100 bytes.
struct LPNames {
  private(set) var names: [[UInt8]] = []
  private var taken: Set<[UInt8]>
  /// Last number tried behind a name that was taken.
  private var copies: [[UInt8]: Int] = [:]

  private static let longest = 100

  private static let keywords: Set<String> = [
    "bin", "binaries", "binary", "bound", "bounds", "end", "free", "gen", "general", "generals",
    "inf", "infinity", "int", "integer", "integers", "max", "maximise", "maximize", "maximum",
    "min", "minimise", "minimize", "minimum", "nan", "semi", "semis", "sos", "st", "subject",
    "such",
  ]

  /// - Parameters:
  ///   - fallback: stands in for an empty name, followed by the number counted from 1.
  ///   - reserved: names that may not be used.
  init(_ originals: some Sequence<String>, fallback: String, reserved: [String] = []) {
    taken = Set(reserved.map { Array($0.utf8) })
    for original in originals {
      append(original.isEmpty ? "\(fallback)\(names.count + 1)" : original)
    }
  }

  /// Adds a name, changed as far as needed.
  mutating func append(_ original: String) {
    let base = Self.sanitised(original)
    var name = base
    while !taken.insert(name).inserted {
      let copy = copies[base, default: 1] + 1
      copies[base] = copy
      name = base + Array("_\(copy)".utf8)
    }
    names.append(name)
  }

  private static func sanitised(_ original: String) -> [UInt8] {
    var name: [UInt8] = []
    for scalar in original.unicodeScalars.prefix(longest) {
      name.append(scalar.isASCII && isAllowed(UInt8(scalar.value)) ? UInt8(scalar.value) : under)
    }
    return looksLikeNumber(name) || keywords.contains(original.lowercased())
      ? [under] + name : name
  }

  /// Digits begin a number; so do the exponent letters where a coefficient stands before them.
  private static func looksLikeNumber(_ name: [UInt8]) -> Bool {
    guard let first = name.first else { return true }
    if isDigit(first) { return true }
    return (first | 0x20) == UInt8(ascii: "e") && name.dropFirst().allSatisfy(isDigit)
  }

  private static let under = UInt8(ascii: "_")

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == under
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
