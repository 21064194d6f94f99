import Foundation
import SourceFiles

/// A scenario file with everything it inherits, as one tree that remembers where each value stands.
public struct ScenarioSource: Sendable {
  /// The merged tree, without `extends`.
  public let root: SourceNode
  /// The files, the scenario first, its ancestors after it.
  public let chain: [String]
  /// What each file is called where the machine's folders must not show: its path from the folder
  /// of the scenario.
  let labels: [String: String]

  /// Makes a source from a tree that is already merged.
  public init(root: SourceNode, chain: [String]) {
    self.init(root: root, chain: chain, labels: [:])
  }

  private init(root: SourceNode, chain: [String], labels: [String: String]) {
    self.root = root
    self.chain = chain
    self.labels = labels
  }

  /// Reads the scenario at `path` and its ancestors.
  ///
  /// - Throws: ``ProblemReport`` for a missing file, a cycle, bad YAML, or a change (`add`,
  ///   `remove`) of something that is not a list.
  public static func read(_ path: String) throws(ProblemReport) -> ScenarioSource {
    let log = ProblemLog()
    var chain: [(path: String, label: String)] = []
    let name = String(path.dropFirst(folder(of: path).count))
    let root = try load(path, label: name, statedAt: nil, chain: &chain, log: log)
    try log.throwIfErrors()
    return ScenarioSource(
      root: root, chain: chain.map(\.path),
      labels: Dictionary(chain.map { ($0.path, $0.label) }, uniquingKeysWith: { a, _ in a }))
  }

  /// Joins a path to the folder of the file that states it.
  public static func path(_ stated: String, relativeToFile file: String) -> String {
    stated.hasPrefix("/") ? stated : folder(of: file) + stated
  }

  /// The folder part of a path with its slash, as written; empty when there is none.
  private static func folder(of file: String) -> String {
    file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
  }

  private static func load(
    _ path: String, label: String, statedAt: SourcePosition?,
    chain: inout [(path: String, label: String)], log: ProblemLog
  ) throws(ProblemReport) -> SourceNode {
    let identity = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let known = chain.map { URL(fileURLWithPath: $0.path).resolvingSymlinksInPath().path }
    if let statedAt, known.contains(identity) {
      let circle = (chain.map(\.path) + [path]).joined(separator: " → ")
      throw ProblemReport(
        .badData,
        [
          Problem(
            .error, at: statedAt,
            Phrase(
              vi: "“extends” đi vòng: \(circle)", en: "“extends” goes in a circle: \(circle)"),
            mend: Phrase(
              vi: "bỏ “extends” ở một trong các tệp này",
              en: "remove “extends” from one of these files"))
        ])
    }
    let file: TextFile
    do {
      file = try TextFile.read(path)
    } catch {
      guard let statedAt else { throw error }
      let reason = error.problems.first?.what ?? Phrase(vi: "?", en: "?")
      throw ProblemReport(
        error.kind,
        [
          Problem(
            .error, at: statedAt,
            Phrase(
              vi: "không kế thừa được “\(path)”: \(reason.vi)",
              en: "cannot inherit “\(path)”: \(reason.en)"),
            mend: Phrase(
              vi: "đường dẫn tính từ thư mục của tệp này",
              en: "the path counts from the folder of this file"))
        ])
    }
    chain.append((path, label))
    var node = try YAMLFile.parse(file)
    guard case .map(var entries) = node.content,
      let index = entries.firstIndex(where: { $0.key == "extends" })
    else { return node }
    let stated = entries.remove(at: index).value
    node.content = .map(entries)
    guard !stated.isNull, let parentPath = stated.text(log: log) else { return node }
    // Of an absolute path only the name is told: the folders are this machine's.
    let parentLabel =
      parentPath.hasPrefix("/")
      ? String(parentPath.dropFirst(folder(of: parentPath).count))
      : ScenarioSource.path(parentPath, relativeToFile: label)
    let parent = try load(
      ScenarioSource.path(parentPath, relativeToFile: path), label: parentLabel,
      statedAt: stated.position, chain: &chain, log: log)
    return ScenarioMerge(log: log).merged(parent: parent, child: node)
  }
}

/// Lays a scenario over its parent: maps merge, scalars and lists replace, lists change by
/// `add` and `remove`.
private struct ScenarioMerge {
  let log: ProblemLog

  func merged(parent: SourceNode, child: SourceNode) -> SourceNode {
    switch (parent.content, child.content) {
    case (.map(let below), .map(let above)):
      var entries = below
      for entry in above {
        if let index = entries.firstIndex(where: { $0.key == entry.key }) {
          entries[index] = SourceNode.Entry(
            key: entry.key, keyPosition: entry.keyPosition,
            value: merged(parent: entries[index].value, child: entry.value))
        } else {
          entries.append(entry)
        }
      }
      return SourceNode(.map(entries), at: child.position)
    case (.list(let items), .map(let change)):
      return changed(items, by: change, at: child.position)
    default:
      return child
    }
  }

  private func changed(
    _ items: [SourceNode], by change: [SourceNode.Entry], at position: SourcePosition
  ) -> SourceNode {
    var items = items
    for entry in change {
      guard case .list(let named) = entry.value.content, ["add", "remove"].contains(entry.key)
      else {
        log.error(
          at: entry.keyPosition,
          Phrase(
            vi: "một danh sách kế thừa chỉ thay đổi bằng “add: […]” và “remove: […]”",
            en: "an inherited list changes by “add: […]” and “remove: […]” only"),
          mend: Phrase(
            vi: "hoặc viết lại cả danh sách", en: "or write the whole list again"))
        continue
      }
      if entry.key == "add" {
        items += named
        continue
      }
      for item in named {
        if let index = items.firstIndex(where: { $0.hasSameContent(as: item) }) {
          items.remove(at: index)
        } else {
          log.error(
            at: item.position,
            Phrase(
              vi: "không có mục này trong danh sách kế thừa để bỏ",
              en: "the inherited list has no such item to remove"))
        }
      }
    }
    return SourceNode(.list(items), at: position)
  }
}

extension SourceNode {
  /// Whether two values say the same, wherever they stand.
  func hasSameContent(as other: SourceNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let a, _), .scalar(let b, _)): a == b
    case (.list(let a), .list(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.hasSameContent(as: $1) }
    case (.map(let a), .map(let b)):
      a.count == b.count
        && a.allSatisfy { entry in
          b.contains { $0.key == entry.key && $0.value.hasSameContent(as: entry.value) }
        }
    default: false
    }
  }
}
