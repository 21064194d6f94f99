import Foundation
import TestSupport
import Testing

@Suite("Whatever is typed or fed in, the program answers and never breaks")
struct GarbageTests {
  private static let evil = [
    "", " ", "-", "--", "/", ".", "..", "\u{1B}[31mred", "a\nb\"c'd`e$(f)", "=cmd()", "\u{202E}abc",
    String(repeating: "x", count: 10_000), "--out", "-h -h",
    "ổ".decomposedStringWithCanonicalMapping,
    "/dev/null", "/dev/full", "/proc/self/mem", "00004",
  ]

  @Test(
    "Every command, with every strange word in every place",
    arguments: [
      "run", "due", "assess", "verify", "explain", "check", "resolve", "help", "nonsense",
    ])
  func words(command: String) throws {
    try TemporaryFolder.with { folder in
      let scenario = try SmallTown.write(in: folder)
      let options = ["--plan", "--dataset", "--law", "--threads", "--lang", "--format"]
      for (index, word) in Self.evil.enumerated() {
        let option = options[index % options.count]
        for arguments in [
          [command, word], [command, scenario, word], [command, scenario, option, word],
        ] {
          let run = try Sapxep.run(arguments, in: folder.path)
          #expect(run.isOrderly, "\(arguments): \(run.all.prefix(2000))")
          let codes: [Int32] = [0, 64, 65, 66, 69, 73, 74]
          #expect(codes.contains(run.code), "\(arguments): \(run.code)")
          let controls = run.all.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" }
          #expect(run.code == 64 || !controls, "\(arguments)")
          #expect((run.code == 0) == run.err.isEmpty || run.code == 0, "\(arguments)")
        }
      }
      #expect(try FolderContent.names(folder.path) == ["data", "s.yaml"])
    }
  }

  @Test("Programs, folders, endless nesting and lists in place of every input")
  func files() throws {
    try TemporaryFolder.with { folder in
      let scenario = try SmallTown.write(in: folder)
      let deep = try folder.write("deep.yaml", String(repeating: "[", count: 100_000))
      let maps = try folder.write("maps.yaml", String(repeating: "{a: ", count: 100_000))
      let two = try folder.write("two.yaml", "a: 1\n---\nb: 2\n")
      let anchors = try folder.write("anchors.yaml", "a: &x [1]\nb: [*x, *x]\n")
      let tag = try folder.write("tag.yaml", "!!binary \"//8=\"\n")
      let commas = try folder.write("commas.csv", String(repeating: ",", count: 200_000) + "\n")
      let quotes = try folder.write(
        "quotes.csv", "group,code\n" + String(repeating: "\"", count: 99_999))
      for path in [Sapxep.path, folder.path, deep, maps, two, anchors, tag, commas, quotes] {
        for arguments in [
          ["run", path], ["due", path], ["check", path], ["resolve", path], ["verify", path],
          ["explain", path, "00001"], ["assess", scenario, "--plan", path],
          ["run", scenario, "--dataset", path], ["run", scenario, "--law", path],
        ] {
          let run = try Sapxep.run(arguments)
          let expected: [Int32] =
            path == folder.path && arguments[0] == "check" ? [66] : [65, 66]
          #expect(
            expected.contains(run.code) && run.isOrderly, "\(arguments): \(run.all.prefix(500))")
          #expect(run.err.contains("error: "))
        }
      }
    }
  }

  @Test(
    "Names with quotes, line breaks, escapes, formulas and 10,000 letters go through every output")
  func names() throws {
    let names = [
      "Phường \"\"An\"\"", "Phường =cmd()|' /C calc'!A0", "Xã \u{1B}[2J\u{202E}",
      "Xã | ` <b> *x* _y_",
      "Xã " + String(repeating: "Dài", count: 3333), "Xã dòng\nhai",
    ]
    try TemporaryFolder.with { folder in
      for name in names {
        let dataset = SmallDataset().replacing("Xã Đông", by: "\"\(name)\"", in: "units.csv")
        let scenario = try SmallTown.write(dataset, in: folder)
        for command in [["due"], ["run"], ["explain"]] {
          for format in ["table", "json", "csv", "markdown"] {
            let code = command == ["explain"] ? ["00004"] : []
            let run = try Sapxep.run(command + [scenario] + code + ["--format", format, "--quiet"])
            #expect(run.code == 0 || run.code == 69, "\(run.err)")
            #expect(run.isOrderly)
            let isPlain = format == "table" || format == "markdown"
            #expect(!isPlain || !run.out.contains("\u{1B}") && !run.out.contains("\u{202E}"))
            #expect(format != "csv" || !run.out.contains(",=") && !run.out.contains(",\"="))
            #expect(
              format != "table" || run.out.split(separator: "\n").allSatisfy { $0.count <= 80 })
          }
        }
        let out = folder.path("p")
        _ = try Sapxep.run("run", scenario, "--out", out, "--replace", "--quiet")
        #expect(try Sapxep.run("verify", out).code == 0)
      }
    }
  }
}
