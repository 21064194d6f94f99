import Partitioning
import Scenarios

/// The choices of a case about villages: every village that may stay alone and every group that is
/// allowed, each with its value of every goal.
public struct VillageChoices: Sendable {
  /// The choices; goals are in the request's order.
  public let listing: Listing
  /// How many connected groups were looked at, allowed or not.
  public let lookedAt: Int

  /// Lists the choices: villages alone first, then groups by lowest member.
  public init(_ judge: VillageJudge) {
    let request = judge.villageCase.request
    var listing = Listing(goalCount: request.goals.count)
    var lookedAt = 0
    for village in judge.villageCase.villages where judge.mayStayAlone(village) {
      listing.add(
        CollectionOfOne(village),
        quantities: request.goals.map { judge.value(ofVillageAlone: village, $0) })
    }
    judge.forEachGroup { members, figures, refusal in
      lookedAt += 1
      guard refusal == nil else { return }
      listing.add(
        members,
        quantities: request.goals.map { judge.value(of: figures, size: members.count, $0) })
    }
    self.listing = listing
    self.lookedAt = lookedAt
  }
}

extension VillageJudge {
  /// Calls `body` with every connected group of the request's size and what is said of it.
  ///
  /// - Parameter communes: Only groups in these; `nil` for all.
  func forEachGroup(
    in communes: Set<Int>? = nil,
    _ body: (ArraySlice<Int>, VillageGroupFigures, Refusal?) -> Void
  ) {
    let villages = villageCase.map.villages
    let usable = villageCase.villages.filter { communes?.contains(villages[$0].commune) ?? true }
    var groups = ConnectedGroups(
      neighbours: neighbours, largest: villageCase.request.maxUnits, usable: usable)
    for root in usable {
      groups.forEach(rootedAt: root) { grown in
        let members = grown.sorted()[...]
        let figures = figures(of: members)
        body(members, figures, refusal(of: members, figures: figures))
      }
    }
  }
}
