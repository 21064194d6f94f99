import LinearOptimization
import Testing

@testable import Partitioning

@Suite("Frontiers of components added up")
struct FrontierSumTests {
  /// A component whose values are all apart.
  private func part(_ count: Int, _ listing: inout Listing) -> [FrontProgram.Entry] {
    (0..<count).map { step in
      listing.add([0], quantities: [step, count - step])
      return .init(values: [step, count - step], choices: [step])
    }
  }

  @Test("A request to stop is heard while a component is added")
  func stops() {
    for isStopped in [false, true] {
      var listing = Listing(goalCount: 2)
      let front = part(400, &listing)
      let cancellation = Cancellation()
      var sum = FrontierSum(
        listing, by: FrontierOrder(fixed: 0, axes: 2), cancellation: cancellation)
      if isStopped { cancellation.cancel() }
      sum.add(front)
      #expect(sum.entries.count == (isStopped ? 0 : 400))
    }
  }
}
