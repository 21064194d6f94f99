import Scenarios
import Territory

/// What the report must say of groups and villages, recomputed.
struct VillageExpectation {
  let ground: VillageGround
  private var villageCase: VillageCase { ground.villageCase }

  /// Sums over villages and groups.
  struct Sums {
    var counts: [String: Int] = [:]
    var staff = Staff()

    mutating func add(_ key: String, _ amount: Int = 1) { counts[key, default: 0] += amount }
  }

  /// People and money.
  struct Staff {
    var peopleBefore = 0
    var peopleAfter = 0
    var surplus = 0
    var vacant = 0
    var fundBefore = 0
    var fundAfter = 0

    mutating func add(_ other: Staff) {
      peopleBefore += other.peopleBefore
      peopleAfter += other.peopleAfter
      surplus += other.surplus
      vacant += other.vacant
      fundBefore += other.fundBefore
      fundAfter += other.fundAfter
    }

    var json: ParsedJSON {
      .object([
        "people_before": .integer(peopleBefore), "people_after": .integer(peopleAfter),
        "surplus": .integer(surplus), "vacant": .integer(vacant),
        "fund_before_month": .integer(fundBefore), "fund_after_month": .integer(fundAfter),
        "saving_month": .integer(fundBefore - fundAfter),
        "saving_year": .integer((fundBefore - fundAfter) * 12),
      ])
    }
  }

  static let countKeys = [
    "villages_before", "villages_after", "groups", "villages_changed", "must_merge", "encouraged",
    "unresolved_must_merge", "results_below_size", "households_renamed", "not_asked_in_groups",
    "refused_in_groups",
  ]

  // MARK: Parts

  func staff(before members: [JudgedVillage], after fund: Int) -> Staff {
    let before = members.map(\.people).reduce(0, +)
    let after = villageCase.peoplePerVillage
    return Staff(
      peopleBefore: before, peopleAfter: after, surplus: before > after ? before - after : 0,
      vacant: after > before ? after - before : 0,
      fundBefore: members.map(\.judged.fund).reduce(0, +), fundAfter: fund)
  }

  func group(_ group: JudgedVillageGroup, position: Int) -> ParsedJSON {
    let commune = villageCase.planningCase.dataset.units[group.keeper.commune]
    var members = body(group.judged)
    members["id"] = .string(Self.id(position: position))
    members["commune"] = .string(commune.code)
    members["members"] = .array(group.members.map(village))
    members["kind"] = .string(group.judged.body.kind.rawValue)
    members["name"] = .string(group.name)
    members["name_kept_from"] = .string(group.keeper.code)
    members["households_renamed"] = .integer(group.renamed)
    members["large_fund"] = .bool(group.judged.isLarge)
    members["staffing"] = staff(before: group.members, after: group.judged.fund).json
    return .object(members)
  }

  func kept(_ kept: JudgedVillage) -> ParsedJSON {
    .object([
      "village": village(kept), "staffing": staff(before: [kept], after: kept.judged.fund).json,
    ])
  }

  static func id(position: Int) -> String {
    let digits = String(position + 1)
    return "T" + String(repeating: "0", count: digits.count < 3 ? 3 - digits.count : 0) + digits
  }

  private func village(_ judged: JudgedVillage) -> ParsedJSON {
    let village = judged.village
    var members = body(judged.judged)
    members["code"] = .string(village.code)
    members["name"] = .string(village.name)
    members["kind"] = .string(village.kind.rawValue)
    members["people"] = .integer(judged.people)
    members["people_stated"] = .bool(village.people != nil)
    members["large_fund"] = .bool(judged.judged.isLarge)
    members["consent"] = .string(judged.consent.rawValue)
    members["voters"] = .count(village.consultation?.voters)
    members["agree"] = .count(village.consultation?.agree)
    return .object(members)
  }

  private func body(_ judged: JudgedBody) -> [String: ParsedJSON] {
    [
      "households": .integer(judged.body.households), "size": .integer(judged.size.households),
      "size_percent": .string(
        ExactPercentage.text(judged.body.households, of: judged.size.households)),
      "standing": .string(judged.mark.rawValue),
      "size_article": .string(judged.size.citation.article),
      "size_confidence": .string(judged.size.citation.confidence.rawValue),
    ]
  }

  // MARK: Sums

  /// The sums of one commune, or of all when `commune` is `nil`; without a plan nothing comes after.
  func sums(groups: [JudgedVillageGroup], kept: [JudgedVillage], commune: Int?) -> Sums {
    var sums = Sums()
    func isCounted(_ village: Village) -> Bool { commune == nil || village.commune == commune }
    for village in ground.villages.values where isCounted(village.village) {
      sums.add("villages_before")
      if village.judged.mark != .full { sums.add(village.judged.mark.rawValue) }
    }
    for group in groups where isCounted(group.keeper) {
      sums.add("villages_after")
      sums.add("groups")
      sums.add("villages_changed", group.members.count)
      if group.judged.mark != .full { sums.add("results_below_size") }
      sums.add("households_renamed", group.renamed)
      sums.add("not_asked_in_groups", group.members.count { $0.consent == .notAsked })
      sums.add("refused_in_groups", group.members.count { $0.consent == .refused })
      sums.staff.add(staff(before: group.members, after: group.judged.fund))
    }
    for village in kept where isCounted(village.village) {
      sums.add("villages_after")
      if village.judged.mark == .mustMerge { sums.add("unresolved_must_merge") }
      sums.staff.add(staff(before: [village], after: village.judged.fund))
    }
    return sums
  }
}

extension VillageExpectation.Sums {
  var json: ParsedJSON {
    var members = Dictionary(
      uniqueKeysWithValues: VillageExpectation.countKeys.map {
        ($0, ParsedJSON.integer(counts[$0] ?? 0))
      })
    members["staffing"] = staff.json
    return .object(members)
  }

  /// The value of a goal.
  func value(of goal: VillageGoal) -> Int { counts[goal.rawValue] ?? 0 }
}
