import LegalParameters
import Planning
import Reporting
import Scenarios
import SourceFiles
import Territory

/// How long a planner waits for one district after changing one decision, data already loaded.
///
/// For each district of the scenario, from its best plan: a member of a group is kept, units of two
/// groups are joined, two members are separated, a group is named.
struct Interactive {
  private let source: ScenarioSource
  private let planningCase: PlanningCase
  private let book: LawBook

  /// One changed decision, as a scenario states it.
  private struct Change {
    let kind: String
    let text: String
  }

  /// Loads what a session would hold.
  init(_ path: String) throws {
    source = try ScenarioSource.read(path)
    planningCase = try PlanningCase.load(try Scenario.read(source))
    book = try LawBook.load(
      folder: PlanningCase.lawFolder(
        for: planningCase.scenario, datasetFolder: planningCase.scenario.datasetFolder))
  }

  /// Prints median and worst time of each kind of change.
  func run() throws {
    var times: [String: [(milliseconds: Double, place: String)]] = [:]
    let dataset = planningCase.dataset
    for district in Set(planningCase.scope.map { dataset.units[$0].district }).sorted() {
      let best = try Planner(planningCase.within(district: district)).run().plan
      for change in changes(from: best) {
        let place = "\(dataset.districts[district].name): \(change.text)"
        times[change.kind, default: []].append((try time(of: change, in: district), place))
      }
    }
    print("one district after one changed decision, in milliseconds; data loaded before")
    print(Benchmark.row(["change", "cases", "median", "worst"]))
    for kind in times.keys.sorted() {
      let sorted = (times[kind] ?? []).sorted { $0.milliseconds < $1.milliseconds }
      guard let worst = sorted.last else { continue }
      let median = sorted[sorted.count / 2].milliseconds
      print(
        Benchmark.row([
          kind, String(sorted.count), Benchmark.tenths(median),
          Benchmark.tenths(worst.milliseconds),
        ]) + "  " + worst.place)
    }
  }

  /// The time from the changed scenario to its plan.
  private func time(of change: Change, in district: Int) throws -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    let scenario = try Scenario.read(source.setting(decisions: change.text))
    let changed = try PlanningCase.resolve(scenario, dataset: planningCase.dataset, book: book)
    _ = try Planner(changed.within(district: district)).run()
    return Benchmark.milliseconds(clock.now - start)
  }

  private func changes(from plan: Plan?) -> [Change] {
    guard let plan, let group = plan.groups.first else { return [] }
    let units = planningCase.dataset.units
    func codes(_ members: some Sequence<Int>) -> String {
      "[" + members.map { "\"\(units[$0].code)\"" }.joined(separator: ", ") + "]"
    }
    var changes = [
      Change(
        kind: "keep", text: "keep: [{ units: \(codes(group.members.prefix(1))), ground: 3.1.b }]"),
      Change(kind: "separate", text: "separate: [{ units: \(codes(group.members.prefix(2))) }]"),
      Change(
        kind: "name", text: "name: [{ members: \(codes(group.members)), name: \"\(group.name)\" }]"),
    ]
    let inside = Set(group.members)
    for member in group.members {
      let beyond = planningCase.groupNeighbours[member].first {
        !inside.contains($0) && planningCase.mayJoin($0)
      }
      guard let beyond else { continue }
      changes.append(
        Change(kind: "join", text: "join: [{ units: \(codes([member, beyond].sorted())) }]"))
      break
    }
    return changes
  }
}

extension ScenarioSource {
  /// The same scenario with these decisions and no others.
  fileprivate func setting(decisions text: String) throws -> ScenarioSource {
    let file = try TextFile.decode(Array("decisions: { \(text) }".utf8), path: "change.yaml")
    guard case .map(var entries) = root.content,
      case .map(let changed) = try YAMLFile.parse(file).content
    else { return self }
    entries.removeAll { $0.key == "decisions" }
    return ScenarioSource(
      root: SourceNode(.map(entries + changed), at: root.position), chain: chain)
  }
}
