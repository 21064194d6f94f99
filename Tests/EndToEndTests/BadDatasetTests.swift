import Foundation
import TestSupport
import Testing

@Suite("A bad dataset is told with its place, what is wrong and what is allowed")
struct BadDatasetTests {
  /// What is wrong; the file; the text that is replaced, and by what; the place; what the message
  /// says is wrong; what it says of mending.
  static let cases: [[String]] = [
    [
      "missing column", "units.csv", "area_m2,", "area,", "units.csv:1", "“area_m2” or “area_km2”",
      "missing",
    ],
    [
      "missing required column", "units.csv", ",population", ",people", "units.csv:1",
      "the column “population” is missing", "population, people",
    ],
    [
      "repeated row", "units.csv", "00002,Phường Bình", "00001,Phường Bình", "units.csv:3:1",
      "code 00001 is already on line 2", "",
    ],
    [
      "ragged row", "units.csv", "800000,12000", "800000", "units.csv:3",
      "5 fields, the header has 6",
      "",
    ],
    [
      "open quote", "units.csv", "Phường Bình", "\"Phường Bình", "units.csv:3:7",
      "double quote is never closed", "",
    ],
    ["negative area", "units.csv", "800000", "-5", "units.csv:3:30", "“-5” must be above 0", ""],
    ["zero population", "units.csv", "12000", "0", "units.csv:3:37", "“0” must be above 0", ""],
    [
      "NaN", "units.csv", "12000", "NaN", "units.csv:3:37", "“NaN” is not a whole number",
      "separators",
    ],
    [
      "infinite", "units.csv", "800000", "inf", "units.csv:3:30", "“inf” is not a whole number", "",
    ],
    [
      "huge area", "units.csv", "800000", "9000000000000000", "units.csv:3:30",
      "larger than possible", "in which unit",
    ],
    [
      "more digits than any number", "units.csv", "800000", String(repeating: "9", count: 400),
      "units.csv:3:30", "larger than possible, at most 1000000000000", "in which unit",
    ],
    [
      "thousands", "units.csv", "12000", "\"12,000\"", "units.csv:3:37", "“12,000” is not",
      "separators",
    ],
    [
      "unknown kind", "units.csv", ",xa,", ",xax,", "units.csv:5:", "not a kind of commune",
      "xa, phuong",
    ],
    [
      "empty name", "units.csv", "Phường Bình", "", "units.csv:3:7", "“name” is empty",
      "is required",
    ],
    [
      "unknown district", "units.csv", "phuong,003", "phuong,008", "units.csv:8:",
      "no district “008”", "00",
    ],
    [
      "adjacency names an unknown unit", "adjacency.csv", "00002,00003", "00002,00033",
      "adjacency.csv:3:7", "no unit “00033”", "00003",
    ],
    [
      "adjacency of a unit with itself", "adjacency.csv", "00002,00003", "00002,00002",
      "adjacency.csv:3:7", "cannot be adjacent to itself", "remove the row",
    ],
    [
      "repeated pair", "adjacency.csv", "00002,00003", "00002,00001", "adjacency.csv:3:1",
      "already on line 2", "each pair once",
    ],
    [
      "negative length", "adjacency.csv", "700", "-700", "adjacency.csv:2:13", "must be above 0",
      "check the figure",
    ],
    [
      "bad day", "dataset.yaml", "2023-01-01", "2023-02-30", "dataset.yaml:3:7", "a day written as",
      "",
    ],
    [
      "unknown key", "dataset.yaml", "title:", "titel:", "dataset.yaml:2:1", "unknown key “titel”",
      "title",
    ],
  ]

  @Test("Each fault of a table", arguments: cases)
  func fault(parts: [String]) throws {
    try TemporaryFolder.with { folder in
      let whole = SmallDataset()
      let dataset = whole.replacing(parts[2], by: parts[3], in: parts[1])
      #expect(dataset.files[parts[1]] != whole.files[parts[1]])
      let scenario = try SmallTown.write(dataset, in: folder)
      let runs = try [
        Sapxep.run("run", scenario, "--out", folder.path("out")),
        Sapxep.run("check", folder.path("data")),
      ]
      for run in runs {
        run.expectRefusal(65, saying: ["data/" + parts[4], ": error: ", parts[5], parts[6]])
      }
      let vietnamese = try Sapxep.run(["due", scenario], locale: .vietnamese)
      #expect(vietnamese.err.contains("lỗi: ") && !vietnamese.err.contains("error"))
      #expect(try FolderContent.names(folder.path) == ["data", "s.yaml"])
    }
  }

