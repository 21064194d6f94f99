import Foundation
import SourceFiles

extension Dataset {
  /// Reads the dataset in `folder`.
  ///
  /// - Throws: ``ProblemReport`` with every problem of every table, each with its place.
  public static func load(folder: String) throws(ProblemReport) -> Dataset {
    let log = ProblemLog()
    try InputFolder.check(
      folder,
      missing: Phrase(
        vi: "không có thư mục dữ liệu này", en: "there is no such dataset folder"))
    var files: [TextFile] = []
    var kind = ProblemReport.Kind.badData
    func open(_ name: String) -> TextFile? {
      do {
        let file = try TextFile.read(folder + "/" + name)
        files.append(file)
        return file
      } catch {
        if error.kind != .badData { kind = error.kind }
        log.add(error.problems)
        return nil
      }
    }
    let manifestFile = open("dataset.yaml")
    let tables = (
      districts: open("districts.csv").flatMap { CommaSeparatedTable($0, log: log) },
      units: open("units.csv").flatMap { CommaSeparatedTable($0, log: log) },
      adjacency: open("adjacency.csv").flatMap { CommaSeparatedTable($0, log: log) }
    )
    guard files.count == 4 else { throw ProblemReport(kind, log.problems) }

    var manifest: DatasetManifest?
    if let manifestFile {
      do {
        manifest = DatasetManifest.read(try YAMLFile.parse(manifestFile), log: log)
      } catch {
        log.add(error.problems)
      }
    }
    guard let districtTable = tables.districts, let unitTable = tables.units,
      let adjacencyTable = tables.adjacency
    else { throw ProblemReport(.badData, log.problems) }

    let assumptions = AssumptionList()
    var known = log.errorCount
    let districts = DistrictTable.read(districtTable, assumptions: assumptions, log: log)
    let districtsAreComplete = districtTable.isComplete && log.errorCount == known
    known = log.errorCount
    let flags = flags(in: folder, open: open, assumptions: assumptions, log: log)
    let units = UnitTable.read(
      unitTable, districts: districts, districtsAreComplete: districtsAreComplete,
      flags: flags, assumptions: assumptions, log: log)
    if unitTable.isComplete, log.errorCount == known { flags?.check(against: units, log: log) }
    let unitsAreComplete =
      districtsAreComplete && unitTable.isComplete && log.errorCount == known
    let borders = AdjacencyTable.read(
      adjacencyTable, units: units, unitsAreComplete: unitsAreComplete, log: log)
    let parts = parts(
      in: folder, open: open, units: units, borders: borders,
      isComplete: unitsAreComplete && !log.hasErrors,
      tolerance: manifest?.partsTolerancePercent, log: log)
    let villages = try VillageTable.load(
      folder: folder, units: units, unitsAreComplete: unitsAreComplete, log: log)
    files += villages.files
    let records = records(
      in: folder, open: open, codes: UnitCodes(units, isComplete: unitsAreComplete), log: log)
    let statementsPath = folder + "/" + PublishedStatement.fileName
    let statements =
      FileManager.default.fileExists(atPath: statementsPath)
      ? open(PublishedStatement.fileName).map { PublishedStatement.read($0, log: log) } ?? [] : []
    try log.throwIfErrors()
    guard let manifest else { throw ProblemReport(.badData, log.problems) }

    let named = files.map { (name: ($0.path as NSString).lastPathComponent, bytes: $0.bytes) }
    return Dataset(
      name: URL(fileURLWithPath: folder).standardizedFileURL.lastPathComponent,
      manifest: manifest, units: units, districts: districts, borders: borders,
      parts: parts, villages: villages.map, records: records,
      assumptions: manifest.assumptions + assumptions.phrases,
      statements: statements,
      listedTraits: Set(
        TraitColumn.allCases.filter {
          unitTable.column($0.rawValue) != nil || flags?.columns.contains($0.rawValue) == true
        }),
      hash: ContentHash(ofFiles: named), warnings: log.warnings)
  }

  /// The factors of single units, where the folder has `flags.csv`.
  private static func flags(
    in folder: String, open: (String) -> TextFile?, assumptions: AssumptionList, log: ProblemLog
  ) -> FlagTable? {
    guard FileManager.default.fileExists(atPath: folder + "/" + FlagTable.fileName),
      let file = open(FlagTable.fileName), let table = CommaSeparatedTable(file, log: log)
    else { return nil }
    return FlagTable(table, assumptions: assumptions, log: log)
  }

  /// The parts of units, where the folder has `parts.csv`.
  private static func parts(
    in folder: String, open: (String) -> TextFile?, units: [Unit], borders: Borders,
    isComplete: Bool, tolerance: Int?, log: ProblemLog
  ) -> PartMap {
    guard FileManager.default.fileExists(atPath: folder + "/" + PartTable.fileName),
      let file = open(PartTable.fileName), let table = CommaSeparatedTable(file, log: log)
    else { return PartMap() }
    return PartTable(
      columns: TableColumns(table, documented: DatasetColumn.parts, log: log), units: units,
      borders: borders, tolerance: tolerance ?? DatasetManifest.defaultPartsTolerance,
      isComplete: isComplete
    ).read()
  }
}

extension Dataset {
  /// Offices and opinions, where the folder has `offices.csv` and `voters.csv`.
  private static func records(
    in folder: String, open: (String) -> TextFile?, codes: UnitCodes, log: ProblemLog
  ) -> LocalRecords {
    func columns(_ name: String, _ documented: [DatasetColumn]) -> TableColumns? {
      guard FileManager.default.fileExists(atPath: folder + "/" + name), let file = open(name),
        let table = CommaSeparatedTable(file, log: log)
      else { return nil }
      return TableColumns(table, documented: documented, log: log)
    }
    return LocalRecords(
      offices: columns(OfficeTable.fileName, DatasetColumn.offices).map {
        OfficeTable(columns: $0, units: codes).read()
      },
      opinions: columns(VoterTable.fileName, DatasetColumn.voters).map {
        VoterTable(columns: $0, units: codes).read()
      })
  }
}

/// Collects what is assumed because a column is missing.
final class AssumptionList {
  private(set) var phrases: [Phrase] = []

  func add(_ phrase: Phrase) {
    phrases.append(phrase)
  }
}
