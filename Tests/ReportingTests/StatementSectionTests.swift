import LegalParameters
import SourceFiles
import StaffPlanning
import Territory
import TestSupport
import Testing

@testable import Reporting

@Suite("Published statements beside the model, in tables")
struct StatementSectionTests {
  private func section(
    _ id: String, people: [TitleLevel: Int] = [.commune: 7, .village: 2]
  ) throws -> StatementSection {
    let statements = try Dataset.load(folder: Repository.path("Datasets/hanoi-2022")).statements
    let statement = try #require(statements.first { $0.id == id })
    return StatementSection(
      check: StatementCheck(
        statement, peoplePerPlace: people, norm: try RealLaw.law().staffNorm,
        monthlyFund: [.first: 2_100, .second: 1_800, .third: 1_500]))
  }

  private func text(_ section: StatementSection, _ language: Language) -> String {
    Document(parts: section.parts(), data: Table(columns: [], rows: []))
      .terminalText(width: 80, language: language)
  }

  @Test("The reduction of communes")
  func communes() throws {
    let section = try section("de-an-21-cap-xa")
    #expect(
      text(section, .english) == """
        Fewer non-specialised staff of communes under Scheme 21-ĐA/TU
        Figure                                                     Least  Central   Most
        ─────────────────────────────────────────────────────────  ─────  ───────  ─────
        Fewer, as published                                                 3,314
        Percentage, as published                                             44.5
        Before (implied)                                           7,439    7,447  7,455
        After (implied)                                            4,125    4,133  4,141
        Model: 7 × 579 communes of the dataset (B)                          4,053
          – unexplained                                              +72      +80    +88
        Model: 7 × 584 communes when the scheme was issued (2019)           4,088
        (C)
          – unexplained                                              +37      +45    +53

        Source: Kinh tế & Đô thị, 6/7/2021, 2021-07-06 (B).

        REMARKS
        • The number before follows from the two published figures; no decree's norm
          yields it.
        • The residual between the published figures and the model is unexplained and is
          kept.

        """)
    #expect(
      text(section, .vietnamese).hasPrefix(
        "Giảm người hoạt động không chuyên trách cấp xã theo Đề án 21-ĐA/TU\nChỉ tiêu"))
  }

  @Test("The reduction of villages tells the number of villages that it implies")
  func villages() throws {
    let text = text(try section("de-an-21-thon-to-dan-pho"), .vietnamese)
    #expect(text.contains("Số nơi tương ứng với 2 người mỗi nơi"))
    #expect(text.contains("7.109") && text.contains("7.111"))
  }

  @Test("The removed units with the total, what was published and what stays unexplained")
  func removedUnits() throws {
    let lines = text(try section("phuong-an-tong-the-2023"), .english).split(separator: "\n")
      .map { $0.split(separator: " ").joined(separator: " ") }
    #expect(lines.contains("ward class I 7 161 98 147.00"))
    #expect(lines.contains("commune, township class II 30 600 360 540.00"))
    #expect(lines.contains("Total by the norm 70 1,377 804 1,206.00"))
    #expect(lines.contains("As published 1,365 804"))
    #expect(lines.contains("Unexplained −12 0"))
  }

  @Test("No line is wider than 80 cells", arguments: Language.allCases)
  func width(language: Language) throws {
    for id in ["de-an-21-cap-xa", "de-an-21-thon-to-dan-pho", "phuong-an-tong-the-2023"] {
      let lines = text(try section(id), language).split(separator: "\n")
      #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= 80 }, "\(id)")
    }
  }

  @Test("The JSON has plain whole numbers and the percentage as it was published")
  func json() throws {
    guard case .object(let members) = try section("de-an-21-cap-xa").json() else {
      Issue.record("no object")
      return
    }
    #expect(members["kind"] == .string("reduction"))
    #expect(
      members["published"] == .object(["people": .int(3_314), "percent": .string("44.5")]))
    #expect(
      members["before"]
        == .object(["least": .int(7_439), "central": .int(7_447), "most": .int(7_455)]))
    guard case .array(let besides) = members["besides"], case .object(let first)? = besides.first
    else {
      Issue.record("nothing beside")
      return
    }
    #expect(first["model"] == .int(4_053))
    #expect(
      first["unexplained"]
        == .object(["least": .int(72), "central": .int(80), "most": .int(88)]))
    guard case .object(let removed) = try section("phuong-an-tong-the-2023").json() else {
      Issue.record("no object")
      return
    }
    #expect(
      removed["norm"]
        == .object([
          "officials": .int(1_377), "non_specialised": .int(804),
          "monthly_fund_hundredths": .int(120_600),
        ]))
    #expect(
      removed["unexplained"] == .object(["officials": .int(-12), "non_specialised": .int(0)]))
  }

  @Test("Without an answer of the model nothing is set beside the published figures")
  func noModel() throws {
    let section = try section("de-an-21-cap-xa", people: [:])
    #expect(!text(section, .english).contains("Model:"))
    guard case .object(let members) = section.json() else {
      Issue.record("no object")
      return
    }
    #expect(members["people_per_place"] == .null && members["besides"] == .array([]))
  }

  @Test("Decimal numbers keep their places, their sign and their language")
  func decimals() {
    let cell = Table.Cell.decimal(-1_234_567, places: 4)
    #expect(cell.shown(.vietnamese) == "−123,4567")
    #expect(cell.plain == "-123.4567")
    #expect(Table.Cell.decimal(45, places: 0).shown(.vietnamese) == "45")
    #expect(Table.Cell.decimal(120_600, places: 2).shown(.english) == "1,206.00")
    #expect(Table.Cell.decimal(120_600, places: 2).plain == "1206.00")
    #expect(cell.isNumber)
  }
}
