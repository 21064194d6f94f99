/// Checks a sheet of a workbook (ECMA-376 part 1, 18.3): the order of its parts, rows and cells
/// ascending, merged ranges apart.
struct SheetChecker {
  private let root: XMLTree

  init(_ root: XMLTree) { self.root = root }

  private static let parts = [
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "mergeCells",
    "printOptions", "pageMargins", "pageSetup", "headerFooter",
  ]

  func faults() -> [String] {
    let places = root.children.map { Self.parts.firstIndex(of: $0.name) }
    var faults = zip(root.children, places).filter { $1 == nil }.map { "\($0.0.name) is not known" }
    let known = places.compactMap(\.self)
    if known != known.sorted() { faults.append("parts are not in order") }
    let rows = root.all("row").compactMap { $0.attributes["r"].flatMap(Int.init) }
    if rows != Set(rows).sorted() { faults.append("rows are not in order") }
    let cells = root.all("c").compactMap { $0.attributes["r"].flatMap(Self.place) }
    if !zip(cells, cells.dropFirst()).allSatisfy({ ($0.row, $0.column) < ($1.row, $1.column) }) {
      faults.append("cells are not in order")
    }
    let merged = root.all("mergeCell").compactMap { $0.attributes["ref"] }
    let boxes = merged.map { $0.split(separator: ":").compactMap { Self.place(String($0)) } }
    for (index, a) in boxes.enumerated() where a.count == 2 {
      for (other, b) in boxes.enumerated().dropFirst(index + 1) where b.count == 2 {
        let isApart =
          a[1].row < b[0].row || b[1].row < a[0].row || a[1].column < b[0].column
          || b[1].column < a[0].column
        if !isApart { faults.append("\(merged[index]) and \(merged[other]) overlap") }
      }
    }
    return faults
  }

  private static func place(_ reference: String) -> (row: Int, column: Int)? {
    let letters = reference.prefix { $0.isLetter }
    guard let row = Int(reference.dropFirst(letters.count)) else { return nil }
    return (row, letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 })
  }
}
