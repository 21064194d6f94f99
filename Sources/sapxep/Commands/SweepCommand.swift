import ArgumentParser
import LegalParameters
import LinearOptimization
import Planning
import Reporting
import Scenarios
import SourceFiles
import Synchronization

/// `sapxep sweep`: how the plan depends on errors of figures and on rules.
struct SweepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: say(
      "Độ nhạy: lập lại phương án khi số liệu, quy định thay đổi ngẫu nhiên.",
      "Sensitivity: plan again and again under drawn figures and rules."),
    discussion: say(
      """
      Mỗi trường hợp rút ngẫu nhiên (đều, độc lập) dân số, diện tích từng đơn vị và những gì --vary \
      nêu, rồi tìm phương án tốt nhất. Cùng kịch bản, --seed và số trường hợp thì cùng kết quả, với bất \
      kỳ số luồng và cách chia nào. Bị ngắt thì chạy lại đúng lệnh ấy để đi tiếp. --shard i/n tính một \
      phần, --merge gộp các phần.
      """,
      """
      Each case draws (uniformly, independently) every unit's population and area and what --vary \
      names, and finds the best plan. The same scenario, --seed and number of cases give the same \
      results with any threads and any division. After an interruption the same command goes on. \
      --shard i/n works out one part, --merge puts parts together.
      """))

  @Argument(
    help: help(
      "Tệp kịch bản (YAML); với --merge: thư mục các phần.",
      "The scenario file (YAML); with --merge: the folders of the parts.", name: "scenario"))
  var inputs: [StatedPath]

  @Option(help: help("Số trường hợp, 1–1000000.", "How many cases, 1–1000000.", name: "n"))
  var cases: Int?

  @Option(help: help("Hạt giống của số ngẫu nhiên.", "Where the random numbers begin.", name: "n"))
  var seed: UInt64 = 1

  @Option(
    help: help(
      "Sai số dân số từng đơn vị, như 15% (0–90%).",
      "Error of each unit's population, such as 15% (0–90%).",
      name: "percent"))
  var populationError: ErrorShare?

  @Option(
    help: help(
      "Sai số diện tích từng đơn vị, như 5% (0–90%).",
      "Error of each unit's area, such as 5% (0–90%).",
      name: "percent"))
  var areaError: ErrorShare?

  @Option(
    help: help(
      "Điều thay đổi, lặp lại được: max_units=3,4,5 (nhóm lớn nhất); date=NGÀY,NGÀY (ngày của luật); "
        + "goals (thứ tự mục tiêu sau unresolved_due); share=5 (mỗi tỷ lệ thuộc diện của Đ1.2 ±5 điểm).",
      "What varies, repeatable: max_units=3,4,5 (largest group); date=DAY,DAY (the law's day); goals "
        + "(their order behind unresolved_due); share=5 (each share of the due rule ±5 points).",
      name: "what"))
  var vary: [SweepVariation] = []

  @Option(
    help: help(
      "Chỉ tính phần thứ i trong n phần, như 1/4.", "Only part i of n, such as 1/4.", name: "i/n"))
  var shard: SweepShard?

  @Flag(help: help("Gộp các phần đã xong vào --out.", "Put finished parts together in --out."))
  var merge = false

  @Option(help: help("Thư mục ghi ra.", "The folder to write.", name: "dir"))
  var out: StatedPath

  @Flag(
    help: help(
      "Làm lại từ đầu khi thư mục là của một khảo sát khác.",
      "Begin anew when the folder is of another sweep."))
  var replace = false

  @OptionGroup var threads: ThreadOption
  @OptionGroup var format: FormatOption
  @OptionGroup var folders: FolderOptions
  @OptionGroup var common: CommonOptions

  /// More cases than this are refused.
  private static let mostCases = 1_000_000

  func validate() throws {
    if merge {
      if cases != nil || populationError != nil || areaError != nil || !vary.isEmpty || shard != nil
      {
        throw ValidationError(
          say(
            "--merge chỉ gộp các phần đã tính: bỏ --cases, --population-error, --area-error, --vary, "
              + "--shard",
            "--merge only puts parts together: leave out --cases, --population-error, --area-error, "
              + "--vary and --shard"))
      }
      return
    }
    if inputs.count > 1 {
      throw ValidationError(
        say(
          "chỉ một kịch bản (hay là thiếu --merge?)", "one scenario only (or is --merge missing?)"))
    }
    guard let cases else {
      throw ValidationError(say("thiếu --cases (số trường hợp)", "--cases is missing"))
    }
    if !(1...Self.mostCases).contains(cases) {
      throw ValidationError(
        say(
          "--cases phải từ 1 đến \(Self.mostCases)", "--cases must be 1 to \(Self.mostCases)"))
    }
    let keys = vary.map(\.key)
    if let twice = keys.first(where: { key in keys.filter { $0 == key }.count > 1 }) {
      throw ValidationError(
        say(
          "--vary \(twice) được nêu hai lần: viết các giá trị cách nhau bằng dấu phẩy",
          "--vary \(twice) is stated twice: write its values with commas"))
    }
    if !design.variesAnything {
      throw ValidationError(
        say(
          "không có gì thay đổi: thêm --population-error, --area-error hoặc --vary "
            + SweepVariation.words,
          "nothing varies: add --population-error, --area-error or --vary " + SweepVariation.words))
    }
  }

  private var design: SweepDesign {
    var design = SweepDesign(
      seed: seed, populationError: populationError?.thousandths ?? 0,
      areaError: areaError?.thousandths ?? 0)
    for variation in vary { variation.apply(to: &design) }
    return design
  }

  func run() throws {
    try Terminal.reporting {
      if merge {
        let interruption = Interruption(endsAtOnce: true)
        defer { withExtendedLifetime(interruption) {} }
        let parts = try inputs.map { try SweepPart.read($0.path) }
        let whole = try SweepPart.merged(parts)
        let folder = try SweepFolder(
          out.path, header: whole.header, resolvedYAML: whole.resolvedYAML, replacing: replace)
        let missing = Set(folder.missing)
        for found in whole.found where missing.contains(found.number) { try folder.record(found) }
        return try finish(folder, whole.header, whole.found)
      }
      try explore(cases ?? 1)
    }
  }

  private func explore(_ cases: Int) throws {
    let interruption = Interruption()
    let planningCase = try folders.load(inputs[0].path)
    try planningCase.requireGroupsOnly(by: "sweep")
    if !common.quiet { Terminal.tell(planningCase.dataset.warnings) }
    let sweep = Sweep(design, of: planningCase, dated: try dated(planningCase))
    let header = SweepHeader(
      sweep, cases: cases, shard: shard ?? .whole, program: Sapxep.version)
    let folder = try SweepFolder(
      out.path, header: header, resolvedYAML: planningCase.scenario.resolvedYAML(),
      replacing: replace)
    if !folder.earlier.isEmpty, !common.quiet {
      Terminal.note(
        say(
          "đi tiếp: đã có \(folder.earlier.count - 1) trường hợp",
          "going on: \(folder.earlier.count - 1) cases are there"))
    }
    let found = try SweepRun(
      sweep: sweep, folder: folder, places: SweepPlaces(planningCase.scope),
      threads: threads.threads ?? planningCase.scenario.search.threads, isQuiet: common.quiet
    ).run(interruption.cancellation)
    guard found.count == header.numbers.count else {
      Terminal.note(
        say(
          "đã dừng sau \(max(0, found.count - 1)) trên \(header.numbers.count - 1) trường hợp; chạy lại "
            + "đúng lệnh này để đi tiếp",
          "stopped after \(max(0, found.count - 1)) of \(header.numbers.count - 1) cases; run the same "
            + "command again to go on"))
      throw Terminal.Exit.stopped.error
    }
    try finish(folder, header, found)
  }

  /// The scenario under the law of each day that is drawn from.
  private func dated(_ planningCase: PlanningCase) throws(ProblemReport) -> [PlanningCase] {
    let days = design.dates.compactMap { CalendarDay($0) }
    if days.isEmpty { return [] }
    let book = try LawBook.load(folder: folders.folders(for: planningCase.scenario).law)
    var cases: [PlanningCase] = []
    for day in days { cases.append(try planningCase.on(day, book: book)) }
    return cases
  }

  private func finish(
    _ folder: SweepFolder, _ header: SweepHeader, _ found: [Sweep.Found]
  ) throws {
    let report = SweepReport(header, found)
    try folder.finish(report.files(language: Language.ofDocuments))
    try Terminal.show(
      report.document(), json: { report.json().text() }, format: format.format,
      language: common.language)
  }
}
