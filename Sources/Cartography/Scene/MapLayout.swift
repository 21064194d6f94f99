import SourceFiles

/// Lays a map out: the areas in a frame, below it the scale, the legend, the names without room and
/// the notes.
struct MapLayout {
  let content: MapContent

  private static let unit = MapScene.unitsPerPixel
  private let size = 12 * MapLayout.unit
  private let margin = 8 * MapLayout.unit

  /// The scene; `nil` when there is nothing to draw.
  func scene() -> MapScene? {
    guard let ground = PlaneBox(around: content.areas.map(\.region)) else { return nil }
    let width = (content.width * Self.unit).rounded()
    let inner = width - 2 * margin
    // A narrow strip of land gets a frame that is still one of a map.
    let tallest = inner * 1.15
    let scale = min(inner / max(ground.width, 1), tallest / max(ground.height, 1))
    let drawn = (width: ground.width * scale, height: max(ground.height * scale, inner * 0.3))
    let frame = PlaneBox(
      minX: 0, minY: 0, maxX: width, maxY: (drawn.height + 2 * margin).rounded())
    let left = (width - drawn.width) / 2
    let top = margin + (drawn.height - ground.height * scale) / 2
    func onPicture(_ point: PlanePoint) -> PlanePoint {
      PlanePoint(
        x: (left + (point.x - ground.minX) * scale).rounded(),
        y: (top + (ground.maxY - point.y) * scale).rounded())
    }
    var labels = LabelPlacement(frame: frame, size: size)
    labels.place(
      content.names.map {
        LabelPlacement.Wish(
          text: PlainText.line($0.text), region: $0.region.mapped(onPicture),
          anchor: onPicture($0.anchor), isStrong: $0.isStrong,
          isOptional: $0.isOptional)
      })
    var foot = Foot(top: frame.maxY + margin, left: margin, right: width - margin, size: size)
    let bar = content.hasScale ? foot.scaleBar(metresWide: inner / scale, width: inner) : nil
    foot.legend(content.legend)
    foot.list(labels.listed)
    foot.notes(content.notes)
    return MapScene(
      width: width, height: foot.top + margin, frame: frame,
      areas: content.areas.map {
        MapScene.Area(
          region: $0.region.mapped(onPicture).thinned, style: $0.style, words: $0.words,
          link: $0.link)
      },
      outlines: content.outlines.map { $0.mapped(onPicture).thinned.withoutSlivers },
      swatches: foot.swatches, scaleBar: bar, texts: labels.texts + foot.texts)
  }

  /// What stands below the map.
  private struct Foot {
    var top: Double
    let left, right, size: Double
    var texts: [MapScene.Text] = []
    var swatches: [MapScene.Swatch] = []

    private var lineHeight: Double { size * 1.3 }

    init(top: Double, left: Double, right: Double, size: Double) {
      (self.top, self.left, self.right, self.size) = (top, left, right, size)
    }

    private mutating func write(_ words: String, at x: Double) {
      let width = TextWidth.of(words) * size
      texts.append(
        MapScene.Text(
          words: words, place: PlanePoint(x: x, y: top + size), size: size, isCentred: false,
          isBold: false, hasHalo: false,
          box: PlaneBox(minX: x, minY: top, maxX: x + width, maxY: top + lineHeight)))
    }

    /// A bar of a round length, about a quarter of the map.
    mutating func scaleBar(metresWide: Double, width: Double) -> MapScene.ScaleBar? {
      var metres = 1.0
      while metres * 10 <= metresWide / 4 { metres *= 10 }
      metres *= [5.0, 2].first { metres * $0 <= metresWide / 4 } ?? 1
      let length = metres / metresWide * width
      let bar = MapScene.ScaleBar(
        start: PlanePoint(x: left, y: top + lineHeight / 2), length: length)
      let words = metres >= 1000 ? "\(Int(metres / 1000)) km" : "\(Int(metres)) m"
      write(words, at: left + length + size * 0.6)
      top += lineHeight * 1.2
      return bar
    }

    mutating func legend(_ entries: [(style: AreaStyle, words: String)]) {
      let swatch = (width: size * 2, height: size)
      var x = left
      for entry in entries {
        let words = TextWidth.cut(entry.words, to: (right - left - swatch.width * 1.3) / size)
        let width = swatch.width * 1.3 + TextWidth.of(words) * size + size
        if x > left, x + width > right {
          x = left
          top += lineHeight * 1.15
        }
        swatches.append(
          MapScene.Swatch(
            box: PlaneBox(
              minX: x, minY: top + size * 0.15, maxX: x + swatch.width,
              maxY: top + size * 0.15 + swatch.height), style: entry.style))
        write(words, at: x + swatch.width * 1.3)
        x += width
      }
      if !entries.isEmpty { top += lineHeight * 1.3 }
    }

    /// The names without room on the map, with their numbers, in columns.
    mutating func list(_ listed: [LabelPlacement.Listed]) {
      guard !listed.isEmpty else { return }
      let entries = listed.map { entry in
        TextWidth.cut(
          (entry.number.map { "\($0). " } ?? "– ") + entry.text, to: (right - left) / size)
      }
      let widest = (entries.map { TextWidth.of($0) }.max() ?? 1) * size + size
      let columns = max(1, min(entries.count, Int((right - left + size) / widest)))
      let rows = (entries.count + columns - 1) / columns
      let start = top
      for (index, entry) in entries.enumerated() {
        top = start + Double(index % rows) * lineHeight
        write(entry, at: left + Double(index / rows) * (right - left) / Double(columns))
      }
      top = start + Double(rows) * lineHeight + size * 0.3
    }

    mutating func notes(_ notes: [String]) {
      for line in notes.flatMap({ TextWidth.lines($0, within: (right - left) / size) }) {
        write(line, at: left)
        top += lineHeight
      }
    }
  }
}

extension MapContent {
  /// The map laid out; `nil` when it has no area.
  public func scene() -> MapScene? {
    MapLayout(content: self).scene()
  }
}

extension PlaneRegion {
  /// Whether a ring is what is left between two boundaries that were simplified apart: smaller than
  /// five pixels by five, or on the whole narrower than one and a half.
  private static func isSliver(_ ring: [PlanePoint]) -> Bool {
    let (area, pixel) = (abs(signedArea(ring)), MapScene.unitsPerPixel)
    return area < 25 * pixel * pixel || 2 * area < 1.5 * pixel * length(of: ring)
  }

  private static func length(of ring: [PlanePoint]) -> Double {
    zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(0) { sum, side in
      let (x, y) = (side.1.x - side.0.x, side.1.y - side.0.y)
      return sum + (x * x + y * y).squareRoot()
    }
  }

  /// Without pieces that a thick line would show as specks; one piece stays.
  fileprivate var withoutSlivers: PlaneRegion {
    let kept = polygons.filter { polygon in polygon.first.map { !Self.isSliver($0) } ?? false }
    return kept.isEmpty ? self : PlaneRegion(polygons: kept)
  }

  /// Without points that lie where the one before lies, holes that are slivers, and what is left of
  /// no area.
  fileprivate var thinned: PlaneRegion {
    PlaneRegion(
      polygons: polygons.compactMap { rings in
        let kept = rings.map { ring -> [PlanePoint] in
          var points: [PlanePoint] = []
          for point in ring where point != points.last { points.append(point) }
          if points.count > 1, points.first == points.last { points.removeLast() }
          return points
        }
        guard let outer = kept.first, outer.count > 2 else { return nil }
        return [outer] + kept.dropFirst().filter { !Self.isSliver($0) }
      })
  }
}
