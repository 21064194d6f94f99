import Foundation
import TestSupport
import Testing

@Suite("due lists the units that must be arranged")
struct DueTests {
  private struct Answer: Decodable {
    struct Unit: Decodable {
      let code: String
      let due: Bool
      let clauses: [String]
      let marginPeople: Int?
      let marginSquareMetres: Int?
      let near: Bool
      let areaPercent: String
      let populationPercent: String

      private enum CodingKeys: String, CodingKey {
        case code, due, clauses, near
        case marginPeople = "margin_people"
        case marginSquareMetres = "margin_m2"
        case areaPercent = "area_percent"
        case populationPercent = "population_percent"
      }
    }

    let due: Int
    let units: [Unit]
  }

  private func answer() throws -> Answer {
    let run = try Sapxep.run("due", HanoiScenario.standard, "--format", "json", "--quiet")
    #expect(run.code == 0 && run.err == "")
    return try JSONDecoder().decode(Answer.self, from: Data(run.out.utf8))
  }

  @Test("Of all 579 units 189 are due: 68 by point a, 53 of them also by c, and 121 by c alone")
  func counts() throws {
    let answer = try answer()
    #expect(answer.units.count == 579)
    #expect(answer.due == 189)
    #expect(answer.units.filter(\.due).count == 189)
    #expect(answer.units.filter { $0.clauses.contains("a") }.count == 68)
    #expect(answer.units.filter { $0.clauses == ["a", "c"] }.count == 53)
    #expect(answer.units.filter { $0.clauses == ["c"] }.count == 121)
    #expect(answer.units.allSatisfy { $0.due == !$0.clauses.isEmpty })
    #expect(answer.units.map(\.code) == answer.units.map(\.code).sorted())
  }

  @Test("Margins say how far a unit is from the other answer on each axis")
  func margins() throws {
    let units = Dictionary(uniqueKeysWithValues: try answer().units.map { ($0.code, $0) })
    // Trúc Bạch: 0,50 km² of 5,50 and 7.065 of 15.000; it is due until 300 % or 70 % are reached.
    let due = try #require(units["00004"])
    #expect((due.areaPercent, due.populationPercent) == ("9.09", "47.10"))
    #expect((due.marginPeople, due.marginSquareMetres) == (37_935, 3_350_000))
    #expect(!due.near)
    let none = try #require(units["04939"])
    #expect(!none.due && none.marginPeople == nil && none.marginSquareMetres == -1_389_001)
    let near = try #require(units["00025"])
    #expect(near.near && near.marginSquareMetres == 60_000)
  }

  @Test("The table fits 80 columns in both languages and lists only due or near units")
  func table() throws {
    for language in ["vi", "en"] {
      let run = try Sapxep.run("due", HanoiScenario.standard, "--lang", language, "--quiet")
      let lines = run.out.split(separator: "\n").map(String.init)
      #expect(lines.filter { $0.count > 80 } == [])
      #expect(lines.count { $0.prefixMatch(of: /\d{5}\s/) != nil } == 229)
    }
    let all = try Sapxep.run("due", HanoiScenario.standard, "--all", "--quiet")
    #expect(all.out.split(separator: "\n").count { $0.prefixMatch(of: /\d{5}\s/) != nil } == 579)
  }

  @Test("The table of one district")
  func oneDistrict() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(in: folder)
      let run = try Sapxep.run("due", scenario, "--lang", "vi")
      try Golden.expect(run.out, is: "due-one-district.vi.txt")
      let csv = try Sapxep.run("due", scenario, "--format", "csv", "--quiet")
      try Golden.expect(csv.out, is: "due-one-district.csv")
    }
  }
}
