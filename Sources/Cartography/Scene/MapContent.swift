/// One map before it is laid out: areas on the plane, and words in one language.
public struct MapContent: Sendable {
  /// One area.
  public struct Area: Sendable {
    /// Where it is, in metres.
    public var region: PlaneRegion
    /// How it is drawn.
    public var style: AreaStyle
    /// What a pointer is told: name and figures, one line each.
    public var words: [String]
    /// The place in the page that explains it.
    public var link: String?

    /// Describes an area.
    public init(region: PlaneRegion, style: AreaStyle, words: [String], link: String? = nil) {
      self.region = region
      self.style = style
      self.words = words
      self.link = link
    }
  }

  /// A name for an area.
  public struct Name: Sendable {
    /// The name.
    public var text: String
    /// The area that it belongs to.
    public var region: PlaneRegion
    /// A point well inside the area.
    public var anchor: PlanePoint
    /// Whether it is set in bold and placed before the others.
    public var isStrong: Bool
    /// Whether it is left out where it has no room, instead of being told below the map.
    public var isOptional: Bool

    /// Names an area.
    public init(
      text: String, region: PlaneRegion, anchor: PlanePoint, isStrong: Bool = false,
      isOptional: Bool = false
    ) {
      self.text = text
      self.region = region
      self.anchor = anchor
      self.isStrong = isStrong
      self.isOptional = isOptional
    }
  }

  /// The areas.
  public var areas: [Area]
  /// Regions that get a strong outline: new units, districts.
  public var outlines: [PlaneRegion]
  /// The names, in the order in which they are placed.
  public var names: [Name]
  /// What each style means, in the order of the legend.
  public var legend: [(style: AreaStyle, words: String)]
  /// Lines below the legend: what the map is, and who is missing.
  public var notes: [String]
  /// Whether lengths on the map are true, so that it gets a scale bar.
  public var hasScale: Bool
  /// The width of the picture in CSS pixels.
  public var width: Double

  /// Describes a map.
  public init(
    areas: [Area], outlines: [PlaneRegion], names: [Name],
    legend: [(style: AreaStyle, words: String)], notes: [String], hasScale: Bool, width: Double
  ) {
    self.areas = areas
    self.outlines = outlines
    self.names = names
    self.legend = legend
    self.notes = notes
    self.hasScale = hasScale
    self.width = width
  }
}
