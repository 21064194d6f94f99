import Cartography
import SourceFiles

/// The maps as pages of a document: the overview one map to a page, districts in pairs.
struct WordMaps {
  /// The pictures in the order of the document.
  let pictures: [WordPicture]
  private let pages: [(heading: String, pictures: [WordPicture], caption: String)]

  // Millimetres on a landscape page, below two lines of heading.
  private static let page = (width: 250.0, height: 145.0)

  init(_ maps: PlanMaps, language: Language) throws(PictureFailure) {
    let captions = PageMaps.captions
    let (before, after) = (captions.before.text(in: language), captions.after.text(in: language))
    var pages: [(heading: String, pictures: Range<Int>, caption: String)] = []
    var sketches: [WordPicture.Sketch] = []
    func sketch(_ scene: MapScene, _ words: String, columns: Double) {
      sketches.append(
        WordPicture.Sketch(
          scene: scene, number: sketches.count + 1,
          room: (Self.page.width / columns - 2, Self.page.height), words: words))
    }
    for figure in maps.figures(language) {
      if figure.isOverview {
        for (scene, caption) in [(figure.before, before), (figure.after, after)] {
          let words = "\(figure.title): \(caption)"
          sketch(scene, words, columns: 1)
          pages.append((words, sketches.count - 1..<sketches.count, ""))
        }
      } else {
        sketch(figure.before, "\(figure.title): \(before)", columns: 2)
        sketch(figure.after, "\(figure.title): \(after)", columns: 2)
        let words =
          language == .vietnamese
          ? "Bên trái: trước sắp xếp; bên phải: sau sắp xếp" : "Left: before; right: after"
        pages.append((figure.title, sketches.count - 2..<sketches.count, words))
      }
    }
    let pictures = try WordPicture.drawn(sketches)
    self.pictures = pictures
    self.pages = pages.map { ($0.heading, Array(pictures[$0.pictures]), $0.caption) }
  }

  /// The pages; the first begins where the document is.
  func xml(language: Language) -> String {
    var text = WordParagraph(
      text: PageMaps.title.text(in: language).uppercased(), alignment: .center, size: 28,
      isBold: true, style: "Heading1", keepsNext: true
    ).xml
    for page in pages {
      text +=
        WordParagraph(
          text: page.heading, alignment: .center, isBold: true, spacing: (60, 40),
          style: "Heading2", keepsNext: true
        ).xml
      let gap = "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>"
      let runs = page.pictures.map(\.run).joined(separator: gap)
      text +=
        "<w:p><w:pPr><w:jc w:val=\"center\"/><w:textAlignment w:val=\"top\"/>"
        + "</w:pPr>\(runs)</w:p>"
      if !page.caption.isEmpty {
        text += WordParagraph(text: page.caption, alignment: .center, size: 22, isItalic: true).xml
      }
    }
    return text
  }
}
