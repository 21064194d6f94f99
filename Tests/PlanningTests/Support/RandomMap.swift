import SourceFiles
import Territory
import TestSupport

/// A small made-up map: kinds, figures and borders such that every clause of the law occurs.
struct RandomMap {
  let dataset: Dataset
  /// Units that reach both standards whatever factors apply, so that they are never due.
  let ample: Set<Int>

  /// Makes a map.
  ///
  /// One that `isHuge` has up to 99 million people in a unit and boundaries of up to 100,000 km, the
  /// most that a dataset may have. Where units `areSmall` nearly all are due.
  init(
    units range: ClosedRange<Int> = 1...9, isHuge: Bool = false, areSmall: Bool = false,
    _ random: inout SeededChance
  ) {
    let count = random.number(range)
    let districts = (1...(count > 3 ? random.pick(1, 2, 2) : 1)).map { number in
      District(
        code: "00\(number)", name: "Huyện \(number)",
        kind: random.pick(.quan, .huyen, .huyen, .thiXa, .thanhPho),
        wardsAreBudgetLevel: random.chance(50))
    }
    let isDelta = random.chance(50)
    var ample: Set<Int> = []
    var units: [Unit] = []
    for index in 0..<count {
      let district = random.number(0...(districts.count - 1))
      let kind = Self.kind(in: districts[district].kind, &random)
      var percent = (
        area: random.pick(4, 9, 15, 19, 20, 32, 50, 69, 70, 100, 130, 260),
        population: random.pick(30, 45, 69, 70, 90, 100, 130, 160, 299, 300, 420)
      )
      if areSmall { percent = (min(percent.area, 15), min(percent.population, 69)) }
      if percent.area >= 100, percent.population >= 100 { ample.insert(index) }
      let (area, population) = Self.standard(of: kind)
      // Half of the figures stay round, so that plans often tie.
      let jitter = random.chance(50) ? random.number(0...99) : 0
      units.append(
        Unit(
          code: "00\(101 + 3 * index)", name: "\(kind.prefix) \(Self.name(&random))", kind: kind,
          district: district, area: area * percent.area / 100 + jitter,
          population: isHuge && random.chance(70)
            ? random.number(1_000_000...99_999_999)
            : population * percent.population / 100 + jitter,
          traits: Self.traits(of: kind, isDelta: isDelta, &random),
          minorityShare: random.pick(0, 0, 2_999, 3_000, 5_137, 10_000),
          statedClass: random.pick(nil, nil, .first, .second, .third)))
    }
    self.ample = ample
    dataset = Dataset(
      name: "random",
      manifest: DatasetManifest(
        title: "Bản đồ thử", date: Self.day, tables: [], assumptions: []),
      units: units, districts: districts,
      borders: Self.borders(count, longest: isHuge ? 1_000_000_000 : 9_999, &random),
      hash: ContentHash("0"))
  }

  private static let day: CalendarDay = {
    guard let day = CalendarDay("2023-01-01") else { preconditionFailure("no such day") }
    return day
  }()

  private static func kind(in district: UnitKind, _ random: inout SeededChance) -> UnitKind {
    switch district {
    case .quan: .phuong
    case .huyen: random.pick(.xa, .xa, .xa, .thiTran)
    default: random.pick(.phuong, .xa)
    }
  }

  /// The largest standard that a unit of the kind can have.
  private static func standard(of kind: UnitKind) -> (area: Int, population: Int) {
    switch kind {
    case .phuong: (5_500_000, 15_000)
    case .thiTran: (14_000_000, 8_000)
    default: (50_000_000, 8_000)
    }
  }

  private static func name(_ random: inout SeededChance) -> String {
    random.pick("An", "Bình", "Cầu", "Dừa", "Én", "Gấm", "Hà", "Kim", "Lam", "Mai", "Na", "Oanh")
  }

  private static func traits(
    of kind: UnitKind, isDelta: Bool, _ random: inout SeededChance
  ) -> UnitTraits {
    var traits: UnitTraits = []
    if isDelta, random.chance(80) { traits.insert(.delta) }
    if kind == .xa, random.chance(25) { traits.insert(.mountain) }
    if kind == .xa, random.chance(10) { traits.insert(.border) }
    if kind == .xa, random.chance(10) { traits.insert(.difficultCoast) }
    if random.chance(5) { traits.insert(.island) }
    return traits
  }

  private static func borders(
    _ count: Int, longest: Int, _ random: inout SeededChance
  ) -> Borders {
    let density = random.pick(15, 30, 50, 80)
    var pairs: [(a: Int, b: Int, shared: Int)] = []
    for a in 0..<count {
      for b in 0..<count where b > a && random.chance(density) {
        pairs.append((a, b, random.pick(0, 1_000, 1_000, 2_500, random.number(1...longest))))
      }
    }
    return Borders(count: count, pairs: pairs)
  }
}
