import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Walks through a part of a workbook; names come without their prefix.
final class MarkupReader: NSObject, XMLParserDelegate {
  private let open: (String, [String: String]) -> Void
  private let close: (String, String) -> Void
  private var text = ""
  private var isFailed = false

  private init(
    open: @escaping (String, [String: String]) -> Void, close: @escaping (String, String) -> Void
  ) {
    self.open = open
    self.close = close
  }

  /// Calls `open` for each start of an element and `close` with its text for each end.
  ///
  /// - Returns: `false` when the content is no XML. A document type is refused, as workbooks have
  ///   none and its entities can grow without end.
  static func walk(
    _ content: [UInt8], open: @escaping (String, [String: String]) -> Void,
    close: @escaping (String, String) -> Void
  ) -> Bool {
    let data = Data(content)
    guard isUTF8(content), data.range(of: Data("<!DOCTYPE".utf8)) == nil else { return false }
    let reader = MarkupReader(open: open, close: close)
    // A stream is fed in pieces: the parser refuses more than 10 MB that it gets at once.
    let parser = XMLParser(stream: InputStream(data: data))
    parser.shouldResolveExternalEntities = false
    parser.delegate = reader
    return parser.parse() && !reader.isFailed
  }

  /// Workbooks are UTF-8; in another encoding a document type could hide.
  private static func isUTF8(_ content: [UInt8]) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let head = (content.starts(with: mark) ? content.dropFirst(3) : content[...]).prefix(200)
    let text = String(decoding: head, as: UTF8.self).lowercased()
    guard text.hasPrefix("<"), !head.contains(0) else { return false }
    let declaration = text.hasPrefix("<?xml") ? text.prefix { $0 != ">" } : ""
    return !declaration.contains("encoding") || declaration.contains("utf-8")
  }

  private func local(_ name: String) -> String {
    name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    text = ""
    open(local(name), attributes)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    close(local(name), text)
    text = ""
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) { isFailed = true }
}
