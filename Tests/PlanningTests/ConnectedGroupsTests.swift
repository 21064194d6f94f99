import Partitioning
import Planning
import Territory
import TestSupport
import Testing

/// The listing of connected groups against a listing by growing sets.
@Suite("Connected groups")
struct ConnectedGroupsTests {
  private func listed(_ groups: inout ConnectedGroups, roots: some Sequence<Int>) -> [[Int]] {
    var all: [[Int]] = []
    for root in roots {
      groups.forEach(rootedAt: root) { members in
        #expect(members.min() == root)
        all.append(members.sorted())
      }
    }
    return all
  }

  private func neighbours(in dataset: Dataset) -> [[Int]] {
    let units = dataset.units
    return units.indices.map { unit in
      dataset.borders.neighbours(of: unit).map(\.unit)
        .filter { units[$0].district == units[unit].district }
    }
  }

  @Test("On random maps each connected group of one district is listed exactly once")
  func randomMaps() {
    for seed in 0..<120 {
      var random = SeededChance(UInt64(seed))
      let dataset = RandomMap(units: 1...12, &random).dataset
      let usable = dataset.units.indices.filter { _ in random.chance(90) }
      let largest = random.number(1...6)
      var groups = ConnectedGroups(
        neighbours: neighbours(in: dataset), largest: largest, usable: usable)
      let all = listed(&groups, roots: dataset.units.indices)
      let expected = Set(SubsetListing.grown(dataset, largest: largest, from: usable))
      #expect(all.count == expected.count, "seed \(seed)")
      #expect(Set(all) == expected, "seed \(seed)")
    }
  }

  @Test("Hà Nội has 36,245 groups of two to five communes, each listed once")
  func hanoi() throws {
    let dataset = try Cases.hanoi.get()
    var groups = ConnectedGroups(
      neighbours: neighbours(in: dataset), largest: 5, usable: dataset.units.indices)
    let all = listed(&groups, roots: dataset.units.indices)
    let bySize = Dictionary(grouping: all, by: \.count).mapValues(\.count)
    #expect(bySize == [2: 1_177, 3: 3_059, 4: 8_481, 5: 23_528])
    #expect(all.count == 36_245)
    let expected = SubsetListing.grown(dataset, largest: 5, from: Array(dataset.units.indices))
    #expect(Set(all) == Set(expected))
  }
}
