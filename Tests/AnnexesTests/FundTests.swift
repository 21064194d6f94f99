import Planning
import StaffPlanning
import TestSupport
import Testing

@testable import Annexes

@Suite("Funds under two decrees (Biểu 2d, 2e) and money")
struct FundTests {
  @Test("Posts and funds under the scenario's decree are the plan's own")
  func totals() throws {
    let plan = try Books.hanoi("scope: { districts: [\"001\", \"276\"] }")
    let source = try Books.source(plan)
    let book = try Books.book(plan)
    let own = try #require(source.staff.regimes.first)
    #expect(own.regime == BIEU2Funds.regimes.present)
    let officials = try #require(book.tables.first { $0.form.id == .officialsFund }?.rows)
    let total = try #require(officials.last)
    #expect(total.cells["units"] == .whole(plan.totals.unitsAfter))
    #expect(total.cells["posts"] == .whole(own.total.after.officials))
    #expect(total.cells["month"] == .money(own.total.after.salaries))
    let funds = try #require(book.tables.first { $0.form.id == .allowanceFund }?.rows.last)
    #expect(funds.cells["month"] == .money(own.total.after.allowances))
    guard case .money(let former) = funds.cells["month_other"],
      case .money(let difference) = funds.cells["difference"]
    else {
      Issue.record("no sums")
      return
    }
    #expect(former + difference == own.total.after.allowances)
  }

  @Test("Support from the central budget is counted for each unit less, with its article")
  func support() throws {
    let plan = try Books.hanoi("scope: { districts: [\"001\"] }")
    let rows = try #require(try Books.book(plan).tables.first { $0.form.id == .money }?.rows)
    let row = try #require(rows.last)
    let fewer = plan.totals.unitsBefore - plan.totals.unitsAfter
    #expect(row.cells["quantity"] == .whole(fewer))
    #expect(row.cells["rate"] == .whole(500))
    #expect(row.cells["year"] == .money(fewer * 500_000_000))
    #expect(row.sources["year"]?.first?.citation.article == "NQ35 Đ22.2")
  }
}
