import SourceFiles

/// What kind of result a folder holds, so that only an earlier one of the same kind is replaced.
public struct FolderKind: Sendable {
  /// The file by which such a folder is known.
  public let marker: String
  /// What messages call an earlier one.
  let earlier: Phrase
  /// Whether the command has `--replace`.
  let isReplaceable: Bool

  /// Names a kind.
  public init(marker: String, earlier: Phrase, isReplaceable: Bool = true) {
    (self.marker, self.earlier, self.isReplaceable) = (marker, earlier, isReplaceable)
  }

  /// A plan.
  public static let plan = FolderKind(
    marker: "plan.json", earlier: Phrase(vi: "phương án cũ", en: "earlier plan"))
}
