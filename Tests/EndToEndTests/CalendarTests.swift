import TestSupport
import Testing

@Suite("run gives groups their years and prints calendar and work schedule")
struct CalendarTests {
  private static let phased = """
    scope: { districts: ["001", "002"] }
    limits: { mergers_per_year: { 2024: 4 } }
    staffing: { effect: 2024-07-01 }
    schedule: { done: [count-due] }
    """

  @Test("The report has both sections, in both languages, and the folder verifies")
  func report() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(Self.phased, in: folder)
      let run = try Sapxep.run("run", scenario, "--lang", "vi", "--out", folder.path("p"))
      #expect(run.code == 0)
      #expect(run.out.contains("LỊCH THỰC HIỆN") && run.out.contains("LỊCH CÔNG TÁC"))
      #expect(run.out.contains("2024        4  ≤ 4"))
      #expect(run.out.contains("Đã xong 1 trên 14 việc, 7,14 %"))
      #expect(run.out.contains("Thời gian chuẩn bị: lấy ý kiến cử tri 60 ngày (NĐ54)"))
      let verified = try Sapxep.run("verify", folder.path("p"), "--lang", "en")
      #expect(verified.code == 0)
      let staff = try Sapxep.run("staff", folder.path("p"), "--lang", "en", "--quiet")
      #expect(staff.code == 0)
      let text = staff.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains("roadmap of each group begins in its year: 2024-07-01, 2025-07-01."))
      let explained = try Sapxep.run("explain", scenario, "00004", "--lang", "en", "--quiet")
      #expect(explained.out.contains("the first that calendar and limits allow."))
      let english = try Sapxep.run("run", scenario, "--lang", "en", "--quiet")
      #expect(english.out.contains("WORK SCHEDULE") && english.out.contains("CALENDAR"))
    }
  }

  @Test("CSV has the year of each group, Markdown the tables")
  func formats() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(Self.phased, in: folder)
      let csv = try Sapxep.run("run", scenario, "--format", "csv", "--quiet").out
      let years = csv.split(separator: "\n").dropFirst().map { row in
        row.split(separator: ",", omittingEmptySubsequences: false)
          .first { ["2024", "2025"].contains($0) }
      }
      #expect(!years.contains(nil) && Set(years).count == 2)
      let markdown = try Sapxep.run("run", scenario, "--format", "markdown", "--quiet").out
      #expect(markdown.contains("LỊCH CÔNG TÁC") || markdown.contains("WORK SCHEDULE"))
    }
  }

  @Test("Limits that no plan keeps end with the conflict in words")
  func infeasible() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(
        Self.phased.replacing("{ 2024: 4 }", with: "{ 2024: 2, 2025: 3 }"), in: folder)
      let run = try Sapxep.run("run", scenario, "--lang", "vi", "--quiet")
      #expect(run.code == 69)
      #expect(run.out.contains("năm 2024 + 2025 nhận nhiều nhất 2 + 3 = 5"))
    }
  }
}
