import SourceFiles
import Territory
import TestSupport
import Testing

@Suite("Figures for the class by points are read from both tables")
struct ClassInputTests {
  private func load(_ small: SmallDataset) throws -> Dataset {
    try TemporaryFolder.with { try Dataset.load(folder: small.write(in: $0)) }
  }

  private func report(_ small: SmallDataset) throws -> ProblemReport {
    try TemporaryFolder.with { folder in
      let path = try small.write(in: folder)
      return try #require(ProblemReport.of { try Dataset.load(folder: path) })
    }
  }

  /// The small dataset with columns of the same value, `_` for an empty field, in every row.
  private func adding(_ columns: [(String, String)], to file: String) throws -> SmallDataset {
    var small = SmallDataset()
    let lines = try #require(small.files[file]).split(separator: "\n")
    let names = "," + columns.map(\.0).joined(separator: ",")
    let values = "," + columns.map { $0.1 == "_" ? "" : $0.1 }.joined(separator: ",")
    small.files[file] =
      ([lines[0] + names] + lines.dropFirst().map { $0 + values }).joined(separator: "\n")
    return small
  }

  private static func written(_ input: ClassInput) -> (text: String, value: Int) {
    switch input.measure {
    case .percent: ("\"51,375\"", 5_138)
    case .count: ("17", 17)
    case .flag: ("có", 1)
    }
  }

  @Test(
    "Every column of a tier is read: shares in hundredths of a percent, counts, yes and no",
    arguments: [UnitKind.Level.commune, .district])
  func read(level: UnitKind.Level) throws {
    var columns = ClassInput.of(level).map { ($0.rawValue, Self.written($0).text) }
    if level == .commune { columns.append(("mountain", "1")) }
    let file = level == .commune ? "units.csv" : "districts.csv"
    let dataset = try load(adding(columns, to: file))
    #expect(dataset.warnings.isEmpty)
    let found =
      level == .commune ? dataset.units.map(\.classInputs) : dataset.districts.map(\.classInputs)
    #expect(found.count == (level == .commune ? 7 : 3))
    for input in ClassInput.allCases {
      let expected = ClassInput.of(level).contains(input) ? Self.written(input).value : nil
      #expect(found.allSatisfy { $0[input] == expected }, "\(input)")
    }
    if level == .commune { #expect(dataset.units.allSatisfy { $0.minorityShare == 5_138 }) }
  }

  @Test("No is not the same as nothing: an empty field is missing, 0 is an answer")
  func missing() throws {
    let dataset = try load(
      adding(
        [("heritage", "0"), ("safe_zone", "_"), ("budget_percent", "0")], to: "units.csv"))
    let inputs = dataset.units[0].classInputs
    #expect(inputs.flag(.heritage) == false)
    #expect(inputs.flag(.safeZone) == nil)
    #expect(inputs[.budgetPercent] == 0)
    #expect(inputs[.povertyPercent] == nil)
  }

  @Test("However many of these columns are missing or empty, no assumption is added for them")
  func noFlood() throws {
    let plain = try load(SmallDataset()).assumptions
    #expect(plain.count { $0.en.contains("“class”") } == 1)
    let names = ClassInput.ofCommunes.filter { $0 != .minorityPercent }.map { ($0.rawValue, "_") }
    #expect(try load(adding(names, to: "units.csv")).assumptions == plain)
    let districts = ClassInput.ofDistricts.map { ($0.rawValue, "_") }
    #expect(try load(adding(districts, to: "districts.csv")).assumptions == plain)
  }

  @Test("Columns are documented once, in both languages, with what their absence means")
  func documented() {
    for (columns, level) in [
      (DatasetColumn.units, UnitKind.Level.commune), (DatasetColumn.districts, .district),
    ] {
      #expect(Set(columns.map(\.name)).count == columns.count)
      for input in ClassInput.of(level) {
        let column = columns.first { $0.name == input.rawValue }
        #expect(column?.isRequired == false, "\(input)")
        #expect(column?.whenMissing.map { !$0.vi.isEmpty && $0.vi != $0.en } == true, "\(input)")
        #expect(column.map { $0.meaning.vi != $0.meaning.en } == true, "\(input)")
      }
    }
  }

  @Test("The largest values are taken, to the last hundredth")
  func bounds() throws {
    let dataset = try load(
      adding(
        [
          ("poverty_percent", "100"), ("budget_percent", "1000"), ("new_rural_criteria", "19"),
          ("temporary_percent", "1000.00"),
        ], to: "units.csv"))
    let inputs = dataset.units[0].classInputs
    #expect(inputs[.povertyPercent] == 10_000)
    #expect(inputs[.budgetPercent] == 100_000)
    #expect(inputs[.temporaryPercent] == 100_000)
    #expect(inputs[.newRuralCriteria] == 19)
  }

  @Test(
    "Values that cannot be are refused at their place",
    arguments: [
      ("poverty_percent", "100.01", "“100.01” is not a share from 0 to 100 %"),
      ("poverty_percent", "-1", "“-1” is not a share from 0 to 100 %"),
      ("budget_percent", "1000.01", "“1000.01” is not a share from 0 to 1000 %"),
      ("clean_water_percent", "NaN", "“NaN” is not a share from 0 to 100 %"),
      ("non_farm_percent", "55%", "“55%” is not a share from 0 to 100 %"),
      (
        "temporary_percent", "99999999999999999999",
        "“99999999999999999999” is not a share from 0 to 1000 %"
      ),
      ("new_rural_criteria", "20", "“20” is not a whole number from 0 to 19"),
      ("new_rural_criteria", "4.0", "“4.0” is not a whole number from 0 to 19"),
      ("new_rural_criteria", "-1", "“-1” is not a whole number from 0 to 19"),
      ("heritage", "maybe", "“maybe” is not 1 or 0"), ("new_rural", "2", "“2” is not 1 or 0"),
      ("highland", "1", "highland, but “mountain” is not 1"),
    ])
  func refused(column: String, value: String, expected: String) throws {
    let report = try report(adding([(column, value)], to: "units.csv"))
    #expect(report.lines.count == 7)
    #expect(report.lines.first == "units.csv:2:40: \(expected)")
    #expect(report.problems.areMendable && report.problems.arePlaced)
  }

  @Test("The same holds for districts, where highland is at odds with a plain “no mountain” only")
  func districts() throws {
    let share = try report(adding([("health_percent", "101")], to: "districts.csv"))
    #expect(share.lines.first == "districts.csv:2:21: “101” is not a share from 0 to 100 %")
    let highland = try report(
      adding([("mountain", "0"), ("highland", "1")], to: "districts.csv"))
    #expect(highland.lines.first == "districts.csv:2:23: highland, but “mountain” is not 1")
    #expect(try load(adding([("highland", "1")], to: "districts.csv")).districts.count == 3)
    let area = try report(
      adding([("area_km2", "-3"), ("population", "x")], to: "districts.csv"))
    #expect(
      area.lines.prefix(2) == [
        "districts.csv:2:21: “-3” must be above 0 (km²)",
        "districts.csv:2:24: “x” is not a whole number (people)",
      ])
  }

  @Test("A district's own area and population are read where the table has them")
  func districtFigures() throws {
    let stated = try load(
      adding([("area_km2", "2.52"), ("population", "912")], to: "districts.csv")
    ).districts[0]
    #expect(stated.statedArea == 2_520_000)
    #expect(stated.statedPopulation == 912)
    let plain = try load(SmallDataset()).districts[0]
    #expect(plain.statedArea == nil && plain.statedPopulation == nil)
  }
}
