import Scenarios
import SourceFiles

/// Runs every check over one plan of villages.
struct VillageCheck {
  let ground: VillageGround
  let log: FindingLog
  private var villageCase: VillageCase { ground.villageCase }
  private static let subject = Phrase(vi: "phương án thôn", en: "plan of villages")

  /// How the plan came about.
  private enum Status: String {
    case optimal, feasible, infeasible
  }

  init(ground: VillageGround, log: FindingLog) {
    self.ground = ground
    self.log = log
  }

  func check(_ plan: ParsedJSON) {
    guard let status = plan["status"]?.stringValue.flatMap(Status.init) else {
      log.refuse(
        Phrase(
          vi: "“status” không phải optimal, feasible hay infeasible",
          en: "“status” is not optimal, feasible or infeasible"))
      return
    }
    let groups = groups(plan)
    let kept = kept(plan)
    guard let groups, let kept else { return }
    checkPartition(groups, kept, status)
    var expected = header()
    expected["status"] = .string(status.rawValue)
    expected["stop"] = stop(plan["stop"], status)
    let expectation = VillageExpectation(ground: ground)
    let sums = expectation.sums(groups: groups, kept: kept, commune: nil)
    expected["lawful"] = .bool(
      status != .infeasible && sums.counts["unresolved_must_merge", default: 0] == 0
        && sums.counts["refused_in_groups", default: 0] == 0)
    expected["groups"] = .array(
      groups.enumerated().map { expectation.group($1, position: $0) })
    expected["kept"] = .array(kept.map(expectation.kept))
    expected["totals"] = sums.json
    expected["communes"] = communes(expectation, groups, kept)
    expected["goals"] = goals(plan["goals"], sums, status)
    expected["groups_looked_at"] = listed(ground.lookedAt, plan["groups_looked_at"])
    expected["groups_allowed"] = listed(
      ground.lookedAt.map { _ in ground.allowed.values.reduce(0) { $0 + $1.count } },
      plan["groups_allowed"])
    // Their wording is the planner's; that they are there is checked below.
    expected["conflicts"] = plan["conflicts"] ?? .array([])
    expected["assumptions"] = plan["assumptions"] ?? .array([])
    compare(plan, expected)
    checkAssumptions(plan["assumptions"])
    checkConflicts(plan["conflicts"], status)
    checkOptimum(groups, kept, plan["goals"], status)
  }

  // MARK: What is stated

  private func groups(_ plan: ParsedJSON) -> [JudgedVillageGroup]? {
    guard let stated = plan["groups"]?.elements else { return refuseList("groups") }
    var groups: [JudgedVillageGroup] = []
    for group in stated {
      guard let members = group["members"]?.elements else { return refuseList("members") }
      let judged = members.compactMap { self.village($0["code"]) }
      let communes = Set(judged.map(\.village.commune))
      guard judged.count == members.count, judged.count > 1, communes.count == 1,
        let result = JudgedVillageGroup(judged, in: villageCase)
      else {
        log.refuse(
          Phrase(
            vi: "một nhóm không gồm hai thôn trở lên của cùng một xã trong phạm vi",
            en: "a group is not two or more villages of one commune of the scope"))
        return nil
      }
      groups.append(result)
    }
    return groups
  }

  private func kept(_ plan: ParsedJSON) -> [JudgedVillage]? {
    guard let stated = plan["kept"]?.elements else { return refuseList("kept") }
    let kept = stated.compactMap { village($0["village"]?["code"]) }
    return kept.count == stated.count ? kept : refuseList("kept")
  }

  private func village(_ code: ParsedJSON?) -> JudgedVillage? {
    guard let code = code?.stringValue else { return nil }
    return ground.byCode[code]
  }

  private func refuseList<Value>(_ key: String) -> Value? {
    log.refuse(
      Phrase(
        vi: "“\(key)” không phải danh sách các thôn trong phạm vi",
        en: "“\(key)” is not a list of villages of the scope"))
    return nil
  }

  // MARK: Partition and rules

