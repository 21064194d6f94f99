import LegalParameters
import SourceFiles
import TestSupport
import Testing

@Suite("The law's titles of non-specialised staff")
struct TitleLawTests {
  private func set(_ level: TitleLevel, on day: String) throws -> TitleSetFigures? {
    try RealLaw.law(on: day).titles["hanoi-de-an-21"]?.levels[level]
  }

  @Test("Đề án 21: ten titles of a commune by at most seven people, three of a village by two")
  func counts() throws {
    let commune = try #require(try set(.commune, on: "2023-10-01"))
    #expect(commune.titles.count == 10)
    #expect(commune.maxPeople == RatedFigure(7, .reported))
    let village = try #require(try set(.village, on: "2023-10-01"))
    #expect(village.titles.map(\.id) == ["bi-thu-chi-bo", "truong-thon", "truong-ban-mat-tran"])
    #expect(village.maxPeople == RatedFigure(2, .reported))
  }

  @Test("What no source states is marked as inferred: pairs, workloads, shares")
  func marks() throws {
    for level in TitleLevel.allCases {
      let set = try #require(try set(level, on: "2023-10-01"))
      #expect(set.pairsConfidence == .inferred)
      #expect(set.maxTitlesPerPerson.confidence == .inferred)
      #expect(set.secondTitlePercent.confidence == .inferred)
      #expect(set.titles.allSatisfy { $0.workloadPercent.confidence == .inferred })
      #expect(set.citation == Citation(article: "ĐA21", confidence: .reported))
    }
  }

  @Test("The coefficients that were read, in hundredths by class; the other seven are absent")
  func coefficients() throws {
    let set = try #require(try set(.commune, on: "2023-10-01"))
    func row(_ id: String) -> [Int?]? {
      set.titles.first { $0.id == id }.map { title in
        [.first, .second, .third].map { title.allowance[$0]?.value }
      }
    }
    #expect(row("van-phong-dang-uy") == [144, 134, 130])
    #expect(row("truyen-thanh") == [144, 134, 130])
    #expect(row("pho-quan-su") == [186, 173, 169])
    #expect(set.titles.count { $0.allowance.isEmpty } == 7)
    #expect(set.titles.allSatisfy { $0.allowance[.large] == nil })
  }

  @Test("Villages have coefficients since 2023-12-06; the two that were inferred are marked")
  func dates() throws {
    let earlier = try #require(try set(.village, on: "2023-12-05")).titles
    #expect(earlier.allSatisfy { $0.allowance.isEmpty })
    let titles = try #require(try set(.village, on: "2023-12-06")).titles
    #expect(titles.map { $0.allowance[.large]?.value } == [210, 210, 180])
    #expect(titles.map { $0.allowance[.other]?.value } == [160, 160, 130])
    #expect(titles.map { $0.allowance[.other]?.confidence } == [.reported, .inferred, .inferred])
  }

  @Test("On a day before the scheme there are no titles, and the other law stands")
  func early() throws {
    try TemporaryFolder.with { folder in
      try LawFolder.copy(into: folder)
      let text = try TextFile.read(folder.path("titles.yaml")).text
      try folder.write("titles.yaml", text.replacing("2019-09-16:", with: "2024-09-16:"))
      let book = try LawBook.load(folder: folder.path)
      let day = try #require(CalendarDay("2023-10-01"))
      let law = try book.law(on: day, phase: "2023-2025", regime: "decree-33-2023")
      #expect(law.titles["hanoi-de-an-21"]?.levels.isEmpty == true)
    }
  }

  @Test("Every pair is of titles of the table, in order")
  func pairs() throws {
    for level in TitleLevel.allCases {
      let set = try #require(try set(level, on: "2024-01-01"))
      let ids = Set(set.titles.map(\.id))
      #expect(set.pairs.allSatisfy { ids.contains($0.first) && ids.contains($0.second) })
      #expect(set.pairs == set.pairs.sorted())
    }
    #expect(TitlePair("b", "a") == TitlePair("a", "b"))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let expected: [String]

    init(_ old: String, _ new: String, _ expected: String...) {
      (self.old, self.new, self.expected) = (old, new, expected)
    }

    var testDescription: String { "\(old) → \(new)" }
  }

  static let cases = [
    Case(
      "- [van-phong-dang-uy, truyen-thanh]", "- [van-phong-dang-uy, truyen-thahn]",
      "there is no title “truyen-thahn”"),
    Case("- [van-phong-dang-uy, truyen-thanh]", "- [van-phong-dang-uy]", "a pair has two titles"),
    Case(
      "- [van-phong-dang-uy, truyen-thanh]", "- van-phong",
      "a list [ … ] is expected, found “van-phong”"),
    Case(
      "- [van-phong-dang-uy, truyen-thanh]", "- [truyen-thanh, truyen-thanh]",
      "the title “truyen-thanh” is paired with itself"),
    Case(
      "- [van-phong-dang-uy, truyen-thanh]", "- [nguoi-cao-tuoi, pho-mat-tran]",
      "the pair “nguoi-cao-tuoi”, “pho-mat-tran” is repeated"),
    Case("workload_percent: 50", "workload_percent: -1", "-1 is not between 0 and 1000"),
    Case(
      "workload_percent: 50", "workload: 50", "the key “workload_percent” is missing",
      "unknown key “workload”"),
    Case("hundredths: 144", "hundredths: 1.44", "a whole number is expected, found “1.44”"),
    Case("I: { hundredths: 144", "large: { hundredths: 144", "unknown key “large”"),
    Case("max_titles_per_person: 2", "max_titles_per_person: 5", "5 is not between 1 and 4"),
    Case("max_people: 7", "max_people: -7", "-7 is not between 0 and 1000"),
    Case("people_confidence: B", "people_confidence: b", "the value “b” is not allowed"),
    Case("people_confidence: B\n", "\n", "the key “people_confidence” is missing"),
    Case("pairs_confidence: D\n", "\n", "the key “pairs_confidence” is missing"),
    Case("second_title_percent: 50", "second_title_percent: 101", "101 is not between 0 and 100"),
    Case(
      "    village:", "    villages:", "the key “village” is missing",
      "unknown key “villages”"),
    Case("          article: ĐA21\n", "", "the key “article” is missing"),
    Case(
      "    title: { vi:", "    titel: { vi:", "the key “title” is missing",
      "unknown key “titel”"),
  ]

  @Test("Each fault is told with its place", arguments: cases)
  func fault(of test: Case) throws {
    let report = try #require(try LawFolder.report("titles.yaml", test.old, test.new))
    #expect(report.kind == .badData)
    #expect(report.problems.map(\.what.en).sorted() == test.expected.sorted())
    #expect(report.problems.arePlaced && report.problems.areWorded)
  }

  @Test("A misspelt title of a pair is told with the nearest one")
  func nearest() throws {
    let report = try LawFolder.report(
      "titles.yaml", "- [pho-phu-nu, chu-thap-do]", "- [pho-phu-nu, chu-thap-ddo]")
    #expect(report?.problems.first?.mend?.en.contains("similar: chu-thap-do") == true)
  }

  @Test("More titles than can be listed are refused, and none")
  func tooMany() throws {
    let more = (0..<11).map {
      "            them-\($0): { name: { vi: a, en: b }, workload_percent: 1, workload_confidence: D }\n"
    }
    let report = try LawFolder.report(
      "titles.yaml", "            van-phong-dang-uy:\n",
      more.joined() + "            van-phong-dang-uy:\n")
    #expect(report?.problems.map(\.what.en) == ["there are 21 titles"])
  }
}
