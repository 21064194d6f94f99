import Foundation
import SourceFiles
import Territory

/// Looks a dataset folder over: what the loader refuses, and what it accepts but a person should see.
public struct DatasetCheck: Sendable {
  /// The findings: those of the loader first, then by file and line.
  public let findings: [DatasetFinding]
  /// The dataset; `nil` when it cannot be loaded.
  public let dataset: Dataset?

  /// How many findings have a severity.
  public func count(_ severity: DatasetFinding.Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// Checks the folder at `path`.
  ///
  /// - Throws: ``ProblemReport`` only when the folder or one of its tables cannot be opened.
  public static func run(folder path: String) throws(ProblemReport) -> DatasetCheck {
    do {
      let dataset = try Dataset.load(folder: path)
      var findings = dataset.warnings.map { of($0) }
      let tables = CheckedTables(folder: path)
      findings += NameCheck(dataset: dataset, tables: tables).findings
      findings += SumCheck(dataset: dataset, tables: tables).findings
      findings += FigureCheck(dataset: dataset, tables: tables).findings
      findings += ConnectionCheck(dataset: dataset, tables: tables).findings
      findings += try BoundaryCheck(dataset: dataset, tables: tables).findings()
      findings += FeatureCheck(dataset: dataset, tables: tables).findings
      return DatasetCheck(findings: findings, dataset: dataset)
    } catch {
      guard error.kind == .badData else { throw error }
      return DatasetCheck(findings: error.problems.map { of($0) }, dataset: nil)
    }
  }

  private static func of(_ problem: Problem) -> DatasetFinding {
    DatasetFinding(
      problem.severity == .error ? .error : .warning, .reading, at: problem.position, problem.what,
      mend: problem.mend)
  }
}

/// Where rows stand in the tables of a folder that was loaded without errors.
struct CheckedTables {
  let folder: String
  private let units: CommaSeparatedTable?
  private let districts: CommaSeparatedTable?
  private let lines: [String: [String: CommaSeparatedTable.Row]]

  init(folder: String) {
    self.folder = folder
    let quiet = ProblemLog()
    func table(_ name: String) -> CommaSeparatedTable? {
      (try? TextFile.read(folder + "/" + name)).flatMap { CommaSeparatedTable($0, log: quiet) }
    }
    func rows(_ table: CommaSeparatedTable?) -> [String: CommaSeparatedTable.Row] {
      guard let table, let code = table.column("code") else { return [:] }
      return Dictionary(
        table.rows.map { ($0.fields[code], $0) }, uniquingKeysWith: { first, _ in first })
    }
    units = table("units.csv")
    districts = table("districts.csv")
    lines = ["units": rows(units), "districts": rows(districts)]
  }

  func path(_ name: String) -> SourcePosition { SourcePosition(file: folder + "/" + name) }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + "/" + name)
  }

  /// The place of a unit's field, or of its row.
  func unit(_ code: String, _ column: String = "code") -> SourcePosition {
    place(units, lines["units"]?[code], column) ?? path("units.csv")
  }

  /// The place of a district's field, or of its row.
  func district(_ code: String, _ column: String = "code") -> SourcePosition {
    place(districts, lines["districts"]?[code], column) ?? path("districts.csv")
  }

  private func place(
    _ table: CommaSeparatedTable?, _ row: CommaSeparatedTable.Row?, _ column: String
  ) -> SourcePosition? {
    guard let table, let row, let index = table.column(column) ?? table.column("code") else {
      return nil
    }
    return table.position(row, index)
  }

  func hasUnitColumn(_ name: String) -> Bool { units?.column(name) != nil }

  /// The column that holds areas.
  var areaColumn: String { hasUnitColumn("area_m2") ? "area_m2" : "area_km2" }
}