  private func checkPartition(
    _ groups: [JudgedVillageGroup], _ kept: [JudgedVillage], _ status: Status
  ) {
    let members = groups.flatMap(\.members).map(\.index) + kept.map(\.index)
    let expected = status == .infeasible ? [] : villageCase.villages
    log.check(
      members.sorted() == expected,
      Phrase(
        vi: "các nhóm và các thôn giữ nguyên không phủ mỗi thôn đúng một lần",
        en: "groups and kept villages do not cover every village exactly once"))
    log.check(
      isAscending(groups.map { $0.members[0].index }) && isAscending(kept.map(\.index)),
      Phrase(
        vi: "các nhóm hoặc các thôn giữ nguyên không theo thứ tự mã",
        en: "groups or kept villages are not in the order of codes"))
    for group in groups {
      let indices = group.members.map(\.index)
      let codes = group.members.map(\.village.code).joined(separator: ", ")
      log.check(
        ground.allows(indices),
        Phrase(
          vi: "nhóm \(codes) không nằm trong các nhóm liền kề mà luật và kịch bản cho phép",
          en: "group \(codes) is not one of the connected groups that law and scenario allow"))
    }
    for village in kept where !ground.mayStay(village.index) {
      log.refuse(
        Phrase(
          vi: "\(village.village.code) phải sáp nhập nhưng được giữ nguyên",
          en: "\(village.village.code) must merge but is kept"))
    }
  }

  private func isAscending(_ indices: [Int]) -> Bool {
    zip(indices, indices.dropFirst()).allSatisfy(<)
  }

  // MARK: Fields

  private func header() -> [String: ParsedJSON] {
    let (planningCase, request) = (villageCase.planningCase, villageCase.request)
    return [
      "schema": .string("sapxep.villages/1"), "scenario": .string(planningCase.scenario.title),
      "dataset": .object([
        "name": .string(planningCase.dataset.name),
        "hash": .string(planningCase.dataset.hash.description),
      ]),
      "law": .object([
        "as_of": .string(planningCase.law.day.description),
        "hash": .string(planningCase.law.hash.description),
      ]),
      "region": .string(request.region.rawValue), "city": .text(request.city?.rawValue),
      "base_salary": .integer(villageCase.baseSalary),
      "people_per_village": .integer(villageCase.peoplePerVillage),
    ]
  }

  private func compare(_ plan: ParsedJSON, _ expected: [String: ParsedJSON]) {
    let compare = FieldComparison(log: log)
    guard case .object(let members) = plan else {
      compare.compare(plan, with: .object(expected), of: Self.subject)
      return
    }
    compare.checkKeys(of: members, against: expected.keys, of: Self.subject)
    for key in expected.keys.sorted() {
      guard let stated = members[key], let value = expected[key] else { continue }
      // Lists item by item, so that a finding names one field.
      guard let items = stated.elements, let values = value.elements, items.count == values.count
      else {
        compare.compare(stated, with: value, field: key, of: Self.subject)
        continue
      }
      for (position, pair) in zip(items, values).enumerated() {
        compare.compare(pair.0, with: pair.1, field: "\(key)[\(position)]", of: Self.subject)
      }
    }
  }

  private func stop(_ stated: ParsedJSON?, _ status: Status) -> ParsedJSON {
    guard status == .feasible else { return .null }
    let isKnown = HeaderCheck.stops.contains { stated == .string($0) }
    return isKnown ? stated ?? .null : .string(HeaderCheck.stops[0])
  }

  private func communes(
    _ expectation: VillageExpectation, _ groups: [JudgedVillageGroup], _ kept: [JudgedVillage]
  ) -> ParsedJSON {
    .array(
      villageCase.communes.map { commune in
        let unit = villageCase.planningCase.dataset.units[commune]
        let sums = expectation.sums(groups: groups, kept: kept, commune: commune)
        return .object([
          "code": .string(unit.code), "name": .string(unit.name), "totals": sums.json,
        ])
      })
  }

  /// Values are recomputed; a bound is the value when all is proven, and any lower one otherwise.
  private func goals(
    _ stated: ParsedJSON?, _ sums: VillageExpectation.Sums, _ status: Status
  ) -> ParsedJSON {
    if status == .infeasible { return .array([]) }
    let items = stated?.elements ?? []
    return .array(
      villageCase.request.goals.enumerated().map { position, goal in
        let value = sums.value(of: goal)
        var bound = ParsedJSON.integer(value)
        if status == .feasible {
          bound = .null
          let claimed = position < items.count ? items[position]["bound"]?.integerValue : nil
          if let claimed {
            log.check(
              claimed <= value,
              Phrase(
                vi: "cận dưới \(claimed) của \(goal.rawValue) lớn hơn giá trị \(value)",
                en: "the bound \(claimed) of \(goal.rawValue) is above its value \(value)"))
            bound = .integer(claimed)
          }
        }
        return .object([
          "name": .string(goal.rawValue), "value": .integer(value), "bound": bound,
          "proven": .bool(bound == .integer(value)),
        ])
      })
  }

