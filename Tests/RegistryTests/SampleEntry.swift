@testable import Registry

/// A plan that was made, as a sample.
enum SampleEntry {
  static func entry(
    _ title: String = "Thử", made: String = "2026-01-02T03:04:05Z", folder: String? = "/tmp/p"
  ) -> RegistryEntry {
    RegistryEntry(
      made: made, command: "run", title: title, status: "optimal", isLawful: true,
      scenario: "/tmp/s.yaml", folder: folder, note: nil, program: "test", dataset: "d",
      datasetFolder: "/tmp/d", datasetHash: "dd", lawHash: "ll", lawDay: "2023-10-01",
      phase: "2023-2025", scenarioHash: "ss",
      goals: [.init(name: "units_changed", value: 3, bound: 3)],
      totals: [.init(name: "units_after", value: 7)])
  }

  static func content(_ resolved: String = "format: 1\n") -> RegistryContent {
    RegistryContent(
      resolved: resolved,
      units: [
        .init(code: "00001", name: "Phường An", district: "Quận Một", population: 9, area: nil)
      ],
      groups: [.init(members: ["00001", "00002"], name: "Phường An", year: 2024, basis: "4.1")],
      datasetFiles: ["units.csv": "aa"], lawFiles: ["due.yaml": "format: 1\n"])
  }
}
