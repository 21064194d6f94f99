import SourceFiles
import StaffPlanning

/// What the sections about titles say alike.
enum TitleWords {
  /// Why the order of positions is no judgement of people.
  static let alikeSlots = Phrase(
    vi: "Mỗi dòng là một vị trí không tên. Giữa các vị trí có cùng chức danh, thứ tự mã quyết định "
      + "dòng nào được ghi; chọn người là việc của cơ quan có thẩm quyền.",
    en: "Each line is a position without a name. Between positions with the same titles the order "
      + "of codes decides which is written; choosing people is for the competent body.")

  /// The titles' names in one line.
  static func names(_ held: [Int], in set: TitleSet) -> Phrase {
    Phrase(
      vi: held.map { set.titles[$0].name.vi }.joined(separator: "; "),
      en: held.map { set.titles[$0].name.en }.joined(separator: "; "))
  }

  /// A person's allowance as a multiple of the base salary; nothing when no title has one.
  static func coefficient(_ held: [Int], in set: TitleSet) -> Table.Cell {
    held.allSatisfy { set.titles[$0].allowance == nil }
      ? .blank : .decimal(set.allowance(held), places: 4)
  }

  /// The allowance of all people.
  static func sum(_ allowance: Int, of set: TitleSet) -> Phrase {
    let unknown = set.unknownAllowances.count
    guard unknown < set.titles.count else {
      return Phrase(
        vi: "Hệ số phụ cấp chưa biết.", en: "The allowance coefficients are not known.")
    }
    let text = { (language: Language) in NumberText.decimal(allowance, places: 4, language) }
    return Phrase(
      vi: "Tổng hệ số \(text(.vietnamese)) lần lương cơ sở (\(set.unitClass.phrase.vi))"
        + (unknown > 0 ? ", chưa kể \(unknown) chức danh chưa biết hệ số." : "."),
      en: "Allowances: \(text(.english)) times the base salary (\(set.unitClass.phrase.en))"
        + (unknown > 0 ? ", without \(unknown) titles whose coefficient is not known." : "."))
  }

  /// Why there is no plan, with the place of the rule in the scenario.
  ///
  /// The file by its name alone: the folders are this machine's.
  static func whyNone(_ conflict: TitleConflict) -> Phrase {
    let place = place(conflict).map { " (\($0))" } ?? ""
    return Phrase(
      vi:
        "Không bố trí được chức danh của \(conflict.level.phrase.vi): \(conflict.phrase.vi)\(place).",
      en: "The titles of a \(conflict.level.phrase.en) cannot be shared out: \(conflict.phrase.en)"
        + "\(place).")
  }

  /// The conflict for programs.
  static func json(_ conflict: TitleConflict) -> JSONValue {
    .object([
      "level": .string(conflict.level.rawValue), "conflict": .phrase(conflict.phrase),
      "position": .optional(place(conflict)),
    ])
  }

  private static func place(_ conflict: TitleConflict) -> String? {
    conflict.position.map { position in
      let name = position.file.split(separator: "/").last.map(String.init) ?? position.file
      return SourcePosition(file: name, line: position.line, column: position.column).description
    }
  }
}
