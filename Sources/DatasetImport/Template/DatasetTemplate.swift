import SourceFiles
import Territory

/// An empty dataset folder for a province to fill in, as CSV and as one workbook.
public enum DatasetTemplate {
  /// The workbook's name.
  public static let workbookName = "mau-du-lieu.xlsx"

  /// The files of the folder.
  ///
  /// - Throws: ``ProblemReport`` when the workbook cannot be made.
  public static func files() throws(ProblemReport) -> [(name: String, bytes: [UInt8])] {
    let texts = [
      ("dataset.yaml", manifest), ("HUONG-DAN.md", guide),
      ("units.csv", head(["code", "name", "kind", "parent", "area_km2", "population"], .units)),
      ("districts.csv", head(["code", "name", "kind", "province"], .districts)),
      ("adjacency.csv", head(["a", "b", "shared_m", "note"], .adjacency)),
    ]
    return texts.map { (name: $0.0, bytes: Array($0.1.utf8)) }
      + [(name: workbookName, bytes: try TemplateWorkbook.bytes())]
  }

  /// The optional columns that a form has; the others are documented and may be added.
  static let optionalOfUnits = [
    "mountain", "border", "island", "delta", "difficult_coast", "minority_percent", "class",
    "officials", "non_specialised", "lon", "lat", "note",
  ]

  private static func head(_ names: [String], _ role: TableRole) -> String {
    CSVText.row(names + (role == .units ? optionalOfUnits : []))
  }

  private static let manifest = """
    # Bộ dữ liệu: tên, ngày, nguồn. Điền rồi bỏ các dòng chú thích nếu muốn.
    # The dataset: title, date, sources. Fill it in.
    format: 1
    title: "Mẫu: tên tỉnh, số liệu nào"      # tên sẽ in ở mọi báo cáo / printed on every report
    date: 1900-01-01                         # ngày danh sách đơn vị có hiệu lực / the day the list is valid
    tables:                                  # nguồn và giấy phép từng bảng / origin of each table
      - file: units.csv
        # date: 2022-12-31                   # ngày của số liệu / the day of the figures
        source: "chưa nêu"                   # ví dụ: Sở Nội vụ, Công an tỉnh, Sở TN&MT
        licence: "chưa nêu"                  # ví dụ: nội bộ / internal
      - { file: districts.csv, source: "chưa nêu", licence: "chưa nêu" }
      - { file: adjacency.csv, source: "chưa nêu", licence: "chưa nêu" }
    # Giả định in cùng kết quả / assumptions printed with every result:
    # assumptions:
    #   - { vi: "Dân số đến 31/12/2022 do công an xác nhận.", en: "Population at 31 December 2022." }

    """

  private static var guide: String {
    func rows(_ columns: [DatasetColumn]) -> String {
      columns.map { column in
        let need = column.isRequired ? "bắt buộc / required" : ""
        let missing = column.whenMissing.map { "\($0.vi) / \($0.en)" } ?? ""
        return "| `\(column.name)` | \(need) | \(column.meaning.vi) / \(column.meaning.en) | "
          + "\(missing) |\n"
      }.joined()
    }
    let head =
      "| Cột / column | | Nội dung / content | Khi thiếu / if missing |\n|---|---|---|---|\n"
    return """
      # Điền bộ dữ liệu / Filling in a dataset

      Chọn một trong hai cách / choose one of two ways:

      1. Điền `\(workbookName)` bằng Excel rồi / fill in the workbook, then:
         `sapxep dataset import --units \(workbookName) --out du-lieu`
      2. Điền `units.csv`, `districts.csv`, `adjacency.csv` (UTF-8) rồi / fill in the tables, then:
         `sapxep dataset import --units units.csv --adjacency adjacency.csv --out du-lieu`

      Rồi soát / then look it over: `sapxep dataset check du-lieu`

      Có ranh giới GeoJSON thì thêm `--boundaries FILE`: liền kề và tọa độ tâm được đo, không cần điền
      bảng liền kề (trừ cầu, phà). With GeoJSON boundaries add `--boundaries FILE`: pairs and middles
      are measured, only bridges and ferries are left to list.

      Cột tùy chọn có thể bỏ; mỗi cột bỏ đi trở thành một giả định được in ra. Optional columns may be
      left out; each becomes a printed assumption.

      ## Đơn vị cấp xã / units (`units.csv`)

      \(head)\(rows(DatasetColumn.units))
      ## Đơn vị cấp huyện / districts (`districts.csv`)

      \(head)\(rows(DatasetColumn.districts))
      ## Liền kề / adjacency (`adjacency.csv`)

      Cầu, phà: để trống `shared_m`, ghi ở `note`. Bridges, ferries: leave `shared_m` empty, tell in
      `note`.

      \(head)\(rows(DatasetColumn.adjacency))
      """
  }
}
