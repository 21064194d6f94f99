/// Places of covers by the set they cover: a hash table that only grows.
///
/// The programme asks it some ten times for each set that it reaches. The generic dictionary's keyed
/// hash, made against hostile keys, took most of that time; sets of units are not hostile.
/// - Complexity: O(1) on average for a look-up and an insertion.
struct CoverTable<Units: FixedWidthInteger & UnsignedInteger> {
  private var sets: [Units] = []
  /// -1 where the slot is free.
  private var places: [Int32] = []
  private var count = 0

  /// The place of a set; `nil` when it was not inserted.
  subscript(_ set: Units) -> Int? {
    if places.isEmpty { return nil }
    let place = places[slot(of: set)]
    return place < 0 ? nil : Int(place)
  }

  /// Adds a set that is not there yet.
  ///
  /// - Precondition: `place` is below 2³¹; the programme gives up long before.
  mutating func insert(_ set: Units, at place: Int) {
    if 2 * (count + 1) > places.count { grow() }
    let slot = slot(of: set)
    sets[slot] = set
    places[slot] = Int32(place)
    count += 1
  }

  /// The slot that holds `set`, or the free one where it belongs.
  private func slot(of set: Units) -> Int {
    let mask = places.count - 1
    var slot = Int(truncatingIfNeeded: Self.mixed(set)) & mask
    while places[slot] >= 0, sets[slot] != set { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = zip(sets, places).filter { $0.1 >= 0 }
    let capacity = max(64, 2 * places.count)
    sets = [Units](repeating: 0, count: capacity)
    places = [Int32](repeating: -1, count: capacity)
    for (set, place) in old {
      let slot = slot(of: set)
      sets[slot] = set
      places[slot] = place
    }
  }

  /// Spreads a set's bits over the whole word: a multiplication by an odd number near 2⁶⁴/φ, its high
  /// half folded down.
  private static func mixed(_ set: Units) -> UInt64 {
    var folded = UInt64(truncatingIfNeeded: set)
    if Units.bitWidth > 64 {
      let high = UInt64(truncatingIfNeeded: set >> 64)
      folded ^= high &* 0xC2B2_AE3D_27D4_EB4F ^ (high >> 29)
    }
    let product = folded.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
