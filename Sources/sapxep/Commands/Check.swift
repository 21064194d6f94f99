import ArgumentParser
import Foundation
import LegalParameters
import Reporting
import Scenarios
import SourceFiles
import Territory

/// `sapxep check`: reads a scenario, a dataset or a law folder and tells every problem.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Kiểm tra một kịch bản, thư mục dữ liệu hoặc thư mục luật.",
      "Check a scenario, a dataset folder or a law folder."))

  @Argument(
    help: help(
      "Tệp kịch bản, thư mục dữ liệu hoặc thư mục luật.",
      "A scenario file, a dataset folder or a law folder.", name: "path"))
  var path: String

  @OptionGroup var folders: FolderOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Terminal.reporting {
      if has("documents.yaml") {
        let book = try LawBook.load(folder: path)
        try Terminal.print(
          say(
            "luật: không có lỗi; \(book.documents.count) văn bản, giai đoạn "
              + "\(book.phases.joined(separator: ", ")).\n",
            "law: no errors; \(book.documents.count) documents, phases "
              + "\(book.phases.joined(separator: ", ")).\n"))
      } else if isFolder {
        try describe(try Dataset.load(folder: path))
      } else {
        let planningCase = try folders.load(path)
        try describe(planningCase.dataset)
        try Terminal.print(
          say(
            "kịch bản “\(planningCase.scenario.title)”: không có lỗi; "
              + "\(planningCase.scope.count) đơn vị trong phạm vi.\n",
            "scenario “\(planningCase.scenario.title)”: no errors; "
              + "\(planningCase.scope.count) units in scope.\n"))
      }
    }
  }

  private var isFolder: Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }

  private func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/" + name)
  }

  private func describe(_ dataset: Dataset) throws {
    Terminal.tell(dataset.warnings)
    try Terminal.print(
      say(
        "dữ liệu “\(dataset.manifest.title)”: không có lỗi; \(dataset.units.count) đơn vị, "
          + "\(dataset.districts.count) đơn vị cấp huyện, \(dataset.borders.pairCount) cặp liền kề, "
          + "\(dataset.assumptions.count) giả định.\n",
        "dataset “\(dataset.manifest.title)”: no errors; \(dataset.units.count) units, "
          + "\(dataset.districts.count) districts, \(dataset.borders.pairCount) adjacent pairs, "
          + "\(dataset.assumptions.count) assumptions.\n"))
  }
}
