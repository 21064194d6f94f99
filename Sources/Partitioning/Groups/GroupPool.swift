/// Groups of units, stored flat: thousands of them without an allocation each.
///
/// A group is named by its index; its members are unit indices in ascending order, and ascending
/// indices are ascending codes.
public struct GroupPool: Sendable {
  private var members: [Int] = []
  private var starts: [Int] = [0]

  /// Makes an empty pool.
  public init() {}

  /// The number of groups.
  public var count: Int { starts.count - 1 }

  /// Adds a group; `group` is ascending.
  /// - Returns: Its index.
  @discardableResult
  public mutating func add(_ group: some Collection<Int>) -> Int {
    members.append(contentsOf: group)
    starts.append(members.count)
    return count - 1
  }

  /// The members of a group, ascending.
  public subscript(index: Int) -> ArraySlice<Int> {
    members[starts[index]..<starts[index + 1]]
  }

  /// The number of members of a group.
  public func size(_ index: Int) -> Int { starts[index + 1] - starts[index] }
}
