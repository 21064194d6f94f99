import TestSupport

/// The small dataset with a scenario of its own and the shipped law.
enum SmallTown {
  /// The scenario's text.
  static let scenario = """
    format: 1
    title: Thị trấn nhỏ
    dataset: data
    law: { as_of: 2023-10-01, phase: 2023-2025, folder: "\(Repository.path("Datasets/law"))" }

    """

  /// Writes dataset and scenario (with `keys` at its end), and returns the scenario's path.
  @discardableResult
  static func write(
    _ dataset: SmallDataset = SmallDataset(), keys: String = "", in folder: TemporaryFolder
  ) throws -> String {
    try dataset.write(in: folder)
    return try folder.write("s.yaml", scenario + keys)
  }
}
