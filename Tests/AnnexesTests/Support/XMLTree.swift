/// A small strict reader of XML as our documents use it: elements, attributes, text.
final class XMLTree {
  let name: String
  let attributes: [String: String]
  private(set) var children: [XMLTree] = []

  struct Malformed: Error { let reason: String }

  init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// The element and all below it, in the order of the document.
  func all(_ name: String) -> [XMLTree] {
    (self.name == name ? [self] : []) + children.flatMap { $0.all(name) }
  }

  /// Every element, in the order of the document.
  var everything: [XMLTree] { [self] + children.flatMap(\.everything) }

  static func parse(_ text: String) throws -> XMLTree {
    var open: [XMLTree] = []
    var root: XMLTree?
    var rest = Substring(text)
    func checkText(_ text: Substring) throws {
      if text.contains("<") || text.contains(">") { throw Malformed(reason: "\(text.prefix(40))") }
      for entity in text.matches(of: /&([^;]{0,8});?/) {
        let isKnown = ["amp", "lt", "gt", "quot", "apos", "#39"].contains(String(entity.1))
        if !isKnown { throw Malformed(reason: "&\(entity.1)") }
      }
      if open.isEmpty, !text.allSatisfy(\.isWhitespace) { throw Malformed(reason: "text outside") }
    }
    while let start = rest.firstIndex(of: "<") {
      try checkText(rest[..<start])
      guard let end = rest[start...].firstIndex(of: ">") else { throw Malformed(reason: "no >") }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("?") { continue }
      if tag.hasPrefix("/") {
        guard open.popLast()?.name == String(tag.dropFirst()) else {
          throw Malformed(reason: "</\(tag.dropFirst())>")
        }
        continue
      }
      let isEmpty = tag.hasSuffix("/")
      let element = try self.element(isEmpty ? tag.dropLast() : tag)
      if let parent = open.last {
        parent.children.append(element)
      } else {
        guard root == nil else { throw Malformed(reason: "two roots") }
        root = element
      }
      if !isEmpty { open.append(element) }
    }
    try checkText(rest)
    guard let root, open.isEmpty else { throw Malformed(reason: "open elements") }
    return root
  }

  private static func element(_ tag: Substring) throws -> XMLTree {
    guard let name = tag.prefixMatch(of: /[A-Za-z:0-9]+/) else { throw Malformed(reason: "\(tag)") }
    var attributes: [String: String] = [:]
    var rest = tag[name.range.upperBound...]
    while let match = rest.prefixMatch(of: /\s+([A-Za-z:0-9-]+)="([^"<]*)"/) {
      if attributes.updateValue(String(match.2), forKey: String(match.1)) != nil {
        throw Malformed(reason: "\(match.1) twice")
      }
      rest = rest[match.range.upperBound...]
    }
    guard rest.allSatisfy(\.isWhitespace) else { throw Malformed(reason: "\(tag)") }
    return XMLTree(name: String(name.0), attributes: attributes)
  }
}
