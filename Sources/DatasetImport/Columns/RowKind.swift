import SourceFiles
import Territory

/// What a row below the headings is.
enum RowKind {
  case unit
  /// The heading of a district's communes, such as “I. Quận Ba Đình”.
  case district(name: String)
  case province(name: String)
  case total
  /// The numbers of the columns: (1) (2) (3), or A B 1 2.
  case columnNumbers
  /// Words below the table, such as “Người lập biểu”.
  case remark

  /// Judges a row of a table of units.
  static func of(_ row: Grid.Row, _ layout: TableLayout, isFirst: Bool) -> RowKind {
    let filled = row.cells.filter { !$0.isEmpty }.map(\.text)
    if isFirst, isColumnNumbers(filled) { return .columnNumbers }
    let code = layout["code"].map { row[$0].text } ?? ""
    let named = layout["name"].map { row[$0].text } ?? ""
    if code.isEmpty || !code.contains(where: \.isNumber) {
      let words = [named, code] + filled.prefix(3)
      if words.contains(where: isTotal) { return .total }
    }
    // A heading is merged over the row, or stands in the place of the name.
    let title = named.isEmpty ? filled.first { $0.count > 3 } ?? "" : named
    let parsed = KindWord.parse(KindWord.withoutNumber(title))
    let ownKind = layout["kind"].flatMap { KindWord.kind(row[$0].text) }
    if let kind = parsed.kind, kind.level == .district, ownKind?.level != .commune {
      return .district(name: "\(kind.prefix) \(parsed.bare)")
    }
    if PlainLetters.folded(title).hasPrefix("tinh "), ownKind == nil {
      return .province(name: KindWord.withoutNumber(title))
    }
    let hasFigures = ["area", "population"].contains { field in
      layout[field].map { row[$0].text.contains(where: \.isNumber) } ?? false
    }
    let isNumbered = code.contains(where: \.isNumber)
    return isNumbered || hasFigures || parsed.kind != nil || ownKind != nil ? .unit : .remark
  }

  private static func isColumnNumbers(_ texts: [String]) -> Bool {
    guard texts.count >= 2, Set(texts).count == texts.count else { return false }
    let isNumber = { (text: String) in
      let inner = text.filter { !"()[] ".contains($0) }
      return inner.prefix { $0 != "=" }.count <= 2
        && (Int(inner.prefix { $0 != "=" }) != nil
          || inner.count == 1 && inner.first?.isLetter == true)
    }
    return texts.allSatisfy(isNumber)
  }

  static func isTotal(_ text: String) -> Bool {
    let folded = PlainLetters.folded(KindWord.withoutNumber(text))
    if ["tong", "cong", "tong cong", "tong so", "total", "sum", "cong tong"].contains(folded) {
      return true
    }
    return [
      "tong cong ", "tong so ", "cong toan ", "tong toan ", "toan tinh", "toan huyen", "toan quan",
      "toan thanh pho", "toan thi xa", "cong huyen ", "cong quan ", "cong thi xa ",
      "cong thanh pho ", "cong tinh ", "tong huyen ", "tong quan ", "grand total",
    ].contains { folded.hasPrefix($0) }
  }
}
