import ArgumentParser
import DatasetImport
import Foundation
import Reporting
import SourceFiles

/// `sapxep dataset check`: looks a dataset folder over.
struct DatasetCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: say(
      "Soát một thư mục dữ liệu: sai, đáng ngờ, còn thiếu.",
      "Look a dataset folder over: what is wrong, doubtful, absent."),
    discussion: say(
      "Lệnh “check” chỉ xem dữ liệu có đọc được không (và cả kịch bản, luật); lệnh này còn soát tên "
        + "trùng, tổng cấp huyện, liền kề, ranh giới, số lệch so với xung quanh và tính năng bị tắt vì "
        + "thiếu cột. Mã thoát 65 khi có lỗi, 0 khi chỉ có lưu ý.",
      "The command “check” tells whether data can be read (and scenarios and laws, too); this one also "
        + "looks at repeated names, sums of districts, adjacency, boundaries, figures unlike those "
        + "around them, and features that are off for want of columns. The exit code is 65 with "
        + "errors, 0 with warnings only."))

  @Argument(help: help("Thư mục dữ liệu.", "The dataset folder.", name: "dir"))
  var folder: StatedPath

  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Terminal.reporting {
      var path = folder.path
      while path.count > 1, path.hasSuffix("/") { path.removeLast() }
      let check = try DatasetCheck.run(folder: path)
      let report = DatasetCheckReport(
        title: check.dataset?.manifest.title, folder: path, findings: check.findings)
      try Terminal.show(
        report.document(), json: { report.json().text() }, format: format.format,
        language: common.language)
      if check.count(.error) > 0 { throw Terminal.Exit.data.error }
    }
  }
}
