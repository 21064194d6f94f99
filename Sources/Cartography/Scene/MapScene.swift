/// A map laid out in a picture: every place in units of the picture, x to the right, y down.
public struct MapScene: Sendable {
  /// One area of the picture.
  struct Area: Sendable {
    var region: PlaneRegion
    var style: AreaStyle
    var words: [String]
    var link: String?
  }

  /// One line of text.
  public struct Text: Sendable, Hashable {
    /// The words.
    public var words: String
    /// The left or middle end of its baseline.
    public var place: PlanePoint
    /// The height of the letters.
    public var size: Double
    /// Whether `place` is the middle of the line.
    public var isCentred: Bool
    /// Whether it is bold.
    public var isBold: Bool
    /// Whether it lies on a map and needs a halo.
    public var hasHalo: Bool
    /// The room it takes.
    public var box: PlaneBox
  }

  /// A sample of a style in the legend.
  struct Swatch: Sendable {
    var box: PlaneBox
    var style: AreaStyle
  }

  /// A bar with its length in words beside it.
  struct ScaleBar: Sendable {
    var start: PlanePoint
    var length: Double
  }

  /// Units of the picture in a CSS pixel.
  public static let unitsPerPixel = 4.0

  /// The size of the picture.
  public let width, height: Double
  /// What the map itself takes.
  public let frame: PlaneBox
  let areas: [Area]
  let outlines: [PlaneRegion]
  let swatches: [Swatch]
  let scaleBar: ScaleBar?
  /// Every line of text.
  public let texts: [Text]
}
