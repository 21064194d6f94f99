import Legislation
import Scenarios
import SourceFiles
import Territory

/// The page `Datasets/README.md`: files, columns, keys and legal rules.
///
/// A test keeps the page equal to this text.
public enum Catalogue {
  /// The page as Markdown, Vietnamese with English beside it.
  public static func markdown() -> String {
    head + dataset + section("units.csv", DatasetColumn.units)
      + section("districts.csv", DatasetColumn.districts)
      + section("adjacency.csv", DatasetColumn.adjacency) + drawnPlan + scenario
      + rules("Thuộc diện sắp xếp / Due units", DueRule.all)
      + rules("Căn cứ của đơn vị mới / Basis of a formed unit", Basis.allCases.map(\.rule))
  }

  private static let head = """
    # Bộ dữ liệu, kịch bản và quy tắc / Datasets, scenarios and rules

    Trang này được sinh từ mã nguồn; một kiểm thử giữ nó đúng. This page is generated from the
    sources; a test keeps it true.

    """

  private static let dataset = """

    ## Bộ dữ liệu / Dataset

    Một thư mục có `dataset.yaml` và ba bảng CSV (UTF-8; dấu phẩy, chấm phẩy hoặc tab; số thập phân
    dùng chấm hoặc phẩy, không có dấu phân cách hàng nghìn). Luật được tìm ở thư mục `law` bên cạnh, rồi
    ở `Datasets/law` phía trên chương trình, hoặc `--law`. A folder with `dataset.yaml` and three CSV
    tables; the law is looked for in `law` beside it, then in `Datasets/law` above the program, or
    `--law`.

    ```yaml
    format: 1
    title: Tỉnh ví dụ, số liệu minh họa      # ví dụ / example
    date: 2023-01-01
    tables:                                  # nguồn và giấy phép từng bảng / origin of each table
      - { file: units.csv, date: 2022-12-31, source: Sở Nội vụ, licence: nội bộ }
    assumptions:                             # tùy chọn / optional
      - { vi: Số liệu minh họa., en: Sample figures. }
    ```

    """

  private static let drawnPlan = """

    ## Phương án vẽ tay cho `assess` / A plan drawn by hand

    CSV: `group` (nhãn bất kỳ, cùng nhãn là cùng nhóm / any label), `code`, tùy chọn / optional `name`
    (tên mới / new name), `part` (`whole`, `partial`, `boundary_adjustment`). Đơn vị không nêu thì giữ
    nguyên. Units that are not named stay. `run --format csv` in ra đúng dạng này / prints this form.

    """

  private static let scenario = """

    ## Khóa của kịch bản / Keys of a scenario

    | Khóa / key | Giá trị / values | Mặc định / default |
    |---|---|---|
    | `format`, `title`, `dataset`, `law: { as_of, phase, folder }` | ngày, giai đoạn / day, phase | bắt buộc, trừ `folder` / required but `folder` |
    | `extends` | một kịch bản cha / one parent | |
    | `scope.districts` | `all` hoặc mã / or codes | `all` |
    | `due` | \(words(Scenario.DueRule.self)) | `required` |
    | `groups.max_units` | 1–\(Scenario.largestMaxUnits); trên 5 có thể rất lâu / above 5 may take very long | 5 |
    | `groups.discretion` | \(words(Scenario.Discretion.self)) | `allowed` |
    | `groups.fallbacks` | \(words(Scenario.Fallbacks.self)) | `presumed` |
    | `groups.without_due_unit` | \(words(Scenario.WithoutDueUnit.self)) | `never` |
    | `decisions.keep` | `units`, `ground`, `evidence`, `inferred_from` | |
    | `decisions.join` | `units`, `year`, `why`, `kind`, `further_joining: { factor, why }` | |
    | `decisions.separate` | `units`, `why` | |
    | `decisions.name` | `members` (đúng các đơn vị của nhóm / exactly the members), `name`, `seat`, `kind`, `further_joining` | |
    | `goals` | \(words(Goal.self)) | \(Goal.defaultOrder.map { "`\($0.rawValue)`" }.joined(separator: ", ")) |
    | `limits` | \(Goal.limited.map { "`\($0.rawValue)`" }.joined(separator: ", ")): số nguyên (đúng bằng) hoặc / a whole number (exactly) or `{ at_most, at_least }`, `{ exactly }` | không / none |
    | `staffing.regime` | một chế độ của / a regime of `law/staff-norms.yaml` | `decree-33-2023` |
    | `staffing.compare` | các chế độ đặt cạnh / regimes set beside it | `[]` |
    | `staffing.effect` | ngày có hiệu lực / day of effect | `law.as_of` |
    | `staffing.base_salary` | đồng mỗi tháng / đồng a month | `by-date` |
    | `staffing.salary_coefficient` | 0.01–20 | luật / the law's: `law/pay.yaml` |
    | `staffing.regular_police` | `true`, `false` | `false` |
    | `staffing.people_cap` | 1–1000, thay mức trần của chế độ / in place of a regime's cap | luật / the law's |
    | `staffing.severance` | `elected_percent`, `term_ends`, `insurance_years`, `early_retirement_percent`, `early_years`, `early_insurance_years`, `top_up_percent` | 50, 2026-05-31, 15, 0, 3, 30, 0 |
    | `staffing.roadmap` | `years`, `minimise` (\(words(StaffingRequest.RoadmapGoal.self))), `attrition_per_mille: { officials, non_specialised }`, `end_of_term_percent: { officials, non_specialised }`, `transfer_places: { officials, non_specialised }` (mỗi năm một số / one number for each year), `yearly_budget`, `grades: { excellent, good, completed, not_completed, not_completed_leave_percent }` | luật / the law's 5, `cost`, 20, 0, `[]`, không / none |
    | `search.work_limit`, `search.seconds_limit`, `search.threads` | số nguyên / whole numbers | `default`, không / none, 2 |

    """

  private static func words<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> String
  where Choice.RawValue == String {
    Choice.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
  }

  private static func section(_ file: String, _ columns: [DatasetColumn]) -> String {
    var text =
      "\n### `\(file)`\n\n| Cột / column | | Nội dung / content | Khi thiếu / if missing |\n"
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
