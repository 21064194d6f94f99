import SourceFiles

/// Something that a check of a dataset found.
public struct DatasetFinding: Sendable, Hashable {
  /// How much it matters.
  public enum Severity: String, Sendable, CaseIterable {
    /// The dataset cannot be used, or contradicts itself.
    case error
    /// Most likely wrong; a person should look.
    case warning
    /// What is not there and which features that switches off.
    case note

    /// The severity in words.
    public var phrase: Phrase {
      switch self {
      case .error: Phrase(vi: "lỗi", en: "error")
      case .warning: Phrase(vi: "lưu ý", en: "warning")
      case .note: Phrase(vi: "thiếu", en: "absent")
      }
    }
  }

  /// What a finding is about.
  public enum Topic: String, Sendable, CaseIterable {
    case reading
    case names
    case parents
    case sums
    case adjacency
    case boundaries
    case outliers
    case figures
    case features
  }

  /// How much it matters.
  public let severity: Severity
  /// What it is about.
  public let topic: Topic
  /// Where it is.
  public let position: SourcePosition
  /// What was found.
  public let what: Phrase
  /// How to mend it.
  public let mend: Phrase?

  /// States a finding.
  public init(
    _ severity: Severity, _ topic: Topic, at position: SourcePosition, _ what: Phrase,
    mend: Phrase? = nil
  ) {
    self.severity = severity
    self.topic = topic
    self.position = position
    self.what = what
    self.mend = mend
  }
}
