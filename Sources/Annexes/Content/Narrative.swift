import Legislation
import Planning
import Reporting
import SourceFiles
import Territory

/// What is proposed for each group in sentences, as overall plans and resolutions word it.
struct Narrative {
  let source: AnnexSource
  let wording: Wording

  /// One paragraph for a group; its sources are taken up in `register`.
  func paragraph(_ group: Plan.Group, _ register: inout SourceRegister) -> AnnexBook.Paragraph {
    let marks = Marks(
      members: Dictionary(
        uniqueKeysWithValues: group.members.map {
          ($0, register.numbers(of: source.allSources(source.plan.facts[$0].standing)))
        }),
      result: register.numbers(of: source.allSources(group.figures.standing)),
      basis: register.numbers(of: [source.source(of: group.figures.basis)]))
    return AnnexBook.Paragraph(
      anchor: PlanMaps.anchor(ofGroup: group.id), vi: text(group, marks, .vietnamese),
      en: text(group, marks, .english))
  }

  /// The numbers of the sources of one group.
  private struct Marks {
    let members: [Int: [Int]]
    let result: [Int]
    let basis: [Int]
  }

  private func text(_ group: Plan.Group, _ marks: Marks, _ language: Language) -> MarkedText {
    let name = MarkedText(AnnexText.lowered(group.name, language))
    let neighbours = source.neighbours(of: group).map { AnnexText.lowered($0, language) }
    var sentences = [
      joining(group, marks, language),
      wording.text(
        .result, language,
        figures(group.figures.standing, marks.result, language).merging(
          [
            "name": name, "within": MarkedText(within(group, language)),
            "minority": MarkedText(minority(group, language)),
            "neighbours": MarkedText(neighbours.joined(separator: ", ")),
          ]
        ) { $1 }),
      wording.text(
        .seat, language,
        ["seat": MarkedText(AnnexText.lowered(source.seat(of: group).text(in: language), language))]
      ),
      wording.text(
        .basis, language,
        [
          "basis": MarkedText(
            source.source(of: group.figures.basis).spelledOut(law: source.plan.planningCase.law)
              .text(in: language)),
          "sources": MarkedText(pieces: [.marks(marks.basis)]),
        ]),
    ]
    if let year = group.year {
      sentences.append(wording.text(.year, language, ["year": MarkedText(String(year))]))
    }
    if group.figures.basis.needsFurtherJoining {
      let reason = group.furtherJoining.map { "\($0.factor): \($0.why)" } ?? AnnexText.blank
      sentences.append(
        wording.text(.furtherJoining, language, ["reason": MarkedText(reason)]))
    }
    return sentences.filter { !$0.pieces.isEmpty }.reduce(MarkedText()) { text, sentence in
      text.pieces.isEmpty ? sentence : text + MarkedText(" ") + sentence
    }
  }

  /// “; người dân tộc thiểu số 1.234 người (5,00 %)”; nothing where the dataset states none.
  private func minority(_ group: Plan.Group, _ language: Language) -> String {
    let cells = source.minority(of: group)
    guard let people = cells["minority"], let share = cells["minority_percent"] else { return "" }
    let (number, percent) = (AnnexText.text(people, language), AnnexText.text(share, language))
    return language == .vietnamese
      ? "; người dân tộc thiểu số \(number)\u{A0}người (\(percent)\u{A0}%)"
      : "; \(number)\u{A0}people of ethnic minorities (\(percent)\u{A0}%)"
  }

  /// “ thuộc quận Ba Đình”; nothing where the unit above has no name.
  private func within(_ group: Plan.Group, _ language: Language) -> String {
    guard let above = source.nameAbove(source.district(of: group)) else { return "" }
    return (language == .vietnamese ? " thuộc " : " in ") + AnnexText.lowered(above, language)
  }

  /// Who joins whom under which name.
  private func joining(
    _ group: Plan.Group, _ marks: Marks, _ language: Language
  ) -> MarkedText {
    let keeper = group.nameKeeper
    func member(_ unit: Int) -> MarkedText {
      let name = source.dataset.units[unit].name
      return wording.text(
        .member, language,
        figures(source.plan.facts[unit].standing, marks.members[unit] ?? [], language).merging(
          ["unit": MarkedText(AnnexText.lowered(name, language))]) { $1 })
    }
    let others = group.members.filter { $0 != keeper }
    let parts = group.parts.map { part in
      let name = AnnexText.lowered(source.dataset.units[part.unit].name, language)
      return wording.text(.part, language, ["unit": MarkedText(name)])
    }
    let joining = others.map(member) + parts
    let joined = joining.enumerated().reduce(MarkedText()) { list, next in
      let isLast = next.offset + 1 == joining.count
      return next.offset == 0
        ? next.element : list + wording.text(isLast ? .and : .comma, language) + next.element
    }
    var values = [
      "id": MarkedText(group.id), "members": joined,
      "name": MarkedText(AnnexText.lowered(group.name, language)),
    ]
    guard let keeper else { return wording.text(.form, language, values) }
    values["keeper"] = member(keeper)
    return wording.text(others.isEmpty ? .parts : .join, language, values)
  }

  private func figures(
    _ standing: Standing, _ marks: [Int], _ language: Language
  ) -> [String: MarkedText] {
    let standard = standing.standard
    return [
      "area": NumberText.squareKilometres(standing.area, language),
      "area_percent": NumberText.percent(standing.area, of: standard.area, language),
      "population": NumberText.grouped(standing.population, language),
      "population_percent": NumberText.percent(
        standing.population, of: standard.population, language),
    ].mapValues { MarkedText($0) }.merging(["sources": MarkedText(pieces: [.marks(marks)])]) { $1 }
  }
}
