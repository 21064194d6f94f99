/// Random numbers that are the same in every run (SplitMix64).
public struct SeededChance: RandomNumberGenerator {
  private var state: UInt64

  /// Starts at `seed`.
  public init(_ seed: UInt64) {
    state = seed
  }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// `text` with a few bytes changed, left out, doubled or cut off at the end.
  public mutating func mutated(_ text: [UInt8]) -> [UInt8] {
    var bytes = text
    for _ in 0..<Int.random(in: 1...6, using: &self) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &self)
      switch Int.random(in: 0..<6, using: &self) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &self)
      case 1: bytes.remove(at: at)
      case 2: bytes.insert(bytes[at], at: at)
      case 3: bytes.insert(Self.marks.randomElement(using: &self) ?? 0x22, at: at)
      case 4: bytes.insert(contentsOf: bytes[at...].prefix(40), at: at)
      default: bytes = Array(bytes.prefix(max(at, bytes.count - 200)))
      }
    }
    return bytes
  }

  /// Characters that mean something to a reader.
  private static let marks = Array("\"',;:\t\n\r-[]{}&*!|>#0".utf8)
}
