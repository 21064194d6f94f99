import LegalParameters
import Scenarios
import SourceFiles
import Territory
import TestSupport
import Testing

@Suite("Figures whose sums nothing could hold are refused")
struct MagnitudeTests {
  private func report(
    population: Int = 20_000, area: Int = 6_000_000, staffing: String = "{}",
    law: (file: String, old: String, new: String)? = nil
  ) throws -> ProblemReport? {
    try TemporaryFolder.with { folder in
      for name in LawBook.fileNames {
        var text = try TextFile.read(Repository.path("Datasets/law/" + name)).text
        if let law, law.file == name { text = text.replacing(law.old, with: law.new) }
        try folder.write("law/" + name, text)
      }
      try SmallDataset().replacing("6000000,20000", by: "\(area),\(population)", in: "units.csv")
        .write(in: folder)
      let path = try folder.write(
        "s.yaml",
        """
        format: 1
        title: Lớn
        dataset: data
        law: { folder: law, as_of: 2023-10-01, phase: 2023-2025 }
        staffing: \(staffing)

        """)
      return ProblemReport.of { try PlanningCase.load(Scenario.load(path)).staffTerms }
    }
  }

  private static let highest =
    "{ base_salary: 20_000_000, salary_coefficient: 20, severance: { top_up_percent: 300 } }"

  @Test("Real figures pass: a million people in a ward, a commune of 5,000 km²")
  func real() throws {
    #expect(try report(population: 1_000_000, area: 5_000_000_000) == nil)
    #expect(try report(population: 1_000_000, staffing: Self.highest) == nil)
  }

  @Test("The most people and the largest area of a unit with the highest pay do not")
  func largest() throws {
    for (population, area) in [(1_000_000_000, 6_000_000), (20_000, 1_000_000_000_000)] {
      let found = try #require(
        try report(population: population, area: area, staffing: Self.highest))
      #expect(found.lines.count == 1)
      let start = /s\.yaml:3:10: pay and severance of [57] units may reach \d+ đồng/
      #expect(found.lines[0].prefixMatch(of: start) != nil, "\(found.lines[0])")
      #expect(found.problems.areMendable)
    }
  }

  @Test("Nor does a term that ends in eight thousand years, or a law with a post for each person")
  func absurd() throws {
    let term = "{ base_salary: 20_000_000, severance: { term_ends: 9999-12-31 } }"
    #expect(try report(population: 100_000_000, staffing: term) != nil)
    #expect(
      try report(
        population: 1_000_000_000, staffing: "{ base_salary: 20_000_000 }",
        law: (
          "staff-norms.yaml", "monthly_fund_per_extra_person: 1.5",
          "monthly_fund_per_extra_person: 1000"
        )) != nil)
    #expect(
      try report(
        population: 1_000_000_000,
        law: ("staff-norms.yaml", "phuong_quan: { people: 5_000", "phuong_quan: { people: 1"))
        != nil)
  }
}
