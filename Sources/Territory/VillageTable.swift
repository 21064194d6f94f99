import Foundation
import SourceFiles

/// Reads `villages.csv` and `village-adjacency.csv`, which a dataset may have.
enum VillageTable {
  /// No village has more households; sums of them stay far below the largest integer.
  static let mostHouseholds = 10_000_000
  /// No village has more voters.
  static let mostVoters = 100_000_000
  /// No village has more people at work.
  static let mostPeople = 10_000
  /// The two files, which belong together.
  static let fileNames = (villages: "villages.csv", adjacency: "village-adjacency.csv")

  /// The villages of the dataset in `folder` and the files they stand in; nothing when it has
  /// neither file.
  ///
  /// - Throws: ``ProblemReport`` when one of the two is missing or cannot be opened; what is wrong
  ///   in them goes to `log`.
  static func load(
    folder: String, units: [Unit], unitsAreComplete: Bool, log: ProblemLog
  ) throws(ProblemReport) -> (map: VillageMap?, files: [TextFile]) {
    let paths = [fileNames.villages, fileNames.adjacency].map { folder + "/" + $0 }
    let found = paths.filter { FileManager.default.fileExists(atPath: $0) }
    if found.isEmpty { return (nil, []) }
    guard found.count == 2 else {
      let missing = paths.first { !found.contains($0) } ?? ""
      throw ProblemReport(
        .noInput,
        log.problems + [
          Problem(
            .error, at: SourcePosition(file: missing),
            Phrase(vi: "không có tệp này", en: "there is no such file"),
            mend: Phrase(
              vi: "\(fileNames.villages) và \(fileNames.adjacency) phải đi cùng nhau",
              en: "\(fileNames.villages) and \(fileNames.adjacency) belong together"))
        ])
    }
    var files: [TextFile] = []
    for path in paths {
      do {
        files.append(try TextFile.read(path))
      } catch {
        throw ProblemReport(error.kind, log.problems + error.problems)
      }
    }
    let tables = files.map { CommaSeparatedTable($0, log: log) }
    guard let villageTable = tables[0], let adjacencyTable = tables[1] else { return (nil, files) }
    let assumptions = AssumptionList()
    let known = log.errorCount
    let villages = read(
      villageTable, units: units, unitsAreComplete: unitsAreComplete, assumptions: assumptions,
      log: log)
    let isComplete = unitsAreComplete && villageTable.isComplete && log.errorCount == known
    let pairs = VillageAdjacencyTable.read(
      adjacencyTable, villages: villages, villagesAreComplete: isComplete, log: log)
    return (
      VillageMap(villages: villages, pairs: pairs, assumptions: assumptions.phrases), files
    )
  }

  private static func read(
    _ table: CommaSeparatedTable, units: [Unit], unitsAreComplete: Bool,
    assumptions: AssumptionList, log: ProblemLog
  ) -> [Village] {
    let columns = TableColumns(
      table, documented: DatasetColumn.villages, assumptions: assumptions, log: log)
    let communes = UnitCodes(units, isComplete: unitsAreComplete)
    var lines: [String: Int] = [:]
    var villages: [Village] = []
    for row in table.rows {
      let households = columns.number(
        "households", row, largest: mostHouseholds, unit: Phrase(vi: "hộ", en: "households"))
      let consultation = consultation(row, columns)
      let people = columns.count(
        "non_specialised", row, largest: mostPeople, unit: Phrase(vi: "người", en: "people"))
      let kind = kind(row, columns)
      let commune = communes.index(row, columns, in: "parent")
      let traits = traits(row, columns, in: commune.map { units[$0] })
      guard let code = columns.required("code", row), let name = columns.required("name", row)
      else { continue }
      if let first = lines.updateValue(row.line, forKey: code) {
        log.error(
          at: columns.place("code", row),
          Phrase(
            vi: "mã \(code) đã có ở dòng \(first)", en: "code \(code) is already on line \(first)"),
          mend: Phrase(vi: "mỗi mã một dòng", en: "one row for each code"))
        continue
      }
      guard let households, let kind, let commune else { continue }
      if kind == .thon, traits.contains(.formerLargeThon) {
        log.error(
          at: columns.place("former_large_thon", row),
          Phrase(
            vi: "\(name) là thôn: chỉ tổ dân phố mới có thể chuyển từ thôn lớn",
            en: "\(name) is a thôn: only a tổ dân phố can have been a large thôn"),
          mend: Phrase(vi: "để trống ô này", en: "leave the field empty"))
        continue
      }
      warnOfKind(kind, name, row, columns, in: units[commune])
      villages.append(
        Village(
          code: code, name: name, kind: kind, commune: commune, households: households,
          consultation: consultation, people: people, traits: traits))
    }
    if table.rows.isEmpty {
      log.error(
        at: table.position(table.headerRow, 0),
        Phrase(vi: "bảng không có thôn, tổ dân phố nào", en: "the table has no village"),
        mend: Phrase(
          vi: "thêm mỗi thôn một dòng, hoặc bỏ cả hai tệp",
          en: "add one row for each village, or remove both files"))
    }
    return villages.sorted { $0.code < $1.code }
  }

