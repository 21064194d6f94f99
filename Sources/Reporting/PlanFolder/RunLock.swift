import Foundation

/// What run.lock says: where the inputs lay and which versions ran.
///
/// It is the only place of a plan folder with paths and times; plans are compared and verified
/// without it.
public struct RunLock: Sendable, Codable {
  /// The scenario file.
  public let scenario: String
  /// The dataset folder.
  public let dataset: String
  /// The law folder.
  public let law: String
  /// The plan that was assessed, if any.
  public let assessed: String?
  /// The program's version.
  public let sapxep: String
  /// The solver's version.
  public let glpk: String
  /// When the plan was written, ISO 8601.
  public let written: String

  /// States the inputs by absolute path and the time now.
  public init(
    scenario: String, dataset: String, law: String, assessed: String?, sapxep: String, glpk: String
  ) {
    func absolute(_ path: String) -> String {
      URL(fileURLWithPath: path).standardizedFileURL.path
    }
    self.scenario = absolute(scenario)
    self.dataset = absolute(dataset)
    self.law = absolute(law)
    self.assessed = assessed.map(absolute)
    self.sapxep = sapxep
    self.glpk = glpk
    written = Date().formatted(.iso8601)
  }

  /// The file's text.
  public func text() -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: (try? encoder.encode(self)) ?? Data(), as: UTF8.self) + "\n"
  }

  /// Reads a run.lock; `nil` when it is missing or damaged, which is no error.
  public static func read(_ path: String) -> RunLock? {
    FileManager.default.contents(atPath: path).flatMap {
      try? JSONDecoder().decode(RunLock.self, from: $0)
    }
  }
}
