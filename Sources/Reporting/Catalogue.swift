import Legislation
import SourceFiles
import Territory

/// The page `Datasets/README.md`: which columns tables may have, and which legal rules the program
/// applies. A test keeps the page equal to this text.
public enum Catalogue {
  /// The page as Markdown, Vietnamese with English beside it.
  public static func markdown() -> String {
    let head = """
      # Bộ dữ liệu và quy tắc / Datasets and rules

      Trang này được sinh từ mã nguồn; một kiểm thử giữ nó đúng. This page is generated from the
      sources; a test keeps it true.

      Một bộ dữ liệu là một thư mục có `dataset.yaml` (tiêu đề, ngày, nguồn và giấy phép của từng bảng,
      giả định bằng lời) và ba bảng CSV (UTF-8; dấu phẩy, chấm phẩy hoặc tab; số thập phân dùng chấm
      hoặc phẩy, không có dấu phân cách hàng nghìn). A dataset is a folder with `dataset.yaml` and three
      CSV tables.

      """
    return head
      + section("units.csv", DatasetColumn.units) + section("districts.csv", DatasetColumn.districts)
      + section("adjacency.csv", DatasetColumn.adjacency)
      + rules("Thuộc diện sắp xếp / Due units", DueRule.all)
      + rules("Căn cứ của đơn vị mới / Basis of a formed unit", Basis.allCases.map(\.rule))
  }

  private static func section(_ file: String, _ columns: [DatasetColumn]) -> String {
    var text = "\n## `\(file)`\n\n| Cột / column | | Nội dung / content | Khi thiếu / when missing |\n"
    text += "|---|---|---|---|\n"
    for column in columns {
      let missing = column.whenMissing.map { "\($0.vi) / \($0.en)" } ?? ""
      let needed = column.isRequired ? "bắt buộc / required" : ""
      text += "| `\(column.name)` | \(needed) | \(column.meaning.vi) / \(column.meaning.en) |"
      text += " \(missing) |\n"
    }
    return text
  }

  private static func rules(_ title: String, _ rules: [LegalRule]) -> String {
    var text = "\n## \(title)\n\n| | Điều / article | Quy tắc / rule | Ví dụ / example |\n"
    text += "|---|---|---|---|\n"
    for rule in rules {
      text += "| \(rule.code) | \(rule.article) | \(rule.statement.vi) / \(rule.statement.en) |"
      text += " \(rule.example.vi) / \(rule.example.en) |\n"
    }
    return text
  }
}
