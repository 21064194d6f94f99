import SourceFiles

/// What differs between two YAML files, key by key, whatever their order and layout.
struct TreeDifference {
  /// One place that differs.
  struct Change: Hashable {
    /// The keys down to it, such as `groups.max_units`.
    let path: String
    /// What stood there before; `nil` where there was nothing.
    let old: String?
    /// What stands there now; `nil` where there is nothing.
    let new: String?
  }

  /// The changes in the order of their places.
  let changes: [Change]

  /// Compares two trees.
  init(_ old: SourceNode, _ new: SourceNode) {
    let (before, after) = (Self.leaves(old), Self.leaves(new))
    var changes: [Change] = []
    for path in Set(before.keys).union(after.keys).sorted() {
      var (gone, come) = (before[path] ?? [], after[path] ?? [])
      // Entries of a list that are in both are no change.
      for text in gone {
        guard let place = come.firstIndex(of: text), let own = gone.firstIndex(of: text) else {
          continue
        }
        come.remove(at: place)
        gone.remove(at: own)
      }
      for index in 0..<max(gone.count, come.count) {
        changes.append(
          Change(
            path: path, old: index < gone.count ? gone[index] : nil,
            new: index < come.count ? come[index] : nil))
      }
    }
    self.changes = changes
  }

  /// Compares two texts; `nil` when one of them is no YAML.
  init?(_ old: String, _ new: String) {
    func node(_ text: String) -> SourceNode? {
      guard let file = try? TextFile.decode(Array(text.utf8), path: "") else { return nil }
      return try? YAMLFile.parse(file)
    }
    guard let old = node(old), let new = node(new) else { return nil }
    self.init(old, new)
  }

  /// Every value by the keys down to it; a list has as many as it has entries with keys.
  private static func leaves(_ root: SourceNode) -> [String: [String]] {
    var leaves: [String: [String]] = [:]
    func walk(_ node: SourceNode, _ path: String) {
      switch node.content {
      case .scalar: leaves[path, default: []].append(text(node))
      case .list(let items):
        let areScalars = items.allSatisfy { if case .scalar = $0.content { true } else { false } }
        if areScalars { return leaves[path, default: []].append(text(node)) }
        for item in items { leaves[path, default: []].append(text(item)) }
      case .map(let entries):
        for entry in entries {
          walk(entry.value, path.isEmpty ? entry.key : path + "." + entry.key)
        }
      }
    }
    walk(root, "")
    return leaves
  }

  /// A value in one line.
  private static func text(_ node: SourceNode) -> String {
    switch node.content {
    case .scalar(let text, _): text
    case .list(let items): "[" + items.map(text).joined(separator: ", ") + "]"
    case .map(let entries):
      "{ " + entries.map { "\($0.key): \(text($0.value))" }.joined(separator: ", ") + " }"
    }
  }
}
