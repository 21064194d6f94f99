import SourceFiles
import Territory

/// Reads the key `districts` of a scenario.
struct DistrictRulesReader {
  let log: ProblemLog

  /// The rules of the district level; `nil` where only communes are arranged.
  func rules(_ scenario: MapReader, level: Scenario.Level) -> DistrictRules? {
    let node = scenario.node("districts")
    guard level != .commune else {
      if let node { refuse(node) }
      return nil
    }
    let keys = ScenarioReader(log: log, level: .district)
    let empty = SourceNode(.map([]), at: scenario.position)
    let reader = MapReader(node ?? empty, log: log)
    defer { reader.finish() }
    let groups = keys.groups(reader, maxUnits: DistrictRules.defaultMaxUnits)
    let decisions = reader.map("decisions")
    defer { decisions?.finish() }
    return DistrictRules(
      due: reader.choice("due", as: Scenario.DueRule.self) ?? .required,
      maxUnits: groups.maxUnits, discretion: groups.discretion, fallbacks: groups.fallbacks,
      withoutDueUnit: groups.withoutDueUnit,
      decisions: decisions.map { keys.stated($0) } ?? .none,
      moves: decisions?.list("move").compactMap { move($0, keys) } ?? [],
      proposeMoves: reader.node("propose_moves") == nil || reader.flag("propose_moves"),
      goals: keys.goals(reader, allowed: Goal.ofDistricts, default: Goal.defaultOrderOfDistricts))
  }

  private func move(_ node: SourceNode, _ keys: ScenarioReader) -> DistrictRules.Move? {
    let reader = MapReader(node, log: log)
    defer { reader.finish() }
    let (unit, to) = (keys.code(reader, "unit"), keys.code(reader, "to"))
    let why = reader.text("why")
    guard let unit, let to else { return nil }
    return DistrictRules.Move(unit: unit, to: to, why: why, position: node.position)
  }

  /// Where communes stay as they are, what is said about them would have no effect.
  func refuseOfCommunes(
    _ scenario: MapReader, isDecided: Bool, isLimited: Bool, isSplit: Bool
  ) {
    for (key, isStated) in [("decisions", isDecided), ("limits", isLimited), ("split", isSplit)] {
      guard isStated, let node = scenario.node(key) else { continue }
      log.error(
        at: node.position,
        Phrase(
          vi: "kịch bản chỉ sắp xếp cấp huyện (scope.level: district), “\(key)” về cấp xã không có "
            + "tác dụng",
          en: "the scenario arranges districts only (scope.level: district), “\(key)” about "
            + "communes has no effect"),
        mend: key == "split"
          ? Phrase(
            vi: "bỏ khóa này, hoặc đặt “level: both”", en: "remove the key, or set “level: both”")
          : Phrase(
            vi: "quyết định về huyện viết ở “districts.decisions”; hoặc đặt “level: both”",
            en: "decisions about districts go to “districts.decisions”; or set “level: both”"))
    }
  }

  private func refuse(_ node: SourceNode) {
    log.error(
      at: node.position,
      Phrase(
        vi: "kịch bản chỉ sắp xếp cấp xã (scope.level: commune), “districts” không có tác dụng",
        en: "the scenario arranges communes only (scope.level: commune), “districts” has no effect"
      ),
      mend: Phrase(
        vi: "đặt “scope: { level: district }” hoặc “both”, hoặc bỏ khóa này",
        en: "set “scope: { level: district }” or “both”, or remove the key"))
  }
}
