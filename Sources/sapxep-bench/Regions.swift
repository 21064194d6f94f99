import LinearOptimization
import Partitioning
import SourceFiles
import Territory

/// A problem that other tools state too: as many regions as can be, each connected and with so many
/// people at the least (max-p regions; Duque, Anselin and Rey 2012), in each district by itself.
///
/// Here a region has five communes at the most, so that all can be listed. Prints a line for each
/// district: its code, communes, the regions of the best partition, whether it is proven, and
/// milliseconds.
struct Regions {
  private static let largest = 5

  let dataset: Dataset
  let people: Int

  func run() {
    for district in dataset.districts.indices {
      let units = dataset.units.indices.filter { dataset.units[$0].district == district }
      let start = ContinuousClock.now
      var search = PartitionSearch(
        listing(of: units), scope: units, settings: .init(threads: 1),
        cancellation: Cancellation())
      search.run(canonically: false)
      let spent = ContinuousClock.now - start
      let code = dataset.districts[district].code
      let regions = search.solution.map { String($0.count) } ?? "-"
      print(
        "\(code) \(units.count) \(regions) \(search.hasProvenGoals ? "proven" : "open") "
          + "\(Int(Benchmark.milliseconds(spent).rounded()))")
    }
  }

  private func listing(of units: [Int]) -> Listing {
    let inside = Set(units)
    let neighbours = dataset.units.indices.map { unit in
      dataset.borders.neighbours(of: unit).map(\.unit).filter { inside.contains($0) }
    }
    var listing = Listing(goalCount: 1)
    var groups = ConnectedGroups(neighbours: neighbours, largest: Self.largest, usable: units)
    func add(_ members: [Int]) {
      let sum = members.reduce(0) { $0 + (dataset.units[$1].population ?? 0) }
      if sum >= people { listing.add(members.sorted(), quantities: [-1]) }
    }
    for unit in units {
      add([unit])
      groups.forEach(rootedAt: unit) { add($0) }
    }
    return listing
  }
}
