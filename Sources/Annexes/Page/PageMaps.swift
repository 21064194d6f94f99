import SourceFiles

/// The maps as a section of the page.
struct PageMaps {
  static let anchor = "ban-do"

  let maps: PlanMaps
  let language: Language

  func html() -> String {
    let figures = maps.figures(language).map { figure in
      let title = AnnexText.escaped(figure.title)
      return """
        <div class="maps\(figure.isOverview ? " overview" : "")" id="\(AnnexText.escaped(figure.id))">
        <h3>\(title)</h3>
        <div class="pair">
        \(picture(figure.before.svg(id: "\(figure.id)-a", title: figure.title), before))
        \(picture(figure.after.svg(id: "\(figure.id)-b", title: figure.title), after))
        </div></div>
        """
    }
    return """
      <section id="\(Self.anchor)" class="atlas">
      <h2>\(AnnexText.escaped(Self.title.text(in: language)))</h2>
      <p class="note">\(AnnexText.escaped(hint))</p>
      \(figures.joined(separator: "\n"))
      </section>
      """
  }

  static let title = Phrase(
    vi: "Bản đồ trước và sau sắp xếp", en: "Maps before and after the arrangement")

  /// What stands above the first and the second map.
  static let captions = (
    before: Phrase(vi: "Trước sắp xếp", en: "Before"),
    after: Phrase(vi: "Sau sắp xếp", en: "After")
  )

  private var before: String { Self.captions.before.text(in: language) }
  private var after: String { Self.captions.after.text(in: language) }

  private var hint: String {
    language == .vietnamese
      ? "Trên màn hình: đưa con trỏ lên một đơn vị để xem số liệu, bấm để đến phần giải thích."
      : "On a screen: point at a unit for its figures, click for its explanation."
  }

  private func picture(_ svg: String, _ caption: String) -> String {
    "<figure><figcaption>\(caption)</figcaption><div class=\"wide\">\(svg)</div></figure>"
  }
}
