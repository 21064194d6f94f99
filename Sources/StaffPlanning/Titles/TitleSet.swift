import LegalParameters
import Scenarios
import SourceFiles

/// The titles of one place with everything that decides who may hold them: the law's figures, with
/// what the scenario puts in their place.
public struct TitleSet: Sendable, Hashable {
  /// A title.
  public struct Title: Sendable, Hashable {
    /// The id.
    public let id: String
    /// The title in words.
    public let name: Phrase
    /// Its work in percent of one person's time.
    public let workloadPercent: Int
    /// The allowance in hundredths of the base salary; `nil` when it is not known.
    public let allowance: RatedFigure?
  }

  /// What one person's time is, in percent.
  public static let fullWorkload = 100

  /// The place.
  public let level: TitleLevel
  /// The class by which allowances differ.
  public let unitClass: AllowanceClass
  /// The titles in the law's order, by which everything here is indexed.
  public let titles: [Title]
  /// The pairs of titles that one person may hold together.
  public let pairs: Set<TitlePair>
  /// The most titles of one person.
  public let maxTitlesPerPerson: Int
  /// The fewest people.
  public let minPeople: Int
  /// The most people.
  public let maxPeople: Int
  /// What every title but a person's best-paid one brings, in percent of its coefficient.
  public let secondTitlePercent: Int
  /// What is assumed or uncertain, in words.
  public let assumptions: [Phrase]
  /// Where the scenario states each number that is not the law's.
  let places: Places

  /// Where limits are stated; `nil` for those of the law.
  struct Places: Sendable, Hashable {
    var minPeople: SourcePosition?
    var maxPeople: SourcePosition?
    var maxTitlesPerPerson: SourcePosition?
    var pairs: SourcePosition?
  }

  /// The titles of `figures` for a place of class `unitClass`.
  ///
  /// - Parameter request: What the scenario states instead of the law.
  public init(
    _ figures: TitleSetFigures, unitClass: AllowanceClass, request: TitleRequest? = nil
  ) {
    let stated = request?.levels[figures.level]
    level = figures.level
    self.unitClass = unitClass
    titles = figures.titles.map {
      Title(
        id: $0.id, name: $0.name, workloadPercent: $0.workloadPercent.value,
        allowance: $0.allowance[unitClass])
    }
    pairs = Set(stated?.pairs?.list.map(\.pair) ?? figures.pairs)
    maxTitlesPerPerson = stated?.maxTitlesPerPerson?.value ?? figures.maxTitlesPerPerson.value
    minPeople = stated?.minPeople?.value ?? figures.minPeople.value
    maxPeople = stated?.maxPeople?.value ?? figures.maxPeople.value
    secondTitlePercent = figures.secondTitlePercent.value
    assumptions = TitleAssumptions.of(figures, stated: stated, unitClass: unitClass)
    places = Places(
      minPeople: stated?.minPeople?.position, maxPeople: stated?.maxPeople?.position,
      maxTitlesPerPerson: stated?.maxTitlesPerPerson?.position, pairs: stated?.pairs?.position)
  }

  /// Whether one person may hold both titles, by the table of pairs and the time they take.
  func mayCombine(_ a: Int, _ b: Int) -> Bool {
    maxTitlesPerPerson > 1 && pairs.contains(TitlePair(titles[a].id, titles[b].id))
      && titles[a].workloadPercent + titles[b].workloadPercent <= Self.fullWorkload
  }

  /// Whether one person may hold exactly these titles.
  func allows(_ held: [Int]) -> Bool {
    !held.isEmpty && held.count <= maxTitlesPerPerson
      && held.reduce(0) { $0 + titles[$1].workloadPercent } <= Self.fullWorkload
      && held.indices.allSatisfy { i in
        held[..<i].allSatisfy { mayCombine($0, held[i]) }
      }
  }

  /// What one person with these titles gets, in ten-thousandths of the base salary.
  ///
  /// The best-paid title counts in full, the others in part; one whose coefficient is not known
  /// counts 0.
  public func allowance(_ held: [Int]) -> Int {
    let known = held.compactMap { titles[$0].allowance?.value }
    let best = known.max() ?? 0
    return best * 100 + (known.reduce(0, +) - best) * secondTitlePercent
  }

  /// The titles whose coefficient is not known, ascending.
  public var unknownAllowances: [Int] {
    titles.indices.filter { titles[$0].allowance == nil }
  }

  /// Every set of titles that one person may hold, each ascending, in canonical order: by its
  /// titles, a title alone before the same title with others.
  ///
  /// - Complexity: O(result · titles): at most 6,195 sets with 20 titles and 4 for each person.
  func holdableSets(of indices: [Int]) -> [[Int]] {
    var sets: [[Int]] = []
    func extend(_ held: [Int], from start: Int) {
      for place in start..<indices.count {
        let more = held + [indices[place]]
        guard allows(more) else { continue }
        sets.append(more)
        if more.count < maxTitlesPerPerson { extend(more, from: place + 1) }
      }
    }
    extend([], from: 0)
    return sets
  }
}
