import SourceFiles

/// A column about a factor that changes a unit's standard, in `units.csv` or `flags.csv`.
///
/// The Red River Delta is not among them: a province lies in it or not, and the dataset says so.
public enum TraitColumn: String, Sendable, Hashable, CaseIterable {
  /// Mountain or highland.
  case mountain
  /// On the national border.
  case border
  /// Island.
  case island
  /// Especially difficult coastal commune.
  case difficultCoast = "difficult_coast"
  /// The share of ethnic minority people, percent.
  case minority = "minority_percent"

  /// The trait of a yes-or-no column; `nil` for the minority share.
  public var trait: UnitTraits? {
    switch self {
    case .mountain: .mountain
    case .border: .border
    case .island: .island
    case .difficultCoast: .difficultCoast
    case .minority: nil
    }
  }
}

extension TableColumns {
  /// The traits that yes-or-no columns give a row.
  func traits(_ columns: [TraitColumn], _ row: CommaSeparatedTable.Row) -> UnitTraits {
    columns.reduce(into: []) { traits, column in
      if let trait = column.trait, flag(column.rawValue, row) { traits.insert(trait) }
    }
  }

  /// The share of ethnic minority people in hundredths of a percent; `nil` when it is not stated.
  func minorityShare(_ row: CommaSeparatedTable.Row) -> Int? {
    let name = TraitColumn.minority.rawValue
    guard let field = text(name, row) else { return nil }
    if let share = DecimalText.scaled(field, places: 2), (0...10_000).contains(share) {
      return share
    }
    log.error(
      at: place(name, row),
      Phrase(
        vi: "“\(field)” không phải tỷ lệ từ 0 đến 100 %",
        en: "“\(field)” is not a share from 0 to 100 %"),
      mend: Phrase(vi: "viết như 51,37 hoặc để trống", en: "write it as 51.37, or leave it empty"))
    return nil
  }
}
