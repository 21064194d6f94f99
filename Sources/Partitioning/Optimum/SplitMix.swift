/// Numbers without a pattern, the same in every run: SplitMix64.
///
/// Steele, Lea and Flood, “Fast splittable pseudorandom number generators”, OOPSLA 2014.
public struct SplitMix: Sendable {
  private var state: UInt64

  /// Starts the numbers of a seed.
  public init(_ seed: UInt64) { state = seed }

  /// Any 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  /// The bits of a number, mixed so that like numbers become unlike ones.
  public static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
