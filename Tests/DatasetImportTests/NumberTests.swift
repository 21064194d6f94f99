import Testing

@Suite("Figures are read by evidence, or refused with every reading")
struct NumberTests {
  private func table(_ heading: String, _ fields: [String], people: [String]? = nil) -> String {
    var lines = ["Mã;Tên;Huyện;\(heading);Dân số"]
    for (index, field) in fields.enumerated() {
      lines.append("0000\(index + 1);Xã A\(index);Huyện Một;\(field);\(people?[index] ?? "8000")")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func areas(_ heading: String, _ fields: [String], people: [String]? = nil) throws -> [Int]
  {
    try Importing(units: table(heading, fields, people: people)).dataset.units.map(\.area)
  }

  @Test("One field that only one sign explains decides for its column")
  func evidence() throws {
    #expect(try areas("Diện tích (km2)", ["1.234", "12.5"]) == [1_234_000, 12_500_000])
    #expect(try areas("Diện tích (km2)", ["1,234", "12,5"]) == [1_234_000, 12_500_000])
    #expect(try areas("Diện tích (ha)", ["1.234,5", "2.000"]) == [12_345_000, 20_000_000])
    #expect(try areas("Diện tích (ha)", ["1,234.5", "2,000"]) == [12_345_000, 20_000_000])
    #expect(try areas("Diện tích (m2)", ["12.345.678", "9.000.000"]) == [12_345_678, 9_000_000])
    #expect(try areas("Diện tích (ha)", ["1 234,5", "2 000"]) == [12_345_000, 20_000_000])
  }

  @Test("What no commune has is no reading")
  func plausibility() throws {
    #expect(try areas("Diện tích (km2)", ["12.345", "9.876"]) == [12_345_000, 9_876_000])
    #expect(try areas("Diện tích (m2)", ["5.250", "6.125"]) == [5_250, 6_125])
  }

  @Test("Fields that can be read in two ways are refused with both")
  func ambiguous() {
    let told = Importing.refusal(units: table("Diện tích (km2)", ["1.234", "1.500"]))
    #expect(told.contains("“1.234” in the column “Diện tích (km2)” can be read in several ways"))
    #expect(told.contains("1234 km² (unit: km2, decimal: comma)"))
    #expect(told.contains("1.234 km² (unit: km2, decimal: point)"))
    #expect(told.contains("--mapping"))
  }

  @Test("Without a unit, areas and densities that exist decide, or nothing does")
  func units() throws {
    #expect(try areas("Diện tích", ["12500000", "9800000"]) == [12_500_000, 9_800_000])
    #expect(try areas("Diện tích", ["1250", "980"]) == [12_500_000, 9_800_000])
    #expect(try areas("Diện tích", ["12,5", "9,8"]) == [12_500_000, 9_800_000])
    let told = Importing.refusal(
      units: table("Diện tích", ["300", "310"], people: ["9000", "9100"]))
    #expect(told.contains("unit: ha") && told.contains("unit: km2"), "\(told)")
  }

  @Test("A figure that no unit has is called too large, not no number")
  func tooLarge() {
    let huge = String(repeating: "7", count: 25)
    let told = Importing.refusal(
      units: table("Diện tích (km2)", ["10", "11"], people: ["12345", huge]))
    #expect(told.contains("“\(huge)” in the column “Dân số” (people) is larger than possible"))
    #expect(!told.contains("not a number"), "\(told)")
  }

  @Test("People are whole, so a point in front of three digits groups thousands")
  func people() throws {
    let units = table("Diện tích (km2)", ["10", "11"], people: ["12.345", "7.100"])
    #expect(try Importing(units: units).dataset.units.map(\.population) == [12_345, 7_100])
    let told = Importing.refusal(
      units: table("Diện tích (km2)", ["10", "11"], people: ["12.345", "7,5"]))
    #expect(told.contains("“7,5” in the column “Dân số” is not a number (people)"), "\(told)")
  }

  @Test("Empty fields and dashes stay unknown")
  func unknown() throws {
    let made = try Importing(units: table("Diện tích (km2)", ["10,5", "-", ""]))
    #expect(made.dataset.units.map(\.area) == [10_500_000, 0, 0])
    #expect(made.dataset.units.map(\.missing.isEmpty) == [true, false, false])
  }
}
