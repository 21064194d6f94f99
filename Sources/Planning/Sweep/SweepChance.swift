import Partitioning

/// Random numbers that depend on nothing but what they are about: the seed, the case, the unit.
///
/// SplitMix64 started from a mix of these, so that neither threads nor shards nor the order of the
/// cases change what is drawn.
struct SweepChance {
  private var numbers: SplitMix

  /// Starts the numbers of one case about one thing, such as a unit's population.
  init(seed: UInt64, number: Int, about topic: String) {
    // FNV-1a over the topic: a hash of the standard library would differ from run to run.
    var topicHash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in topic.utf8 { topicHash = (topicHash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let ofCase = SplitMix.mixed(SplitMix.mixed(seed) &+ UInt64(bitPattern: Int64(number)))
    numbers = SplitMix(SplitMix.mixed(ofCase &+ topicHash))
  }

  /// A whole number from `-most` to `most`, each equally likely.
  mutating func around(_ most: Int) -> Int { below(2 * most + 1) - most }

  /// A whole number from 0 to `count` − 1, each equally likely.
  mutating func below(_ count: Int) -> Int {
    let count = UInt64(count)
    // Numbers of the last, incomplete round would come up more often than others.
    let usable = UInt64.max - (UInt64.max % count + 1) % count
    while true {
      let number = numbers.next()
      if number <= usable { return Int(number % count) }
    }
  }

  /// `items` in any order, each equally likely (Fisher–Yates).
  mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
    var items = items
    for last in items.indices.dropFirst().reversed() {
      items.swapAt(last, below(last + 1))
    }
    return items
  }
}
