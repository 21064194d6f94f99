import Foundation
import Glibc
import SourceFiles

/// Files of a sweep's folder on disk.
enum SweepFiles {
  /// Makes the folder, with those above it; a folder that holds something else is refused.
  static func makeFolder(_ path: String, marker: String, log: String) throws(ProblemReport) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw SweepProblem.failure(.cannotCreate, path, errno)
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let isNew = names.allSatisfy {
      $0 == log || $0.hasPrefix(temporary) || $0 == SweepFolder.resolvedName
    }
    if !isNew, !names.contains(marker) { throw SweepProblem.foreign(path, marker: marker) }
  }

  /// What names of files that are being written begin with.
  private static let temporary = ".sapxep-"

  /// Opens a file for reading and writing and keeps other processes from it.
  static func lock(_ path: String) throws(ProblemReport) -> Int32 {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SweepProblem.failure(.cannotCreate, path, errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let reason = errno
      close(descriptor)
      throw reason == EWOULDBLOCK
        ? SweepProblem.busy(path) : SweepProblem.failure(.inputOutput, path, reason)
    }
    return descriptor
  }

  /// The bytes of an open file.
  static func content(of descriptor: Int32, _ path: String) throws(ProblemReport) -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 20)
    guard lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw SweepProblem.failure(.inputOutput, path, errno)
    }
    while true {
      let count = read(descriptor, &part, part.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += part[..<count]
      } else if errno != EINTR {
        throw SweepProblem.failure(.inputOutput, path, errno)
      }
    }
  }

  /// Cuts an open file off and goes to its end.
  static func truncate(
    _ descriptor: Int32, to length: Int, _ path: String
  ) throws(ProblemReport) {
    guard ftruncate(descriptor, off_t(length)) == 0, lseek(descriptor, 0, SEEK_END) >= 0 else {
      throw SweepProblem.failure(.inputOutput, path, errno)
    }
  }

  /// Writes at the end of an open file.
  static func append(
    _ bytes: [UInt8], to descriptor: Int32, _ path: String
  ) throws(ProblemReport) {
    if let reason = OpenFile.write(bytes, to: descriptor) {
      throw SweepProblem.failure(.inputOutput, path, reason)
    }
  }

  /// Writes a file beside its place and gives it its name when it is on disk.
  static func store(_ text: String, as name: String, in folder: String) throws(ProblemReport) {
    let draft = folder + "/" + temporary + name
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SweepProblem.failure(.cannotCreate, folder, errno) }
    let ofWriting = OpenFile.write(text.utf8, to: descriptor)
    let ofFinishing = OpenFile.finish(descriptor)
    var failure = ofWriting ?? ofFinishing
    if failure == nil, rename(draft, folder + "/" + name) != 0 { failure = errno }
    if let failure {
      unlink(draft)
      throw SweepProblem.failure(.inputOutput, folder, failure)
    }
  }
}
