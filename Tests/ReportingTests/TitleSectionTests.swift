import LegalParameters
import Scenarios
import SourceFiles
import StaffPlanning
import TestSupport
import Testing

@testable import Reporting

@Suite("Who holds which titles, in tables")
struct TitleSectionTests {
  private let heading = Phrase(vi: "CHỨC DANH CẤP XÃ", en: "TITLES OF A COMMUNE")

  private func figures(_ level: TitleLevel) throws -> TitleSetFigures {
    try #require(try RealLaw.law().titles["hanoi-de-an-21"]?.levels[level])
  }

  private func cap(_ people: Int) -> TitleRequest {
    let place = SourcePosition(file: "/some/where/s.yaml", line: 9, column: 4)
    return TitleRequest(
      levels: [.commune: .init(maxPeople: .init(people, at: place), position: place)],
      position: place)
  }

  private func text(_ parts: [Document.Part], _ language: Language, width: Int = 80) -> String {
    Document(parts: parts, data: Table(columns: [], rows: []))
      .terminalText(width: width, language: language)
  }

  @Test("A commune of class I: seven lines, what they get, what is assumed")
  func plan() throws {
    let outcome = TitlePlan.solve(figures: try figures(.commune), unitClass: .first)
    #expect(
      text(TitleSection(title: heading, outcome: outcome).parts(), .vietnamese) == """
        CHỨC DANH CẤP XÃ
        Người  Chức danh                                                           Hệ số
        ─────  ─────────────────────────────────────────────────────────────────  ──────
            1  Văn phòng Đảng ủy; Phụ trách đài truyền thanh                      2,1600
            2  Phó Chỉ huy trưởng Ban Chỉ huy quân sự                             1,8600
            3  Phó Chủ tịch Ủy ban Mặt trận Tổ quốc; Chủ tịch Hội Người cao tuổi
            4  Phó Chủ tịch Hội Cựu chiến binh
            5  Phó Chủ tịch Hội Liên hiệp Phụ nữ; Chủ tịch Hội Chữ thập đỏ
            6  Phó Chủ tịch Hội Nông dân
            7  Phó Bí thư Đoàn Thanh niên

        10 chức danh cần ít nhất 7 người (giới hạn 1–7), đã chứng minh; 3 người kiêm
        nhiệm. Tổng hệ số 4,0200 lần lương cơ sở (loại I), chưa kể 7 chức danh chưa biết
        hệ số.

        GIẢ ĐỊNH
        • Bảng cặp chức danh được phép kiêm nhiệm là giả định (D): chưa đọc được trong
          nguồn nào, chọn làm ví dụ; bảng khác cho kết quả khác (khóa staffing.titles).
        • Nhiều nhất 7 người cho 10 chức danh theo ĐA21 (B), đọc qua báo chí.
        • Mỗi người giữ nhiều nhất 2 chức danh: giả định (D).
        • Khối lượng công việc của các chức danh (một người không quá 100 % thời gian):
          giả định (D).
        • Chức danh kiêm nhiệm hưởng 50 % hệ số, chức danh có hệ số cao nhất hưởng đủ:
          giả định (D).
        • 7 trong 10 hệ số phụ cấp chưa biết và tính là 0; các hệ số còn lại đọc qua báo
          chí (B).

        """)
  }

  @Test("No line is wider than 80 cells", arguments: Language.allCases)
  func width(language: Language) throws {
    let plan = TitlePlan.solve(figures: try figures(.commune), unitClass: .second)
    let slots = TitleSlot.of(try plan.get(), unit: "00004")
    let two = slots + TitleSlot.of(try plan.get(), unit: "00010")
    let inherited = TitlePlan.inheriting(
      two, figures: try figures(.commune), unitClass: .second)
    let parts =
      TitleSection(title: heading, outcome: plan).parts()
      + InheritedTitleSection(title: heading, outcome: inherited).parts()
    let lines = text(parts, language).split(separator: "\n")
    #expect(lines.count > 40)
    #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= 80 })
  }

  @Test("A conflict is told with the line of the scenario, never with a folder of the machine")
  func conflict() throws {
    let outcome = TitlePlan.solve(
      figures: try figures(.commune), unitClass: .first, request: cap(6))
    let section = TitleSection(title: heading, outcome: outcome)
    let text = text(section.parts(), .english, width: 400)
    #expect(text.contains("The titles of a commune-level unit cannot be shared out: 7 titles"))
    #expect(text.contains("(s.yaml:9:4)"))
    #expect(!text.contains("/some"))
    let json = section.json().text()
    #expect(json.contains("\"position\" : \"s.yaml:9:4\""))
  }

  @Test("The JSON has the holdings by ids and the allowance as a whole number")
  func json() throws {
    let outcome = TitlePlan.solve(figures: try figures(.village), unitClass: .other)
    guard case .object(let members) = TitleSection(title: heading, outcome: outcome).json() else {
      Issue.record("no object")
      return
    }
    #expect(members["people"] == .int(2) && members["titles"] == .int(3))
    #expect(
      members["holdings"]
        == .array([.strings(["bi-thu-chi-bo", "truong-thon"]), .strings(["truong-ban-mat-tran"])]))
    #expect(members["allowance_ten_thousandths"] == .int(0))
    guard case .array(let unknown) = members["unknown_allowances"] else {
      Issue.record("no list")
      return
    }
    #expect(unknown.count == 3)
  }

  @Test("Where no coefficient is known the column is empty and the summary says so")
  func unknown() throws {
    let outcome = TitlePlan.solve(figures: try figures(.village), unitClass: .other)
    let text = text(TitleSection(title: heading, outcome: outcome).parts(), .english)
    #expect(text.contains("The allowance coefficients are not known."))
    #expect(!text.contains("0.0000"))
  }

  @Test("A merged unit: who stays, what is surplus, and that nobody is ranked")
  func inherited() throws {
    let plan = try TitlePlan.solve(figures: figures(.village), unitClass: .other).get()
    let slots = TitleSlot.of(plan, unit: "T1") + TitleSlot.of(plan, unit: "T2")
    let outcome = TitlePlan.inheriting(slots, figures: try figures(.village), unitClass: .other)
    let section = InheritedTitleSection(title: heading, outcome: outcome)
    let text = text(section.parts(), .vietnamese, width: 400)
    #expect(
      text.hasPrefix(
        """
        CHỨC DANH CẤP XÃ
        Vị trí  Chức danh                                         Đổi người  Hệ số
        ──────  ────────────────────────────────────────────────  ─────────  ─────
        T1-1    Bí thư chi bộ; Trưởng thôn, Tổ trưởng tổ dân phố          0
        T1-2    Trưởng ban Công tác Mặt trận                              0
        T2-1    Dôi dư
        T2-2    Dôi dư

        """), "\(text)")
    #expect(text.contains("4 người của các đơn vị cũ, 2 người sau sắp xếp, dôi dư 2; 0 chức danh"))
    #expect(text.contains("Mỗi dòng là một vị trí không tên"))
    guard case .object(let members) = section.json() else {
      Issue.record("no object")
      return
    }
    #expect(members["surplus"] == .int(2))
    #expect(members["surplus_slots"] == .strings(["T2-1", "T2-2"]))
    #expect(members["changed_titles"] == .array([]))
  }
}
