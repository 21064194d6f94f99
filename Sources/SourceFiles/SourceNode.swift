/// A YAML value that remembers where it was written, also after files were merged.
public struct SourceNode: Sendable {
  /// What a node holds.
  public indirect enum Content: Sendable {
    /// A single value. `isQuoted` tells `"00037"` from `00037`, whose leading zeros do not count.
    case scalar(String, isQuoted: Bool)
    /// A list.
    case list([SourceNode])
    /// A map, in the order of the file.
    case map([Entry])
  }

  /// A key of a map with its value.
  public struct Entry: Sendable {
    /// The key.
    public let key: String
    /// Where the key stands.
    public let keyPosition: SourcePosition
    /// The value.
    public var value: SourceNode

    /// Makes an entry.
    public init(key: String, keyPosition: SourcePosition, value: SourceNode) {
      self.key = key
      self.keyPosition = keyPosition
      self.value = value
    }
  }

  /// What the node holds.
  public var content: Content
  /// Where it was written.
  public let position: SourcePosition

  /// Makes a node.
  public init(_ content: Content, at position: SourcePosition) {
    self.content = content
    self.position = position
  }

  /// The value under `key`, when this is a map that has it.
  public subscript(key: String) -> SourceNode? {
    guard case .map(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// Whether the value is written as nothing: `null`, `~` or an empty place.
  public var isNull: Bool {
    guard case .scalar(let text, let isQuoted) = content else { return false }
    return !isQuoted && ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// How a message calls what was found.
  public var nounPhrase: Phrase {
    switch content {
    case .scalar(let text, _): Phrase(vi: "“\(text)”", en: "“\(text)”")
    case .list: Phrase(vi: "một danh sách", en: "a list")
    case .map: Phrase(vi: "một nhóm khóa", en: "a map")
    }
  }
}
