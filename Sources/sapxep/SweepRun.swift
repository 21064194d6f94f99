import Glibc
import LinearOptimization
import Planning
import Reporting
import SourceFiles
import Synchronization

/// Works out the cases of a sweep that are left, on threads of its own, and writes each to the log.
struct SweepRun {
  let sweep: Sweep
  let folder: SweepFolder
  let places: SweepPlaces
  let threads: Int
  let isQuiet: Bool

  /// A request to stop, seen by a thread between two cases.
  private struct Stopped: Error {}

  /// Runs to the end or until it is cancelled.
  ///
  /// - Returns: The cases from the first on without a gap; fewer than there are when it was
  ///   cancelled.
  /// - Throws: ``ProblemReport`` when the log cannot be written.
  func run(_ cancellation: Cancellation) throws -> [Sweep.Found] {
    let all = folder.earlier.count + folder.missing.count
    let progress = SweepProgress(done: folder.earlier.count, of: all, isQuiet: isQuiet)
    let found = Mutex<[Int: Sweep.Found]>([:])
    do {
      _ = try SolverThreads.map(folder.missing, threads: threads) { number in
        guard !cancellation.isCancelled,
          let new = sweep.find(number, cancellation: cancellation)
        else { throw Stopped() }
        let placed = places.placed(new)
        found.withLock { $0[number] = placed }
        try folder.record(placed)
        progress.step()
      }
    } catch is Stopped {
      // What was finished stays; the rest is left for the next run.
    }
    progress.end()
    let new = found.withLock { $0 }
    let inOrder = folder.missing.prefix { new[$0] != nil }.compactMap { new[$0] }
    return folder.earlier + inOrder
  }
}

/// Where the units of a scope stand in a sweep's list of units.
struct SweepPlaces {
  private let placeOf: [Int: Int]

  /// Numbers the units of a scope, ascending.
  init(_ scope: [Int]) {
    placeOf = Dictionary(uniqueKeysWithValues: scope.enumerated().map { ($1, $0) })
  }

  /// A case with places instead of units.
  func placed(_ found: Sweep.Found) -> Sweep.Found {
    func places(_ units: [Int]) -> [Int] { units.compactMap { placeOf[$0] } }
    var copy = found
    copy.due = places(found.due)
    switch found.outcome {
    case .planned(let values, let groups):
      copy.outcome = .planned(values: values, groups: groups.map(places))
    case .infeasible(let units): copy.outcome = .infeasible(places(units))
    case .unproven: break
    }
    return copy
  }
}

/// How many cases are done: a line that is redrawn on a terminal, a line at every tenth otherwise.
private final class SweepProgress: Sendable {
  private let done: Mutex<Int>
  private let all: Int
  private let isShown: Bool
  private let line: CountLine
  private let isTerminal = Terminal.redrawableColumns(of: STDERR_FILENO) != nil

  init(done: Int, of all: Int, isQuiet: Bool) {
    self.done = Mutex(done)
    // The scenario as it stands is no case.
    self.all = all
    isShown = !isQuiet
    line = CountLine(
      counting: Phrase(vi: "trường hợp đã tính", en: "cases done"), isQuiet: isQuiet)
  }

  func step() {
    done.withLock { done in
      done += 1
      if isTerminal { return line.show(done - 1, of: all - 1) }
      let tenths = { (count: Int) in 10 * count / max(1, self.all - 1) }
      guard isShown, done > 1, tenths(done - 1) > tenths(done - 2) else { return }
      Terminal.note(
        say("\(done - 1) trên \(all - 1) trường hợp", "\(done - 1) of \(all - 1) cases"))
    }
  }

  func end() { line.end() }
}
