import ArgumentParser
import Foundation
import LegalParameters
import Planning
import Reporting
import Scenarios
import SourceFiles
import Territory

/// `sapxep check`: reads a scenario, a dataset or a law folder and tells every problem.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Kiểm tra một kịch bản, thư mục dữ liệu hoặc thư mục luật.",
      "Check a scenario, a dataset folder or a law folder."),
    discussion: say(
      "Cho biết chương trình có đọc được không và sai ở đâu. “dataset check” còn soát số liệu đáng ngờ "
        + "và điều còn thiếu của một thư mục dữ liệu.",
      "Tells whether the program can read it, and what is wrong where. “dataset check” also looks for "
        + "doubtful figures and for what a dataset folder lacks."))

  @Argument(
    help: help(
      "Tệp kịch bản, thư mục dữ liệu hoặc thư mục luật.",
      "A scenario file, a dataset folder or a law folder.", name: "path"))
  var path: StatedPath

  @OptionGroup var folders: FolderOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Terminal.reporting {
      if has("documents.yaml") {
        let book = try LawBook.load(folder: path.path)
        try Terminal.printSentences(
          say(
            "luật: không có lỗi; \(book.documents.count) văn bản, giai đoạn "
              + "\(book.phases.joined(separator: ", ")).\n",
            "law: no errors; \(book.documents.count) documents, phases "
              + "\(book.phases.joined(separator: ", ")).\n"))
      } else if isFolder {
        try refuseOtherFolder()
        try describe(try Dataset.load(folder: path.path))
      } else {
        let planningCase = try folders.load(path.path)
        _ = try ArrangementPlanner(planningCase)
        if planningCase.scenario.villages != nil {
          _ = try VillageCase.resolve(
            planningCase, datasetFolder: folders.folders(for: planningCase.scenario).dataset)
        }
        try describe(planningCase.dataset)
        try Terminal.printSentences(
          say(
            "kịch bản “\(PlainText.line(planningCase.scenario.title))”: không có lỗi; "
              + "\(planningCase.scope.count) đơn vị trong phạm vi.\n",
            "scenario “\(PlainText.line(planningCase.scenario.title))”: no errors; "
              + "\(planningCase.scope.count) units in scope.\n"))
      }
    }
  }

  private var isFolder: Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path.path, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }

  private func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: path.path + "/" + name)
  }

  /// Says once what kind of folder is expected, instead of each file that is missing.
  private func refuseOtherFolder() throws(ProblemReport) {
    let names = ["dataset.yaml", "units.csv", "districts.csv", "adjacency.csv"]
    if names.contains(where: has) { return }
    let isPlan = has(PlanFile.plan.rawValue)
    throw ProblemReport(
      .noInput,
      [
        Problem(
          .error, at: SourcePosition(file: path.path),
          Phrase(
            vi: "đây không phải thư mục dữ liệu (dataset.yaml) hay thư mục luật (documents.yaml)",
            en: "this is neither a dataset folder (dataset.yaml) nor a law folder (documents.yaml)"),
          mend: isPlan
            ? Phrase(
              vi: "kiểm tra một phương án bằng sapxep verify",
              en: "a plan is checked by sapxep verify")
            : Phrase(vi: "kiểm tra lại đường dẫn", en: "check the path"))
      ])
  }

  private func describe(_ dataset: Dataset) throws {
    if !common.quiet { Terminal.tell(dataset.warnings) }
    let villages = dataset.villages.map(\.villages.count)
    let parts = dataset.parts.parts.count
    let records = (offices: dataset.records.offices?.count, voters: dataset.records.opinions?.count)
    try Terminal.printSentences(
      say(
        "dữ liệu “\(PlainText.line(dataset.manifest.title))”: không có lỗi; \(dataset.units.count) đơn vị, "
          + "\(dataset.districts.count) đơn vị cấp huyện, \(dataset.borders.pairCount) cặp liền kề, "
          + (villages.map { "\($0) thôn, tổ dân phố, " } ?? "")
          + (parts > 0 ? "\(parts) phần của đơn vị, " : "")
          + (records.offices.map { "\($0) cơ sở nhà, đất, " } ?? "")
          + (records.voters.map { "ý kiến cử tri của \($0) đơn vị, " } ?? "")
          + "\(dataset.assumptions.count) giả định.\n" + differences(dataset, .vietnamese),
        "dataset “\(PlainText.line(dataset.manifest.title))”: no errors; \(dataset.units.count) units, "
          + "\(dataset.districts.count) districts, \(dataset.borders.pairCount) adjacent pairs, "
          + (villages.map { "\($0) villages, " } ?? "")
          + (parts > 0 ? "\(parts) parts of units, " : "")
          + (records.offices.map { "\($0) offices, " } ?? "")
          + (records.voters.map { "voters of \($0) units, " } ?? "")
          + "\(dataset.assumptions.count) assumptions.\n" + differences(dataset, .english)))
  }

  /// Where parts add up to other figures than their unit's own, within the tolerance.
  private func differences(_ dataset: Dataset, _ language: Language) -> String {
    dataset.parts.differences.sorted { $0.key < $1.key }
      .map { PlainText.line($0.value.text(in: language)) + ".\n" }.joined()
  }
}
