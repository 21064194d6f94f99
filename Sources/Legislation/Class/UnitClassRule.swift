import LegalParameters
import Territory

/// The class of a unit by points (NQ1211 Đ12–23) and after a merger (Đ31.2.b).
public enum UnitClassRule {
  /// The class that the dataset states, else the one by the points that are counted.
  ///
  /// A criterion without figures counts half of its maximum; special factors are not assumed.
  public static func of(_ unit: Unit, in district: District, law: Law) -> UnitClass {
    if let stated = unit.statedClass { return stated }
    return score(of: ClassProfile(unit, in: district), law: law)?.assumedClass ?? .third
  }

  /// The points of a unit or district with the range that missing figures leave open.
  ///
  /// - Returns: `nil` when the law has no points for the kind; loading a law checks that it has.
  public static func score(of profile: ClassProfile, law: Law) -> ClassScore? {
    law.classes[profile.kind.rawValue].map {
      ClassScoring(profile: profile, figures: $0, thresholds: law.classThresholds).score()
    }
  }

  /// The class after a merger, until the unit is classed anew: the highest former one.
  ///
  /// It is classed anew within ``ClassThresholds/AfterMerger/withinMonths`` months
  /// (NQ1211 Đ31.2.b, NQ35 Đ20), on ``ClassProfile/merging(_:as:in:)``.
  public static func afterMerger(_ former: some Sequence<UnitClass>) -> UnitClass {
    former.min() ?? .third
  }
}
