import Legislation
import Planning
import SourceFiles
import Territory

/// Puts groups with parts of divided units into words.
struct PartWords {
  private let dataset: Dataset
  private let areBare: Bool
  private let marks: (Int) -> String

  /// - Parameters:
  ///   - areBare: Whether names are written without their kind.
  ///   - marks: What is written behind the name of a unit.
  init(
    _ dataset: Dataset, areBare: Bool = false, marks: @escaping (Int) -> String = { _ in "" }
  ) {
    self.dataset = dataset
    self.areBare = areBare
    self.marks = marks
  }

  private func name(_ unit: Int) -> String {
    (areBare ? dataset.units[unit].bareName : dataset.units[unit].name) + marks(unit)
  }

  /// “Phường An + phần 00002.1 của Phường Bình~”; ~ marks figures that are assumed.
  func sum(_ members: [Int], parts: [Int], areAssumed: Set<Int> = []) -> Phrase {
    func text(_ part: (UnitPart, String) -> String) -> String {
      let pieces = parts.map { index in
        let mark = areAssumed.contains(index) ? "~" : ""
        return part(dataset.parts.parts[index], name(dataset.parts.parts[index].unit)) + mark
      }
      return (members.map(name) + pieces).joined(separator: " + ")
    }
    return Phrase(
      vi: text { "phần \($0.code) của \($1)" }, en: text { "part \($0.code) of \($1)" })
  }

  /// The group and what becomes of it.
  func sentence(_ group: Plan.Group) -> Phrase {
    let sum = sum(
      group.members, parts: group.parts.map(\.index),
      areAssumed: Set(group.parts.filter(\.isAssumed).map(\.index)))
    return Phrase(vi: "\(sum.vi) → \(group.name)", en: "\(sum.en) → \(group.name)")
  }

  /// What a unit that stays receives, and what it then is where that is known.
  func received(_ kept: Plan.Kept) -> Phrase {
    let names = kept.receives.map { dataset.units[$0].name }.joined(separator: ", ")
    guard let result = kept.result else {
      return Phrase(
        vi: "nhận một phần \(names); chưa có số liệu của phần nhập",
        en: "receives a part of \(names); its figures are unknown")
    }
    func text(_ people: String, _ basis: String, _ language: Language) -> String {
      let standing = result.standing
      return "\(NumberText.squareKilometres(standing.area, language)) km² "
        + "(\(NumberText.percent(standing.area, of: standing.standard.area, language)) %), "
        + "\(NumberText.grouped(standing.population, language)) \(people) "
        + "(\(NumberText.percent(standing.population, of: standing.standard.population, language)) "
        + "%), \(basis) \(result.basis.shortName)"
    }
    return Phrase(
      vi: "nhận một phần \(names): sau khi nhận \(text("người", "căn cứ", .vietnamese))",
      en: "receives a part of \(names): then \(text("people", "basis", .english))")
  }
}
