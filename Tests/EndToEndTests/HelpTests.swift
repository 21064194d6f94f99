import Testing

@Suite("Help is whole and in the user's language")
struct HelpTests {
  static let commands = [
    "", "run", "due", "assess", "compare", "annex", "verify", "staff", "explain", "alternatives",
    "prices",
    "check", "resolve", "sweep", "history", "villages", "templates", "dataset",
    "dataset template", "dataset import", "dataset check",
  ]

  @Test("Help of every command, in Vietnamese and in English", arguments: commands)
  func help(command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    for language in ["vi", "en"] {
      let run = try Sapxep.run(words + ["--help", "--lang", language])
      #expect(run.code == 0)
      #expect(run.err == "")
      let name = "help\(words.map { "-" + $0 }.joined()).\(language).txt"
      try Golden.expect(run.out, is: name)
      #expect(run.out.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
  }

  @Test("The locale decides the language when --lang does not; --lang wins")
  func locale() throws {
    let english = try Sapxep.run(["--help"], locale: .english)
    let vietnamese = try Sapxep.run(["--help"], locale: .vietnamese)
    #expect(english.out.hasPrefix("OVERVIEW: Plans the arrangement"))
    #expect(vietnamese.out.hasPrefix("MÔ TẢ: Lập phương án sắp xếp"))
    #expect(try Sapxep.run(["--help", "--lang=vi"], locale: .english).out == vietnamese.out)
    #expect(try Sapxep.run(["help"], locale: .vietnamese).out == vietnamese.out)
  }

  @Test("No parser's English is left in Vietnamese help or errors")
  func noEnglish() throws {
    let lines = [
      ["run", "--help"], [], ["run"], ["run", "a", "b"], ["run", "a", "--out"],
      ["run", "--nothing"],
      ["due", "a", "--format", "pdf"], ["due", "a", "--quiet=1"], ["assess", "a"], ["frobnicate"],
      ["run", "a", "--threads", "0"], ["run", ""], ["dataset"], ["dataset", "--help"],
      ["dataset", "import"], ["dataset", "import", "--help"], ["dataset", "import", "--out", "x"],
    ]
    for line in lines {
      let run = try Sapxep.run(line, locale: .vietnamese)
      let english = [
        "Error", "Usage", "USAGE", "OPTIONS", "Show", "Missing", "Unknown", "Unexpected", "invalid",
        "provide", "default", "values:", "See", "more information", "must",
      ]
      #expect(english.filter { run.all.contains($0) } == [], "\(line): \(run.all)")
      #expect(run.isOrderly)
    }
  }

  @Test("The version is printed on stdout")
  func version() throws {
    let run = try Sapxep.run("--version")
    #expect(run.code == 0)
    #expect(run.out.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }
}
