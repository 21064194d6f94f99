import SourceFiles
import Territory

/// What a published reduction and its percentage imply, exactly, and what the model gives.
///
/// A percentage that was published with `d` decimals stands for every share that rounds half-up to
/// it, so the number of people before lies in an interval of whole numbers.
public struct ReductionCheck: Sendable, Hashable {
  /// The model's number beside the published ones, for one number of places.
  public struct Beside: Sendable, Hashable {
    /// The places.
    public let count: PublishedStatement.Count
    /// The people that the model gives: people of each place times places.
    public let model: Int
    /// The central after-figure less the model's: unexplained.
    public let residual: Int
    /// What is unexplained at least and at most, over the interval; `nil` when it is empty.
    public let residuals: ClosedRange<Int>?
  }

  /// What was published.
  public let stated: PublishedStatement.Reduction
  /// The people before that fit; `nil` when no whole number does.
  public let before: ClosedRange<Int>?
  /// The people before that the percentage gives, rounded half-up.
  public let centralBefore: Int
  /// The people of each place by the title model; `nil` when the model has no answer.
  public let peoplePerPlace: Int?
  /// The model's numbers for each stated number of places; empty without an answer.
  public let besides: [Beside]
  /// The numbers of places for which the model's number lies in the interval of after.
  ///
  /// `nil` when there is no such number, no interval or no answer of the model.
  public let impliedPlaces: ClosedRange<Int>?

  /// The people after that fit.
  public var after: ClosedRange<Int>? {
    before.map { $0.lowerBound - stated.people...$0.upperBound - stated.people }
  }

  /// The central people before less the reduction.
  public var centralAfter: Int { centralBefore - stated.people }

  /// Checks a statement.
  ///
  /// - Parameters:
  ///   - stated: At most 10⁹ people and 6 decimals.
  ///   - peoplePerPlace: What the title model gives; `nil` when it has no answer.
  public init(_ stated: PublishedStatement.Reduction, peoplePerPlace: Int?) {
    self.stated = stated
    self.peoplePerPlace = peoplePerPlace
    let scale = (0..<stated.places).reduce(1) { scale, _ in scale * 10 }
    before = Self.before(stated, scale: scale)
    // A published 100 % may round to fewer people than the reduction takes away.
    centralBefore = max(
      stated.people,
      (200 * stated.people * scale + stated.percent) / (2 * stated.percent))
    let after = before.map { $0.lowerBound - stated.people...$0.upperBound - stated.people }
    let central = centralBefore - stated.people
    besides = stated.counts.compactMap { count in
      guard let peoplePerPlace else { return nil }
      let model = count.count * peoplePerPlace
      return Beside(
        count: count, model: model, residual: central - model,
        residuals: after.map { $0.lowerBound - model...$0.upperBound - model })
    }
    impliedPlaces = peoplePerPlace.flatMap { people in
      guard people > 0, let after else { return nil }
      let least = (after.lowerBound + people - 1) / people
      let most = after.upperBound / people
      return least <= most ? least...most : nil
    }
  }

  /// With the percentage `p` in units of 10^-`d`, the whole numbers `b` for which
  /// (2p − 1) / (2·10^d) ≤ 100·r / b < (2p + 1) / (2·10^d), and `b` is no less than `r`.
  private static func before(
    _ stated: PublishedStatement.Reduction, scale: Int
  ) -> ClosedRange<Int>? {
    let share = 200 * stated.people * scale
    let least = max(stated.people, share / (2 * stated.percent + 1) + 1)
    let most = share / (2 * stated.percent - 1)
    return least <= most ? least...most : nil
  }
}
