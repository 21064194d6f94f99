/// One of several equal parts of a sweep: every n-th case.
public struct SweepShard: Sendable, Hashable, Codable {
  /// The part's place, from 1.
  public let index: Int
  /// How many parts there are.
  public let count: Int

  /// The whole sweep.
  public static let whole = SweepShard(1, of: 1)

  /// More parts than this are of no use.
  public static let most = 10_000

  private init(_ index: Int, of count: Int) {
    self.index = index
    self.count = count
  }

  /// Part `index` of `count`; `nil` where there is no such part.
  public init?(index: Int, count: Int) {
    guard (1...Self.most).contains(count), (1...count).contains(index) else { return nil }
    self.init(index, of: count)
  }

  /// The numbers of its cases, ascending: the scenario as it stands (0), then every n-th case.
  func numbers(of cases: Int) -> [Int] {
    [0] + stride(from: index, through: cases, by: count)
  }
}
