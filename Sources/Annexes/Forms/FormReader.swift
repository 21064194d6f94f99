import SourceFiles

extension AnnexForm {
  /// The file's name inside a folder of templates.
  public static let fileName = "forms.yaml"

  /// Reads the forms of a file; a form that the file leaves out is not printed.
  ///
  /// - Throws: ``ProblemReport`` with every fault at its place.
  public static func load(_ path: String) throws(ProblemReport) -> [AnnexForm] {
    let log = ProblemLog()
    let reader = MapReader(try YAMLFile.parse(TextFile.read(path)), log: log)
    if let format = reader.required("format") { _ = format.integer(in: 1...1, log: log) }
    var forms: [AnnexForm] = []
    if let map = reader.requiredMap("forms") {
      forms = FormID.allCases.compactMap { id in
        map.node(id.rawValue).flatMap { form(id, $0, log: log) }
      }
      map.finish()
    }
    reader.finish()
    try log.throwIfErrors()
    return forms
  }

  private static func form(_ id: FormID, _ node: SourceNode, log: ProblemLog) -> AnnexForm? {
    let reader = MapReader(node, log: log)
    let title = reader.phrase("title")
    let basis = reader.required("basis")?.text(log: log)
    let headings = reader.requiredList("columns").compactMap { heading(id, $0, log: log) }
    reader.finish()
    guard let title, let basis, !headings.isEmpty else { return nil }
    return AnnexForm(id: id, title: title, basis: basis, headings: headings)
  }

  private static func heading(
    _ id: FormID, _ node: SourceNode, isBelow: Bool = false, log: ProblemLog
  ) -> Heading? {
    let reader = MapReader(node, log: log)
    defer { reader.finish() }
    let vi = reader.required("vi")?.text(log: log)
    let en = reader.required("en")?.text(log: log)
    guard let vi, let en else { return nil }
    let words = Phrase(vi: vi, en: en)
    if !isBelow, reader.node("columns") != nil {
      let columns = reader.list("columns").compactMap {
        heading(id, $0, isBelow: true, log: log)
      }
      return columns.isEmpty ? nil : Heading(words: words, key: nil, width: 0, columns: columns)
    }
    guard let keyNode = reader.required("key"), let key = keyNode.text(log: log),
      let width = reader.required("width")?.integer(in: 1...100, log: log)
    else { return nil }
    guard id.keys.contains(key) else {
      log.error(
        at: keyNode.position,
        Phrase(
          vi: "\(id.rawValue) không có số liệu “\(key)”",
          en: "\(id.rawValue) has no figure “\(key)”"),
        mend: Phrase(
          vi: "dùng một trong: \(id.keys.joined(separator: ", "))",
          en: "use one of: \(id.keys.joined(separator: ", "))"))
      return nil
    }
    return Heading(words: words, key: key, width: width, columns: [])
  }
}
