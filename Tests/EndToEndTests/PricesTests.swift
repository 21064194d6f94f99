import Foundation
import TestSupport
import Testing

@Suite("prices tells what each decision costs")
struct PricesTests {
  private static let decisions = """
    scope: { districts: ["001"] }
    groups: { max_units: 4 }
    decisions:
      keep:
        - { units: ["00025", "00028"], ground: "3.1.b" }
      join: [{ units: ["00004", "00010"] }]
      separate: [{ units: ["00001", "00013"] }]
    """

  @Test("The report of one district, in both languages, as CSV and as Markdown")
  func report() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(Self.decisions, in: folder)
      for language in ["vi", "en"] {
        let run = try Sapxep.run("prices", scenario, "--lang", language, "--quiet")
        #expect(run.code == 0 && run.err == "")
        #expect(run.out.split(separator: "\n").allSatisfy { $0.count <= 80 })
        try Golden.expect(run.out, is: "prices-one-district.\(language).txt")
      }
      let csv = try Sapxep.run(["prices", "s.yaml", "--format", "csv", "--quiet"], in: folder.path)
      // The base scenario stands in the repository, wherever that is.
      try Golden.expect(
        csv.out.replacing(Repository.path(""), with: ""), is: "prices-one-district.csv")
      let markdown = try Sapxep.run("prices", scenario, "--format", "markdown", "--quiet")
      #expect(markdown.out.contains("| --- |"))
    }
  }

  @Test("In JSON each price names its key, its place and the change of every goal")
  func json() throws {
    struct Prices: Decodable {
      struct Price: Decodable {
        let key: String
        let units: [String]
        let position: String?
        let differences: [Int]?
      }

      let goals: [String]
      let base: [Int]
      let prices: [Price]
    }
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(Self.decisions, in: folder)
      let run = try Sapxep.run("prices", scenario, "--format", "json", "--quiet")
      let list = try JSONDecoder().decode(Prices.self, from: Data(run.out.utf8))
      #expect(list.base.count == list.goals.count)
      let join = try #require(list.prices.first { $0.key == "decisions.join[0]" })
      #expect(join.units == ["00004", "00010"])
      #expect(join.position?.hasPrefix(scenario + ":9") == true)
      #expect(list.prices.allSatisfy { $0.differences?.count == list.goals.count })
      #expect(list.prices.filter { $0.key == "decisions.keep[0]" }.count == 3)
    }
  }

  @Test("Where there is no plan it tells what must go, with code 69")
  func infeasible() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(HanoiScenario.withoutPlan, in: folder)
      let run = try Sapxep.run("prices", scenario, "--quiet", "--lang", "en")
      #expect(run.code == 69)
      #expect(run.out.contains("NO LEGAL PLAN"))
      #expect(run.out.contains("there is a plan"))
      #expect(try Sapxep.run("prices", scenario, "--threads", "0").code == 64)
    }
  }
}
