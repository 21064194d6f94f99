import SourceFiles

extension MapScene {
  /// The map as an SVG element for a page: figures on hover, explanations on click, no script.
  ///
  /// Colours are attributes, so it needs no style sheet; a page may change them through the classes
  /// `map-ground`, `map-plain`, `map-mark`, `map-dot`, `map-edge`, `map-line`, `map-text`, `map-halo`.
  ///
  /// - Parameters:
  ///   - id: A word that no other map of the page has.
  ///   - title: What a screen reader says.
  public func svg(id: String, title: String) -> String {
    VectorDrawing(scene: self, id: id).svg(title: title)
  }
}

/// Writes a scene as SVG 1.1.
struct VectorDrawing {
  let scene: MapScene
  let id: String

  func svg(title: String) -> String {
    let (width, height) = (number(scene.width), number(scene.height))
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"map\" "
      + "viewBox=\"0 0 \(width) \(height)\" width=\"\(number(scene.width / MapScene.unitsPerPixel))\" "
      + "height=\"\(number(scene.height / MapScene.unitsPerPixel))\" role=\"group\" "
      + "aria-label=\"\(PlainText.markup(title))\" "
      + "font-family=\"Arial, 'Liberation Sans', Helvetica, sans-serif\">\n"
      + "<defs>\(styles.map(pattern).joined())</defs>\n" + areas() + outlines() + foot() + texts()
      + "</svg>"
  }

  private var styles: [AreaStyle] {
    let used = Set(scene.areas.map(\.style) + scene.swatches.map(\.style))
    return AreaStyle.allCases.filter { used.contains($0) && $0.pattern != .plain }
  }

  // MARK: Patterns

  private func pattern(_ style: AreaStyle) -> String {
    let tile = PatternTile(style.pattern)
    let side = number(PatternTile.side)
    var marks = ""
    if !tile.lines.isEmpty {
      let path = tile.lines.map {
        "M\(number($0.from.x)) \(number($0.from.y))L\(number($0.to.x)) \(number($0.to.y))"
      }.joined()
      marks =
        "<path class=\"map-mark\" d=\"\(path)\" stroke=\"\(colour(style.mark))\" "
        + "stroke-width=\"\(PatternTile.lineWidth)\"/>"
    }
    for dot in tile.dots {
      marks +=
        "<circle class=\"map-dot\" cx=\"\(number(dot.x))\" cy=\"\(number(dot.y))\" "
        + "r=\"\(number(PatternTile.dotRadius))\" fill=\"\(colour(style.mark))\"/>"
    }
    return "<pattern id=\"\(id)-\(style.rawValue)\" width=\"\(side)\" height=\"\(side)\" "
      + "patternUnits=\"userSpaceOnUse\"><rect class=\"map-ground\" width=\"\(side)\" "
      + "height=\"\(side)\" fill=\"\(colour(style.ground))\"/>\(marks)</pattern>"
  }

  /// A plain area needs no pattern; the edges of tiles would show in it.
  private func fill(_ style: AreaStyle) -> String {
    style.pattern == .plain
      ? "class=\"map-plain\" fill=\"\(colour(style.ground))\""
      : "fill=\"url(#\(id)-\(style.rawValue))\""
  }

  // MARK: Shapes

  private func areas() -> String {
    var text =
      "<g class=\"map-edge\" stroke=\"#777\" stroke-width=\"2\" stroke-linejoin=\"round\">\n"
    for area in scene.areas {
      let title = area.words.map(PlainText.markup).joined(separator: "\n")
      let path =
        "<path \(fill(area.style)) fill-rule=\"evenodd\" d=\"\(path(area.region))\">"
        + "<title>\(title)</title></path>"
      text += area.link.map { "<a href=\"#\(PlainText.markup($0))\">\(path)</a>" } ?? path
      text += "\n"
    }
    return text + "</g>\n"
  }

  private func outlines() -> String {
    guard !scene.outlines.isEmpty else { return "" }
    return "<path class=\"map-line\" fill=\"none\" stroke=\"#111\" stroke-width=\"8\" "
      + "stroke-linejoin=\"round\" pointer-events=\"none\" "
      + "d=\"\(scene.outlines.map(path).joined())\"/>\n"
  }

  private func foot() -> String {
    var text = ""
    for swatch in scene.swatches {
      let box = swatch.box
      text +=
        "<g class=\"map-edge\" stroke=\"#777\" stroke-width=\"2\"><rect x=\"\(number(box.minX))\" y=\"\(number(box.minY))\" "
        + "width=\"\(number(box.width))\" height=\"\(number(box.height))\" "
        + "\(fill(swatch.style))/></g>"
    }
    if let bar = scene.scaleBar {
      let (x, y, end) = (bar.start.x, bar.start.y, bar.start.x + bar.length)
      text +=
        "<path class=\"map-line\" fill=\"none\" stroke=\"#111\" stroke-width=\"6\" "
        + "d=\"M\(number(x)) \(number(y - 12))V\(number(y + 12))M\(number(x)) \(number(y))"
        + "H\(number(end))M\(number(end)) \(number(y - 12))V\(number(y + 12))\"/>"
    }
    return text
  }

  /// Points relative to the one before, in whole units: short, and the same on both sides of a line.
  private func path(_ region: PlaneRegion) -> String {
    var text = ""
    for ring in region.rings {
      guard let first = ring.first else { continue }
      var (x, y) = (Int(first.x.rounded()), Int(first.y.rounded()))
      text += "M\(x) \(y)l"
      var steps = ""
      for point in ring.dropFirst() {
        let (toX, toY) = (Int(point.x.rounded()), Int(point.y.rounded()))
        let step = "\(toX - x)\(toY < y ? "" : " ")\(toY - y)"
        steps += (steps.isEmpty || step.hasPrefix("-") ? "" : " ") + step
        (x, y) = (toX, toY)
      }
      text += steps + "z"
    }
    return text
  }

  // MARK: Text

  /// A halo is a text of its own, as not every printer paints strokes below.
  private func texts() -> String {
    func text(_ line: MapScene.Text) -> String {
      "<text x=\"\(number(line.place.x))\" y=\"\(number(line.place.y))\" "
        + "font-size=\"\(number(line.size))\""
        + (line.isCentred ? " text-anchor=\"middle\"" : "")
        + (line.isBold ? " font-weight=\"bold\"" : "") + ">\(PlainText.markup(line.words))</text>"
    }
    let halos = scene.texts.filter(\.hasHalo)
    return "<g class=\"map-halo\" aria-hidden=\"true\" pointer-events=\"none\" fill=\"#fff\" "
      + "stroke=\"#fff\" stroke-width=\"12\" stroke-linejoin=\"round\">"
      + halos.map(text).joined(separator: "\n") + "</g>\n"
      + "<g class=\"map-text\" pointer-events=\"none\" fill=\"#111\">"
      + scene.texts.map(text).joined(separator: "\n") + "</g>"
  }

  // MARK: Numbers

  private func colour(_ colour: (red: Int, green: Int, blue: Int)) -> String {
    "#"
      + [colour.red, colour.green, colour.blue].map {
        let digits = String($0, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }

  /// A whole number of units: a quarter of a pixel is as fine as anyone sees.
  private func number(_ value: Double) -> String { String(Int(value.rounded())) }
}
