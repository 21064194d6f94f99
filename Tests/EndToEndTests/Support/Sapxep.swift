import Foundation
import TestSupport

/// The built program, run as a user runs it.
struct Sapxep {
  /// What a run left.
  struct Run {
    let code: Int32
    let out: String
    let err: String

    /// Both streams.
    var all: String { out + err }
  }

  /// The program beside this test bundle.
  static let path: String = {
    let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return bundle.deletingLastPathComponent().appendingPathComponent("sapxep").path
  }()

  /// The user's data folder of all tests of one run, so that no history of a user's own is touched.
  static let dataFolder: String = {
    atexit { try? FileManager.default.removeItem(atPath: Sapxep.dataFolder) }
    return FileManager.default.temporaryDirectory
      .appendingPathComponent("sapxep-test-data-\(UUID().uuidString)").path
  }()

  /// The language of messages, as a locale.
  enum Locale: String {
    case vietnamese = "vi_VN.UTF-8"
    case english = "en_US.UTF-8"
  }

  /// Runs the program and waits for its end.
  ///
  /// - Parameters:
  ///   - folder: The working directory.
  ///   - shell: Runs `"$0" "$@"` in another way, such as with stdout closed.
  static func run(
    _ arguments: [String], locale: Locale = .english, in folder: String? = nil,
    shell: String? = nil
  ) throws -> Run {
    let running = try RunningSapxep(arguments, locale: locale, in: folder, shell: shell)
    return try running.finish()
  }

  /// Runs the program with the arguments given one by one.
  static func run(_ arguments: String...) throws -> Run { try run(arguments) }
}

/// The program while it runs; its streams go to files.
struct RunningSapxep {
  private let process = Process()
  private let streams: (out: String, err: String)

  /// The process's number.
  var id: Int32 { process.processIdentifier }

  init(
    _ arguments: [String], locale: Sapxep.Locale = .english, in folder: String? = nil,
    shell: String? = nil
  ) throws {
    let base = FileManager.default.temporaryDirectory.path + "/sapxep-run-\(UUID().uuidString)"
    streams = (base + ".out", base + ".err")
    for path in [streams.out, streams.err] {
      _ = FileManager.default.createFile(atPath: path, contents: nil)
    }
    process.executableURL = URL(fileURLWithPath: shell == nil ? Sapxep.path : "/bin/sh")
    process.arguments = (shell.map { ["-c", $0, Sapxep.path] } ?? []) + arguments
    process.environment = [
      "LANG": locale.rawValue, "PATH": "/usr/bin:/bin", "HOME": "/nonexistent",
      "XDG_DATA_HOME": Sapxep.dataFolder,
    ]
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: streams.out)
    process.standardError = FileHandle(forWritingAtPath: streams.err)
    try process.run()
  }

  /// What was written to stderr so far.
  var notes: String { (try? String(contentsOfFile: streams.err, encoding: .utf8)) ?? "" }

  /// Waits until `condition` holds or the process ended.
  func wait(until condition: () -> Bool) {
    while process.isRunning, !condition() { usleep(5000) }
  }

  /// Waits for the end.
  func finish() throws -> Sapxep.Run {
    defer {
      [streams.out, streams.err].forEach { try? FileManager.default.removeItem(atPath: $0) }
    }
    process.waitUntilExit()
    func text(_ path: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }
    // A process that a signal ended has the code that a shell would show.
    let code = process.terminationStatus
    return Sapxep.Run(
      code: process.terminationReason == .exit ? code : 128 + code, out: try text(streams.out),
      err: try text(streams.err))
  }
}
