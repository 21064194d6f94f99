import Legislation
import Scenarios
import SourceFiles
import Territory

/// What a reader of a plan must not overlook: where it departs from the scenario, which decisions
/// had no effect.
struct Remarks {
  let judge: GroupJudge
  private var planningCase: PlanningCase { judge.planningCase }
  private var decisions: Decisions { planningCase.decisions }

  /// The remarks on a plan of `groups`; a plan that was drawn by hand may depart from the scenario.
  func phrases(groups: [Plan.Group], isAssessed: Bool) -> [Phrase] {
    (isAssessed ? groups.flatMap(departures) + brokenJoins(groups) : []) + unusedNames(groups)
  }

  /// The limits that a plan drawn by hand does not keep; `totals` are those of the whole plan or of
  /// one district.
  func brokenLimits(_ totals: (_ district: Int?) -> Totals) -> [Phrase] {
    planningCase.scenario.limits.compactMap { limit in
      let district = limit.district.flatMap { planningCase.dataset.index(ofDistrict: $0.code) }
      let (holds, figure) = totals(district).keeps(limit)
      guard !holds else { return nil }
      return Phrase(
        vi: "Trái kịch bản: \(limit.path) là \(figure), giới hạn { \(limit.text) }.",
        en: "Against the scenario: \(limit.path) is \(figure), limited to { \(limit.text) }.")
    }
  }

  /// Said of a plan whose groups cannot be given years within the limits.
  func missingYears(_ groups: [Plan.Group]) -> [Phrase] {
    guard let calendar = judge.calendar else { return [] }
    let stated = calendar.limits.map { "\($0.name): { \($0.text) }" }.joined(separator: "; ")
    let limits = stated.isEmpty ? "" : " (\(stated))"
    return [
      Phrase(
        vi: "Trái kịch bản: không xếp được \(groups.count) nhóm vào các năm của lịch\(limits).",
        en: "Against the scenario: the calendar has no years for the \(groups.count) groups"
          + "\(limits).")
    ]
  }

  // MARK: Departures of a drawn plan

  private func departures(_ group: Plan.Group) -> [Phrase] {
    var phrases: [Phrase] = []
    func add(_ vi: String, _ en: String) {
      phrases.append(
        Phrase(vi: "Nhóm \(group.id) trái kịch bản: \(vi).", en: "Group \(group.id): \(en)."))
    }
    let kept = group.touched.filter { decisions.keep[$0] != nil }
    if !kept.isEmpty {
      add(
        "\(names(kept)) được quyết định giữ nguyên", "the scenario keeps \(names(kept)) as it is")
    }
    let apart = group.touched.filter { unit in
      !(decisions.apart[unit] ?? []).isDisjoint(with: group.touched)
    }
    if !apart.isEmpty {
      add("\(names(apart)) phải tách riêng", "\(names(apart)) are to stay apart")
    }
    let most = planningCase.scenario.maxUnits
    if group.touched.count > most {
      add(
        "\(group.touched.count) đơn vị, max_units là \(most)",
        "\(group.touched.count) units, max_units is \(most)")
    }
    switch judge.basisRefusal(group.figures) {
    case .discretion:
      add("chỉ dựa vào điểm d (4.1.d)", "it rests on 4.1.d, which the scenario forbids")
    case .fallback:
      add(
        "dựa vào \(group.figures.basis.rawValue) mà không nêu lý do không thể nhập thêm",
        "it rests on \(group.figures.basis.rawValue) without a stated reason")
    default: break
    }
    if !group.isContiguous { add("các đơn vị không liền kề", "its units are not contiguous") }
    return phrases
  }

  private func brokenJoins(_ groups: [Plan.Group]) -> [Phrase] {
    decisions.joinedSets.filter { set in
      !groups.contains { group in set.allSatisfy(group.members.contains) }
    }.map {
      Phrase(
        vi: "Trái kịch bản: \(names($0)) phải nhập vào một nhóm.",
        en: "Against the scenario: \(names($0)) are to be in one group.")
    }
  }

  // MARK: Decisions without effect

  private func unusedNames(_ groups: [Plan.Group]) -> [Phrase] {
    let formed = Set(groups.map(\.members))
    return decisions.wording.filter { $0.value.name != nil && !formed.contains($0.key) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { members, wording in
        Phrase(
          vi:
            "Quyết định đặt tên “\(wording.name ?? "")” không dùng đến: không có nhóm nào gồm đúng "
            + "\(names(members)).",
          en: "The name “\(wording.name ?? "")” is not used: no group has exactly the members "
            + "\(names(members)).")
      }
  }

  // MARK: Names and districts

  /// Groups whose name another unit of the district has too (NQ1211 Đ30, NQ35 Đ6).
  func sharedNames(_ groups: [Plan.Group]) -> [Phrase] {
    groups.map { group in
      let district = planningCase.dataset.districts[group.figures.district].name
      return Phrase(
        vi: "Nhóm \(group.id): tên “\(group.name)” trùng với đơn vị khác của \(district) (NQ1211 "
          + "Đ30, NQ35 Đ6).",
        en: "Group \(group.id): the name “\(group.name)” is also another unit's of \(district) "
          + "(NQ1211 Đ30, NQ35 Đ6).")
    }
  }

  /// What is worse in a district after its lines have moved.
  func worsened(_ change: DistrictChange) -> [Phrase] {
    let name = planningCase.dataset.districts[change.district].name
    var phrases: [Phrase] = []
    if change.becomesDue {
      let points = change.after.duePoints.map(\.citation.article).joined(separator: ", ")
      phrases.append(
        Phrase(
          vi: "\(name) trở thành thuộc diện sắp xếp (\(points)) khi địa giới thay đổi.",
          en: "\(name) becomes due (\(points)) when its lines move."))
    }
    for criterion in change.fallsBelow {
      let what: Phrase =
        switch criterion {
        case .area: Phrase(vi: "diện tích", en: "area")
        case .population: Phrase(vi: "dân số", en: "population")
        }
      phrases.append(
        Phrase(
          vi: "\(name) không còn đạt tiêu chuẩn \(what.vi) mà trước sắp xếp có đạt.",
          en: "\(name) falls below the standard of \(what.en) that it meets today."))
    }
    return phrases
  }

  private func names(_ units: [Int]) -> String {
    units.map { planningCase.dataset.units[$0].name }.joined(separator: ", ")
  }
}
