import SourceFiles

/// A part of a unit that may be divided among its neighbours, as `parts.csv` describes it.
public struct UnitPart: Sendable, Hashable {
  /// The measured or published figures of a part.
  public struct Figures: Sendable, Hashable {
    /// The natural area in m².
    public let area: Int
    /// The number of people.
    public let population: Int

    /// States figures.
    public init(area: Int, population: Int) {
      self.area = area
      self.population = population
    }
  }

  /// What a part may touch: a unit that has no parts, or a part.
  public enum Place: Sendable, Hashable {
    /// The index of a unit.
    case unit(Int)
    /// The index of a part in ``PartMap/parts``.
    case part(Int)
  }

  /// A boundary of a part.
  public struct Contact: Sendable, Hashable {
    /// What lies beyond it.
    public let place: Place
    /// Its length in decimetres; `nil` when it is not known.
    public let shared: Int?

    /// States a boundary.
    public init(place: Place, shared: Int? = nil) {
      self.place = place
      self.shared = shared
    }
  }

  /// The index of the unit.
  public let unit: Int
  /// The part's own code, such as `00142.1`.
  public let code: String
  /// What the part is called, when it has a name.
  public let name: String?
  /// Its figures; `nil` when they are not known.
  public let figures: Figures?
  /// What it touches; contacts of two parts stand with both.
  public let contacts: [Contact]

  /// Makes a part.
  public init(
    unit: Int, code: String, name: String? = nil, figures: Figures? = nil, contacts: [Contact]
  ) {
    self.unit = unit
    self.code = code
    self.name = name
    self.figures = figures
    self.contacts = contacts
  }
}

/// The parts of a dataset's units.
public struct PartMap: Sendable {
  /// The parts in ascending order of their unit's code, then of their own.
  public let parts: [UnitPart]
  /// Where the figures of all parts of a unit add up to other sums than its own, in words.
  public let differences: [Int: Phrase]
  private let ranges: [Int: Range<Int>]
  private let indexByCode: [String: Int]

  /// Assembles parts, which are in order.
  public init(_ parts: [UnitPart] = [], differences: [Int: Phrase] = [:]) {
    self.parts = parts
    self.differences = differences
    var ranges: [Int: Range<Int>] = [:]
    for (index, part) in parts.enumerated() {
      ranges[part.unit] = (ranges[part.unit]?.lowerBound ?? index)..<(index + 1)
    }
    self.ranges = ranges
    indexByCode = Dictionary(
      parts.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The indices of a unit's parts; empty when it has none.
  public func parts(of unit: Int) -> Range<Int> { ranges[unit] ?? 0..<0 }

  /// The index of the part with this code.
  public func index(ofPart code: String) -> Int? { indexByCode[code] }
}
