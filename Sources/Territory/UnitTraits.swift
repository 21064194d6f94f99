/// Natural and social factors of a unit that change its standard.
public struct UnitTraits: OptionSet, Sendable, Hashable {
  /// The set's bits.
  public let rawValue: UInt8

  /// Makes a set from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Mountain or highland (miền núi, vùng cao).
  public static let mountain = UnitTraits(rawValue: 1 << 0)
  /// On the national border (biên giới).
  public static let border = UnitTraits(rawValue: 1 << 1)
  /// Island (hải đảo).
  public static let island = UnitTraits(rawValue: 1 << 2)
  /// In the Red River Delta (đồng bằng sông Hồng).
  public static let delta = UnitTraits(rawValue: 1 << 3)
  /// Especially difficult coastal commune (xã đặc biệt khó khăn vùng bãi ngang ven biển).
  public static let difficultCoast = UnitTraits(rawValue: 1 << 4)

  /// Every trait, in the order of the bits.
  public static let each: [UnitTraits] = [.mountain, .border, .island, .delta, .difficultCoast]
}
