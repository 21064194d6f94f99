import ArgumentParser
import Reporting
import Scenarios
import SourceFiles

extension Language: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}

/// Options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(
    help: help(
      "Ngôn ngữ: vi hoặc en (mặc định theo máy; văn bản ghi ra luôn tiếng Việt nếu không nêu).",
      "Language: vi or en (from the locale; written documents are Vietnamese unless stated)."))
  var lang: Language?

  @Flag(
    help: help("Không in tiến độ và lưu ý.", "Print no progress and no notes."))
  var quiet = false

  /// The language of this run.
  var language: Language { Language.ofThisRun }
}

/// Options of commands that print a result.
struct FormatOption: ParsableArguments {
  @Option(
    help: help(
      "Dạng kết quả trên stdout: table, json, csv, markdown, html.",
      "What to print on stdout: table, json, csv, markdown, html."))
  var format: OutputFormat = .table
}

/// The option of commands that search.
struct ThreadOption: ParsableArguments {
  @Option(
    help: help(
      "Số luồng tính, 1–64; không làm đổi kết quả.",
      "Threads, 1–64; they do not change the answer."))
  var threads: Int?

  func validate() throws {
    if let threads, !(1...64).contains(threads) {
      throw ValidationError(say("--threads phải từ 1 đến 64", "--threads must be 1 to 64"))
    }
  }
}

/// Options that say where data lie, when not where the scenario says.
struct FolderOptions: ParsableArguments {
  @Option(
    help: help(
      "Thư mục dữ liệu, thay cho thư mục nêu trong kịch bản.",
      "Dataset folder, instead of the one the scenario states.", name: "dir"))
  var dataset: StatedPath?

  @Option(
    help: help(
      "Thư mục luật (mặc định: “law” cạnh thư mục dữ liệu).",
      "Law folder (default: “law” beside the dataset).", name: "dir"))
  var law: StatedPath?

  /// Loads a scenario with its dataset and law.
  func load(_ scenarioPath: String) throws(ProblemReport) -> PlanningCase {
    try PlanningCase.load(
      Scenario.load(scenarioPath), datasetFolder: dataset?.path, lawFolder: law?.path)
  }

  /// The folders that ``load(_:)`` uses, for run.lock.
  func folders(for scenario: Scenario) -> (dataset: String, law: String) {
    let folder = dataset?.path ?? scenario.datasetFolder
    return (folder, law?.path ?? PlanningCase.lawFolder(for: scenario, datasetFolder: folder))
  }
}
