import LegalParameters
import Reporting
import Scenarios
import SourceFiles
import StaffPlanning
import Territory
import TestSupport
import Verification

/// Cases about villages from rows and a request.
enum VillageCases {
  /// The day of every case here.
  static let day = "2023-10-01"

  /// One commune, one township and one ward, so that every kind of village has its place.
  static let communes = [
    Unit(code: "X1", name: "Xã Một", kind: .xa, district: 0, area: 1_000_000, population: 5_000),
    Unit(
      code: "X2", name: "Thị trấn Hai", kind: .thiTran, district: 0, area: 1_000_000,
      population: 5_000),
  ]

  /// A village of commune `commune`; its code is its place.
  static func village(
    _ index: Int, _ households: Int, kind: VillageKind = .thon, commune: Int = 0,
    consultation: (voters: Int, agree: Int)? = nil, people: Int? = nil, traits: VillageTraits = []
  ) -> Village {
    let digits = String(index)
    return Village(
      code: "V" + String(repeating: "0", count: 3 - digits.count) + digits,
      name: "\(kind.prefix) \(index)", kind: kind, commune: commune, households: households,
      consultation: consultation.map { .init(voters: $0.voters, agree: $0.agree) },
      people: people, traits: traits)
  }

  /// A dataset with these villages.
  static func dataset(_ villages: [Village], pairs: [(a: Int, b: Int)]) throws -> Dataset {
    guard let date = CalendarDay("2023-01-01") else { throw NotADay() }
    return Dataset(
      name: "test",
      manifest: DatasetManifest(title: "Thử", date: date, tables: [], assumptions: []),
      units: communes,
      districts: [District(code: "D", name: "Huyện D", kind: .huyen)],
      borders: Borders(count: communes.count, pairs: []),
      villages: VillageMap(villages: villages, pairs: pairs), hash: ContentHash("0"))
  }

  /// A case about villages that touch as `pairs` say.
  ///
  /// - Parameter request: Keys of `villages`; the region is the Red River Delta unless it says so.
  static func make(
    _ villages: [Village], pairs: [(a: Int, b: Int)], request: String = "",
    base: Int? = nil, search: String = ""
  ) throws -> VillageCase {
    let region = request.contains("region:") ? "" : "region: dong_bang_song_hong, "
    let text = """
      format: 1
      title: Thử
      dataset: test
      law: { as_of: \(day), phase: 2023-2025 }
      staffing: { base_salary: \(base.map(String.init) ?? "by-date") }
      villages: { \(region)\(request) }
      \(search)
      """
    let file = try TextFile.decode(Array(text.utf8), path: "s.yaml")
    let source = ScenarioSource(root: try YAMLFile.parse(file), chain: [file.path])
    let planningCase = try PlanningCase.resolve(
      try Scenario.read(source), dataset: try dataset(villages, pairs: pairs),
      book: try RealLaw.book())
    return try VillageCase.resolve(planningCase, datasetFolder: "test")
  }

  /// Villages in a row, each touching the next.
  static func row(_ count: Int) -> [(a: Int, b: Int)] {
    (1..<max(1, count)).map { ($0 - 1, $0) }
  }

  private struct NotADay: Error {}
}

extension VillageCase {
  /// The best plan.
  func plan() throws -> VillagePlan {
    guard let plan = VillagePlanner(self).run() else { throw Nothing() }
    return plan
  }

  private struct Nothing: Error {}
}

extension VillagePlan {
  /// Groups and kept villages as sets of places, ascending.
  var partition: [[Int]] {
    (groups.map(\.members) + kept.map { [$0.village] })
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The values of the goals.
  var values: [Int] { goals.map(\.value) }

  /// What the verifier finds wrong.
  var findings: [String] { verification.findings.map(\.en) }

  /// What the verifier says.
  var verification: VillageVerification {
    VillageVerification.verify(
      json: Array(VillageDocument(self).json().text().utf8), case: villageCase)
  }
}