  @Test("Two communes of one name in a district are a warning of every command that reads them")
  func repeatedName() throws {
    try TemporaryFolder.with { folder in
      let scenario = try SmallTown.write(
        SmallDataset().replacing("Phường Bình", by: "Phường An", in: "units.csv"), in: folder)
      let finding = "data/units.csv:3:7"
      for command in [["due", scenario], ["run", scenario], ["check", folder.path("data")]] {
        let run = try Sapxep.run(command)
        #expect(run.code == 0, "\(run.err)")
        #expect(run.err.contains(finding + ": note: 00002 and 00001 (line 2) are both Phường An"))
      }
      let check = try Sapxep.run(["dataset", "check", folder.path("data"), "--format", "json"])
      #expect(check.code == 0)
      #expect(check.out.contains("are both Phường An"))
    }
  }

  @Test(
    "An empty table, an empty file and a missing file", arguments: ["units.csv", "districts.csv"])
  func empty(name: String) throws {
    try TemporaryFolder.with { folder in
      var dataset = SmallDataset()
      let header = dataset.files[name]?.prefix { $0 != "\n" } ?? ""
      dataset.files[name] = header + "\n"
      let scenario = try SmallTown.write(dataset, in: folder)
      try Sapxep.run("run", scenario).expectRefusal(65, saying: ["data/\(name)", "no "])
      try folder.write("data/" + name, "")
      try Sapxep.run("run", scenario).expectRefusal(65, saying: ["data/\(name):1", "empty"])
      try FileManager.default.removeItem(atPath: folder.path("data/" + name))
      try Sapxep.run("run", scenario).expectRefusal(
        66, saying: ["s.yaml:3:10: error:", "data/\(name)", "no such file"])
      try FileManager.default.createDirectory(
        atPath: folder.path("data/" + name), withIntermediateDirectories: false)
      try Sapxep.run("run", scenario).expectRefusal(
        66, saying: ["data/\(name)", "this is a folder"])
      try folder.write("elsewhere", "")
      try Sapxep.run("run", scenario, "--dataset", folder.path("elsewhere")).expectRefusal(
        66, saying: ["elsewhere: error:"])
    }
  }

  @Test("Bytes that are no text are told with their line")
  func noText() throws {
    try TemporaryFolder.with { folder in
      let scenario = try SmallTown.write(in: folder)
      try folder.write("data/units.csv", bytes: Array("code,name\n1,".utf8) + [0xE1, 0xBB, 0x0A])
      try Sapxep.run("run", scenario).expectRefusal(
        65, saying: ["data/units.csv:2", "not UTF-8", "save the file again as UTF-8"])
    }
  }

  @Test(
    "Byte-order mark, CRLF, semicolons and decomposed letters are accepted and change no figure",
    arguments: ["mark", "crlf", "semicolon", "decomposed", "all"])
  func accepted(form: String) throws {
    try TemporaryFolder.with { folder in
      let expected = try Sapxep.run(
        "run", try SmallTown.write(in: folder), "--format", "json", "--quiet")
      #expect(expected.code == 0, "\(expected.err)")
      var dataset = SmallDataset()
      dataset.files = dataset.files.mapValues { text in
        var text = text
        if ["semicolon", "all"].contains(form) { text = text.replacing(",", with: ";") }
        if ["crlf", "all"].contains(form) { text = text.replacing("\n", with: "\r\n") }
        if ["mark", "all"].contains(form) { text = "\u{FEFF}" + text }
        if ["decomposed", "all"].contains(form) {
          text = text.decomposedStringWithCanonicalMapping
        }
        return text
      }
      let scenario = try SmallTown.write(dataset, in: folder)
      let run = try Sapxep.run("run", scenario, "--format", "json", "--quiet")
      #expect(run.code == 0 && run.err == "")
      // The fingerprint is of the bytes, so it differs; nothing else does.
      #expect(Self.withoutDatasetHash(run.out) == Self.withoutDatasetHash(expected.out))
      #expect(run.out != expected.out)
    }
  }

  private static func withoutDatasetHash(_ json: String) -> [String] {
    let lines = json.split(separator: "\n").map(String.init)
    let dataset = lines.firstIndex { $0.contains("\"dataset\" : {") } ?? 0
    return lines.enumerated().filter { !($0 > dataset && $0 < dataset + 4 && $1.contains("hash")) }
      .map(\.element)
  }
}
