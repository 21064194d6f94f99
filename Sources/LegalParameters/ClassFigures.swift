import Territory

/// Points that change evenly with a figure, in quarters of a point; part steps count pro rata.
public struct ClassScale: Sendable, Hashable {
  /// Below this value a rising scale gives nothing; `nil` when it always gives `quarters`.
  public let from: Int?
  /// Up to this value a rising scale gives `quarters`; a falling one from this value upwards.
  public let upto: Int
  /// Quarters of a point at the start of the scale.
  public let quarters: Int
  /// The further amount that gives `quartersPerStep`.
  public let step: Int
  /// Quarters of a point per step.
  public let quartersPerStep: Int
  /// The most the scale can give, in quarters.
  public let maximum: Int
}

/// How one criterion gives points, in quarters of a point (40 quarters are 10 points).
public enum ClassPoints: Sendable, Hashable {
  /// More points for more.
  case rising(ClassScale)
  /// More points for less.
  case falling(ClassScale)
  /// `balanced` quarters when the share reaches `balancedFrom`, else a rising scale.
  case budget(balancedFrom: Int, balanced: Int, ClassScale)
  /// `recognised` quarters, else `perCriterion` for each criterion met, at most `maximum`.
  case recognition(recognised: Int, perCriterion: Int, maximum: Int)
  /// Quarters when the answer is yes.
  case flag(Int)
  /// `quarters` from the share `from`, `quartersAbove` above the share `above`.
  case bands(from: Int, quarters: Int, above: Int, quartersAbove: Int)
  /// Quarters for highland and for other mountain.
  case terrain(highland: Int, mountain: Int)

  /// The form without its figures.
  enum Form: String, Sendable, CaseIterable {
    case rising, falling, budget, recognition, flag, bands, terrain
  }

  /// The most the criterion can give, in quarters.
  public var maximum: Int {
    switch self {
    case .rising(let scale), .falling(let scale): scale.maximum
    case .budget(_, let balanced, let scale): max(balanced, scale.maximum)
    case .recognition(let recognised, _, let maximum): max(recognised, maximum)
    case .flag(let quarters): quarters
    case .bands(_, let quarters, _, let above): max(quarters, above)
    case .terrain(let highland, let mountain): max(highland, mountain)
    }
  }
}

/// How a kind of unit is scored for its class.
public struct ClassFigures: Sendable, Hashable {
  /// The points of each criterion that counts for the kind.
  public let points: [ClassCriterion: ClassPoints]
  /// Where the figures that a criterion asks for are lower.
  public let lowered: [Lowered]
  /// The most that all criteria give together, in quarters.
  public let maximum: Int
  /// The article.
  public let citation: Citation

  /// The criteria that count, in the order of the law.
  public var criteria: [ClassCriterion] { ClassCriterion.allCases.filter { points[$0] != nil } }

  /// Criteria whose scale is shorter for units with a trait: a part of start and step is enough.
  public struct Lowered: Sendable, Hashable {
    /// The trait.
    public let trait: Trait
    /// Percent of the start and of the steps of the scale.
    public let percent: Int
    /// The criteria.
    public let criteria: [ClassCriterion]
    /// The article.
    public let citation: Citation
  }

  /// A trait that shortens scales.
  public enum Trait: String, Sendable, Hashable, CaseIterable {
    /// Mountain or highland.
    case mountain
    /// On the national border.
    case border

    /// The trait of units.
    public var unitTrait: UnitTraits { self == .mountain ? .mountain : .border }
  }
}

/// The points from which a unit has class I or II, and what holds for every kind.
public struct ClassThresholds: Sendable, Hashable {
  /// Points from which the class is I.
  public let firstFrom: Int
  /// Points from which the class is II.
  public let secondFrom: Int
  /// By how many points both are lower where the unit is not a budget level.
  public let lowerWhereNotBudgetLevel: Int
  /// What holds on islands.
  public let islands: Islands
  /// What holds after a merger.
  public let afterMerger: AfterMerger
  /// The article.
  public let citation: Citation

  /// What holds on islands (Đ21).
  public struct Islands: Sendable, Hashable {
    /// Percent of start and steps of every scale but the special factors.
    public let percent: Int
    /// How certain it is what the percentage does to criteria that are not about size.
    public let developmentConfidence: Confidence
    /// Quarters of a point for the special factors together.
    public let specialQuarters: Int
    /// Quarters of a point for the sub-units of a district that has none.
    public let withoutSubUnitsQuarters: Int
    /// The article.
    public let citation: Citation
  }

  /// How long the highest former class holds after a merger.
  public struct AfterMerger: Sendable, Hashable {
    /// The unit is classed anew within so many months.
    public let withinMonths: Int
    /// The articles.
    public let citation: Citation
  }
}
