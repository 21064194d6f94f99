import ArgumentParser
import DatasetImport
import Foundation
import Glibc
import Reporting
import SourceFiles
import Territory

/// `sapxep dataset import`: makes a dataset folder from what a department has.
struct DatasetImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: say(
      "Lập thư mục dữ liệu từ Excel, CSV và ranh giới GeoJSON.",
      "Make a dataset folder from Excel, CSV and GeoJSON boundaries."),
    discussion: say(
      "Cột được nhận theo tiêu đề tiếng Việt hoặc tiếng Anh. Cách đọc được in ra, ghi vào "
        + "mapping.yaml của thư mục và vào giả định của dataset.yaml; sửa mapping.yaml rồi nêu lại "
        + "bằng --mapping. Chỉ có ranh giới cũng đủ, nếu thuộc tính gồm mã, tên, loại hình, cấp "
        + "huyện, dân số. Liền kề đo từ ranh giới, cộng với bảng --adjacency (cầu, phà: để trống "
        + "chiều dài, ghi chú lý do).",
      "Columns are told by Vietnamese or English headings. How they were read is printed, written "
        + "to mapping.yaml in the folder and to the assumptions of dataset.yaml; edit mapping.yaml "
        + "and state it by --mapping. Boundaries alone suffice when their properties hold code, "
        + "name, kind, district and population. Adjacency is measured on the boundaries; the table "
        + "of --adjacency is added (bridges, ferries: leave the length empty, note the reason)."))

  @Option(help: help("Bảng đơn vị, CSV hoặc XLSX.", "Units, CSV or XLSX.", name: "file"))
  var units: StatedPath?

  @Option(
    help: help(
      "Bảng đơn vị cấp huyện (mặc định: trong bảng đơn vị, hoặc districts.csv cạnh nó).",
      "Districts (default: in the table of units, or districts.csv beside it).", name: "file"))
  var districts: StatedPath?

  @Option(help: help("Các cặp liền kề, CSV hoặc XLSX.", "Pairs, CSV or XLSX.", name: "file"))
  var adjacency: StatedPath?

  @Option(help: help("Ranh giới, GeoJSON.", "Boundaries, GeoJSON.", name: "file"))
  var boundaries: StatedPath?

  @Option(
    help: help(
      "Hệ tọa độ của ranh giới, ví dụ EPSG:5897; diện tích tính trên mặt phẳng ấy.",
      "Coordinate system of the boundaries, such as EPSG:5897; areas are of its plane.",
      name: "system"))
  var projection: String?

  @Option(help: help("Tệp nêu cách đọc cột (YAML).", "How to read columns (YAML).", name: "file"))
  var mapping: StatedPath?

  @Option(help: help("Thư mục dữ liệu sẽ ghi.", "The dataset folder to write.", name: "dir"))
  var out: StatedPath

  @Flag(
    help: help("Thay thư mục dữ liệu đã có.", "Replace a dataset folder that is already there."))
  var replace = false

  @OptionGroup var common: CommonOptions

  /// The file that marks a folder that an import wrote: no other is replaced.
  static let kind = FolderKind(
    marker: DatasetImporter.mappingName,
    earlier: Phrase(vi: "bộ dữ liệu đã nhập trước đây", en: "earlier import of a dataset"),
    names: DatasetImporter.fileNames)

  func validate() throws {
    if units == nil, boundaries == nil {
      throw ValidationError(
        say("cần --units hoặc --boundaries", "--units or --boundaries is needed"))
    }
  }

  func run() throws {
    try Terminal.reporting {
      let interruption = Interruption(endsAtOnce: true)
      defer { withExtendedLifetime(interruption) {} }
      try FolderWriter.check(out.path, replacing: replace, kind: Self.kind)
      try keepInputs()
      var request = DatasetImporter.Request()
      request.units = units?.path
      request.districts = districts?.path
      request.adjacency = adjacency?.path
      request.boundaries = boundaries?.path
      request.projection = projection
      let mapping = try mapping.map { file in try ImportMapping.load(file.path) }
      let outcome = try DatasetImporter(request, mapping: mapping ?? ImportMapping()).run()
      if !common.quiet { tell(outcome) }
      if mapping == nil { try confirm() }
      let dataset = try DraftedDataset.load(outcome)
      try FolderWriter.write(
        outcome.files, to: out.path, replacing: replace, kind: Self.kind)
      try Terminal.printSentences(
        say(
          "đã ghi \(out.path): \(outcome.summary.vi), \(dataset.assumptions.count) giả định.\n",
          "wrote \(out.path): \(outcome.summary.en), \(dataset.assumptions.count) assumptions.\n"))
    }
  }

  /// Refuses to replace a folder that the input lies in.
  private func keepInputs() throws(ProblemReport) {
    let target = URL(fileURLWithPath: out.path).standardizedFileURL.resolvingSymlinksInPath().path
    let inputs = [units, districts, adjacency, boundaries, mapping].compactMap(\.self).map(\.path)
    let inside = inputs.first {
      URL(fileURLWithPath: $0).standardizedFileURL.resolvingSymlinksInPath().path
        .hasPrefix(target + "/")
    }
    guard let inside else { return }
    throw ProblemReport(
      .cannotCreate, at: out.path,
      Phrase(
        vi: "tệp vào \(inside) nằm trong thư mục sẽ bị thay",
        en: "the input \(inside) lies in the folder that would be replaced"),
      mend: Phrase(
        vi: "ghi vào thư mục khác, hoặc chuyển các tệp ấy đi trước",
        en: "write to another folder, or move these files away first"))
  }

  private func tell(_ outcome: DatasetImporter.Outcome) {
    for line in outcome.mapping + outcome.notes {
      let text = PlainText.line(line.text(in: common.language))
      let lines = DisplayWidth.wrapped(text, to: 78)
      Terminal.note("• " + lines.joined(separator: "\n  "))
    }
    Terminal.tell(outcome.warnings)
  }

  /// Asks on a terminal whether the columns were read rightly.
  private func confirm() throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1, !common.quiet else { return }
    for _ in 0..<Self.mostQuestions {
      Terminal.draw(
        say("Đọc như trên có đúng không? [C/k] ", "Is this reading right? [Y/n] "))
      guard let line = readLine() else {
        // The end of input leaves the cursor behind the question.
        Terminal.draw("\n")
        break
      }
      switch line.trimmingCharacters(in: .whitespaces).lowercased() {
      case "", "c", "có", "co", "y", "yes": return
      case "k", "không", "khong", "n", "no": return try refuse()
      default:
        Terminal.note(
          say("trả lời c (có, hoặc Enter) hoặc k (không)", "answer y (yes, or Enter) or n (no)"))
      }
    }
    try refuse()
  }

  /// Who answers neither yes nor no so often is not asked again.
  private static let mostQuestions = 3

  private func refuse() throws {
    Terminal.note(
      say(
        "không ghi gì; nêu cách đọc trong một tệp --mapping, ví dụ:\n"
          + "    format: 1\n    units: { columns: { code: B, name: C, population: \"Dân số 2022\" } }\n"
          + "(mapping.yaml của một lần nhập có đủ mọi cột)",
        "nothing is written; state the reading in a --mapping file, such as:\n"
          + "    format: 1\n    units: { columns: { code: B, name: C, population: \"Dân số 2022\" } }\n"
          + "(mapping.yaml of an import has all columns)"))
    throw Terminal.Exit.data.error
  }
}

/// A dataset that is not in its place yet, read by the same loader as all others.
enum DraftedDataset {
  /// - Throws: ``ProblemReport`` when the files make no dataset, each problem at the place of the
  ///   input that it comes from.
  static func load(_ outcome: DatasetImporter.Outcome) throws -> Dataset {
    let folder = FileManager.default.temporaryDirectory.path + "/sapxep-import-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FolderWriter.write(
      outcome.files, to: folder, replacing: false, kind: DatasetImportCommand.kind)
    do {
      return try Dataset.load(folder: folder)
    } catch {
      throw ProblemReport(error.kind, error.problems.map { atSource($0, outcome) })
    }
  }

  private static func atSource(
    _ problem: Problem, _ outcome: DatasetImporter.Outcome
  ) -> Problem {
    let name = (problem.position.file as NSString).lastPathComponent
    var position = SourcePosition(
      file: name, line: problem.position.line, column: problem.position.column)
    if let line = problem.position.line, let places = outcome.places[name],
      places.indices.contains(line - 2)
    {
      position = places[line - 2]
    }
    return Problem(problem.severity, at: position, problem.what, mend: problem.mend)
  }
}
