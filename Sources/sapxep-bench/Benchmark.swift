import Glibc
import LinearOptimization
import Planning
import Reporting
import Scenarios
import SourceFiles
import Territory
import Verification

/// Real figures of the default scenario for k = 3, 4, 5: what each stage of a run takes.
///
/// Run it with `make bench` from the top folder; with the argument `interactive` it measures changed
/// decisions of single districts instead, with `regions DATASET PEOPLE` the problem of ``Regions``, with
/// `memory SCENARIO PLANS` what many plans leave behind. Figures vary from run to run and machine to
/// machine; compare figures of one run only.
@main
enum Benchmark {
  static func main() {
    var arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "regions" { return regions(Array(arguments.dropFirst())) }
    if arguments.first == "memory" { return memory(Array(arguments.dropFirst())) }
    let isInteractive = arguments.first == "interactive"
    if isInteractive { arguments = arguments.dropFirst() }
    let path = arguments.first ?? "scenarios/hanoi-2023-2025.yaml"
    reporting {
      if isInteractive { return try Interactive(path).run() }
      print("scenario \(path); times in milliseconds; peak memory of this process in MB")
      print(row(["k", "load", "groups", "choices", "list", "solve", "verify", "total", "peak"]))
      for size in [3, 4, 5] {
        print(row([String(size)] + (try measure(path, maxUnits: size))))
      }
    }
  }

  private static func regions(_ arguments: [String]) {
    reporting {
      guard arguments.count == 2, let people = Int(arguments[1]) else {
        print("sapxep-bench regions DATASET PEOPLE")
        exit(EX_USAGE)
      }
      try Regions(dataset: Dataset.load(folder: arguments[0]), people: people).run()
    }
  }

  private static func memory(_ arguments: [String]) {
    reporting {
      guard arguments.count == 2, let solves = Int(arguments[1]), solves > 0 else {
        print("sapxep-bench memory SCENARIO PLANS")
        exit(EX_USAGE)
      }
      try MemoryGrowth(path: arguments[0], solves: solves).run()
    }
  }

  private static func reporting(_ body: () throws -> Void) {
    do {
      try body()
    } catch let report as ProblemReport {
      for problem in report.problems { print(problem.text(in: .english)) }
      exit(1)
    } catch {
      print("\(error)")
      exit(1)
    }
  }

  /// One full run: load, list, solve, verify.
  private static func measure(_ path: String, maxUnits: Int) throws -> [String] {
    let clock = ContinuousClock()
    var marks = [clock.now]
    let source = try ScenarioSource.read(path)
    let scenario = try Scenario.read(source.setting(maxUnits: maxUnits))
    let planningCase = try PlanningCase.load(scenario)
    marks.append(clock.now)
    let judge = GroupJudge(planningCase)
    let choices = Choices(judge)
    marks.append(clock.now)
    let outcome = try Planner(planningCase).run()
    marks.append(clock.now)
    guard let plan = outcome.plan else { return ["stopped"] }
    let resolved = scenario.resolvedYAML()
    let json = PlanDocument(plan, resolvedYAML: resolved).json().text()
    let result = PlanVerification.verify(
      planJSON: Array(json.utf8), resolvedYAML: Array(resolved.utf8), case: planningCase)
    marks.append(clock.now)
    let times = zip(marks, marks.dropFirst()).map { milliseconds($1 - $0) }
    // A run lists once: the planner's own listing is inside its time.
    let (load, list, run, verify) = (times[0], times[1], times[2], times[3])
    let status = plan.status == .optimal && result.isAccepted ? "" : " \(plan.status)!"
    return [
      tenths(load), String(choices.lookedAt), String(choices.listing.pool.count), tenths(list),
      tenths(run - list), tenths(verify), tenths(load + run + verify) + status,
      String(peakKilobytes() / 1024),
    ]
  }

  static func milliseconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) * 1e3 + Double(duration.components.attoseconds) / 1e15
  }

  static func tenths(_ value: Double) -> String {
    NumberText.decimal(Int((value * 10).rounded()), places: 1, .english)
  }

  static func peakKilobytes() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
  }

  static func row(_ cells: [String]) -> String {
    cells.map { DisplayWidth.padded($0, to: 9, right: true) }.joined()
  }
}

extension ScenarioSource {
  /// The same scenario with another largest group.
  fileprivate func setting(maxUnits: Int) -> ScenarioSource {
    func value(_ content: SourceNode.Content, like node: SourceNode) -> SourceNode {
      SourceNode(content, at: node.position)
    }
    guard case .map(var entries) = root.content else { return self }
    let size = value(.scalar(String(maxUnits), isQuoted: false), like: root)
    let entry = SourceNode.Entry(key: "max_units", keyPosition: root.position, value: size)
    if let index = entries.firstIndex(where: { $0.key == "groups" }),
      case .map(let groups) = entries[index].value.content
    {
      entries[index].value.content = .map(groups.filter { $0.key != "max_units" } + [entry])
    }
    return ScenarioSource(root: value(.map(entries), like: root), chain: chain)
  }
}
