import LegalParameters
import Legislation
import Partitioning
import Planning
import Scenarios
import SourceFiles
import Territory

/// Everything that is known of one unit: figures, standard, why it is due, what it could join, and
/// what the plan does with it.
public struct ExplainReport {
  private let planningCase: PlanningCase
  private let unit: Int
  private let judge: GroupJudge
  private let plan: Plan?
  private var dataset: Dataset { planningCase.dataset }
  private var facts: UnitFacts { judge.facts[unit] }

  /// Prepares the report.
  ///
  /// - Parameter plan: The best plan of the unit's district, when there is one.
  public init(_ planningCase: PlanningCase, unit: Int, plan: Plan?) {
    self.planningCase = planningCase
    self.unit = unit
    self.plan = plan
    judge = GroupJudge(planningCase)
  }

  /// The report.
  public func document() -> Document {
    let options = options()
    var parts: [Document.Part] = [
      .heading(
        both(
          "\(dataset.units[unit].code) \(dataset.units[unit].name), \(dataset.district(of: unit).name)"
        )),
      .list(Words.figuresTitle, figures()),
      .list(Words.dueTitle, DueSection(planningCase, unit: unit, facts: facts).due),
    ]
    parts += classParts()
    parts.append(.list(Phrase(vi: "CÁC NHÓM CÓ THỂ", en: "POSSIBLE GROUPS"), options.summary))
    parts.append(.table(options.table))
    parts.append(
      .list(Words.inPlanTitle, inPlan()))
    let ofParts = Assumptions.ofParts(
      options.parts + (plan?.groups.filter { $0.touched.contains(unit) }.flatMap(\.parts) ?? []),
      in: planningCase)
    parts.append(
      .list(Words.assumptionsTitle, Assumptions.ofJudgement(planningCase) + ofParts))
    return Document(parts: parts, data: options.table)
  }

  // MARK: Figures

  private func figures() -> [Phrase] {
    let law = planningCase.law
    var phrases = DueSection(planningCase, unit: unit, facts: facts).figures
    if !facts.missing.isEmpty { return phrases }
    let stated = dataset.units[unit].statedClass != nil
    phrases.append(
      Phrase(
        vi: "Loại \(facts.unitClass.rawValue)\(stated ? "" : " (ước tính)"); định mức "
          + "\(facts.staffing.officials) cán bộ, công chức, \(facts.staffing.nonSpecialised) người hoạt động "
          + "không chuyên trách (\(law.staffNorm.citation.article)"
          + "\(law.staffNorm.citation.confidence.mark))",
        en: "Class \(facts.unitClass.rawValue)\(stated ? "" : " (estimated)"); norm "
          + "\(facts.staffing.officials) officials, \(facts.staffing.nonSpecialised) non-specialised staff "
          + "(\(law.staffNorm.citation.article)\(law.staffNorm.citation.confidence.mark))"))
    return phrases
  }

  private func classParts() -> [Document.Part] {
    let (own, district) = (dataset.units[unit], dataset.district(of: unit))
    guard
      let score = UnitClassRule.score(of: ClassProfile(own, in: district), law: planningCase.law)
    else { return [] }
    return ClassSection(
      score: score, law: planningCase.law, kind: own.kind, stated: own.statedClass
    ).parts(title: Words.classTitle)
  }

  // MARK: Groups

  /// How many of the smallest groups are listed.
  private static let listed = 12

