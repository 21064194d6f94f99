/// Lists in messages, which name a few and say that there are more.
enum FirstFew {
  /// The words of the first five, and an ellipsis where there are others.
  static func list<Item>(_ items: [Item], _ words: (Item) -> String) -> String {
    items.prefix(5).map(words).joined(separator: ", ") + (items.count > 5 ? "…" : "")
  }
}
