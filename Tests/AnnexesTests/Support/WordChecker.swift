/// Checks WordprocessingML against the parts of the schema that our documents use: the order of
/// elements (ECMA-376 part 1, 17), required attributes, unique ids, columns of tables.
struct WordChecker {
  private let root: XMLTree

  init(_ root: XMLTree) { self.root = root }

  /// The children of an element in the order of its sequence.
  private static let sequences: [String: [String]] = [
    "w:pPr": [
      "w:pStyle", "w:keepNext", "w:keepLines", "w:spacing", "w:ind", "w:jc", "w:textAlignment",
      "w:outlineLvl", "w:sectPr",
    ],
    "w:rPr": [
      "w:rFonts", "w:b", "w:i", "w:color", "w:sz", "w:szCs", "w:u", "w:vertAlign", "w:lang",
    ],
    "w:tblPr": ["w:tblStyle", "w:tblW", "w:jc", "w:tblBorders", "w:tblLayout", "w:tblCellMar"],
    "w:trPr": ["w:cantSplit", "w:tblHeader"],
    "w:tcPr": ["w:tcW", "w:gridSpan", "w:vMerge", "w:shd", "w:vAlign"],
    "w:tbl": ["w:tblPr", "w:tblGrid", "w:tr"], "w:tr": ["w:trPr", "w:tc"],
    "w:tc": ["w:tcPr", "w:p"],
    "w:p": ["w:pPr", "*"],
    "w:r": ["w:rPr", "*"],
    "w:sectPr": ["w:headerReference", "w:pgSz", "w:pgMar", "w:pgNumType", "w:titlePg"],
    "w:style": ["w:name", "w:basedOn", "w:next", "w:qFormat", "w:pPr", "w:rPr"],
    "w:styles": ["w:docDefaults", "w:style"],
    "wp:inline": ["wp:extent", "wp:docPr", "a:graphic"],
    "pic:pic": ["pic:nvPicPr", "pic:blipFill", "pic:spPr"],
    "w:tblBorders": ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"],
  ]

  private static let attributes: [String: [String]] = [
    "w:sz": ["w:val"], "w:szCs": ["w:val"], "w:jc": ["w:val"], "w:pStyle": ["w:val"],
    "w:gridCol": ["w:w"], "w:tcW": ["w:w", "w:type"], "w:gridSpan": ["w:val"],
    "w:shd": ["w:val"], "w:headerReference": ["w:type", "r:id"],
    "w:footnote": ["w:id"], "w:footnoteReference": ["w:id"], "w:fldSimple": ["w:instr"],
    "w:bookmarkStart": ["w:id", "w:name"], "w:bookmarkEnd": ["w:id"],
    "w:fldChar": ["w:fldCharType"],
    "w:style": ["w:type", "w:styleId"], "wp:docPr": ["id", "name"], "a:blip": ["r:embed"],
    "w:vertAlign": ["w:val"], "w:pgSz": ["w:w", "w:h"],
    "w:pgMar": ["w:top", "w:right", "w:bottom", "w:left", "w:header", "w:footer", "w:gutter"],
  ]

  /// What is wrong, each fault once.
  func faults() -> [String] {
    var faults: [String] = []
    for element in root.everything {
      faults += order(element)
      for name in Self.attributes[element.name] ?? [] where element.attributes[name] == nil {
        faults.append("\(element.name) lacks \(name)")
      }
      if element.name == "w:tbl" { faults += columns(element) }
      if element.name == "w:tc", element.children.last?.name != "w:p" {
        faults.append("a cell ends without a paragraph")
      }
    }
    for name in ["w:bookmarkStart", "wp:docPr", "w:footnote"] {
      let ids = root.all(name).compactMap { $0.attributes["w:id"] ?? $0.attributes["id"] }
      if Set(ids).count != ids.count { faults.append("\(name): an id twice") }
    }
    if root.name == "w:document", root.children.first?.children.last?.name != "w:sectPr" {
      faults.append("the body does not end with its section")
    }
    return Set(faults).sorted()
  }

  private func order(_ element: XMLTree) -> [String] {
    guard let sequence = Self.sequences[element.name] else { return [] }
    let rest = sequence.firstIndex(of: "*")
    var (faults, last): ([String], (place: Int, name: String)) = ([], (0, ""))
    for child in element.children {
      guard let place = sequence.firstIndex(of: child.name) ?? rest else {
        faults.append("\(child.name) is not known in \(element.name)")
        continue
      }
      if place < last.place {
        faults.append("\(child.name) stands after \(last.name) in \(element.name)")
      }
      last = (place, child.name)
    }
    return faults
  }

  /// Every row has the columns of the grid, and merged cells go on from one above.
  private func columns(_ table: XMLTree) -> [String] {
    let grid = table.children.filter { $0.name == "w:tblGrid" }.flatMap(\.children).count
    return table.children.filter { $0.name == "w:tr" }.compactMap { row in
      let count = row.children.filter { $0.name == "w:tc" }.reduce(0) { sum, cell in
        let span = cell.all("w:gridSpan").first?.attributes["w:val"].flatMap(Int.init)
        return sum + (span ?? 1)
      }
      return count == grid ? nil : "a row has \(count) columns, its table \(grid)"
    }
  }
}
