import TestSupport

/// Scenario files over the shipped dataset of Hà Nội.
enum HanoiScenario {
  /// The default scenario that the project ships.
  static let standard = Repository.path("scenarios/hanoi-2023-2025.yaml")

  /// The adopted outcome that the project ships.
  static let adopted = Repository.path("Datasets/hanoi-2022/adopted-2025.csv")

  /// Quận Ba Đình alone: fourteen wards, all due.
  static let oneDistrict = "scope: { districts: [\"001\"] }"

  /// Two inner districts that have no legal plan: small groups, and no discretion.
  static let withoutPlan = """
    scope: { districts: ["001", "002"] }
    groups: { discretion: forbidden, max_units: 2 }
    """

  /// Quận Đống Đa with so large groups that the third goal takes long.
  static let slow = """
    scope: { districts: ["006"] }
    groups: { max_units: 8 }
    """

  /// Writes `s.yaml` with `keys` laid over the shared base, and returns its path.
  @discardableResult
  static func write(
    _ keys: String = oneDistrict, as name: String = "s.yaml", in folder: TemporaryFolder
  ) throws -> String {
    let base = Repository.path("scenarios/base/hanoi.yaml")
    return try folder.write(name, "format: 1\ntitle: Thử nghiệm\nextends: \(base)\n\(keys)\n")
  }
}
