import Glibc
import Planning
import SourceFiles

/// A finished part of a sweep, read from its folder.
public struct SweepPart: Sendable {
  /// Its folder.
  public let path: String
  /// What it is of.
  public let header: SweepHeader
  /// The resolved scenario's text.
  public let resolvedYAML: String
  /// Its cases in order.
  public let found: [Sweep.Found]

  /// Reads the folder at `path`.
  ///
  /// - Throws: ``ProblemReport`` when it is no folder of a sweep, damaged, or not finished.
  public static func read(_ path: String) throws(ProblemReport) -> SweepPart {
    let design = path + "/" + SweepFolder.marker
    guard access(design, F_OK) == 0 else { throw SweepProblem.noPart(path) }
    guard let header = SweepHeader.read(try TextFile.read(design).bytes) else {
      throw SweepProblem.damaged(design)
    }
    let resolved = try TextFile.read(path + "/" + SweepFolder.resolvedName).text
    let log = try SweepFiles.bytes(path + "/" + SweepFolder.logName)
    let numbers = header.numbers
    let (found, length) = SweepLog(
      line: SweepLine(fingerprint: header.fingerprint), numbers: numbers
    ).prefix(of: log)
    guard found.count == numbers.count, length == log.count else {
      let done = max(0, found.count - 1)
      throw SweepProblem.report(
        .badData, path,
        Phrase(
          vi: "phần \(header.shard.index)/\(header.shard.count) chưa xong: có \(done) trong "
            + "\(numbers.count - 1) trường hợp",
          en: "part \(header.shard.index)/\(header.shard.count) is not finished: it has \(done) of "
            + "\(numbers.count - 1) cases"),
        Phrase(
          vi: "chạy lại đúng lệnh của phần ấy; những trường hợp đã xong được giữ",
          en: "run the command of this part again; finished cases are kept"))
    }
    return SweepPart(path: path, header: header, resolvedYAML: resolved, found: found)
  }

  /// Puts all parts of one sweep together.
  ///
  /// - Returns: The whole, with the path of the first part.
  /// - Throws: ``ProblemReport`` when they are of different sweeps, or one is missing or there twice.
  public static func merged(_ parts: [SweepPart]) throws(ProblemReport) -> SweepPart {
    guard let first = parts.first else {
      throw SweepProblem.report(
        .noInput, "", Phrase(vi: "không có phần nào", en: "there are no parts"),
        Phrase(vi: "nêu thư mục các phần", en: "name the folders of the parts"))
    }
    for part in parts.dropFirst() where part.header.whole != first.header.whole {
      throw SweepProblem.otherSweep(
        part.path, first.header.whole.differences(from: part.header.whole))
    }
    let count = first.header.shard.count
    var places: [Int: String] = [:]
    for part in parts {
      let (index, parts) = (part.header.shard.index, part.header.shard.count)
      guard parts == count else {
        throw SweepProblem.report(
          .badData, part.path,
          Phrase(
            vi: "khảo sát này chia làm \(parts) phần, \(first.path) chia làm \(count)",
            en: "this sweep has \(parts) parts, that of \(first.path) has \(count)"),
          Phrase(vi: "nêu các phần của một lần chia", en: "name parts of one division"))
      }
      if let other = places.updateValue(part.path, forKey: index) {
        throw SweepProblem.report(
          .badData, part.path,
          Phrase(
            vi: "phần \(index)/\(count) đã có ở \(other)",
            en: "part \(index)/\(count) is already there in \(other)"),
          Phrase(vi: "nêu mỗi phần một lần", en: "name each part once"))
      }
    }
    let absent = (1...count).filter { places[$0] == nil }.map(String.init)
    if !absent.isEmpty {
      throw SweepProblem.report(
        .badData, first.path,
        Phrase(
          vi: "còn thiếu phần \(absent.joined(separator: ", ")) trong \(count) phần",
          en: "of \(count) parts these are missing: \(absent.joined(separator: ", "))"),
        Phrase(
          vi: "chạy những phần ấy với --shard, rồi nêu mọi phần",
          en: "run these with --shard, then name all parts"))
    }
    // Each part begins with the scenario as it stands.
    let cases = parts.flatMap { $0.found.dropFirst() }.sorted { $0.number < $1.number }
    return SweepPart(
      path: first.path, header: first.header.whole, resolvedYAML: first.resolvedYAML,
      found: first.found.prefix(1) + cases)
  }
}

extension SweepFiles {
  /// The bytes of a log; unlike an input it may be of any size.
  static func bytes(_ path: String) throws(ProblemReport) -> [UInt8] {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return try TextFile.read(path).bytes
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SweepProblem.failure(.noInput, path, errno) }
    defer { close(descriptor) }
    return try content(of: descriptor, path)
  }
}
