/// An office or another public place (cơ sở nhà, đất) of a unit and what is to become of it.
public struct Office: Sendable, Hashable {
  /// What it is for once the arrangement holds.
  public enum Use: String, Sendable, Hashable, CaseIterable {
    /// It stays in use.
    case keep
    /// It is no longer needed (dôi dư).
    case surplus
  }

  /// The index of its unit in ``Dataset/units``.
  public let unit: Int
  /// What it is called, such as “Trụ sở Đảng ủy, UBND”.
  public let name: String
  /// What becomes of it; `nil` while that is not decided.
  public let use: Use?
  /// How a place that is no longer needed is dealt with, in words.
  public let handling: String?
  /// The year by whose end that is done.
  public let year: Int?

  /// Records an office.
  public init(unit: Int, name: String, use: Use?, handling: String? = nil, year: Int? = nil) {
    self.unit = unit
    self.name = name
    self.use = use
    self.handling = handling
    self.year = year
  }
}
