import ArgumentParser
import Planning
import Reporting
import Scenarios
import SourceFiles

/// `sapxep alternatives`: the best plans in order.
struct AlternativesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alternatives",
    abstract: say(
      "Các phương án tốt nhất theo thứ tự, mỗi phương án có chứng minh.",
      "The best plans in order, each proven to be the next."),
    discussion: say(
      "Với --out, mỗi phương án được kiểm tra và ghi thành thư mục 01, 02, …",
      "With --out each plan is verified and written as the folder 01, 02, …"))

  @Argument(help: help("Tệp kịch bản (YAML).", "The scenario file (YAML).", name: "scenario"))
  var scenario: StatedPath

  @Option(help: help("Bao nhiêu phương án (1–50).", "How many plans (1–50)."))
  var count = 5

  @Option(
    help: help(
      "groups: khác ở ít nhất một nhóm; district: khác trong từng đơn vị cấp huyện.",
      "groups: at least one group differs; district: plans of each district by itself."))
  var by = Scope.groups

  @Option(
    help: help(
      "Mã đơn vị cấp huyện: chỉ những phương án khác ở đó (với --by district).",
      "A district's code: only plans that differ there (with --by district).", name: "code"))
  var district: String?

  @Option(
    help: help(
      "Mục tiêu được hơn phương án tốt nhất nhiều nhất bao nhiêu, như units_changed=2; lặp được.",
      "By how much a goal may exceed the best plan's, such as units_changed=2; may be repeated.",
      name: "goal=n"))
  var slack: [GoalSlack] = []

  @Option(
    help: help(
      "Ít nhất bao nhiêu đơn vị phải ở nhóm khác so với mọi phương án trước.",
      "How many units at least are in another group than in every plan before.", name: "n"))
  var differ = 1

  @Option(
    help: help(
      "Ghi mỗi phương án thành một thư mục con: 01, 02, …",
      "Write each plan as a folder below this one: 01, 02, …", name: "dir"))
  var out: StatedPath?

  @Flag(
    help: help(
      "Thay các thư mục phương án đã có.", "Replace plan folders that are already there."))
  var replace = false

  @OptionGroup var threads: ThreadOption
  @OptionGroup var format: FormatOption
  @OptionGroup var folders: FolderOptions
  @OptionGroup var common: CommonOptions

  /// Where plans may differ.
  enum Scope: String, ExpressibleByArgument, CaseIterable {
    case groups
    case district
  }

  func validate() throws {
    if !(1...50).contains(count) {
      throw ValidationError(say("--count phải từ 1 đến 50", "--count must be 1 to 50"))
    }
    if differ < 1 {
      throw ValidationError(say("--differ phải từ 1 trở lên", "--differ must be at least 1"))
    }
    if district != nil, by == .groups {
      throw ValidationError(
        say("--district chỉ dùng với --by district", "--district needs --by district"))
    }
    if out != nil, by == .district, district == nil {
      throw ValidationError(
        say(
          "--out với --by district cần --district: mỗi thư mục là một phương án của toàn phạm vi",
          "--out with --by district needs --district: each folder is a plan of the whole scope"))
    }
    if Set(slack.map(\.goal)).count < slack.count {
      throw ValidationError(
        say("--slack nêu một mục tiêu nhiều lần", "--slack names a goal more than once"))
    }
  }

  func run() throws {
    try Terminal.reporting {
      let interruption = Interruption()
      let planningCase = try folders.load(scenario.path)
      try planningCase.requireGroupsOnly(by: "alternatives")
      try refuseDistrictsAcrossLines(planningCase)
      try checkFit(with: planningCase)
      if !common.quiet { Terminal.tell(planningCase.dataset.warnings) }
      let listing = AlternativesListing(
        planningCase: planningCase, request: request, threads: threads.threads,
        cancellation: interruption.cancellation)
      let found = try by == .groups ? listing.whole() : listing.byDistrict(try named(planningCase))
      if found.isEmpty || interruption.isRequested && found.allSatisfy(\.list.all.isEmpty) {
        throw interruption.endWithoutResult()
      }
      if let out { try write(found[0].list, planningCase, in: out.path) }
      let report = AlternativesReport(
        planningCase, found.map { AlternativesReport.List(district: $0.district, $0.list) })
      try Terminal.show(
        report.document(), json: { report.json().text() }, format: format.format,
        language: common.language)
      if found.contains(where: { $0.list.stop != nil }) { throw Terminal.Exit.stopped.error }
      if found.contains(where: \.list.all.isEmpty) { throw Terminal.Exit.noLegalPlan.error }
    }
  }

  /// Where groups cross district lines no district has plans of its own.
  private func refuseDistrictsAcrossLines(_ planningCase: PlanningCase) throws {
    guard by == .district, planningCase.scenario.mayCrossDistricts else { return }
    Terminal.note(
      say(
        "--by district: nhóm vượt địa giới cấp huyện (scope.across_districts), không huyện nào có "
          + "phương án riêng; dùng --by groups",
        "--by district: groups cross district lines (scope.across_districts), so that no district "
          + "has plans of its own; use --by groups"))
    throw Terminal.Exit.data.error
  }

  private var request: Alternatives.Request {
    Alternatives.Request(
      count: count, differing: differ,
      slack: Dictionary(uniqueKeysWithValues: slack.map { ($0.goal, $0.most) }))
  }

  /// Refuses what the scenario leaves no sense to.
  private func checkFit(with planningCase: PlanningCase) throws {
    let scenario = planningCase.scenario
    let unused = slack.map(\.goal).filter { !scenario.goals.contains($0) }
    if let goal = unused.first {
      throw usage(
        say(
          "--slack: kịch bản không có mục tiêu “\(goal.rawValue)”",
          "--slack: the scenario has no goal “\(goal.rawValue)”"))
    }
    if by == .district, !scenario.limits.isEmpty {
      throw usage(
        say(
          "--by district không dùng với “limits”: giới hạn ràng buộc mọi huyện với nhau",
          "--by district does not go with “limits”: they tie all districts together"))
    }
  }

  private func usage(_ text: String) -> any Error {
    Terminal.note(say("Lỗi: ", "Error: ") + text)
    return ExitCode(64)
  }

  /// The district that is named, or all of the scope.
  private func named(_ planningCase: PlanningCase) throws -> [Int] {
    let dataset = planningCase.dataset
    guard let district else {
      return Set(planningCase.scope.map { dataset.units[$0].district }).sorted()
    }
    let log = ProblemLog()
    let place = SourcePosition(file: "--district")
    let lookup = UnitLookup(in: dataset, scope: planningCase.scope, log: log)
    if let index = lookup.district(district, at: place) { return [index] }
    if !log.hasErrors {
      log.error(
        at: place,
        Phrase(
          vi: "không có đơn vị cấp huyện mã “\(district)”",
          en: "there is no district “\(district)”"))
    }
    throw ProblemReport(.badData, log.problems)
  }

  private func write(
    _ alternatives: Alternatives, _ planningCase: PlanningCase, in folder: String
  ) throws {
    guard let best = alternatives.all.first else { return }
    let places = alternatives.all.indices.map { index in
      folder + "/" + (index < 9 ? "0" : "") + String(index + 1)
    }
    for place in places {
      try FolderWriter.check(place, replacing: replace, kind: .plan)
    }
    let planner = try Planner(planningCase)
    for (place, alternative) in zip(places, alternatives.all) {
      try PlanOutput(
        plan: planner.plan(of: alternative, best: best), planningCase: planningCase, model: nil,
        scenarioPath: scenario.path, assessedPath: nil,
        folders: folders.folders(for: planningCase.scenario),
        language: common.language
      ).store(in: place, replacing: replace)
    }
  }
}
