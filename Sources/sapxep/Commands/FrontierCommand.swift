import ArgumentParser
import Planning
import Reporting
import Scenarios
import SourceFiles

/// `sapxep frontier`: all plans between which two or three goals cannot decide.
struct FrontierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frontier",
    abstract: say(
      "Mọi điểm không bị trội của hai hoặc ba mục tiêu, có chứng minh.",
      "All non-dominated points of two or three goals, proven."),
    discussion: say(
      """
      Mục tiêu đứng trước trục đầu tiên được giữ tối ưu, mục tiêu đứng sau quyết định giữa các \
      phương án cùng điểm; trục mà kịch bản không nêu đứng ngay sau unresolved_due. Với --out: thư mục có frontier.json, frontier.csv và hình frontier.svg; \
      với cả --point: thư mục phương án của điểm ấy.
      """,
      """
      Goals before the first axis are fixed at their optimum, later ones decide among plans of the \
      same point; an axis that the scenario does not list stands right behind unresolved_due. With --out: a folder with frontier.json, frontier.csv and the picture \
      frontier.svg; with --point as well: the plan folder of that point.
      """))

  @Argument(help: help("Tệp kịch bản (YAML).", "The scenario file (YAML).", name: "scenario"))
  var scenario: StatedPath

  @Option(
    help: help(
      "Hai hoặc ba mục tiêu, cách nhau bằng dấu phẩy, như units_changed,non_specialised_posts.",
      "Two or three goals with commas, such as units_changed,non_specialised_posts.",
      name: "goals"), transform: GoalAxes.read)
  var axes: GoalAxes

  @Option(
    help: help(
      "Số của điểm cần ghi thành thư mục phương án (với --out).",
      "The number of the point to write as a plan folder (with --out).", name: "n"))
  var point: Int?

  @Option(help: help("Thư mục ghi ra.", "The folder to write.", name: "dir"))
  var out: StatedPath?

  @Flag(help: help("Thay thư mục đã có.", "Replace a folder that is already there."))
  var replace = false

  @OptionGroup var threads: ThreadOption
  @OptionGroup var format: FormatOption
  @OptionGroup var folders: FolderOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let point {
      if out == nil {
        throw ValidationError(say("--point cần --out", "--point needs --out"))
      }
      if point < 1 {
        throw ValidationError(say("--point phải từ 1 trở lên", "--point must be at least 1"))
      }
    }
  }

  func run() throws {
    try Terminal.reporting {
      let interruption = Interruption()
      let planningCase = try folders.load(scenario.path)
      try planningCase.requireGroupsOnly(by: "frontier")
      if let out {
        try FolderWriter.check(
          out.path, replacing: replace,
          kind: point == nil ? FrontierReport.kind : .plan)
      }
      if !common.quiet { Terminal.tell(planningCase.dataset.warnings) }
      let planner = try Planner(planningCase)
      let progress = CountLine(
        counting: planningCase.scenario.limits.isEmpty
          ? Phrase(vi: "cụm đơn vị đã xong", en: "clusters of units done")
          : Phrase(vi: "điểm đã tìm được", en: "points found"), isQuiet: common.quiet)
      let frontier = planner.frontier(
        Frontier.Axes(axes.goals, in: planningCase.scenario), threads: threads.threads,
        cancellation: interruption.cancellation
      ) { progress.show($0) }
      progress.end()
      if frontier.points.isEmpty, interruption.isRequested {
        throw interruption.endWithoutResult()
      }
      if let out { try write(frontier, of: planner, planningCase, to: out.path) }
      let report = FrontierReport(planningCase, frontier)
      try Terminal.show(
        report.document(all: format.format != .table), json: { report.json().text() },
        format: format.format,
        language: common.language)
      if frontier.stop != nil { throw Terminal.Exit.stopped.error }
      if frontier.points.isEmpty { throw Terminal.Exit.noLegalPlan.error }
    }
  }

  private func write(
    _ frontier: Frontier, of planner: Planner, _ planningCase: PlanningCase, to folder: String
  ) throws {
    if frontier.points.isEmpty { return }
    guard let point else {
      return try FolderWriter.write(
        FrontierReport(planningCase, frontier).files(language: common.language), to: folder,
        replacing: replace, kind: FrontierReport.kind)
    }
    guard frontier.points.indices.contains(point - 1) else {
      Terminal.note(
        say(
          "Lỗi: --point \(point): chỉ có \(frontier.points.count) điểm",
          "Error: --point \(point): there are only \(frontier.points.count) points"))
      throw ExitCode(64)
    }
    let best = planner.alternatives(
      .init(count: 1), threads: threads.threads
    ).all.first
    let chosen = frontier.alternative(frontier.points[point - 1])
    try PlanOutput(
      plan: planner.plan(of: chosen, best: best ?? chosen), planningCase: planningCase, model: nil,
      scenarioPath: scenario.path, assessedPath: nil,
      folders: folders.folders(for: planningCase.scenario), language: common.language
    ).store(in: folder, replacing: replace)
  }
}
