import ArgumentParser
import DatasetImport
import Foundation
import Reporting
import SourceFiles

/// `sapxep dataset template`: writes an empty folder to fill in.
struct DatasetTemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: say(
      "Ghi một thư mục mẫu để điền: CSV, Excel, hướng dẫn.",
      "Write a folder of forms to fill in: CSV, Excel, a guide."))

  @Option(help: help("Thư mục sẽ ghi.", "The folder to write.", name: "dir"))
  var out: StatedPath

  @OptionGroup var common: CommonOptions

  /// A template that was filled in is never replaced.
  func run() throws {
    try Terminal.reporting {
      if FileManager.default.fileExists(atPath: out.path) {
        throw ProblemReport(
          .cannotCreate,
          [
            Problem(
              .error, at: SourcePosition(file: out.path),
              Phrase(vi: "nơi ghi đã tồn tại", en: "the output already exists"),
              mend: Phrase(
                vi: "chọn thư mục khác: mẫu có thể đã điền thì không bị thay",
                en: "choose another folder: a form that may be filled in is never replaced"))
          ])
      }
      let files = try DatasetTemplate.files()
      try FolderWriter.write(
        files, to: out.path, replacing: false,
        kind: FolderKind(
          marker: DatasetTemplate.workbookName,
          earlier: Phrase(vi: "mẫu cũ", en: "earlier form"), names: nil))
      if !common.quiet {
        for file in files { Terminal.note("\(out.path)/\(file.name)") }
        Terminal.note(
          say(
            "điền \(DatasetTemplate.workbookName) rồi chạy: sapxep dataset import --units "
              + "\(out.path)/\(DatasetTemplate.workbookName) --out du-lieu",
            "fill in \(DatasetTemplate.workbookName), then run: sapxep dataset import --units "
              + "\(out.path)/\(DatasetTemplate.workbookName) --out du-lieu"))
      }
    }
  }
}
