import SourceFiles

/// The goals of a plan in their order, with value, bound and proof.
struct GoalTable {
  /// One goal's row.
  struct Row {
    let goal: Phrase
    let value: Int
    let bound: Int?
    let proof: Phrase
  }

  let title: Phrase
  let rows: [Row]

  func table() -> Table {
    Table(
      title: title,
      columns: [
        .init("goal", Words.goal, isFlexible: true), .init("value", Words.value),
        .init("bound", Words.bound), .init("proof", Words.proof),
      ],
      rows: rows.enumerated().map { index, row in
        [
          .phrase(Phrase(vi: "\(index + 1). \(row.goal.vi)", en: "\(index + 1). \(row.goal.en)")),
          .whole(row.value), row.bound.map { .whole($0) } ?? .blank, .phrase(row.proof),
        ]
      })
  }
}
