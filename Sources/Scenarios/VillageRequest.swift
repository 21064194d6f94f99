import LegalParameters
import SourceFiles

/// Something a plan of villages should have little of; each is a whole number that is minimised.
public enum VillageGoal: String, Sendable, Hashable, CaseIterable {
  /// Villages that must merge and stay as they are.
  case unresolvedMustMerge = "unresolved_must_merge"
  /// Formed villages below the size of a new one.
  case resultsBelowSize = "results_below_size"
  /// Members of groups of two or more, summed.
  case villagesChanged = "villages_changed"
  /// Villages at the end.
  case villagesAfter = "villages_after"
  /// Households whose village loses its name, summed over groups.
  case householdsRenamed = "households_renamed"

  /// The order that is used when a scenario states none.
  public static let defaultOrder = allCases

  /// The goal in words.
  public var phrase: Phrase {
    switch self {
    case .unresolvedMustMerge:
      Phrase(vi: "thôn phải sáp nhập chưa giải quyết", en: "must-merge villages unresolved")
    case .resultsBelowSize:
      Phrase(vi: "kết quả chưa đạt quy mô thôn mới", en: "results below the size of a new village")
    case .villagesChanged: Phrase(vi: "thôn phải thay đổi", en: "villages changed")
    case .villagesAfter: Phrase(vi: "thôn sau sáp nhập", en: "villages after")
    case .householdsRenamed:
      Phrase(vi: "hộ ở thôn mất tên", en: "households whose village loses its name")
    }
  }
}

/// What the key `villages` of a scenario asks for, before it meets the dataset.
public struct VillageRequest: Sendable {
  /// Which communes are planned.
  public enum Communes: Sendable {
    /// All of the scope that have villages.
    case all
    /// Those with these codes.
    case listed([Scenario.Coded])
  }

  /// What a consultation that did not agree means.
  public enum Consent: String, Sendable, CaseIterable {
    /// The village may not be merged.
    case required
    /// The village may be merged; the plan then is not lawful and says so.
    case noted
  }

  /// Whether thôn and tổ dân phố may merge with each other.
  public enum MixedKinds: String, Sendable, CaseIterable {
    /// They may not.
    case never
    /// They may; the result has the kind that belongs to the commune.
    case allowed
  }

  /// The communes.
  public let communes: Communes
  /// The largest group.
  public let maxUnits: Int
  /// The region whose size standard holds.
  public let region: VillageRegion
  /// The city whose standard for tổ dân phố holds, when there is one.
  public let city: VillageCity?
  /// Where the city is stated.
  public let cityPosition: SourcePosition
  /// Whether must-merge villages must be resolved.
  public let due: Scenario.DueRule
  /// What a refusal by the voters means.
  public let consent: Consent
  /// Whether kinds may mix.
  public let mixedKinds: MixedKinds
  /// Non-specialised people per village after; `nil` is one for each paid title.
  public let peoplePerVillage: Int?
  /// Where the number of people is stated.
  public let peoplePosition: SourcePosition
  /// The goals, most important first.
  public let goals: [VillageGoal]
  /// Where the request stands.
  public let position: SourcePosition

  /// The largest group when none is stated.
  public static let defaultMaxUnits = 3
  /// The most people per village that a scenario may state before the law is asked.
  public static let mostPeoplePerVillage = 100
}

// MARK: Reading and writing

extension VillageRequest {
  /// Reads the key `villages`; `nil` when it is absent or has an error, which is logged.
  static func read(
    _ reader: MapReader, codes: (SourceNode) -> [Scenario.Coded], log: ProblemLog
  ) -> VillageRequest? {
    guard let node = reader.node("villages") else { return nil }
    let map = MapReader(node, log: log)
    defer { map.finish() }
    let communes = communes(map.node("communes"), codes: codes, log: log)
    let maxUnits = map.integer("max_units", in: 1...Scenario.largestMaxUnits) ?? defaultMaxUnits
    let region = region(map, at: node.position, log: log)
    let city = map.choice("city", as: VillageCity.self)
    let due = map.choice("due", as: Scenario.DueRule.self) ?? .required
    let consent = map.choice("consent", as: Consent.self) ?? .required
    let mixedKinds = map.choice("mixed_kinds", as: MixedKinds.self) ?? .never
    let people = map.integer("people_per_village", in: 1...mostPeoplePerVillage)
    let goals = goals(map.node("goals"), log: log)
    guard let region else { return nil }
    return VillageRequest(
      communes: communes, maxUnits: maxUnits, region: region, city: city,
      cityPosition: node["city"]?.position ?? node.position, due: due, consent: consent,
      mixedKinds: mixedKinds, peoplePerVillage: people,
      peoplePosition: node["people_per_village"]?.position ?? node.position,
      goals: goals, position: node.position)
  }

