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
      ["history", "--help"], ["history", "lst"], ["nope", "--help"], ["--quiet", "run", "a"],
      ["run", "a", "--note", "-x"], ["frontier", "a", "--axes", "b"],
      ["--generate-completion-script", "tcsh"],
    ]
    for line in lines {
      let run = try Sapxep.run(line, locale: .vietnamese)
      let english = [
        "Error", "Usage", "USAGE", "OPTIONS", "Show", "Missing", "Unknown", "Unexpected", "invalid",
        "provide", "(default", "values:", "See", "more information", "must", "detailed",
        "<subcommand>", "<options>", "Please",
      ]
      #expect(english.filter { run.all.contains($0) } == [], "\(line): \(run.all)")
      #expect(run.isOrderly)
    }
  }

  @Test(
    "A command that does not exist is refused with the nearest one and all there are, help or not",
    arguments: [
      ("rnu x", "no command “sapxep rnu”; did you mean “sapxep run”?"),
      ("alt", "did you mean “sapxep alternatives”?"), ("nope --help", "no command “sapxep nope”"),
      ("help nope", "no command “sapxep nope”"),
      ("dataset imprt", "did you mean “sapxep dataset import”?"),
      ("dataset nope --help", "the commands: template, import, check"),
      ("history lst", "did you mean “sapxep history list”?"),
      ("dataset help import", "write: sapxep help dataset"),
      ("--threads 2 run s.yaml", "write it behind the command: sapxep run … --threads"),
    ])
  func noCommand(line: String, sentence: String) throws {
    let words = line.split(separator: " ").map(String.init)
    let run = try Sapxep.run(words)
    run.expectRefusal(64, saying: [])
    let text = run.err.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains(sentence), "\(run.err)")
    #expect(run.err.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let vietnamese = try Sapxep.run(words + ["--lang", "vi"])
    #expect(vietnamese.code == 64 && vietnamese.err.hasPrefix("Lỗi: "))
  }

  @Test("A negative number is a value, not an option; other words with a hyphen are joined by “=”")
  func hyphens() throws {
    try Sapxep.run("run", "s.yaml", "--threads", "-1").expectRefusal(
      64, saying: ["--threads must be 1 to 64"])
    try Sapxep.run("run", "s.yaml", "--note", "-x").expectRefusal(
      64, saying: ["Missing value for '--note", "“-x” is read as an option", "--note=-x"])
    let bare = try Sapxep.run("run", "s.yaml", "--note")
    #expect(bare.code == 64 && !bare.err.contains("is read as an option"))
  }

  @Test("The version is printed on stdout")
  func version() throws {
    let run = try Sapxep.run("--version")
    #expect(run.code == 0)
    #expect(run.out.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }
}