  private func listed(_ count: Int?, _ stated: ParsedJSON?) -> ParsedJSON {
    if let count { return .integer(count) }
    note()
    return stated?.integerValue.map(ParsedJSON.integer) ?? .integer(0)
  }

  private func note() {
    log.note(
      Phrase(
        vi: "quá nhiều nhóm liền kề, không liệt kê lại hết",
        en: "there are too many connected groups to list all again"))
  }

  private func checkAssumptions(_ stated: ParsedJSON?) {
    let present = Set(stated?.elements ?? [])
    let needed =
      villageCase.planningCase.dataset.manifest.assumptions + villageCase.map.assumptions
    for assumption in needed {
      log.check(
        present.contains(
          .object(["vi": .string(assumption.vi), "en": .string(assumption.en)])),
        Phrase(
          vi: "“assumptions” thiếu giả định của dữ liệu: “\(ParsedJSON.cut(assumption.vi))”",
          en: "“assumptions” lacks an assumption of the dataset: “\(ParsedJSON.cut(assumption.en))”"
        ))
    }
  }

  // MARK: Proof

  private func checkConflicts(_ stated: ParsedJSON?, _ status: Status) {
    let conflicts = stated?.elements
    log.check(
      conflicts?.isEmpty == (status != .infeasible),
      Phrase(
        vi: "“conflicts” phải có khi và chỉ khi không có phương án",
        en: "“conflicts” must be there exactly when there is no plan"))
    var check = VillageConflictCheck(ground: ground, log: log)
    for (position, conflict) in (conflicts ?? []).enumerated() {
      check.check(conflict, position: position)
    }
  }

  private func checkOptimum(
    _ groups: [JudgedVillageGroup], _ kept: [JudgedVillage], _ goals: ParsedJSON?, _ status: Status
  ) {
    guard ground.lookedAt != nil else { return }
    var best = villageCase.request.goals.map { _ in 0 }
    var chosen: [[Int]] = []
    var isKnown = true
    var isImpossible = false
    var setsLeft = VillageOptimum.mostSets
    for component in ground.components {
      var search = VillageOptimum(
        component, ground: ground, mostSets: setsLeft, mayStay: ground.mayStay)
      let answer = search.solve()
      setsLeft = search.setsLeft
      switch answer {
      case .best(let values, let partition):
        best = zip(best, values).map(+)
        chosen += partition
      case .impossible: isImpossible = true
      case .unknown:
        isKnown = false
        log.note(
          Phrase(
            vi: "quá nhiều thôn để chứng minh lại ở mọi xã rằng không có phương án nào tốt hơn",
            en: "too many villages to prove again in every commune that no plan is better"))
      }
    }
    if isImpossible || isKnown {
      log.check(
        isImpossible == (status == .infeasible),
        isImpossible
          ? Phrase(vi: "không có phương án hợp lệ nào", en: "there is no legal plan")
          : Phrase(vi: "có phương án hợp lệ", en: "there is a legal plan"))
    }
    guard isKnown, !isImpossible, status != .infeasible else { return }
    let stated = groups.map { $0.members.map(\.index) } + kept.map { [$0.index] }
    if status == .optimal {
      log.check(
        Set(stated) == Set(chosen),
        Phrase(
          vi: "phương án không phải phương án tối ưu chuẩn: các mục tiêu tối ưu là \(best)",
          en: "this is not the canonical optimum: the best goals are \(best)"))
      return
    }
    // A bound holds among plans as good in the earlier goals; the best plan is one while they agree.
    for (goal, value) in zip(goals?.elements ?? [], best) {
      if let bound = goal["bound"]?.integerValue {
        log.check(
          bound <= value,
          Phrase(
            vi: "cận dưới \(bound) lớn hơn giá trị tối ưu \(value)",
            en: "the bound \(bound) is above the best value \(value)"))
      }
      guard goal["value"]?.integerValue == value else { break }
    }
  }
}
