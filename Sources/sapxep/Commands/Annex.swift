import Annexes
import ArgumentParser
import Cartography
import Foundation
import Planning
import Reporting
import SourceFiles
import StaffPlanning
import Verification

/// `sapxep annex`: the documents that go with a plan.
struct Annex: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Lập phụ lục, bản đồ của một phương án: DOCX, XLSX, HTML, PDF, GeoJSON.",
      "Write the annexes and maps of a plan: DOCX, XLSX, HTML, PDF, GeoJSON."),
    discussion: say(
      "Phương án được kiểm tra lại từ dữ liệu gốc trước. Tiêu đề, cột, câu mẫu, "
        + "phần đầu văn bản là tệp YAML: “sapxep templates” ghi chúng ra để sửa, rồi nêu bằng --templates, "
        + "hoặc từng tệp bằng --forms, --letterhead. PDF "
        + "cần WeasyPrint. Bản đồ là lược đồ vẽ từ lon, lat của units.csv, hoặc từ ranh giới thật: "
        + "--boundaries nhận GeoJSON, WGS 84, Polygon hoặc MultiPolygon, thuộc tính “code” là mã đơn vị.",
      "The plan is verified from the raw data first. Headings, columns, sentences "
        + "and the letterhead are YAML files: “sapxep templates” writes them out to be changed, "
        + "--templates names them, or --forms and --letterhead single ones. PDF needs WeasyPrint. Maps are schematic, from lon and lat of units.csv, or true: "
        + "--boundaries takes GeoJSON in WGS 84, Polygon or MultiPolygon, with the property “code”."
    ))

  /// What can be asked for.
  enum Format: String, CaseIterable { case docx, xlsx, html, geojson, pdf, png }

  @Argument(help: help("Thư mục phương án.", "The plan folder.", name: "plan"))
  var plan: StatedPath

  @Option(
    help: help(
      "Các dạng, cách nhau dấu phẩy: docx, xlsx, html, pdf, geojson, png.",
      "Formats, separated by commas: docx, xlsx, html, pdf, geojson, png.", name: "formats"))
  var format = "docx,xlsx,html"

  @Option(help: help("Thư mục ghi phụ lục.", "The folder for the annexes.", name: "dir"))
  var out: StatedPath

  @Flag(
    help: help(
      "Thay một thư mục phụ lục đã có.", "Replace a folder of annexes that is already there."))
  var replace = false

  @Option(
    help: help("Thư mục mẫu của bạn.", "Your folder of templates.", name: "dir"))
  var templates: StatedPath?

  @Option(help: help("Tệp tiêu đề.", "The file of headings.", name: "file"))
  var forms: StatedPath?

  @Option(help: help("Tệp phần đầu văn bản.", "The letterhead file.", name: "file"))
  var letterhead: StatedPath?

  @Option(help: help("Ranh giới thật, GeoJSON.", "True boundaries, GeoJSON.", name: "file"))
  var boundaries: StatedPath?

  @OptionGroup var folders: FolderOptions
  @OptionGroup var common: CommonOptions

  /// The file that marks a folder of annexes.
  private static let kind = FolderKind(
    marker: AnnexFormat.html.fileName, earlier: Phrase(vi: "phụ lục cũ", en: "earlier annexes"),
    names: Set(
      AnnexFormat.allCases.map(\.fileName) + AnnexBook.pictureNames + [PortableDocument.fileName]))

  func validate() throws {
    let unknown = words.filter { Format(rawValue: $0) == nil }
    guard unknown.isEmpty, !words.isEmpty else {
      throw ValidationError(
        say(
          "--format: “\(unknown.joined(separator: ", "))”: chỉ có docx, xlsx, html, pdf, geojson, png",
          "--format: “\(unknown.joined(separator: ", "))”: only docx, xlsx, html, pdf, geojson, png"
        ))
    }
  }

  private var words: [String] {
    format.split(separator: ",").map { $0.filter { $0 != " " } }
  }

  func run() throws {
    try Terminal.reporting {
      let interruption = Interruption(endsAtOnce: true)
      defer { withExtendedLifetime(interruption) {} }
      try FolderWriter.check(out.path, replacing: replace, kind: Self.kind)
      let book = try book()
      let asked = Format.allCases.filter { words.contains($0.rawValue) }
      let language = Language.ofDocuments
      let page = try book.bytes(.html, language: language)
      var files = [(name: AnnexFormat.html.fileName, bytes: page)]
      for format in [AnnexFormat.docx, .xlsx, .geojson]
      where asked.contains(where: { $0.rawValue == format.rawValue }) {
        files.append((format.fileName, try book.bytes(format, language: language)))
      }
      if asked.contains(.png) { files += try pictures(of: book, language) }
      if asked.contains(.pdf) { try files.append(pdf(of: page)) }
      try FolderWriter.write(files, to: out.path, replacing: replace, kind: Self.kind)
      if !common.quiet {
        for file in files { Terminal.note("\(out.path)/\(file.name)") }
      }
    }
  }

  private func book() throws -> AnnexBook {
    let verified = try VerifiedPlan(
      plan.path, folders: folders, common, mayBeOfDistricts: true)
    let plan = verified.plan
    let templates = try TemplateFolder(
      shipped: TemplateFolder.shippedPath(datasetFolder: verified.input.datasetFolder),
      own: templates?.path)
    let source = AnnexSource(
      plan: plan, staff: StaffOutcome(StaffedPlan(plan), in: plan.planningCase),
      planHash: ContentHash(of: verified.input.planFile.bytes), comparisons: verified.comparisons)
    let boundaries = try boundaries.map { file in
      try BoundaryFile.load(file.path, codes: source.codesOnMaps)
    }
    for warning in boundaries?.warnings ?? [] where !common.quiet {
      Terminal.note(warning.text(in: common.language))
    }
    return AnnexBook(
      source, forms: try AnnexForm.load(forms?.path ?? templates.path(AnnexForm.fileName)),
      letterhead: try Letterhead.load(letterhead?.path ?? templates.path(Letterhead.fileName)),
      wording: try Wording.load(templates.path(Wording.fileName)),
      boundaries: boundaries)
  }

  private func pictures(
    of book: AnnexBook, _ language: Language
  ) throws -> [(name: String, bytes: [UInt8])] {
    let pictures = try book.pictures(language: language)
    if pictures.isEmpty {
      Terminal.note(
        say(
          "không có bản đồ để ghi thành PNG, xem “Phụ lục không lập” trong tài liệu",
          "there are no maps to write as PNG, see “Annexes left out” in the documents"))
    }
    return pictures
  }

  private func pdf(of page: [UInt8]) throws -> (name: String, bytes: [UInt8]) {
    switch PortableDocument.print(page) {
    case .made(let bytes): return (PortableDocument.fileName, bytes)
    case .noPrinter:
      Terminal.note(
        say(
          "PDF cần WeasyPrint: cài “apt-get install weasyprint” hoặc “pip install weasyprint”, hoặc "
            + "mở tệp HTML, DOCX rồi in ra PDF; không ghi gì",
          "PDF needs WeasyPrint: “apt-get install weasyprint” or “pip install weasyprint”; or print "
            + "the HTML or DOCX to PDF; nothing is written"))
      throw Terminal.Exit.cannotCreate.error
    case .failed(let words):
      Terminal.note("weasyprint: " + PlainText.line(words))
      throw Terminal.Exit.software.error
    }
  }
}
