import DatasetImport
import SourceFiles
import Territory
import TestSupport

/// An import of files that a test writes.
struct Importing {
  /// What was made, and what was said.
  let outcome: DatasetImporter.Outcome
  let dataset: Dataset

  /// The notes in English, one a line.
  var notes: String { outcome.notes.map(\.en).joined(separator: "\n") }
  /// The warnings in English, one a line.
  var warnings: String { outcome.warnings.map(\.what.en).joined(separator: "\n") }

  func unit(_ code: String) -> Unit? { dataset.index(ofUnit: code).map { dataset.units[$0] } }

  /// Imports `units`, `districts`, `adjacency`, `boundaries`: the bytes of each, by name.
  init(
    _ files: [(name: String, bytes: [UInt8])], mapping: String? = nil, projection: String? = nil
  ) throws {
    (outcome, dataset) = try TemporaryFolder.with { folder in
      var request = DatasetImporter.Request()
      request.projection = projection
      for file in files {
        let path = try folder.write(file.name, bytes: file.bytes)
        switch file.name.prefix(while: { $0 != "." }) {
        case "units", "form": request.units = path
        case "bezirke", "huyen": request.districts = path
        case "pairs": request.adjacency = path
        case "shapes": request.boundaries = path
        default: continue
        }
      }
      let stated = try mapping.map { text in
        try ImportMapping.load(try folder.write("mapping.yaml", text))
      }
      let outcome = try DatasetImporter(request, mapping: stated ?? ImportMapping()).run()
      for file in outcome.files { try folder.write("data/" + file.name, bytes: file.bytes) }
      return (outcome, try Dataset.load(folder: folder.path("data")))
    }
  }

  init(
    units: String, pairs: String? = nil, mapping: String? = nil
  ) throws {
    var files = [(name: "units.csv", bytes: Array(units.utf8))]
    if let pairs { files.append((name: "pairs.csv", bytes: Array(pairs.utf8))) }
    try self.init(files, mapping: mapping)
  }

  /// The problems of an import that must fail, with their mends, in English.
  static func refusal(
    _ files: [(name: String, bytes: [UInt8])], projection: String? = nil
  ) -> String {
    let report = ProblemReport.of { try Importing(files, projection: projection) }
    return report?.problems.map { "\($0.line) → \($0.mend?.en ?? "")" }
      .joined(separator: "\n") ?? ""
  }

  static func refusal(units: String) -> String {
    refusal([(name: "units.csv", bytes: Array(units.utf8))])
  }
}