  /// What the unit could join, the smallest groups, and the parts that are shown in them.
  private func options() -> (summary: [Phrase], table: Table, parts: [SplitParts.Part]) {
    guard planningCase.mayJoin(unit) else {
      return ([Phrase(vi: "Đơn vị được giữ nguyên.", en: "The unit is kept.")], table([]), [])
    }
    let usable = planningCase.scope.filter(planningCase.mayJoin)
    var groups = ConnectedGroups(
      neighbours: planningCase.groupNeighbours, largest: planningCase.scenario.maxUnits,
      usable: usable)
    var refusals: [GroupJudge.Refusal: Int] = [:]
    var bases: [Basis: Int] = [:]
    var all: [Option] = []
    for root in usable
    where root <= unit && isConsidered(root) {
      groups.forEach(rootedAt: root) { grown in
        guard grown.contains(unit) else { return }
        judge.forEachForm(of: grown.sorted()[...]) { members, parts in
          let figures = judge.figures(of: members, parts: parts)
          let refusal = judge.refusal(of: members, parts: parts, figures: figures)
          if let refusal {
            refusals[refusal, default: 0] += 1
          } else {
            bases[figures.basis, default: 0] += 1
          }
          all.append(
            Option(members: Array(members), parts: parts, figures: figures, refusal: refusal))
        }
      }
    }
    var summary = NeighbourSection(planningCase: planningCase, unit: unit).phrases()
    summary += [
      Phrase(
        vi: "\(all.count) nhóm liền kề tối đa \(planningCase.scenario.maxUnits) đơn vị; "
          + "\(bases.values.reduce(0, +)) được phép.",
        en: "\(all.count) connected groups of at most \(planningCase.scenario.maxUnits) units; "
          + "\(bases.values.reduce(0, +)) are allowed.")
    ]
    for basis in Basis.allCases {
      guard let count = bases[basis] else { continue }
      summary.append(
        Phrase(
          vi: "\(count) nhóm theo \(basis.shortName): \(basis.rule.statement.vi).",
          en: "\(count) by \(basis.shortName): \(basis.rule.statement.en)."))
    }
    for refusal in GroupJudge.Refusal.allCases {
      guard let count = refusals[refusal] else { continue }
      summary.append(
        Phrase(
          vi: "\(count) nhóm bị loại: \(refusal.phrase.vi).",
          en: "\(count) refused: \(refusal.phrase.en)."))
    }
    let shortest = all.sorted { $0.order.lexicographicallyPrecedes($1.order) }
    let shown = shortest.prefix(Self.listed)
    return (summary, table(shown), shown.flatMap(\.parts).map { judge.splits[$0] })
  }

  /// A group that contains the unit, wholly or in part.
  private struct Option {
    let members: [Int]
    let parts: [Int]
    let figures: GroupFigures
    let refusal: GroupJudge.Refusal?

    /// Smaller groups first, allowed ones before refused ones, then by members and parts.
    var order: [Int] {
      [figures.unitsTouched, refusal == nil ? 0 : 1] + members + [Int.max] + parts
    }
  }

  private func table(_ groups: ArraySlice<Option>) -> Table {
    Table(
      title: Phrase(
        vi: "CÁC NHÓM NHỎ NHẤT (\(groups.count))", en: "THE SMALLEST GROUPS (\(groups.count))"),
      columns: [
        .init("members", Words.unit, isFlexible: true), .init("area_percent", Words.areaPercent),
        .init("population_percent", Words.populationPercent), .init("basis", Words.basis),
        .init(
          "refusal", Phrase(vi: "Bị loại vì", en: "Refused because"), isFlexible: true),
      ],
      rows: groups.map { group in
        let standing = group.figures.standing
        return [
          .phrase(words(group)),
          .percent(standing.area, of: standing.standard.area),
          .percent(standing.population, of: standing.standard.population),
          .text(group.figures.basis.shortName),
          group.refusal.map { .phrase($0.phrase) } ?? .blank,
        ]
      })
  }

  private func words(_ option: Option) -> Phrase {
    PartWords(dataset).sum(
      option.members, parts: option.parts,
      areAssumed: Set(option.parts.filter { judge.splits[$0].isAssumed }))
  }

  /// Whether a unit may be in one group with the explained one.
  private func isConsidered(_ other: Int) -> Bool {
    planningCase.scenario.mayCrossDistricts
      || dataset.units[other].district == dataset.units[unit].district
  }

  // MARK: Plan

  private func inPlan() -> [Phrase] {
    guard let plan else {
      return [Phrase(vi: "Không tính (đã dừng).", en: "Not worked out (stopped).")]
    }
    if plan.status == .infeasible { return plan.conflicts.map(\.explanation) }
    let words = PartWords(dataset)
    if plan.dissolved.contains(where: { $0.unit == unit }) {
      return plan.groups.filter { $0.touched.contains(unit) }.map(words.sentence)
    }
    guard let group = plan.groups.first(where: { $0.members.contains(unit) }) else {
      return [Phrase(vi: "Giữ nguyên.", en: "It stays as it is.")]
    }
    return [
      words.sentence(group),
      Phrase(
        vi: "Căn cứ \(group.figures.basis.shortName): \(group.figures.basis.rule.statement.vi).",
        en: "Basis \(group.figures.basis.shortName): \(group.figures.basis.rule.statement.en)."),
      seat(group), people(group),
    ] + year(group)
      + ClassSection.afterMerger(
        group.members.map { judge.facts[$0].unitClass },
        merged: .merging(
          group.classProfiles(dataset), as: group.figures.kind,
          in: dataset.districts[group.figures.district]),
        law: planningCase.law)
  }