  private static func communes(
    _ node: SourceNode?, codes: (SourceNode) -> [Scenario.Coded], log: ProblemLog
  ) -> Communes {
    guard let node else { return .all }
    if case .scalar("all", _) = node.content { return .all }
    let listed = codes(node)
    if case .list(let items) = node.content, items.isEmpty {
      log.error(
        at: node.position,
        Phrase(vi: "danh sách xã trống", en: "the list of communes is empty"),
        mend: Phrase(vi: "viết “all” hoặc các mã", en: "write “all” or codes"))
    }
    return .listed(listed)
  }

  /// Which size holds depends on the region, and no dataset says it: there is no default.
  private static func region(
    _ map: MapReader, at position: SourcePosition, log: ProblemLog
  ) -> VillageRegion? {
    if map.node("region") != nil { return map.choice("region", as: VillageRegion.self) }
    let names = VillageRegion.allCases.map(\.rawValue).joined(separator: ", ")
    log.error(
      at: position,
      Phrase(
        vi: "thiếu khóa “region”: quy mô thôn, tổ dân phố tùy theo vùng",
        en: "the key “region” is missing: the size of villages depends on it"),
      mend: Phrase(vi: "các giá trị dùng được: \(names)", en: "allowed values: \(names)"))
    return nil
  }

  private static func goals(_ node: SourceNode?, log: ProblemLog) -> [VillageGoal] {
    guard let node else { return VillageGoal.defaultOrder }
    let items = node.list(log: log)
    var goals: [VillageGoal] = []
    for item in items {
      guard let goal = item.choice(as: VillageGoal.self, log: log) else { continue }
      if goals.contains(goal) {
        log.error(
          at: item.position,
          Phrase(
            vi: "mục tiêu “\(goal.rawValue)” lặp lại",
            en: "the goal “\(goal.rawValue)” is repeated"),
          mend: Phrase(vi: "giữ lại một mục tiêu", en: "keep one of them"))
      }
      goals.append(goal)
    }
    if case .list = node.content, items.isEmpty {
      let names = VillageGoal.allCases.map(\.rawValue).joined(separator: ", ")
      log.error(
        at: node.position, Phrase(vi: "không có mục tiêu nào", en: "there is no goal"),
        mend: Phrase(vi: "các mục tiêu: \(names)", en: "goals: \(names)"))
    }
    return goals
  }

  /// The request as lines of the flat scenario.
  ///
  /// - Parameters:
  ///   - line: Writes a key with its value and, behind it, where the path was written.
  ///   - list: Writes codes.
  func resolvedLines(
    _ line: (String, String, [String]) -> String, list: ([Scenario.Coded]) -> String
  ) -> [String] {
    func entry(_ key: String, _ value: String) -> String {
      line("  " + key, value, ["villages", key])
    }
    var lines = ["villages:"]
    switch communes {
    case .all: lines.append(entry("communes", "all"))
    case .listed(let coded): lines.append(entry("communes", list(coded)))
    }
    lines += [entry("max_units", String(maxUnits)), entry("region", region.rawValue)]
    if let city { lines.append(entry("city", city.rawValue)) }
    lines += [
      entry("due", due.rawValue), entry("consent", consent.rawValue),
      entry("mixed_kinds", mixedKinds.rawValue),
    ]
    if let peoplePerVillage {
      lines.append(entry("people_per_village", String(peoplePerVillage)))
    }
    lines.append(entry("goals", "[\(goals.map(\.rawValue).joined(separator: ", "))]"))
    return lines
  }
}
