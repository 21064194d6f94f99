import SourceFiles

/// A rule of the law in words, for explanations and the catalogue of rules.
public struct LegalRule: Sendable, Hashable {
  /// The code by which plans and messages name it.
  public let code: String
  /// The article.
  public let article: String
  /// What it says.
  public let statement: Phrase
  /// One worked example.
  public let example: Phrase
}
