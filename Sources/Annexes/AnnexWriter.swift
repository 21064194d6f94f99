import SourceFiles

/// The formats in which annexes are written.
public enum AnnexFormat: String, Sendable, CaseIterable {
  /// Word and LibreOffice documents.
  case docx
  /// Spreadsheets.
  case xlsx
  /// One page.
  case html
  /// The result on a map, for QGIS and other geographic programs.
  case geojson

  /// The name of the file in the folder of annexes.
  public var fileName: String { "phu-luc.\(rawValue)" }
}

extension AnnexBook {
  /// The documents in one format: the same bytes for the same plan and letterhead.
  ///
  /// - Throws: When a library cannot make the file.
  public func bytes(_ format: AnnexFormat, language: Language) throws -> [UInt8] {
    switch format {
    case .docx: try WordDocument(book: self, language: language).bytes()
    case .xlsx: try Workbook(book: self, language: language).bytes()
    case .geojson: Array(geoJSON.text().utf8)
    case .html: Array(Page(book: self, language: language).html().utf8)
    }
  }

  /// The maps of the whole scope before and after as pictures (PNG), of districts and of communes where
  /// they are arranged; none when there are no maps.
  ///
  /// - Throws: When cairo cannot draw.
  public func pictures(language: Language) throws -> [(name: String, bytes: [UInt8])] {
    let (leads, times) = (Self.pictureLeads, Self.pictureTimes)
    return try (maps?.overviews(language) ?? []).flatMap { figure in
      let lead = figure.id == PlanMaps.districtsID ? leads.districts : leads.communes
      return try [(times.before, figure.before), (times.after, figure.after)].map { when, scene in
        (name: Self.pictureName(lead, when), bytes: try scene.png(pixels: Self.pictureWidth))
      }
    }
  }

  /// The names of all pictures that ``pictures(language:)`` may return.
  public static var pictureNames: [String] {
    [pictureLeads.districts, pictureLeads.communes].flatMap { lead in
      [pictureTimes.before, pictureTimes.after].map { pictureName(lead, $0) }
    }
  }

  private static let pictureLeads = (districts: "huyen-", communes: "")
  private static let pictureTimes = (before: "truoc", after: "sau")

  private static func pictureName(_ lead: String, _ when: String) -> String {
    "ban-do-\(lead)\(when).png"
  }

  private static let pictureWidth = 1_200
}
