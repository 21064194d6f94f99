import LegalParameters
import Scenarios

/// The titles of one place and the rules for holding them, gathered again from the law's figures and
/// what the scenario puts in their place.
struct TitleRules {
  /// Which limits are the scenario's.
  struct Stated {
    let minPeople: Bool
    let maxPeople: Bool
    let maxTitles: Bool
    let pairs: Bool
  }

  /// One person's time, in percent.
  private static let wholeTime = 100

  let level: TitleLevel
  let unitClass: AllowanceClass
  let ids: [String]
  let minPeople: Int
  let maxPeople: Int
  let stated: Stated
  /// How many lines the assumptions have: one for each rule that is the scenario's or uncertain.
  let uncertainties: Int
  private let workloads: [Int]
  /// Hundredths of the base salary; `nil` where not known.
  private let coefficients: [Int?]
  private let maxTitles: Int
  private let secondPercent: Int
  private let pairs: Set<TitlePair>

  /// - Parameter cap: The most people, where the scenario caps them and states no other number for
  ///   these titles.
  init(
    _ figures: TitleSetFigures, unitClass: AllowanceClass, request: TitleRequest.Level?, cap: Int?
  ) {
    level = figures.level
    self.unitClass = unitClass
    ids = figures.titles.map(\.id)
    workloads = figures.titles.map(\.workloadPercent.value)
    coefficients = figures.titles.map { $0.allowance[unitClass]?.value }
    minPeople = request?.minPeople?.value ?? figures.minPeople.value
    maxPeople = request?.maxPeople?.value ?? cap ?? figures.maxPeople.value
    maxTitles = request?.maxTitlesPerPerson?.value ?? figures.maxTitlesPerPerson.value
    secondPercent = figures.secondTitlePercent.value
    pairs = Set(request?.pairs.map { $0.list.map(\.pair) } ?? figures.pairs)
    stated = Stated(
      minPeople: request?.minPeople != nil, maxPeople: request?.maxPeople != nil || cap != nil,
      maxTitles: request?.maxTitlesPerPerson != nil, pairs: request?.pairs != nil)
    let areUncertain = [
      stated.pairs || figures.pairsConfidence != .statute,
      stated.minPeople || stated.maxPeople || figures.maxPeople.confidence != .statute,
      stated.maxTitles || figures.maxTitlesPerPerson.confidence != .statute,
      figures.titles.contains { $0.workloadPercent.confidence != .statute },
      figures.secondTitlePercent.confidence != .statute,
      figures.titles.contains { $0.allowance[unitClass]?.confidence != .statute },
    ]
    uncertainties = areUncertain.count { $0 }
  }

  /// The ids of the titles whose allowance is not known.
  var unknownAllowances: [String] {
    ids.indices.filter { coefficients[$0] == nil }.map { ids[$0] }
  }

  /// Whether one person may hold exactly these titles: not too many, not more than the whole time,
  /// every two of them a pair that is allowed.
  func mayHold(_ titles: [Int]) -> Bool {
    guard !titles.isEmpty, titles.count <= maxTitles,
      titles.reduce(0, { $0 + workloads[$1] }) <= Self.wholeTime
    else { return false }
    for (place, title) in titles.enumerated() {
      for other in titles[..<place] where !pairs.contains(TitlePair(ids[other], ids[title])) {
        return false
      }
    }
    return true
  }

  /// What one person with these titles gets, in ten-thousandths of the base salary: the best-paid
  /// title in full, a part of each other; nothing for those that are not known.
  func allowance(_ titles: [Int]) -> Int {
    let paid = titles.compactMap { coefficients[$0] }.sorted(by: >)
    guard let best = paid.first else { return 0 }
    return paid.dropFirst().reduce(best * 100) { $0 + $1 * secondPercent }
  }

  /// What all people get.
  func allowance(ofAll people: [[Int]]) -> Int { people.reduce(0) { $0 + allowance($1) } }

  /// Whether a conflict lies in a rule that the scenario states, so that its place is told.
  var isConflictTheScenarios: Bool {
    if minPeople > maxPeople { return stated.minPeople || stated.maxPeople }
    if workloads.contains(where: { $0 > Self.wholeTime }) { return false }
    if minPeople > ids.count { return stated.minPeople }
    return stated.maxPeople || stated.pairs || stated.maxTitles
  }
}
