import Planning
import Scenarios
import SourceFiles
import Territory

/// What one plan does otherwise than another, by the codes of units.
struct PlanDifference: Sendable {
  /// Units that become one in a plan, or a unit that is divided among others.
  struct Piece: Sendable {
    /// The codes of all units concerned, wholly or in part, ascending.
    let codes: [String]
    /// The codes of whole units and, behind them, of parts: pieces alike in these are the same.
    let key: [String]
    /// The group; `nil` for a division.
    let group: Plan.Group?
    /// The unit that is divided, and those that receive its parts.
    let division: Plan.Dissolved?
  }

  /// Pieces of both plans that share units, directly or through each other.
  struct Cluster: Sendable {
    /// The first plan's pieces; units of the cluster in none of them stay.
    let ours: [Piece]
    /// The other plan's pieces.
    let theirs: [Piece]
    /// The codes of all units in these pieces, ascending.
    let codes: [String]
    /// People in these units.
    let people: Int
  }

  /// A group of both plans that differs in something else than its members.
  struct Altered: Sendable {
    let ours: Plan.Group
    let theirs: Plan.Group
    /// What differs: year, name or basis.
    let changes: [Phrase]
  }

  /// How many groups are alike in all.
  let same: Int
  /// Groups with the same members but another year, name or basis.
  let altered: [Altered]
  /// What only one of the plans does, by lowest code.
  let clusters: [Cluster]

  /// Groups and divisions that only the first plan has.
  var onlyOurs: Int { clusters.reduce(0) { $0 + $1.ours.count } }
  /// Groups and divisions that only the other plan has.
  var onlyTheirs: Int { clusters.reduce(0) { $0 + $1.theirs.count } }
  /// Units whose group differs.
  var units: Int { clusters.reduce(0) { $0 + $1.codes.count } }
  /// People who live in them.
  var people: Int { clusters.reduce(0) { $0 + $1.people } }

  /// Compares two plans; their datasets may differ.
  init(_ a: Plan, _ b: Plan) {
    let (ours, theirs) = (Self.pieces(a), Self.pieces(b))
    var altered: [Altered] = []
    var same = 0
    for (codes, piece) in ours.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      guard let group = piece.group, let other = theirs[codes]?.group else { continue }
      let changes = Self.changes(group, other)
      if changes.isEmpty {
        same += 1
      } else {
        altered.append(Altered(ours: group, theirs: other, changes: changes))
      }
    }
    self.same = same
    self.altered = altered
    clusters = Self.clusters(
      ours.filter { theirs[$0.key]?.isAlike($0.value) != true }.map(\.value),
      theirs.filter { ours[$0.key]?.isAlike($0.value) != true }.map(\.value),
      people: Self.people(a).merging(Self.people(b)) { first, _ in first })
  }

  private static func pieces(_ plan: Plan) -> [[String]: Piece] {
    let units = plan.planningCase.dataset.units
    func codes(_ members: [Int]) -> [String] { members.map { units[$0].code }.sorted() }
    let groups = plan.groups.map { group in
      let parts = group.parts.map { plan.planningCase.dataset.parts.parts[$0.index].code }
      return Piece(
        codes: codes(group.touched), key: codes(group.members) + parts, group: group, division: nil)
    }
    // Units of whose parts groups take some are told with these groups.
    let inGroups = Set(plan.groups.flatMap(\.parts).map(\.unit))
    let divisions = plan.dissolved.filter { !inGroups.contains($0.unit) }.map { divided in
      let codes = codes([divided.unit] + divided.into)
      return Piece(codes: codes, key: codes, group: nil, division: divided)
    }
    return Dictionary(
      (groups + divisions).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func people(_ plan: Plan) -> [String: Int] {
    Dictionary(
      plan.planningCase.dataset.units.map { ($0.code, $0.population) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func changes(_ a: Plan.Group, _ b: Plan.Group) -> [Phrase] {
    var changes: [Phrase] = []
    func add(_ vi: String, _ en: String, _ old: String, _ new: String) {
      if old != new {
        changes.append(Phrase(vi: "\(vi): \(old) → \(new)", en: "\(en): \(old) → \(new)"))
      }
    }
    add("tên", "name", a.name, b.name)
    add("năm", "year", a.year.map(String.init) ?? "–", b.year.map(String.init) ?? "–")
    add("căn cứ", "basis", a.figures.basis.rawValue, b.figures.basis.rawValue)
    return changes
  }

  /// Unites pieces that share units.
  private static func clusters(
    _ ours: [Piece], _ theirs: [Piece], people: [String: Int]
  ) -> [Cluster] {
    var open = (ours.map { (piece: $0, isOurs: true) } + theirs.map { ($0, false) })
      .sorted { $0.piece.codes.lexicographicallyPrecedes($1.piece.codes) }
    var clusters: [Cluster] = []
    while let first = open.first {
      var codes = Set(first.piece.codes)
      var members: [(piece: Piece, isOurs: Bool)] = []
      while true {
        let touching = open.filter { !codes.isDisjoint(with: $0.piece.codes) }
        if touching.isEmpty { break }
        members += touching
        open.removeAll { !codes.isDisjoint(with: $0.piece.codes) }
        for entry in touching { codes.formUnion(entry.piece.codes) }
      }
      members.sort { $0.piece.codes.lexicographicallyPrecedes($1.piece.codes) }
      clusters.append(
        Cluster(
          ours: members.filter(\.isOurs).map(\.piece),
          theirs: members.filter { !$0.isOurs }.map(\.piece), codes: codes.sorted(),
          people: codes.reduce(0) { $0 + (people[$1] ?? 0) }))
    }
    return clusters
  }
}

extension PlanDifference.Piece {
  /// Whether both are groups, or divisions of the same unit: what else differs is told apart.
  fileprivate func isAlike(_ other: PlanDifference.Piece) -> Bool {
    (group == nil) == (other.group == nil)
  }
}
