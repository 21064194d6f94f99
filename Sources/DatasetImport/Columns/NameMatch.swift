import Foundation
import SourceFiles
import Territory

/// Finds the unit that a row means by its name, kind and district, where there is no code.
struct NameMatch {
  /// What a row says of a unit besides its code.
  struct Named {
    /// The name without the word of its kind.
    let bare: String
    /// `nil` where the row does not say.
    let kind: UnitKind?
    let parentCode: String?
    let parentName: String?

    /// Reads a name that may begin with its kind.
    init(name: String, kind: UnitKind?, parentCode: String?, parentName: String?) {
      let parsed = KindWord.parse(name)
      bare = parsed.bare
      self.kind = kind ?? parsed.kind
      // Makeshift codes of districts say nothing to other files.
      self.parentCode = parentCode.flatMap(UnitReader.digits).map(CodePadding(length: 3).pad)
      self.parentName = parentName.map { PlainLetters.folded(KindWord.parse($0).bare) }
    }

    /// Whether what both say of kind and district agrees.
    func agrees(with other: Named) -> Bool {
      if let kind, let theirs = other.kind, kind != theirs { return false }
      let codes = parentCode.flatMap { code in other.parentCode.map { $0 == code } }
      let names = parentName.flatMap { name in other.parentName.map { $0 == name } }
      let said = [codes, names].compactMap(\.self)
      return said.isEmpty || said.contains(true)
    }

    /// The name as written, in one form of Unicode and of case.
    var exact: String { bare.lowercased().precomposedStringWithCanonicalMapping }

    /// Whether the row says which district it means.
    var hasParent: Bool { parentCode != nil || parentName != nil }
  }

  /// What was found.
  enum Answer: Equatable {
    case none
    /// The index of the unit, and whether its letters have the same marks.
    case one(Int, isExact: Bool)
    case several([Int])
  }

  private let all: [Named]
  private let byName: [String: [Int]]

  init(_ all: [Named]) {
    self.all = all
    byName = Dictionary(grouping: all.indices) { PlainLetters.folded(all[$0].bare) }
  }

  /// The one that `row` means; marks of letters count only where they are needed to decide.
  func find(_ row: Named) -> Answer {
    let found = (byName[PlainLetters.folded(row.bare)] ?? []).filter { all[$0].agrees(with: row) }
    let exact = found.filter { all[$0].exact == row.exact }
    if exact.count == 1 { return .one(exact[0], isExact: true) }
    if found.count == 1 { return .one(found[0], isExact: false) }
    return found.isEmpty ? .none : .several(exact.isEmpty ? found : exact)
  }
}
