import LegalParameters
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
      + section("adjacency.csv", DatasetColumn.adjacency) + flags
      + section("flags.csv", DatasetColumn.flags) + parts
      + section("parts.csv", DatasetColumn.parts) + villages
      + section("villages.csv", DatasetColumn.villages)
      + section("village-adjacency.csv", DatasetColumn.villageAdjacency) + records
      + section("offices.csv", DatasetColumn.offices)
      + section("voters.csv", DatasetColumn.voters) + drawnPlan + scenario
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

    Tùy chọn / optional: `statements.yaml`, các số đã công bố để đối chiếu / published figures to be
    compared, mỗi mục / each: `id`, `title`, `source`, `date`, `confidence` và / and
    `reduction: { level, people, percent, counts }` hoặc / or
    `removed_units: { officials, non_specialised, groups }`.

    """

  private static let flags = """

    Diện tích, dân số có thể để trống: đơn vị đó vẫn ở trên bản đồ, được giữ nguyên và không xét. An
    area or population may be left empty: the unit stays on the map, is kept and not judged.

    ### Yếu tố của từng đơn vị (tùy chọn) / Factors of single units (optional)

    `flags.csv` thay các cột cùng tên của units.csv; đơn vị không có dòng nào thì không có yếu tố.
    `flags.csv` stands in place of the columns of units.csv; a unit without a row has none.

    """

  private static let parts = """

    ### Phần của đơn vị (tùy chọn) / Parts of units (optional)

    Đơn vị có thể bị chia cho các đơn vị liền kề: bảng dưới đây nêu các phần. Chỉ đơn vị mà kịch bản nêu
    ở `split` mới bị chia. Tổng số liệu của các phần được lệch so với số liệu của đơn vị đến
    `parts_tolerance_percent` trong `dataset.yaml` (mặc định \(DatasetManifest.defaultPartsTolerance)).
    A unit may be divided among its neighbours: the table below names its parts. Only units that the
    scenario lists in `split` are divided. The figures of parts may add up to other sums than the
    unit's own by at most `parts_tolerance_percent` of `dataset.yaml`.

    """

  private static let villages = """

    ### Thôn, tổ dân phố (tùy chọn) / Villages (optional)

    Hai bảng dưới đây phải đi cùng nhau; không có cả hai thì bộ dữ liệu không có thôn và chỉ lệnh
    `villages` cần đến. The two tables below belong together; without both the dataset has no villages,
    which only the command `villages` needs.

    """

  private static let records = """

    ### Trụ sở và ý kiến cử tri (tùy chọn) / Offices and voters (optional)

    Hai bảng dưới đây, mỗi bảng tùy chọn, chỉ dùng để lập phụ lục PL12 và PL13 (`annex`), không đổi
    phương án; không có bảng thì phụ lục ấy không lập. Each of the two tables below is optional and serves
    annexes PL12 and PL13 only; it changes no plan, and without it that annex is left out.

    """

  private static let drawnPlan = """

    ## Phương án tự lập cho `assess` / A plan drawn by hand

    CSV: `group` (nhãn bất kỳ, cùng nhãn là cùng nhóm / any label), `code`, tùy chọn / optional `name`
    (tên mới / new name), `part` (`whole`, mã một phần trong / code of a part in `parts.csv`, `partial`,
    `boundary_adjustment`). Đơn vị không nêu thì giữ
    nguyên. Units that are not named stay. `run --format csv` in ra đúng dạng này / prints this form.

    """

  private static let scenario = """

    ## Khóa của kịch bản / Keys of a scenario

    | Khóa / key | Giá trị / values | Mặc định / default |
    |---|---|---|
    | `format`, `title`, `dataset`, `law: { as_of, phase, folder }` | ngày, giai đoạn / day, phase | bắt buộc, trừ `folder` / required but `folder` |
    | `extends` | một kịch bản cha / one parent | |
    | `scope.level` | \(words(Scenario.Level.self)): cấp xã; cấp huyện; cấp huyện rồi cấp xã trong các huyện mới / communes; districts; districts, then the communes in the new districts | `commune` |
    | `scope.districts` | `all` hoặc mã / or codes | `all` |
    | `scope.provinces` | `all` hoặc mã, tên tỉnh, thay `districts` / or codes or names of provinces, instead of `districts` | `all` |
    | `scope.across_districts` | \(words(Scenario.AcrossDistricts.self)): nhóm vượt địa giới cấp huyện; đơn vị mới thuộc huyện của đơn vị đông dân nhất; `priced` là thêm mục tiêu `units_moved` sau `unresolved_due` / groups across district lines; the new unit is in the district of its most populous member; `priced` adds the goal `units_moved` after `unresolved_due` | `never` |
    | `links.add` | mỗi mục / each: `units` (hai mã / two codes), `kind` (\(words(StatedLinks.Kind.self))), `why`: hai đơn vị coi là liền kề, ranh giới chung 0 m / two units that count as touching, with no shared boundary | |
    | `links.remove` | `units` (hai mã / two codes), `why`: hai đơn vị không coi là liền kề, kể cả các phần của chúng / two units that do not count as touching, nor do their parts | |
    | `due` | \(words(Scenario.DueRule.self)) | `required` |
    | `groups.max_units` | 1–\(Scenario.largestMaxUnits); trên 5 có thể rất lâu / above 5 may take very long | 5 |
    | `groups.discretion` | \(words(Scenario.Discretion.self)) | `allowed` |
    | `groups.fallbacks` | \(words(Scenario.Fallbacks.self)) | `presumed` |
    | `groups.without_due_unit` | \(words(Scenario.WithoutDueUnit.self)) | `never` |
    | `traits` | giả định theo tỉnh về / assumptions by province on \(TraitColumn.allCases.map { "`\($0.key)`" }.joined(separator: ", ")), mỗi mục / each `{ default, none, all, listed }`: không đơn vị nào, mọi đơn vị (`minority`: 100 %), hoặc các đơn vị có trong bộ dữ liệu / in no unit, in every one (`minority`: 100 %), or in those that the dataset lists; `default` là / is \(words(TraitRequest.Extent.self)), các danh sách là mã hoặc tên tỉnh / the lists are codes or names of provinces | theo bộ dữ liệu / as the dataset lists |
    | `split.units` | mã các đơn vị có thể bị chia, có phần trong `parts.csv`; `links.add` chỉ nối đơn vị nguyên / units that may be divided, with parts in that table; `links.add` joins whole units only | không / none |
    | `split.unknown_figures` | \(words(SplitRequest.UnknownFigures.self)): phần chưa có số liệu được chia đều, có đánh dấu, hoặc bị từ chối / parts without figures share equally, marked, or are refused | `refuse` |
    | `decisions.keep` | `units`, `ground`, `evidence`, `inferred_from` | |
    | `decisions.join` | `units`, `year`, `why`, `kind`, `further_joining: { factor, why }` | |
    | `decisions.separate` | `units`, `why` | |
    | `decisions.name` | `members` (đúng các đơn vị của nhóm / exactly the members), `name`, `seat`, `kind`, `further_joining` | |
    | `goals` | \(words(Goal.self)) | \(Goal.defaultOrder.map { "`\($0.rawValue)`" }.joined(separator: ", ")) |
    | `limits` | các con số / figures \(limitedFigures), mỗi mục / each: `at_most`, `at_least`, `exactly`; số nguyên là đúng bằng / a bare number is exact; `discretion_share: { at_most: phần trăm / percent }` | |
    | `limits.districts` | theo mã huyện, cùng các con số / by district code, the same figures: `{ "001": { units_after: 5 } }` | |
    | `limits.mergers_per_year`, `limits.severance_per_year` | theo năm / by year: `{ 2024: 60, 2025: { at_least: 5, at_most: 60 } }`; số nguyên là nhiều nhất / a bare number is the most; đơn vị mới, đồng trợ cấp / new units, đồng of severance | |
    | `calendar` | `starts` (ngày bắt đầu / the first day), `preparation: { voters_days, councils_days, resolution_days }`, `years` | `law.as_of`, `law/procedure.yaml`, các năm của giai đoạn / the phase's years |
    | `schedule.done`, `schedule.tasks` | các việc đã xong; việc đổi hoặc thêm / tasks that are done; tasks changed or added: `{ task, title, lead, partner, deadline, product }` | các việc trong / the tasks of `law/procedure.yaml` |
    | `staffing.regime`, `staffing.compare` | các chế độ trong `law/staff-norms.yaml` / regimes of that file | `decree-33-2023`, `[]` |
    | `staffing.effect` | ngày có hiệu lực của sắp xếp / the day it takes effect | `law.as_of` |
    | `staffing.base_salary` | `by-date` hoặc đồng một tháng / or đồng a month | `by-date` |
    | `staffing.salary_coefficient` | lương bình quân của cán bộ, công chức, lần lương cơ sở / an official's average salary in base salaries | `law/pay.yaml` |
    | `staffing.people_cap` | thay mức trần của chế độ có trần / replaces the cap of a regime that has one; each unit counts with as many people as the cap | |
    | `staffing.regular_police` | `true`, `false`: trưởng công an xã chính quy (NĐ34) / regular police chiefs | `false` |
    | `staffing.severance` | `elected_percent`, `term_ends`, `insurance_years`, `early_retirement_percent`, `early_years`, `early_insurance_years`, `top_up_percent`: số bình quân / averages | 50, 2026-05-31, 15, 0, 3, 30, 0 |
    | `staffing.roadmap` | `years`, `minimise` (\(words(StaffingRequest.RoadmapGoal.self))), `attrition_per_mille`, `end_of_term_percent`, `transfer_places` (mỗi khóa là / each is `{ officials: …, non_specialised: … }`), `yearly_budget` (đồng mỗi năm, danh sách; năm không nêu là 0 / a list; years that are not listed have 0), `grades` (tỷ lệ xếp loại, tổng 100 / shares that add up to 100: `excellent`, `good`, `completed`, `not_completed`, `not_completed_leave_percent`) | 5 năm / years, `cost`, 20 ‰, 0, không / none |
    | `staffing.titles: { commune, village }` | mỗi nơi / each: `min_people`, `max_people`, `max_titles_per_person`, `pairs` | theo luật / the law's |
    | `villages.region` | \(words(VillageRegion.self)) | bắt buộc khi có `villages` / required with `villages` |
    | `villages.city` | \(words(VillageCity.self)): quy mô tổ dân phố riêng / own size of tổ dân phố | |
    | `villages.communes` | `all` hoặc mã xã / or codes of communes | `all` |
    | `villages.max_units` | 1–\(Scenario.largestMaxUnits) | \(VillageRequest.defaultMaxUnits) |
    | `villages.due` | \(words(Scenario.DueRule.self)): thôn dưới 50 % quy mô / villages below 50 % of the size | `required` |
    | `villages.consent` | \(words(VillageRequest.Consent.self)): cử tri chưa đồng ý thì không được nhập, hoặc chỉ ghi nhận / no merger where voters refused, or only noted | `required` |
    | `villages.mixed_kinds` | \(words(VillageRequest.MixedKinds.self)): thôn nhập với tổ dân phố; kết quả theo loại của xã / thôn with tổ dân phố; the result is of the commune's kind | `never` |
    | `villages.people_per_village` | số người sau sáp nhập / people after | số chức danh được hưởng phụ cấp / the paid titles |
    | `villages.goals` | \(words(VillageGoal.self)) | theo thứ tự này / in this order |
    | `districts.due`, `districts.groups` | cho cấp huyện, như `due`, `groups` / for districts, as `due`, `groups`; chỉ với / only with `level: district`, `both` | như trên, `max_units` / as above, `max_units` \(DistrictRules.defaultMaxUnits) |
    | `districts.decisions` | `keep`, `join`, `separate`, `name` như của cấp xã, với mã huyện; có lịch thì `year` của `join` là năm của huyện mới (không nêu: năm sớm nhất), cấp xã của nó cùng năm hoặc sau đó / with a calendar the `year` of a `join` is that of the new district (the first by default), its communes follow in the same year or later; `kind`: `huyen`, `quan`, `thi_xa`, `thanh_pho` / as for communes, with codes of districts | |
    | `districts.decisions.move` | mỗi mục / each `{ unit, to, why }`: đơn vị cấp xã chuyển sang huyện khác, trước khi xét / a commune that changes its district before anything is judged | |
    | `districts.propose_moves` | `true`, `false`: tìm một, hai đơn vị cấp xã mà khi chuyển thì huyện hết thuộc diện / look for one or two communes whose move makes a district no longer due | `true` |
    | `districts.goals` | \(Goal.ofDistricts.map { "`\($0.rawValue)`" }.joined(separator: ", ")) | \(Goal.defaultOrderOfDistricts.map { "`\($0.rawValue)`" }.joined(separator: ", ")) |
    | `search.work_limit`, `search.seconds_limit`, `search.threads` | số nguyên / whole numbers | `default`, không / none, 2 |

    Với `level: district`, `both`, plan.json có khối `districts` cho cấp huyện (số liệu từng huyện, nhóm,
    đơn vị giữ, việc chuyển xã đã quyết định và có thể xét); phần còn lại là cấp xã trong các huyện mới,
    và trống (tổng bằng 0) với `level: district`. With `level: district` or `both` plan.json has a block
    `districts` (figures of every district, groups, kept ones, moves decided and proposed); the rest is
    the commune level in the new districts, empty with sums of 0 for `level: district`.

    """

  private static func words<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> String
  where Choice.RawValue == String {
    Choice.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
  }

  private static var limitedFigures: String {
    LimitedFigure.all.map { "`\($0.key)`" }.joined(separator: ", ")
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
