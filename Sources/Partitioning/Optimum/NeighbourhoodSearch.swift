/// Improves a known partition piece by piece: the groups around one place are taken apart and put
/// together again as well as they can be.
///
/// A piece is some groups of the known partition that lie together. The proofs of the whole component,
/// taken over the piece's units alone, tell how low the piece can get; where that is no lower than it
/// is, nothing is searched. Otherwise ``BoundedProgram`` finds the piece's best. When nothing gets
/// better any more, pieces are replaced by others that are just as good, taken by lot, and it begins
/// anew. The lots are always the same.
struct NeighbourhoodSearch {
  /// Units of a piece at the most, at first: each size is gone through until nothing gets better.
  private static let firstSizes = [30, 60]
  /// Units of a piece that is replaced by one just as good.
  private static let shakenSize = 30
  /// Units of a piece after that.
  private static let laterSizes = [30, 60, 90, 127]
  /// Sets that the programme may reach for one piece.
  private static let setsPerPiece = 20_000
  /// Rounds without a better partition after which it ends.
  private static let mostIdle = 4
  /// Sets with the same first uncovered unit that it keeps where a piece needs more than that.
  private static let narrow = 300

  private let model: PartitionModel
  /// The proofs of the goals before, then that of the goal itself.
  private let proofs: [LevelProof]
  private let choicesOfUnit: [Int: [Int]]
  private let tied: [Int: [Int]]
  /// The partition: the choice of each unit.
  private var chosen: [Int: Int]
  private var cost: Int
  /// Sets reached.
  private(set) var sets = 0

  /// Starts from a partition of the model's units.
  init(_ model: PartitionModel, proofs: [LevelProof], from solution: [Int]) {
    (self.model, self.proofs) = (model, proofs)
    let pool = model.listing.pool
    var (choicesOfUnit, tied) = ([Int: [Int]](), [Int: Set<Int>]())
    for choice in model.choices {
      let members = pool[choice]
      for unit in members {
        choicesOfUnit[unit, default: []].append(choice)
        tied[unit, default: []].formUnion(members)
      }
    }
    self.choicesOfUnit = choicesOfUnit
    self.tied = tied.mapValues { $0.sorted() }
    chosen = [:]
    for choice in solution { for unit in pool[choice] { chosen[unit] = choice } }
    cost = model.cost(solution)
  }

  /// The partition as it stands.
  var solution: [Int] { Set(chosen.values).sorted() }

  /// Searches until the cost reaches `bound`, the sets are used up or `isOver` says so.
  mutating func run(until bound: Int, mostSets: Int, isOver: () -> Bool) {
    func isDone(_ search: Self) -> Bool {
      search.cost <= bound || search.sets >= mostSets || isOver()
    }
    for size in Self.firstSizes { improve(piecesOf: size, isDone) }
    var lots = SplitMix(0)
    var idle = 0
    while idle < Self.mostIdle, !isDone(self) {
      let before = cost
      let shaken = model.listing.breakingTies(after: model.goal) { _ in Int(lots.next() >> 44) }
      for centre in model.units where !isDone(self) {
        let piece = piece(around: centre, Self.shakenSize)
        if let other = best(of: piece, in: shaken, saving: 0, isDone) { take(other, for: piece) }
      }
      for size in Self.laterSizes { improve(piecesOf: size, isDone) }
      idle = cost < before ? 0 : idle + 1
    }
  }

  /// Goes through all pieces of a size until none gets better.
  private mutating func improve(piecesOf size: Int, _ isDone: (Self) -> Bool) {
    var unchanged: Set<[Int]> = []
    var isBetter = true
    while isBetter {
      isBetter = false
      for centre in model.units {
        if isDone(self) { return }
        let piece = piece(around: centre, size)
        guard unchanged.insert(piece).inserted,
          let better = best(of: piece, in: model.listing, saving: 1, isDone)
        else { continue }
        take(better, for: piece)
        isBetter = true
      }
    }
  }

  private mutating func take(_ other: [Int], for piece: [Int]) {
    cost += model.cost(other) - model.cost(piece)
    for choice in other { for unit in model.listing.pool[choice] { chosen[unit] = choice } }
  }

  /// The groups around a unit, nearest first, as many as hold `size` units together; ascending.
  private func piece(around centre: Int, _ size: Int) -> [Int] {
    guard let first = chosen[centre] else { return [] }
    let pool = model.listing.pool
    var groups: Set<Int> = [first]
    var count = pool.size(first)
    var front = Array(pool[first])
    while !front.isEmpty {
      var next: [Int] = []
      for unit in front {
        for other in tied[unit] ?? [] {
          guard let group = chosen[other], !groups.contains(group) else { continue }
          count += pool.size(group)
          if count > size { return groups.sorted() }
          groups.insert(group)
          next += pool[group]
        }
      }
      front = next
    }
    return groups.sorted()
  }

  /// The best choice of groups for the units of a piece by the goals of `listing`; `nil` when none
  /// costs less by `saving`, or none was found.
  private mutating func best(
    of piece: [Int], in listing: Listing, saving: Int, _ isDone: (Self) -> Bool
  ) -> [Int]? {
    let units = piece.flatMap { listing.pool[$0] }.sorted()
    let inside = Set(units)
    let choices = Set(units.flatMap { choicesOfUnit[$0] ?? [] })
      .filter { listing.pool[$0].allSatisfy(inside.contains) }.sorted()
    func sum(_ chosen: [Int], _ quantity: Int) -> Int {
      chosen.reduce(0) { $0 + listing.value($1, quantity) }
    }
    func limit(_ goal: Int) -> Int { sum(piece, goal) - (goal == model.goal ? saving : 0) }
    let rooms = proofs.map { proof in
      BoundedProgram.Room(
        proof.within(inside) { sum(piece, $0) }.bound(listing, units: units, choices: choices),
        costUpTo: limit(proof.goal))
    }
    for width in [nil, Self.narrow] {
      let soFar = self
      let outcome = BoundedProgram.solve(
        listing, units: units, choices: choices, rooms: rooms, mostSets: Self.setsPerPiece,
        mostAlike: width, isOver: { isDone(soFar) })
      sets += outcome.sets
      switch outcome {
      case .optimum(let found, _), .some(let found, _):
        return proofs.allSatisfy { sum(found, $0.goal) <= limit($0.goal) } ? found : nil
      case .none: return nil
      case .gaveUp: continue
      }
    }
    return nil
  }
}
