import SourceFiles

/// What stands at the head and foot of the documents (NĐ30/2020 Phụ lục I); `nil` is a visible blank.
public struct Letterhead: Sendable {
  /// The body above the issuer.
  public let parentBody: String?
  /// Who issues the document.
  public let issuer: String?
  /// Number and symbol.
  public let number: String?
  /// Where it is signed.
  public let place: String?
  /// The day on which it is signed.
  public let date: CalendarDay?
  /// The office of the person who signs.
  public let signatoryTitle: String?
  /// The person who signs.
  public let signatory: String?
  /// To whom it goes.
  public let recipients: [String]

  /// “Hà Nội, ngày 03 tháng 11 năm 2023”, with blanks for what is not stated.
  func placeAndDay(_ language: Language) -> String {
    let place = place ?? AnnexText.blank
    guard let date else {
      return language == .vietnamese
        ? "\(place), ngày …… tháng …… năm ………" : "\(place), …… …… ………"
    }
    let parts = date.description.split(separator: "-").map(String.init)
    guard parts.count == 3, language == .vietnamese else { return "\(place), \(date)" }
    return "\(place), ngày \(parts[2]) tháng \(parts[1]) năm \(parts[0])"
  }

  /// The file's name inside a folder of templates.
  public static let fileName = "letterhead.yaml"

  /// Reads a letterhead.
  ///
  /// - Throws: ``ProblemReport`` with every fault at its place.
  public static func load(_ path: String) throws(ProblemReport) -> Letterhead {
    let log = ProblemLog()
    let reader = MapReader(try YAMLFile.parse(TextFile.read(path)), log: log)
    if let format = reader.required("format") { _ = format.integer(in: 1...1, log: log) }
    let letterhead = Letterhead(
      parentBody: reader.text("parent_body"), issuer: reader.text("issuer"),
      number: reader.text("number"), place: reader.text("place"), date: reader.day("date"),
      signatoryTitle: reader.text("signatory_title"), signatory: reader.text("signatory"),
      recipients: reader.list("recipients").compactMap { $0.text(log: log) })
    reader.finish()
    try log.throwIfErrors()
    return letterhead
  }
}
