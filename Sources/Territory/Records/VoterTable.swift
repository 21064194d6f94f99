import SourceFiles

/// Reads `voters.csv`, which a dataset may have.
struct VoterTable {
  static let fileName = "voters.csv"
  /// No unit has more voters; sums stay far below the largest integer.
  static let mostVoters = 100_000_000

  let columns: TableColumns
  let units: UnitCodes

  private static let people = Phrase(vi: "cử tri", en: "voters")

  /// What was said, by unit; what is wrong goes to the log.
  func read() -> [Int: VoterOpinion] {
    var lines: [Int: Int] = [:]
    var opinions: [Int: VoterOpinion] = [:]
    for row in columns.table.rows {
      let unit = units.index(row, columns)
      let opinion = opinion(row)
      guard let unit else { continue }
      if let first = lines.updateValue(row.line, forKey: unit) {
        columns.log.error(
          at: columns.place("unit", row),
          Phrase(
            vi: "đơn vị này đã có ở dòng \(first)", en: "the unit is already on line \(first)"),
          mend: Phrase(vi: "mỗi đơn vị một dòng", en: "one row for each unit"))
        continue
      }
      opinions[unit] = opinion
    }
    return opinions
  }

  private func opinion(_ row: CommaSeparatedTable.Row) -> VoterOpinion? {
    let voters = columns.number("voters", row, largest: Self.mostVoters, unit: Self.people)
    let agree = columns.required("agree", row).flatMap { _ in count("agree", row) }
    let (tookPart, disagree) = (count("took_part", row), count("disagree", row))
    let other = count("other", row)
    let (commune, district) = (council("commune", row), council("district", row))
    guard let voters, let agree else { return nil }
    isAtMost("took_part", tookPart, voters, row)
    // Whoever answered took part.
    let answers = agree + (disagree ?? 0) + (other ?? 0)
    let most = tookPart ?? voters
    if answers > most {
      columns.log.error(
        at: columns.place("agree", row),
        Phrase(
          vi: "\(answers) ý kiến, nhiều hơn \(most) cử tri\(tookPart == nil ? "" : " tham gia")",
          en:
            "\(answers) answers, more than the \(most) voters\(tookPart == nil ? "" : " who took part")"
        ), mend: Phrase(vi: "kiểm tra lại các số", en: "check the figures"))
    }
    return VoterOpinion(
      voters: voters, tookPart: tookPart, agree: agree, disagree: disagree, other: other,
      commune: commune, district: district)
  }

  private func count(_ name: String, _ row: CommaSeparatedTable.Row) -> Int? {
    columns.count(name, row, largest: Self.mostVoters, unit: Self.people)
  }

  private func isAtMost(
    _ name: String, _ number: Int?, _ most: Int, _ row: CommaSeparatedTable.Row
  ) {
    guard let number, number > most else { return }
    columns.log.error(
      at: columns.place(name, row),
      Phrase(vi: "\(number) nhiều hơn \(most) cử tri", en: "\(number) is more than \(most) voters"),
      mend: Phrase(vi: "kiểm tra lại hai số", en: "check both figures"))
  }

  /// The resolution of a council; a share without its resolution is a fault.
  private func council(_ name: String, _ row: CommaSeparatedTable.Row) -> VoterOpinion.Council? {
    let percent = Phrase(vi: "%", en: "%")
    let share = columns.number(
      "\(name)_percent", row, places: 2, largest: 10_000, unit: percent, isRequired: false)
    guard let resolution = columns.text("\(name)_resolution", row) else {
      if columns.text("\(name)_percent", row) != nil {
        columns.log.error(
          at: columns.place("\(name)_percent", row),
          Phrase(
            vi: "có tỷ lệ tán thành nhưng không có nghị quyết",
            en: "there is a share, but no resolution"),
          mend: Phrase(
            vi: "ghi “\(name)_resolution”, hoặc để trống ô này",
            en: "give “\(name)_resolution”, or leave the field empty"))
      }
      return nil
    }
    return VoterOpinion.Council(resolution: resolution, share: share)
  }
}