  /// When the group takes effect, and who says so; none without years.
  private func year(_ group: Plan.Group) -> [Phrase] {
    guard let year = group.year else { return [] }
    let formed = plan?.planningCase.yearsFormed[group.figures.district]
    let source: Phrase =
      if group.isYearDecided {
        Phrase(vi: "theo quyết định của kịch bản", en: "as the scenario decides")
      } else if formed == year {
        Phrase(
          vi: "năm sớm nhất có thể; huyện mới của nó có năm \(year), cấp xã không trước huyện",
          en: "the first possible; its new district takes effect in \(year), and no commune before")
      } else {
        Phrase(
          vi: "năm sớm nhất mà lịch và các mức cho phép",
          en: "the first that calendar and limits allow")
      }
    return [
      Phrase(vi: "Thực hiện năm \(year): \(source.vi).", en: "In \(year): \(source.en).")
    ]
  }

  /// Where the new unit lies, where its name comes from and where its office is.
  private func seat(_ group: Plan.Group) -> Phrase {
    let seat = dataset.units[group.seat].name
    let choice = group.isSeatDecided ? Words.decided : Words.proposed
    let district = dataset.districts[group.figures.district].name
    let name = group.nameSource.phrase
    return Phrase(
      vi: "Thuộc \(district); tên: \(name.vi); trụ sở tại \(seat) (\(choice.vi)).",
      en: "In \(district); name: \(name.en); seat in \(seat) (\(choice.en)).")
  }

  /// What the group does to people and money.
  private func people(_ group: Plan.Group) -> Phrase {
    let effect = group.figures.effect
    let money = { (amount: Int, language: Language) in NumberText.millions(amount, language) }
    return Phrase(
      vi:
        "Không chuyên trách \(effect.before.nonSpecialised) → \(effect.after.nonSpecialised), dôi "
        + "dư \(effect.nonSpecialisedSurplus); cán bộ, công chức \(effect.before.officials) → "
        + "\(effect.after.officials), dôi dư \(effect.officialsSurplus); tiết kiệm mỗi năm "
        + "\(money(effect.annualSaving, .vietnamese)) triệu đồng, trợ cấp nếu nghỉ ngay "
        + "\(money(effect.severance, .vietnamese)) triệu đồng (chi tiết và giả định: sapxep staff).",
      en: "Non-specialised staff \(effect.before.nonSpecialised) → \(effect.after.nonSpecialised), "
        + "surplus \(effect.nonSpecialisedSurplus); officials \(effect.before.officials) → "
        + "\(effect.after.officials), surplus \(effect.officialsSurplus); saving a year "
        + "\(money(effect.annualSaving, .english)) million đồng, severance if all leave at once "
        + "\(money(effect.severance, .english)) million đồng (details and assumptions: sapxep staff)."
    )
  }

  private func both(_ text: String) -> Phrase { Phrase(vi: text, en: text) }

  private func inBoth(_ text: (Language) -> String) -> Phrase {
    Phrase(vi: text(.vietnamese), en: text(.english))
  }
}

extension GroupJudge.Refusal {
  /// The reason in words.
  var phrase: Phrase {
    switch self {
    case .withoutDueUnit:
      Phrase(vi: "không có đơn vị thuộc diện", en: "no due unit")
    case .joinBroken: Phrase(vi: "tách rời một “join”", en: "breaks a “join”")
    case .apart: Phrase(vi: "trái với “separate”", en: "against a “separate”")
    case .wardInRuralDistrict:
      Phrase(vi: "thành phường trong huyện", en: "a ward in a rural district")
    case .discretion:
      Phrase(vi: "chỉ dựa vào điểm d (4.1.d)", en: "rests on 4.1.d only")
    case .fallback:
      Phrase(
        vi: "điểm a–c không nêu lý do", en: "points a–c without a stated reason")
    case .withoutYear:
      Phrase(vi: "không còn năm nào trong lịch", en: "no year left in the calendar")
    }
  }
}

extension Basis {
  /// How tables name the clause: “≥3” for the waiver of three or more units.
  var shortName: String { self == .waiver ? "≥3" : rawValue }
}
