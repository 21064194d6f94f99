/// A language that SapXep speaks.
public enum Language: String, Sendable, CaseIterable {
  case vietnamese = "vi"
  case english = "en"
}

/// One thing said in both languages, Vietnamese first.
///
/// A phrase is made where its figures are known and rendered where it is shown, so that no message
/// exists in one language only.
public struct Phrase: Sendable, Hashable {
  /// The Vietnamese wording.
  public let vi: String
  /// The English wording.
  public let en: String

  /// Pairs the two wordings.
  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// The wording in `language`.
  public func text(in language: Language) -> String {
    switch language {
    case .vietnamese: vi
    case .english: en
    }
  }
}
