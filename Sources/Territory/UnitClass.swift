/// The class (phân loại) of a unit under Resolution 1211; class I is the highest.
public enum UnitClass: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Loại I.
  case first = "I"
  /// Loại II.
  case second = "II"
  /// Loại III.
  case third = "III"

  /// Orders by rank: class I is less than class II, as in “first”.
  public static func < (a: UnitClass, b: UnitClass) -> Bool {
    a.rawValue.count < b.rawValue.count
  }
}
