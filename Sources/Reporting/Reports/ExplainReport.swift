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
      .list(Phrase(vi: "SỐ LIỆU", en: "FIGURES"), figures()),
      .list(Phrase(vi: "THUỘC DIỆN SẮP XẾP?", en: "DUE?"), due()),
    ]
    parts += classParts()
    parts.append(.list(Phrase(vi: "CÁC NHÓM CÓ THỂ", en: "POSSIBLE GROUPS"), options.summary))
    parts.append(.table(options.table))
    parts.append(
      .list(Phrase(vi: "TRONG PHƯƠNG ÁN TỐT NHẤT", en: "IN THE BEST PLAN"), inPlan()))
    let ofParts = Assumptions.ofParts(
      options.parts + (plan?.groups.filter { $0.touched.contains(unit) }.flatMap(\.parts) ?? []),
      in: planningCase)
    parts.append(
      .list(Words.assumptionsTitle, Assumptions.ofJudgement(planningCase) + ofParts))
    return Document(parts: parts, data: options.table)
  }

  // MARK: Figures and due

  private func figures() -> [Phrase] {
    let standing = facts.standing
    let standard = standing.standard
    let law = planningCase.law
    let row = law.standards[standard.key]
    var phrases = [
      inBoth { language in
        "\(Phrase(vi: "Diện tích", en: "Area").text(in: language)) "
          + "\(NumberText.squareKilometres(standing.area, language)) km² = "
          + "\(NumberText.percent(standing.area, of: standard.area, language)) % / "
          + "\(NumberText.squareKilometres(standard.area, language)) km²"
      },
      inBoth { language in
        "\(Phrase(vi: "Dân số", en: "Population").text(in: language)) "
          + "\(NumberText.grouped(standing.population, language)) = "
          + "\(NumberText.percent(standing.population, of: standard.population, language)) % / "
          + NumberText.grouped(standard.population, language)
      },
    ]
    if let row {
      phrases.append(
        Phrase(
          vi: "Tiêu chuẩn: \(row.title.vi) (\(row.citation.article)\(row.citation.confidence.mark))"
            + factors(standard, .vietnamese),
          en: "Standard: \(row.title.en) (\(row.citation.article)\(row.citation.confidence.mark))"
            + factors(standard, .english)))
    }
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

  private func factors(_ standard: Standard, _ language: Language) -> String {
    let keys = [standard.populationFactor, standard.areaFactor].compactMap { $0 }
    return Set(keys).sorted { $0.rawValue < $1.rawValue }.compactMap { key in
      planningCase.law.adjustments[key].map {
        "; \($0.title.text(in: language)) (\($0.citation.article)\($0.citation.confidence.mark))"
      }
    }.joined()
  }

  private func due() -> [Phrase] {
    var phrases: [Phrase] = []
    if facts.duePoints.isEmpty {
      phrases.append(Phrase(vi: "Không thuộc diện.", en: "Not due."))
    }
    for point in facts.duePoints {
      phrases.append(
        Phrase(
          vi:
            "Thuộc diện theo \(point.citation.article): diện tích dưới \(point.areaBelowPercent) % "
            + "và dân số dưới \(point.populationBelowPercent) % tiêu chuẩn.",
          en: "Due by \(point.citation.article): area below \(point.areaBelowPercent) % and "
            + "population below \(point.populationBelowPercent) % of the standard."))
    }
    let margin = DueMargin.of(
      facts.standing, level: dataset.units[unit].kind.level, law: planningCase.law)
    phrases += [
      inBoth { language in
        guard let people = margin.people.map({ NumberText.signed($0, language) }) else {
          return Phrase(
            vi: "Không số dân nào làm đổi kết quả khi diện tích giữ nguyên.",
            en: "No population changes the answer while the area is held."
          ).text(in: language)
        }
        return Phrase(
          vi: "Dân số thay đổi \(people) người thì kết quả đổi.",
          en: "A change of \(people) people changes the answer."
        ).text(in: language)
      },
      inBoth { language in
        guard let area = margin.squareMetres.map({ NumberText.signed($0, language) }) else {
          return Phrase(
            vi: "Không diện tích nào làm đổi kết quả khi dân số giữ nguyên.",
            en: "No area changes the answer while the population is held."
          ).text(in: language)
        }
        return Phrase(
          vi: "Diện tích thay đổi \(area) m² thì kết quả đổi.",
          en: "A change of \(area) m² changes the answer."
        ).text(in: language)
      },
    ]
    if let keep = planningCase.decisions.keep[unit] {
      let ground = keep.ground.flatMap { planningCase.law.exemptions[$0] }
      phrases.append(
        Phrase(
          vi: "Kịch bản giữ nguyên đơn vị này: \(keep.ground ?? "không nêu căn cứ")"
            + (ground.map { ", \($0.title.vi)" } ?? "") + " (\(keep.position)).",
          en: "The scenario keeps this unit: \(keep.ground ?? "no ground given")"
            + (ground.map { ", \($0.title.en)" } ?? "") + " (\(keep.position))."))
    }
    return phrases
  }

  // MARK: Groups

  /// How many of the smallest groups are listed.
  private static let listed = 12

  /// What the unit could join, the smallest groups, and the parts that are shown in them.
  private func options() -> (summary: [Phrase], table: Table, parts: [SplitParts.Part]) {
    guard planningCase.decisions.keep[unit] == nil else {
      return ([Phrase(vi: "Đơn vị được giữ nguyên.", en: "The unit is kept.")], table([]), [])
    }
    let usable = planningCase.scope.filter { planningCase.decisions.keep[$0] == nil }
    var groups = ConnectedGroups(
      neighbours: dataset.neighboursInDistrict, largest: planningCase.scenario.maxUnits,
      usable: usable)
    var refusals: [GroupJudge.Refusal: Int] = [:]
    var bases: [Basis: Int] = [:]
    var all: [Option] = []
    for root in usable
    where root <= unit && dataset.units[root].district == dataset.units[unit].district {
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
    let neighbours = dataset.borders.neighbours(of: unit).map(\.unit)
    let inside = neighbours.filter { dataset.units[$0].district == dataset.units[unit].district }
    var summary = [
      Phrase(
        vi: "Liền kề trong huyện: \(names(inside)). Liền kề huyện khác (không xét): "
          + "\(neighbours.count - inside.count).",
        en: "Neighbours in the district: \(names(inside)). Neighbours elsewhere (not considered): "
          + "\(neighbours.count - inside.count)."),
      Phrase(
        vi: "\(all.count) nhóm liền kề tối đa \(planningCase.scenario.maxUnits) đơn vị; "
          + "\(bases.values.reduce(0, +)) được phép.",
        en: "\(all.count) connected groups of at most \(planningCase.scenario.maxUnits) units; "
          + "\(bases.values.reduce(0, +)) are allowed."),
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

  private func names(_ units: [Int]) -> String {
    units.isEmpty ? "–" : units.map { dataset.units[$0].name }.joined(separator: ", ")
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
      people(group),
    ]
      + ClassSection.afterMerger(
        group.members.map { judge.facts[$0].unitClass },
        merged: .merging(
          group.classProfiles(dataset), as: group.figures.kind, in: dataset.district(of: unit)),
        law: planningCase.law)
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
    case .discretion:
      Phrase(vi: "chỉ dựa vào điểm d (4.1.d)", en: "rests on 4.1.d only")
    case .fallback:
      Phrase(
        vi: "điểm a–c không nêu lý do", en: "points a–c without a stated reason")
    }
  }
}

extension Basis {
  /// How tables name the clause: “≥3” for the waiver of three or more units.
  var shortName: String { self == .waiver ? "≥3" : rawValue }
}
