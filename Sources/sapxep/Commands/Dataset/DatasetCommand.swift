import ArgumentParser

/// `sapxep dataset`: a department's own data.
struct DatasetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dataset",
    abstract: say(
      "Dữ liệu của địa phương: mẫu để điền, nhập từ Excel, CSV, GeoJSON, kiểm tra.",
      "Your own data: a form to fill in, import from Excel, CSV, GeoJSON, checks."),
    discussion: say(
      "Thứ tự: template → import → check, rồi due, run với kịch bản nêu thư mục dữ liệu ấy.",
      "In this order: template → import → check, then due and run with a scenario that names the "
        + "dataset folder."),
    subcommands: [
      DatasetTemplateCommand.self, DatasetImportCommand.self, DatasetCheckCommand.self,
    ])
}
