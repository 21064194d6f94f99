import DatasetImport
import SourceFiles
import Territory
import TestSupport
import Testing

@Suite("A dataset comes back from its own tables")
struct RoundTripTests {
  @Test("units.csv and adjacency.csv of Hà Nội give an equal dataset")
  func hanoi() throws {
    let folder = Repository.path("Datasets/hanoi-2022")
    var request = DatasetImporter.Request()
    request.units = folder + "/units.csv"
    request.adjacency = folder + "/adjacency.csv"
    let outcome = try DatasetImporter(request, mapping: ImportMapping()).run()
    #expect(outcome.warnings.isEmpty)
    try TemporaryFolder.with { temporary in
      for file in outcome.files { try temporary.write("data/" + file.name, bytes: file.bytes) }
      let (made, original) = (
        try Dataset.load(folder: temporary.path("data")), try Dataset.load(folder: folder)
      )
      #expect(made.units == original.units)
      #expect(made.districts == original.districts)
      #expect(made.borders == original.borders)
      #expect(made.provinces == original.provinces)
      #expect(made.manifest.title == original.manifest.title)
      #expect(made.manifest.date == original.manifest.date)
    }
  }

  @Test("The mapping that was used reads the same dataset again, and says the same")
  func mapping() throws {
    try TemporaryFolder.with { folder in
      var request = DatasetImporter.Request()
      request.units = Repository.path("Datasets/hanoi-2022/units.csv")
      let first = try DatasetImporter(request, mapping: ImportMapping()).run()
      let written = try #require(first.files.first { $0.name == DatasetImporter.mappingName })
      let path = try folder.write("mapping.yaml", bytes: written.bytes)
      let again = try DatasetImporter(request, mapping: try ImportMapping.load(path)).run()
      for (one, other) in zip(first.files, again.files) where one.name != "dataset.yaml" {
        #expect(one.name == other.name)
        #expect(one.bytes == other.bytes, "\(one.name)")
      }
    }
  }
}
