import Legislation
import Planning
import Reporting
import SourceFiles
import Territory

/// What is proposed for each group in a sentence, as overall plans and resolutions word it.
struct Narrative {
  let source: AnnexSource

  /// One paragraph for each group, in the order of the plan.
  func paragraphs() -> [Phrase] {
    source.plan.groups.map { group in
      Phrase(vi: vietnamese(group), en: english(group))
    }
  }

  private func vietnamese(_ group: Plan.Group) -> String {
    let language = Language.vietnamese
    let (others, keeper) = parties(group)
    let names = others.map { member(of: $0, language) }.joined(separator: " và ")
    var text =
      others.isEmpty
      ? "\(group.id). Nhập\(parts(group, language).dropFirst(3))"
      : "\(group.id). Nhập toàn bộ diện tích tự nhiên, quy mô dân số của \(names)"
        + parts(group, language)
    if let keeper { text += " vào \(member(of: keeper, language))" }
    let name = lowered(group.name)
    text +=
      keeper.map { source.dataset.units[$0].name == group.name } == true
      ? "." : " để thành lập \(name)."
    let standing = group.figures.standing
    text +=
      " Sau sắp xếp, \(name) có diện tích tự nhiên \(area(standing, language)) và quy mô dân "
      + "số \(people(standing, language)); giáp \(source.neighbours(of: group).joined(separator: ", "))."
      + " Nơi đặt trụ sở: \(seat(group, language)). Căn cứ: \(group.figures.basis.rule.article)."
    if let year = group.year { text += " Thực hiện năm \(year)." }
    return text + justification(group, language)
  }

  private func english(_ group: Plan.Group) -> String {
    let language = Language.english
    let (others, keeper) = parties(group)
    let names = others.map { member(of: $0, language) }.joined(separator: " and ")
    var text =
      others.isEmpty
      ? "\(group.id). \(parts(group, language).dropFirst(5))"
      : "\(group.id). The whole area and population of \(names)" + parts(group, language)
    text += keeper.map { " join \(member(of: $0, language))" } ?? " form one unit"
    text += " as \(group.name)."
    let standing = group.figures.standing
    text +=
      " The result has \(area(standing, language)) and \(people(standing, language)); it adjoins "
      + "\(source.neighbours(of: group).joined(separator: ", ")). Seat: \(seat(group, language)). Basis: "
      + "\(group.figures.basis.rule.article)."
    if let year = group.year { text += " To take effect in \(year)." }
    return text + justification(group, language)
  }

  /// The members that join, and the one that they join; `nil` when the name is nobody's.
  private func parties(_ group: Plan.Group) -> (others: [Int], keeper: Int?) {
    let keeper = group.nameKeeper
    return (group.members.filter { $0 != keeper }, keeper)
  }

  private func member(of unit: Int, _ language: Language) -> String {
    let facts = source.plan.facts[unit]
    let name = source.dataset.units[unit].name
    return "\(language == .vietnamese ? lowered(name) : name) "
      + "(\(area(facts.standing, language)); \(people(facts.standing, language)))"
  }

  private func area(_ standing: Standing, _ language: Language) -> String {
    let figure = NumberText.squareKilometres(standing.area, language)
    let share = NumberText.percent(standing.area, of: standing.standard.area, language)
    return language == .vietnamese
      ? "\(figure) km² (đạt \(share) % tiêu chuẩn)" : "\(figure) km² (\(share) % of the standard)"
  }

  private func people(_ standing: Standing, _ language: Language) -> String {
    let figure = NumberText.grouped(standing.population, language)
    let share = NumberText.percent(standing.population, of: standing.standard.population, language)
    return language == .vietnamese
      ? "\(figure) người (đạt \(share) % tiêu chuẩn)"
      : "\(figure) people (\(share) % of the standard)"
  }

  private func seat(_ group: Plan.Group, _ language: Language) -> String {
    source.seat(of: group).text(in: language)
  }

  /// The parts of divided units that join besides: “ và một phần phường Cầu Dền”.
  private func parts(_ group: Plan.Group, _ language: Language) -> String {
    group.parts.map { part in
      let name = source.dataset.units[part.unit].name
      return language == .vietnamese ? " và một phần \(lowered(name))" : " and a part of \(name)"
    }.joined()
  }

  /// The reason that points a to d of Article 4.1 ask for; a visible blank where none is stated.
  private func justification(_ group: Plan.Group, _ language: Language) -> String {
    guard group.figures.basis.needsFurtherJoining else { return "" }
    let reason = group.furtherJoining.map { "\($0.factor): \($0.why)" } ?? AnnexText.blank
    return language == .vietnamese
      ? " Lý do không thể nhập, điều chỉnh thêm: \(reason)."
      : " Why no further unit can join: \(reason)."
  }

  /// A unit's name inside a sentence: “phường Trúc Bạch”.
  private func lowered(_ name: String) -> String {
    for kind in UnitKind.allCases where name.hasPrefix(kind.prefix + " ") {
      return kind.prefix.lowercased() + name.dropFirst(kind.prefix.count)
    }
    return name
  }
}
