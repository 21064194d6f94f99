import Foundation
import SourceFiles

extension Problem {
  /// `units.csv:3:5: what is wrong`, the file without its folder.
  public var line: String {
    let file = (position.file as NSString).lastPathComponent
    let place = SourcePosition(file: file, line: position.line, column: position.column)
    return "\(place): \(what.en)"
  }

  /// Whether both languages say something, also in the mend when there is one.
  public var isWorded: Bool {
    !what.vi.isEmpty && !what.en.isEmpty && what.vi != what.en
      && mend.map { !$0.vi.isEmpty && !$0.en.isEmpty } ?? true
  }
}

extension ProblemReport {
  /// What `work` reports; `nil` when it succeeds or fails in another way.
  public static func of<Result>(_ work: () throws -> Result) -> ProblemReport? {
    do {
      _ = try work()
      return nil
    } catch {
      return error as? ProblemReport
    }
  }

  /// Each problem as one line.
  public var lines: [String] { problems.map(\.line) }
}

extension Sequence where Element == Problem {
  /// Whether each says something in both languages.
  public var areWorded: Bool { allSatisfy { $0.isWorded } }

  /// Whether each says how to mend it.
  public var areMendable: Bool { allSatisfy { $0.isWorded && $0.mend != nil } }

  /// Whether each has line and column.
  public var arePlaced: Bool {
    allSatisfy { $0.position.line != nil && $0.position.column != nil }
  }
}
