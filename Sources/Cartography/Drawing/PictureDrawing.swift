import CCairo

extension MapScene {
  /// The map as a PNG picture, for documents that take no SVG.
  ///
  /// - Parameter pixels: The width of the picture.
  /// - Throws: ``PictureFailure`` when cairo cannot draw or write.
  public func png(pixels: Int) throws(PictureFailure) -> [UInt8] {
    try PictureDrawing(scene: self, pixels: pixels).png()
  }
}

/// Why a picture could not be made.
public struct PictureFailure: Error, Sendable, Hashable {
  /// What cairo said.
  public let words: String
}

/// Draws a scene with cairo.
struct PictureDrawing {
  let scene: MapScene
  let pixels: Int

  func png() throws(PictureFailure) -> [UInt8] {
    let scale = Double(pixels) / scene.width
    let height = Int32((scene.height * scale).rounded(.up))
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(pixels), height)
    else { throw PictureFailure(words: "cairo_image_surface_create") }
    defer { cairo_surface_destroy(surface) }
    guard let canvas = cairo_create(surface) else { throw PictureFailure(words: "cairo_create") }
    defer { cairo_destroy(canvas) }
    paint(canvas, (255, 255, 255))
    cairo_paint(canvas)
    cairo_scale(canvas, scale, scale)
    cairo_set_line_join(canvas, CAIRO_LINE_JOIN_ROUND)
    // Reading pixels, the picture must not depend on the screen's settings.
    if let options = cairo_font_options_create() {
      cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
      cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
      cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
      cairo_set_font_options(canvas, options)
      cairo_font_options_destroy(options)
    }
    draw(on: canvas)
    let status = cairo_status(canvas)
    guard status == CAIRO_STATUS_SUCCESS else { throw failure(status) }
    return try written(surface)
  }

  private func failure(_ status: cairo_status_t) -> PictureFailure {
    PictureFailure(words: String(cString: cairo_status_to_string(status)))
  }

  private func written(_ surface: OpaquePointer) throws(PictureFailure) -> [UInt8] {
    cairo_surface_flush(surface)
    guard let data = cairo_image_surface_get_data(surface) else {
      throw failure(cairo_surface_status(surface))
    }
    let (width, height) = (pixels, Int(cairo_image_surface_get_height(surface)))
    let stride = Int(cairo_image_surface_get_stride(surface))
    let colours = [UInt32](unsafeUninitializedCapacity: width * height) { colours, count in
      for row in 0..<height {
        // A pixel is a word of the machine, whose highest byte is not used.
        UnsafeRawPointer(data + row * stride).withMemoryRebound(to: UInt32.self, capacity: width) {
          for column in 0..<width { colours[row * width + column] = $0[column] & 0xFF_FFFF }
        }
      }
      count = width * height
    }
    return try PalettePicture(colours, width: width).png()
  }

  // MARK: Drawing

  private func draw(on canvas: OpaquePointer) {
    var fills: [AreaStyle: OpaquePointer] = [:]
    defer { for fill in fills.values { cairo_pattern_destroy(fill) } }
    for style in Set(scene.areas.map(\.style) + scene.swatches.map(\.style)) {
      fills[style] = fill(style)
    }
    for area in scene.areas {
      trace(area.region, on: canvas)
      if let fill = fills[area.style] {
        cairo_set_source(canvas, fill)
        cairo_set_fill_rule(canvas, CAIRO_FILL_RULE_EVEN_ODD)
        cairo_fill_preserve(canvas)
      }
      paint(canvas, (119, 119, 119))
      cairo_set_line_width(canvas, 2)
      cairo_stroke(canvas)
    }
    paint(canvas, (17, 17, 17))
    cairo_set_line_width(canvas, 8)
    for outline in scene.outlines { trace(outline, on: canvas) }
    cairo_stroke(canvas)
    for swatch in scene.swatches {
      cairo_rectangle(
        canvas, swatch.box.minX, swatch.box.minY, swatch.box.width, swatch.box.height)
      if let fill = fills[swatch.style] {
        cairo_set_source(canvas, fill)
        cairo_fill_preserve(canvas)
      }
      paint(canvas, (119, 119, 119))
      cairo_set_line_width(canvas, 2)
      cairo_stroke(canvas)
    }
    if let bar = scene.scaleBar { draw(bar, on: canvas) }
    for text in scene.texts where text.hasHalo { write(text, on: canvas, isHalo: true) }
    for text in scene.texts { write(text, on: canvas, isHalo: false) }
  }

  private func draw(_ bar: MapScene.ScaleBar, on canvas: OpaquePointer) {
    let (start, end) = (bar.start, bar.start.x + bar.length)
    paint(canvas, (17, 17, 17))
    cairo_set_line_width(canvas, 6)
    cairo_move_to(canvas, start.x, start.y)
    cairo_line_to(canvas, end, start.y)
    for x in [start.x, end] {
      cairo_move_to(canvas, x, start.y - 12)
      cairo_line_to(canvas, x, start.y + 12)
    }
    cairo_stroke(canvas)
  }

  private func paint(_ canvas: OpaquePointer, _ colour: (red: Int, green: Int, blue: Int)) {
    cairo_set_source_rgb(
      canvas, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255)
  }

  private func trace(_ region: PlaneRegion, on canvas: OpaquePointer) {
    for ring in region.rings {
      for (index, point) in ring.enumerated() {
        if index == 0 {
          cairo_move_to(canvas, point.x, point.y)
        } else {
          cairo_line_to(canvas, point.x, point.y)
        }
      }
      cairo_close_path(canvas)
    }
  }

  /// A tile as a repeating source, of whole pixels: quick to fill with, and small in the file.
  private func fill(_ style: AreaStyle) -> OpaquePointer? {
    let scale = Double(pixels) / scene.width
    let side = max(Int32((PatternTile.side * scale).rounded()), 4)
    guard let image = cairo_image_surface_create(CAIRO_FORMAT_RGB24, side, side) else {
      return nil
    }
    defer { cairo_surface_destroy(image) }
    guard let tile = cairo_create(image) else { return nil }
    defer { cairo_destroy(tile) }
    cairo_scale(tile, Double(side) / PatternTile.side, Double(side) / PatternTile.side)
    paint(tile, style.ground)
    cairo_paint(tile)
    paint(tile, style.mark)
    let pattern = PatternTile(style.pattern)
    cairo_set_line_width(tile, PatternTile.lineWidth)
    for line in pattern.lines {
      cairo_move_to(tile, line.from.x, line.from.y)
      cairo_line_to(tile, line.to.x, line.to.y)
    }
    cairo_stroke(tile)
    for dot in pattern.dots {
      cairo_arc(tile, dot.x, dot.y, PatternTile.dotRadius, 0, 2 * .pi)
      cairo_fill(tile)
    }
    guard let source = cairo_pattern_create_for_surface(image) else { return nil }
    cairo_pattern_set_extend(source, CAIRO_EXTEND_REPEAT)
    cairo_pattern_set_filter(source, CAIRO_FILTER_NEAREST)
    var matrix = cairo_matrix_t()
    cairo_matrix_init_scale(&matrix, scale, scale)
    cairo_pattern_set_matrix(source, &matrix)
    return source
  }

  private func write(_ text: MapScene.Text, on canvas: OpaquePointer, isHalo: Bool) {
    cairo_select_font_face(
      canvas, "Arial", CAIRO_FONT_SLANT_NORMAL,
      text.isBold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL)
    cairo_set_font_size(canvas, text.size)
    var extents = cairo_text_extents_t()
    cairo_text_extents(canvas, text.words, &extents)
    // A face that is wider than reckoned is narrowed to the room that was kept for it.
    let squeeze = extents.x_advance > text.box.width ? text.box.width / extents.x_advance : 1
    let start = text.isCentred ? text.place.x - extents.x_advance * squeeze / 2 : text.place.x
    cairo_save(canvas)
    defer { cairo_restore(canvas) }
    cairo_translate(canvas, start, text.place.y)
    cairo_scale(canvas, squeeze, 1)
    cairo_move_to(canvas, 0, 0)
    if isHalo {
      paint(canvas, (255, 255, 255))
      cairo_text_path(canvas, text.words)
      cairo_set_line_width(canvas, 12)
      cairo_stroke(canvas)
    } else {
      paint(canvas, (17, 17, 17))
      cairo_show_text(canvas, text.words)
    }
  }
}
