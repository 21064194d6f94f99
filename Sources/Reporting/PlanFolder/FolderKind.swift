import SourceFiles

/// What kind of result a folder holds, so that only an earlier one of the same kind is replaced.
public struct FolderKind: Sendable {
  /// The file by which such a folder is known.
  public let marker: String
  /// What messages call an earlier one.
  let earlier: Phrase
  /// Whether the command has `--replace`.
  let isReplaceable: Bool
  /// Whether such a folder itself has a file of a name; others are not removed with it.
  let isOwn: @Sendable (String) -> Bool

  /// Names a kind.
  public init(
    marker: String, earlier: Phrase, isReplaceable: Bool = true,
    isOwn: @escaping @Sendable (String) -> Bool
  ) {
    (self.marker, self.earlier, self.isReplaceable) = (marker, earlier, isReplaceable)
    self.isOwn = isOwn
  }

  /// A plan.
  public static let plan = FolderKind(
    marker: "plan.json", earlier: Phrase(vi: "phương án cũ", en: "earlier plan"),
    isOwn: [
      "plan.json", "staff.json", "villages.json", "resolved.yaml", "summary.txt", "model.lp",
      "run.lock", "provinces.csv", "certificate", "annexes",
    ].contains)
}
