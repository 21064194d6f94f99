import SourceFiles

/// What kind of result a folder holds, so that only an earlier one of the same kind is replaced.
public struct FolderKind: Sendable {
  /// The file by which such a folder is known.
  public let marker: String
  /// What messages call an earlier one.
  let earlier: Phrase
  /// What may lie in such a folder, `nil` when an earlier one is never replaced.
  ///
  /// Files with other names are not removed with it.
  let names: Set<String>?

  /// Names a kind.
  ///
  /// - Parameter names: What its writer writes, files and folders; `nil` when the command has no
  ///   `--replace`.
  public init(marker: String, earlier: Phrase, names: Set<String>?) {
    (self.marker, self.earlier, self.names) = (marker, earlier, names)
  }

  /// Whether the command has `--replace`.
  var isReplaceable: Bool { names != nil }

  /// Whether such a folder itself has a file of a name, which may be `folder/name`.
  func isOwn(_ name: String) -> Bool {
    names?.contains(String(name.prefix { $0 != "/" })) ?? true
  }

  /// A plan.
  public static let plan = FolderKind(
    marker: PlanFile.plan.rawValue, earlier: Phrase(vi: "phương án cũ", en: "earlier plan"),
    names: Set(PlanFile.allCases.map(\.rawValue)))
}
