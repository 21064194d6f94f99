import Scenarios
import Testing

@testable import Verification

@Suite("The verifier's own list of groups")
struct VillageGroundTests {
  @Test("Without a complete list every group is judged alike, one by one", arguments: 0..<30)
  func incomplete(seed: Int) throws {
    let villageCase = try RandomVillages.make(seed)
    let complete = try #require(VillageGround(villageCase))
    let none = try #require(VillageGround(villageCase, mostGroups: 0))
    #expect(complete.lookedAt != nil)
    // With nothing to list an empty list is complete.
    guard none.lookedAt == nil else { return }
    let count = villageCase.villages.count
    for mask in 1..<(1 << count) {
      let group = (0..<count).filter { mask >> $0 & 1 == 1 }
      guard group.count > 1 else { continue }
      #expect(complete.allows(group) == none.allows(group), "\(group)")
      #expect(!none.allows(group.reversed()))
    }
  }
}
