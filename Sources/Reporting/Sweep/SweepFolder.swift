import Foundation
import Glibc
import Planning
import SourceFiles
import Synchronization

/// The folder of a sweep while it is written: finished cases are appended to a log, so that a killed
/// run goes on where it ended.
///
/// The log holds the cases in the order of their numbers; what comes early waits. A line that is not
/// whole, and everything behind it, is written anew. One process at a time holds the log.
public final class SweepFolder: Sendable {
  /// The file by which such a folder is known.
  public static let marker = "design.json"
  static let resolvedName = "resolved.yaml"
  static let logName = "cases.log"

  /// The cases that were finished before, in order.
  public let earlier: [Sweep.Found]
  /// The numbers of the cases that are left, ascending.
  public let missing: [Int]
  private let path: String
  private let line: SweepLine
  private let log: Int32
  private let state: Mutex<State>

  private struct State {
    /// The numbers that the log is to hold next.
    var open: ArraySlice<Int>
    /// Cases that were finished before their turn.
    var waiting: [Int: Sweep.Found] = [:]
  }

  /// Opens the folder of a sweep, a new one or one that was begun with the same design.
  ///
  /// - Parameter replacing: Whether the folder of another sweep may be begun anew.
  /// - Throws: ``ProblemReport`` when the folder holds something else, another process writes it, or
  ///   it cannot be written.
  public init(
    _ path: String, header: SweepHeader, resolvedYAML: String, replacing: Bool
  ) throws(ProblemReport) {
    self.path = path
    line = SweepLine(fingerprint: header.fingerprint)
    try SweepFiles.makeFolder(path, marker: Self.marker, log: Self.logName)
    let log = try SweepFiles.lock(path + "/" + Self.logName)
    self.log = log
    do {
      let isKnown = try Self.accept(path, header, replacing: replacing)
      if !isKnown {
        try SweepFiles.truncate(log, to: 0, path)
        try SweepFiles.store(resolvedYAML, as: Self.resolvedName, in: path)
        try SweepFiles.store(header.text(), as: Self.marker, in: path)
      }
      let bytes = try SweepFiles.content(of: log, path)
      let (found, length) = SweepLog(line: line, numbers: header.numbers).prefix(of: bytes)
      try SweepFiles.truncate(log, to: length, path)
      earlier = found
      missing = Array(header.numbers.dropFirst(found.count))
      state = Mutex(State(open: missing[...]))
    } catch {
      close(log)
      throw error
    }
  }

  deinit { close(log) }

  /// Takes a finished case; it is on disk when those before it are.
  ///
  /// May be called on any thread.
  public func record(_ found: Sweep.Found) throws(ProblemReport) {
    let problem = state.withLock { state -> ProblemReport? in
      state.waiting[found.number] = found
      do throws(ProblemReport) {
        while let next = state.open.first, let found = state.waiting[next] {
          try SweepFiles.append(Array(line.text(found).utf8), to: log, path)
          state.waiting[next] = nil
          state.open = state.open.dropFirst()
        }
        return nil
      } catch {
        return error
      }
    }
    if let problem { throw problem }
  }

  /// Writes the results; each file is there whole, or not at all.
  public func finish(_ files: [(name: String, text: String)]) throws(ProblemReport) {
    fsync(log)
    for file in files { try SweepFiles.store(file.text, as: file.name, in: path) }
  }

  /// Whether the folder belongs to this sweep; one without a design is new.
  private static func accept(
    _ path: String, _ header: SweepHeader, replacing: Bool
  ) throws(ProblemReport) -> Bool {
    let design = path + "/" + marker
    guard access(design, F_OK) == 0 else { return false }
    guard let known = SweepHeader.read(try TextFile.read(design).bytes) else {
      if replacing { return false }
      throw SweepProblem.damaged(design)
    }
    if known == header { return true }
    if replacing { return false }
    throw SweepProblem.otherSweep(path, header.differences(from: known))
  }
}

/// The lines of a log of cases.
struct SweepLog {
  let line: SweepLine
  /// The numbers of the cases that it is to hold, in order.
  let numbers: [Int]

  /// The cases at the beginning of a log up to the first line that is not whole or not in its place,
  /// and how many bytes they take.
  func prefix(of bytes: [UInt8]) -> (found: [Sweep.Found], length: Int) {
    var found: [Sweep.Found] = []
    var start = 0
    while found.count < numbers.count,
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")),
      let text = String(validating: bytes[start..<end], as: UTF8.self),
      let next = line.found(text), next.number == numbers[found.count]
    {
      found.append(next)
      start = end + 1
    }
    return (found, start)
  }
}