  private static func kind(
    _ row: CommaSeparatedTable.Row, _ columns: TableColumns
  ) -> VillageKind? {
    guard let word = columns.required("kind", row) else { return nil }
    if let kind = VillageKind(rawValue: word) { return kind }
    columns.log.error(
      at: columns.place("kind", row),
      Phrase(vi: "“\(word)” không phải thôn hay tổ dân phố", en: "“\(word)” is no kind of village"),
      mend: Phrase(vi: "dùng thon hoặc to_dan_pho", en: "use thon or to_dan_pho"))
    return nil
  }

  /// What voters said; faults are logged and count as not asked.
  private static func consultation(
    _ row: CommaSeparatedTable.Row, _ columns: TableColumns
  ) -> Village.Consultation? {
    let people = Phrase(vi: "người", en: "people")
    let voters = columns.number(
      "voters", row, largest: mostVoters, unit: people, isRequired: false)
    let agree = columns.count("agree", row, largest: mostVoters, unit: people)
    guard let agree else { return nil }
    guard columns.text("voters", row) != nil else {
      columns.log.error(
        at: columns.place("agree", row),
        Phrase(
          vi: "có số đồng ý \(agree) nhưng không có số cử tri",
          en: "\(agree) agree, but the number of voters is missing"),
        mend: Phrase(
          vi: "ghi “voters”, hoặc để trống “agree”", en: "give “voters”, or leave “agree” empty"))
      return nil
    }
    guard let voters else { return nil }
    guard agree <= voters else {
      columns.log.error(
        at: columns.place("agree", row),
        Phrase(
          vi: "\(agree) người đồng ý, nhiều hơn \(voters) cử tri",
          en: "\(agree) agree, more than the \(voters) voters"),
        mend: Phrase(vi: "kiểm tra lại hai số", en: "check both figures"))
      return nil
    }
    return Village.Consultation(voters: voters, agree: agree)
  }

  private static func traits(
    _ row: CommaSeparatedTable.Row, _ columns: TableColumns, in commune: Unit?
  ) -> VillageTraits {
    var traits: VillageTraits = []
    if columns.flag("security", row) { traits.insert(.keySecurity) }
    if columns.flag("former_large_thon", row) { traits.insert(.formerLargeThon) }
    let fromCommune: [(String, VillageTraits, UnitTraits)] = [
      ("border", .border, .border), ("island", .island, .island),
    ]
    for (name, trait, ofCommune) in fromCommune {
      let isStated = columns.text(name, row) != nil
      let holds =
        isStated ? columns.flag(name, row) : commune?.traits.contains(ofCommune) == true
      if holds { traits.insert(trait) }
    }
    return traits
  }

  /// Thôn belong to communes, tổ dân phố to wards and townships; others may be in transition.
  private static func warnOfKind(
    _ kind: VillageKind, _ name: String, _ row: CommaSeparatedTable.Row, _ columns: TableColumns,
    in commune: Unit
  ) {
    guard kind != VillageKind(in: commune.kind) else { return }
    columns.log.warning(
      at: columns.place("kind", row),
      Phrase(
        vi: "\(name) là \(kind.phrase.vi) nhưng thuộc \(commune.name)",
        en: "\(name) is a \(kind.phrase.en) of \(commune.name)"),
      mend: Phrase(
        vi: "thôn ở xã, tổ dân phố ở phường và thị trấn",
        en: "thôn are in communes, tổ dân phố in wards and townships"))
  }
}

extension TableColumns {
  /// A whole number that may be zero, at most `largest`; `nil` when the field is empty or faulty.
  func count(
    _ name: String, _ row: CommaSeparatedTable.Row, largest: Int, unit: Phrase
  ) -> Int? {
    guard let field = text(name, row) else { return nil }
    if DecimalText.scaled(field, places: 0) == 0, field.allSatisfy({ $0 == "0" }) { return 0 }
    if let value = Int(field), value < 0 {
      log.error(
        at: place(name, row),
        Phrase(
          vi: "“\(field)” nhỏ hơn 0 (\(unit.vi))", en: "“\(field)” is below 0 (\(unit.en))"),
        mend: Phrase(vi: "kiểm tra lại số liệu", en: "check the figure"))
      return nil
    }
    return number(name, row, largest: largest, unit: unit, isRequired: false)
  }
}
