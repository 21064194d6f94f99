import Annexes
import ArgumentParser
import Reporting
import SourceFiles

/// `sapxep templates`: the shipped templates of annexes, to be changed.
struct Templates: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Ghi các mẫu của phụ lục ra một thư mục để sửa.",
      "Write the templates of annexes into a folder, to be changed."),
    discussion: say(
      "forms.yaml: tiêu đề, cột của từng phụ lục. letterhead.yaml: cơ quan, số, ngày, người ký. "
        + "wording.yaml: câu mẫu, đề mục. Sửa rồi nêu thư mục: sapxep annex … --templates DIR; tệp nào "
        + "không có trong thư mục thì dùng bản kèm theo chương trình.",
      "forms.yaml: titles and columns. letterhead.yaml: issuer, number, day, signatory. wording.yaml: "
        + "sentences and headings. Change them and name the folder: sapxep annex … --templates DIR; a "
        + "file that the folder lacks is the shipped one."))

  @Option(help: help("Thư mục mới cho các mẫu.", "The new folder for the templates.", name: "dir"))
  var out: StatedPath

  @OptionGroup var common: CommonOptions

  func run() throws {
    try Terminal.reporting {
      let folder = TemplateFolder.shippedPath(datasetFolder: nil)
      var files: [(name: String, bytes: [UInt8])] = []
      for name in TemplateFolder.fileNames {
        files.append((name, try TextFile.read(folder + "/" + name).bytes))
      }
      // Never in place of a folder that is there: it may hold someone's changes.
      try FolderWriter.write(
        files, to: out.path, replacing: false,
        kind: FolderKind(
          marker: AnnexForm.fileName, earlier: Phrase(vi: "bộ mẫu cũ", en: "earlier set of forms"),
          names: nil))
      if !common.quiet {
        for file in files { Terminal.note("\(out.path)/\(file.name)") }
      }
    }
  }
}
