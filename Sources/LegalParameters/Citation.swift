import SourceFiles

/// How certain a figure of the law is.
public enum Confidence: String, Sendable, Hashable, CaseIterable {
  /// Read in the text of the statute.
  case statute = "A"
  /// Read in the press, on an agency's page or in a legal digest.
  case reported = "B"
  /// Background knowledge, not read in a source.
  case background = "C"
  /// Inferred or unsure.
  case inferred = "D"

  /// The mark that stands behind an uncertain figure; empty for a figure read in the statute.
  public var mark: String { self == .statute ? "" : "(\(rawValue))" }
}

/// Where a figure of the law comes from.
public struct Citation: Sendable, Hashable {
  /// The article, such as `NQ35 Đ4.1.c`.
  public let article: String
  /// How certain the figure is.
  public let confidence: Confidence

  /// Cites `article`.
  public init(article: String, confidence: Confidence) {
    self.article = article
    self.confidence = confidence
  }

  /// The article of one point of a clause that is cited as a whole: `NQ35 Đ1.2` → `NQ35 Đ1.2.a`.
  public func point(_ letter: String) -> Citation {
    Citation(article: "\(article).\(letter)", confidence: confidence)
  }
}
