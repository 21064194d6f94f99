import LinearOptimization
import Testing

@Suite("The common step of amounts")
struct CommonDivisorTests {
  @Test(
    "It is the largest that divides all",
    arguments: [
      ([12, 18, 30], 6), ([1_800_000, 2_340_000], 180_000), ([0, 7], 7), ([-4, 6], 2), ([], 1),
      ([0, 0], 1),
    ] as [([Int], Int)])
  func step(amounts: [Int], step: Int) {
    #expect(CommonDivisor.of(amounts) == step)
  }
}
