import Foundation
import TestSupport
import Testing

@Suite("staff tells what a plan does to people and money")
struct StaffTests {
  /// Makes the plan of one district, with `keys` added, and hands over its folder.
  private func withPlan(
    _ keys: String = "", _ work: (TemporaryFolder, String) throws -> Void
  ) throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(HanoiScenario.oneDistrict + "\n" + keys, in: folder)
      let out = folder.path("p")
      let run = try Sapxep.run("run", scenario, "--out", out, "--quiet")
      #expect(run.code == 0, "\(run.err)")
      try work(folder, out)
    }
  }

  private func json(_ folder: String, _ arguments: String...) throws -> StaffFigures {
    let run = try Sapxep.run(["staff", folder, "--format", "json"] + arguments)
    #expect(run.code == 0 && run.err == "", "\(run.err)")
    return try JSONDecoder().decode(StaffFigures.self, from: Data(run.out.utf8))
  }

  @Test("The report of one district, in both languages, is 80 columns wide")
  func report() throws {
    try withPlan { _, plan in
      for language in ["vi", "en"] {
        let run = try Sapxep.run("staff", plan, "--lang", language)
        #expect(run.code == 0 && run.err == "")
        try Golden.expect(run.out, is: "staff-one-district.\(language).txt")
        #expect(run.out.split(separator: "\n").allSatisfy { $0.count <= 80 })
      }
      let markdown = try Sapxep.run("staff", plan, "--format", "markdown")
      #expect(markdown.code == 0 && markdown.out.contains("| decree-33-2023 | hanoi-de-an-21 |"))
    }
  }

  @Test("json is staff.json of the folder; regimes are keyed by code, in total and by group")
  func shape() throws {
    try withPlan { _, plan in
      let run = try Sapxep.run("staff", plan, "--format", "json")
      #expect(try FolderContent.text(plan + "/staff.json") == run.out)
      let staff = try json(plan)
      #expect(staff.schema == "sapxep.staff/1")
      #expect(staff.effect == "2025-01-01" && staff.baseSalary == 2_340_000)
      #expect(staff.regimes.keys.sorted() == ["decree-33-2023", "hanoi-de-an-21"])
      for regime in staff.regimes.values {
        #expect(regime.assumption.map { !$0.vi.isEmpty && !$0.en.isEmpty } == true)
        #expect(regime.groups?.map(\.id) == ["N001", "N002", "N003"])
      }
      let own = try #require(staff.regimes["decree-33-2023"])
      #expect(own.before.nonSpecialised == 165 && own.after.nonSpecialised == 69)
      #expect(own.surplus.nonSpecialised == 96 && own.surplus.officials == 195)
      #expect(staff.roadmap.status == "optimal")
      #expect(staff.roadmap.years.count == 5)
    }
  }

  @Test("Under Đề án 21 the posts after are the cap times the units after, whatever the cap")
  func cap() throws {
    for cap in [nil, 5, 9] {
      let keys = cap.map { "staffing: { people_cap: \($0) }" } ?? ""
      try withPlan(keys) { _, plan in
        let capped = try #require(try json(plan).regimes["hanoi-de-an-21"])
        #expect(capped.peopleCap == cap ?? 7)
        #expect(capped.before.nonSpecialised == (cap ?? 7) * 14)
        #expect(capped.after.nonSpecialised == (cap ?? 7) * 3)
        #expect(capped.surplus.nonSpecialised == (cap ?? 7) * 11)
      }
    }
  }

  @Test("Every total is the sum of its groups, and of its districts")
  func totals() throws {
    try TemporaryFolder.with { folder in
      let plan = folder.path("p")
      let run = try Sapxep.run("run", HanoiScenario.standard, "--out", plan, "--quiet")
      #expect(run.code == 0)
      for (code, regime) in try json(plan).regimes {
        let groups = try #require(regime.groups)
        let districts = try #require(regime.districts)
        #expect(groups.count == 63 && districts.count == 30)
        func sum(_ parts: [StaffFigures.Effect], _ figure: (StaffFigures.Effect) -> Int) -> Int {
          parts.reduce(0) { $0 + figure($1) }
        }
        for figure: (StaffFigures.Effect) -> Int in [
          { $0.surplus.officials }, { $0.surplus.nonSpecialised }, { $0.surplus.leadership },
          { $0.saving.month }, { $0.saving.year }, { $0.severance.total },
        ] {
          #expect(sum(groups.map(\.effect), figure) == figure(regime.effect), "\(code)")
          #expect(sum(districts.map(\.effect), figure) == figure(regime.effect), "\(code)")
        }
        for figure: (StaffFigures.Effect) -> Int in [
          { $0.before.officials }, { $0.after.officials }, { $0.before.nonSpecialised },
          { $0.after.nonSpecialised }, { $0.before.allowances }, { $0.after.salaries },
        ] {
          #expect(sum(districts.map(\.effect), figure) == figure(regime.effect), "\(code)")
        }
        #expect(regime.saving.year == 12 * regime.saving.month)
        #expect(
          regime.surplus.officials == regime.before.officials - regime.after.officials, "\(code)")
      }
    }
  }

  @Test("csv has a row for each regime and group that add up to the totals and the roadmap")
  func csv() throws {
    try withPlan { _, plan in
      let run = try Sapxep.run("staff", plan, "--format", "csv")
      #expect(run.code == 0)
      try Golden.expect(run.out, is: "staff-one-district.csv")
      let lines = run.out.split(separator: "\n").map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      let names = try #require(lines.first)
      #expect(lines.allSatisfy { $0.count == names.count })
      let staff = try json(plan)
      for (code, regime) in staff.regimes {
        let rows = lines.dropFirst().filter { $0[0] == code }
        #expect(rows.count == 3)
        func sum(_ name: String) throws -> Int {
          let place = try #require(names.firstIndex(of: name), "\(name)")
          return rows.reduce(0) { $0 + (Int($1[place]) ?? 0) }
        }
        // The fourteen wards are all in groups.
        #expect(try sum("officials_before") == regime.before.officials)
        #expect(try sum("officials_after") == regime.after.officials)
        #expect(try sum("officials_surplus") == regime.surplus.officials)
        #expect(try sum("non_specialised_before") == regime.before.nonSpecialised)
        #expect(try sum("non_specialised_after") == regime.after.nonSpecialised)
        #expect(try sum("non_specialised_surplus") == regime.surplus.nonSpecialised)
        #expect(try sum("leadership_surplus") == regime.effect.surplus.leadership)
        #expect(
          try sum("allowances_saved_month_vnd") + sum("salaries_saved_month_vnd")
            == regime.saving.month)
        #expect(try sum("saving_year_vnd") == regime.saving.year)
        #expect(try sum("severance_vnd") == regime.severance.total)
        for (index, year) in staff.roadmap.years.enumerated() where code == "decree-33-2023" {
          #expect(try sum("officials_year_\(index + 1)") == year.officials.all)
          #expect(try sum("non_specialised_year_\(index + 1)") == year.nonSpecialised.all)
        }
      }
    }
  }

  // MARK: Head-counts

  /// Thirty officials and twenty others in two wards of the small town.
  private static let counted = SmallDataset()
    .replacing(
      "area_m2,population\n", by: "area_m2,population,officials,non_specialised\n", in: "units.csv"
    )
    .replacing("500000,9000\n", by: "500000,9000,30,20\n", in: "units.csv")
    .replacing("800000,12000\n", by: "800000,12000,31,\n", in: "units.csv")
    .replacing("6000000,20000\n", by: "6000000,20000,40,25\n", in: "units.csv")
    .replacing("5000000,5000\n", by: "5000000,5000,,\n", in: "units.csv")
    .replacing("9000000,7000\n", by: "9000000,7000,,\n", in: "units.csv")
    .replacing("15000000,9000\n", by: "15000000,9000,,\n", in: "units.csv")
    .replacing("5600000,6000\n", by: "5600000,6000,,\n", in: "units.csv")

  @Test("Head-counts of the dataset stand beside the norm; one unknown unit leaves a sum unknown")
  func headCounts() throws {
    try TemporaryFolder.with { folder in
      let scenario = try SmallTown.write(Self.counted, in: folder)
      #expect(
        try Sapxep.run("run", scenario, "--out", folder.path("p"), "--quiet").code == 0)
      let staff = try json(folder.path("p"))
      let groups = try #require(staff.regimes["decree-33-2023"]?.groups)
      let town = try #require(groups.first { $0.headCount?.officials != nil })
      let people = try #require(town.headCount?.officials)
      #expect(people >= 61)
      #expect(
        town.surplusByHeadCount?.officials == max(0, people - town.effect.after.officials))
      #expect(town.headCount?.nonSpecialised == nil)
      #expect(town.surplusByHeadCount?.nonSpecialised == nil)
      let report = try Sapxep.run("staff", folder.path("p"), "--lang", "en").out
      #expect(report.contains("AGAINST HEAD-COUNTS, BY GROUP"))
      #expect(report.contains("the dataset states officials of 3 and non-specialised staff of 2"))
      #expect(try Sapxep.run("verify", folder.path("p")).code == 0)
    }
  }

  @Test(
    "A head-count that is negative, no number or too large is told with its place",
    arguments: ["-3", "many", "1000000", "1.5"])
  func badHeadCount(text: String) throws {
    try TemporaryFolder.with { folder in
      let dataset = Self.counted.replacing(
        "500000,9000,30,", by: "500000,9000,\(text),", in: "units.csv")
      let scenario = try SmallTown.write(dataset, in: folder)
      for command in ["run", "check"] {
        try Sapxep.run(command, scenario).expectRefusal(
          65, saying: ["data/units.csv:2:40: error:", "“\(text)”"])
      }
    }
  }

  // MARK: Refusals

  @Test("An altered plan is refused with code 65 and nothing is printed")
  func altered() throws {
    try withPlan { _, plan in
      let text = try FolderContent.text(plan + "/plan.json")
      try text.replacing("\"officials_after\" : 28", with: "\"officials_after\" : 27").write(
        toFile: plan + "/plan.json", atomically: true, encoding: .utf8)
      for format in ["table", "json", "csv", "markdown"] {
        try Sapxep.run("staff", plan, "--format", format).expectRefusal(
          65, saying: ["the verifier refuses the plan; nothing is printed", "officials_after"])
      }
    }
  }

  @Test("A folder without a legal plan has no figures: code 69")
  func infeasible() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(HanoiScenario.withoutPlan, in: folder)
      let plan = folder.path("p")
      #expect(try Sapxep.run("run", scenario, "--out", plan, "--quiet").code == 69)
      #expect(!(try FolderContent.names(plan)).contains("staff.json"))
      try Sapxep.run("staff", plan).expectRefusal(
        69, saying: ["says that there is no legal plan"])
    }
  }

  @Test("A missing folder, or one without its files, is told with code 66")
  func missing() throws {
    try withPlan { folder, plan in
      try Sapxep.run("staff", folder.path("none")).expectRefusal(
        66, saying: ["none: error: there is no such plan folder"])
      try Sapxep.run("staff", plan + "/plan.json").expectRefusal(
        66, saying: ["a plan folder is expected"])
      try FileManager.default.removeItem(atPath: plan + "/resolved.yaml")
      try Sapxep.run("staff", plan).expectRefusal(66, saying: ["resolved.yaml: error:"])
    }
  }

  @Test("A plan is found through run.lock, or the dataset that is named")
  func dataset() throws {
    try withPlan { _, plan in
      let first = try Sapxep.run("staff", plan, "--format", "csv")
      try FileManager.default.removeItem(atPath: plan + "/run.lock")
      try Sapxep.run("staff", plan).expectRefusal(66, saying: ["add --dataset DIR"])
      let second = try Sapxep.run(
        "staff", plan, "--format", "csv", "--dataset", Repository.path("Datasets/hanoi-2022"))
      #expect(second.code == 0 && second.out == first.out)
    }
  }

  @Test("Limits that no plan keeps end run with code 69 and name the limits")
  func limits() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(
        HanoiScenario.oneDistrict + "\nlimits: { units_after: { at_most: 1 } }", in: folder)
      let run = try Sapxep.run("run", scenario, "--quiet", "--out", folder.path("p"))
      #expect(run.code == 69)
      #expect(run.out.contains("units_after: { at_most: 1 }"))
      #expect(try Sapxep.run("verify", folder.path("p")).code == 0)
      let kept = try HanoiScenario.write(
        HanoiScenario.oneDistrict + "\nlimits: { units_after: 4 }", as: "t.yaml", in: folder)
      let four = try Sapxep.run("run", kept, "--quiet", "--format", "json")
      let plan = try JSONDecoder().decode(PlanFigures.self, from: Data(four.out.utf8))
      #expect(plan.status == "optimal" && plan.totals["units_after"] == 4)
    }
  }
}
