import SourceFiles
import Territory
import TestSupport

/// A small made-up province: two to four districts whose figures lie around the bounds of the law,
/// with one to three communes each.
struct RandomProvince {
  let dataset: Dataset

  init(_ random: inout SeededChance) {
    let isDelta = random.chance(50)
    var districts: [District] = []
    var units: [Unit] = []
    for number in 1...random.number(2...4) {
      let kind: UnitKind = random.pick(.quan, .quan, .huyen, .thiXa, .thanhPho)
      var figures = Self.figures(of: kind, &random)
      let count = random.chance(8) ? 0 : random.number(1...3)
      districts.append(Self.district(number, kind, figures, hasCommunes: count > 0, &random))
      for left in stride(from: count, to: 0, by: -1) {
        let share = left == 1 ? 100 : random.number(20...70)
        let (area, people) = (figures.area * share / 100, figures.people * share / 100)
        figures = (figures.area - area, figures.people - people)
        let commune = Self.kind(in: kind, &random)
        units.append(
          Unit(
            code: "00\(101 + units.count)", name: "\(commune.prefix) \(units.count)",
            kind: commune, district: number - 1, area: area, population: people,
            traits: Self.traits(isDelta: isDelta, &random),
            minorityShare: random.pick(0, 0, 2_999, 3_001, 5_137)))
      }
    }
    dataset = Dataset(
      name: "province",
      manifest: DatasetManifest(title: "Tỉnh thử", date: Self.day, tables: [], assumptions: []),
      units: units, districts: districts, borders: Self.borders(units.count, &random),
      hash: ContentHash("0"))
  }

  private static let day: CalendarDay = {
    guard let day = CalendarDay("2023-01-01") else { preconditionFailure("no such day") }
    return day
  }()

  /// Figures near the bounds of due points and bases.
  private static func figures(
    of kind: UnitKind, _ random: inout SeededChance
  ) -> (area: Int, people: Int) {
    let standard =
      switch kind {
      case .quan: (area: 35_000_000, people: 150_000)
      case .thiXa: (area: 200_000_000, people: 100_000)
      case .thanhPho: (area: 150_000_000, people: 150_000)
      default: (area: 450_000_000, people: 120_000)
      }
    return (
      standard.area * random.pick(10, 16, 19, 19, 20, 35, 60, 69, 70, 100, 140) / 100,
      standard.people * random.pick(40, 69, 70, 100, 130, 199, 200, 200, 260) / 100
    )
  }

  private static func district(
    _ number: Int, _ kind: UnitKind, _ figures: (area: Int, people: Int), hasCommunes: Bool,
    _ random: inout SeededChance
  ) -> District {
    var inputs = ClassInputs()
    if random.chance(15) { inputs[.mountain] = random.number(0...1) }
    if random.chance(10) { inputs[.island] = random.number(0...1) }
    return District(
      code: "00\(number)", name: "\(kind.prefix) \(number)", kind: kind,
      wardsAreBudgetLevel: random.chance(50), classInputs: inputs,
      statedArea: hasCommunes ? nil : figures.area,
      statedPopulation: hasCommunes ? nil : figures.people)
  }

  private static func kind(in district: UnitKind, _ random: inout SeededChance) -> UnitKind {
    switch district {
    case .quan: .phuong
    case .huyen: random.pick(.xa, .xa, .thiTran)
    default: random.pick(.phuong, .xa)
    }
  }

  private static func traits(isDelta: Bool, _ random: inout SeededChance) -> UnitTraits {
    var traits: UnitTraits = []
    if isDelta, random.chance(70) { traits.insert(.delta) }
    if random.chance(25) { traits.insert(.mountain) }
    if random.chance(8) { traits.insert(.border) }
    if random.chance(8) { traits.insert(.island) }
    return traits
  }

  /// A tree over the communes, and more borders by chance.
  private static func borders(_ count: Int, _ random: inout SeededChance) -> Borders {
    let density = random.pick(10, 30, 60)
    var pairs: [(a: Int, b: Int, shared: Int)] = []
    for b in 0..<count where b > 0 {
      let parent = random.number(0...(b - 1))
      for a in 0..<b where a == parent || random.chance(density) {
        pairs.append((a, b, random.pick(1_000, 1_000, 2_500, random.number(1...9_999))))
      }
    }
    return Borders(count: count, pairs: pairs)
  }
}
