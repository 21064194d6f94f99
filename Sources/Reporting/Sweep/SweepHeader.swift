import Foundation
import Planning
import Scenarios
import SourceFiles

/// What a sweep is of: `design.json` of its folder.
///
/// With the log of cases it is all that the results follow from; parts are merged without dataset
/// and law.
public struct SweepHeader: Sendable, Hashable, Codable {
  /// A unit of the scope.
  struct Unit: Sendable, Hashable, Codable {
    let code: String
    let name: String
    let district: String
    let population: Int
    let area: Int

    private enum CodingKeys: String, CodingKey {
      case code, name, district, population
      case area = "area_m2"
    }
  }

  /// The version of the file.
  let schema: String
  /// The version of the program, whose next one might plan otherwise.
  let program: String
  /// The scenario's title.
  let scenario: String
  /// The fingerprint of the resolved scenario.
  let scenarioHash: String
  /// The fingerprint of the dataset.
  let datasetHash: String
  /// The fingerprint of the law.
  let lawHash: String
  /// How many cases the whole sweep has.
  let cases: Int
  /// What is varied.
  let design: SweepDesign
  /// Which part it is.
  private(set) var shard: SweepShard
  /// The scenario's goals in order, by name.
  private let goalNames: [String]
  /// The units of the scope, ascending by code; the log names them by their place here.
  let units: [Unit]

  private enum CodingKeys: String, CodingKey {
    case schema, program, scenario, cases, design, shard, units
    case goalNames = "goals"
    case scenarioHash = "scenario_sha256"
    case datasetHash = "dataset_sha256"
    case lawHash = "law_sha256"
  }

  static let currentSchema = "sapxep.sweep-design/1"

  /// Describes a part of a sweep.
  public init(_ sweep: Sweep, cases: Int, shard: SweepShard, program: String) {
    let base = sweep.base
    schema = Self.currentSchema
    self.program = program
    scenario = base.scenario.title
    scenarioHash = ContentHash(of: base.scenario.resolvedYAML().utf8).description
    datasetHash = base.dataset.hash.description
    lawHash = base.law.hash.description
    self.cases = cases
    design = sweep.design
    self.shard = shard
    goalNames = base.scenario.goals.map(\.rawValue)
    units = base.scope.map { unit in
      let entry = base.dataset.units[unit]
      return Unit(
        code: entry.code, name: entry.name, district: base.dataset.district(of: unit).name,
        population: entry.population, area: entry.area)
    }
  }

  /// The scenario's goals in order.
  var goals: [Goal] { goalNames.compactMap { Goal(rawValue: $0) } }

  /// The same sweep in one part.
  var whole: SweepHeader {
    var copy = self
    copy.shard = .whole
    return copy
  }

  /// The numbers of its cases in the order of the log.
  public var numbers: [Int] { shard.numbers(of: cases) }

  /// The file's text.
  func text() -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: (try? encoder.encode(self)) ?? Data(), as: UTF8.self) + "\n"
  }

  /// Reads the file; `nil` when it is damaged or of another version.
  static func read(_ bytes: [UInt8]) -> SweepHeader? {
    guard let header = try? JSONDecoder().decode(SweepHeader.self, from: Data(bytes)),
      header.schema == currentSchema, header.cases >= 1,
      header.goals.count == header.goalNames.count,
      SweepShard(index: header.shard.index, count: header.shard.count) != nil
    else { return nil }
    return header
  }

  /// What two parts of the same sweep have in common, as a fingerprint; lines of the log carry it.
  var fingerprint: String { ContentHash(of: whole.text().utf8).description }

  /// In what another sweep differs, in the words of its file.
  func differences(from other: SweepHeader) -> [Phrase] {
    func pair(_ vi: String, _ en: String, _ mine: String, _ theirs: String) -> Phrase? {
      mine == theirs
        ? nil : Phrase(vi: "\(vi): \(theirs) ≠ \(mine)", en: "\(en): \(theirs) ≠ \(mine)")
    }
    let short = ContentHash.short
    let all = [
      pair("phiên bản", "version", program, other.program),
      pair(
        "kịch bản", "scenario", "\(scenario) (\(short(scenarioHash)))",
        "\(other.scenario) (\(short(other.scenarioHash)))"),
      pair("bộ dữ liệu", "dataset", short(datasetHash), short(other.datasetHash)),
      pair("luật", "law", short(lawHash), short(other.lawHash)),
      pair("--cases", "--cases", String(cases), String(other.cases)),
      pair("--seed", "--seed", String(design.seed), String(other.design.seed)),
      pair(
        "--population-error (‰)", "--population-error (‰)", String(design.populationError),
        String(other.design.populationError)),
      pair(
        "--area-error (‰)", "--area-error (‰)", String(design.areaError),
        String(other.design.areaError)),
      pair("--vary", "--vary", design.varied, other.design.varied),
      pair(
        "--shard", "--shard", "\(shard.index)/\(shard.count)",
        "\(other.shard.index)/\(other.shard.count)"),
    ]
    let found = all.compactMap(\.self)
    return found.isEmpty && self != other
      ? [Phrase(vi: "danh sách đơn vị", en: "the list of units")] : found
  }
}

extension SweepDesign {
  /// What is varied besides figures, as the command line states it.
  var varied: String {
    var parts: [String] = []
    if !maxUnits.isEmpty {
      parts.append("max_units=" + maxUnits.map(String.init).joined(separator: ","))
    }
    if !dates.isEmpty { parts.append("date=" + dates.joined(separator: ",")) }
    if goalOrder { parts.append("goals") }
    if dueShares > 0 { parts.append("share=\(dueShares)") }
    return parts.isEmpty ? "—" : parts.joined(separator: " ")
  }
}
