import LegalParameters
import Scenarios
import SourceFiles
import TestSupport

/// Scenarios over the small dataset and the shipped law, in a folder of their own.
enum ScenarioFolder {
  /// The first four lines of every scenario here; what a test adds begins on line 5.
  static var head: String {
    """
    format: 1
    title: Thử
    dataset: data
    law: { folder: "\(Repository.path("Datasets/law"))", as_of: 2023-10-01, phase: 2023-2025 }

    """
  }

  /// Runs `work` with the path of `s.yaml`, which holds ``head`` and `text`.
  static func with<Result>(_ text: String, _ work: (String) throws -> Result) throws -> Result {
    try withFiles(["s.yaml": head + text]) { try work($0.path("s.yaml")) }
  }

  /// Runs `work` with a folder that holds the dataset and `files`.
  static func withFiles<Result>(
    _ files: [String: String], _ work: (TemporaryFolder) throws -> Result
  ) throws -> Result {
    try TemporaryFolder.with { folder in
      try SmallDataset().write(in: folder)
      for (name, text) in files { try folder.write(name, text) }
      return try work(folder)
    }
  }

  /// The scenario at `path`, resolved against its dataset and law.
  static func planningCase(_ path: String) throws -> PlanningCase {
    try PlanningCase.load(Scenario.load(path))
  }

  /// What is reported for ``head`` and `text`.
  static func report(_ text: String) throws -> ProblemReport? {
    try with(text) { path in ProblemReport.of { try planningCase(path) } }
  }
}

extension Scenario {
  /// All that a scenario asks for, without where it is written; for comparing scenarios.
  var content: [String] {
    func codes(_ coded: [Coded]) -> String { coded.map(\.code).joined(separator: " ") }
    let scope: String
    switch districts {
    case .all: scope = "all"
    case .listed(let coded): scope = codes(coded)
    case .ofProvinces(let coded): scope = "provinces " + codes(coded)
    }
    var lines = [
      title, asOf.description, phase, scope, acrossDistricts.rawValue, due.rawValue, "\(maxUnits)",
      discretion.rawValue,
      fallbacks.rawValue, withoutDueUnit.rawValue, goals.map(\.rawValue).joined(separator: " "),
      "\(search.workLimit ?? -1)", "\(search.secondsLimit ?? -1)",
    ]
    lines += (traits?.rules ?? []).flatMap { rule in
      ["\(rule.column.key) \(rule.fallback.rawValue)"]
        + rule.provinces.map { "\($0.province.code) \($0.extent.rawValue)" }
    }
    lines += links.add.map { "link \(codes($0.units))|\($0.kind.rawValue)|\($0.why)" }
    lines += links.remove.map { "cut \(codes($0.units))|\($0.why)" }
    lines += decisions.keep.map {
      "keep \(codes($0.units))|\($0.ground?.code ?? "")|\($0.evidence ?? "")|\($0.inferredFrom ?? "")"
    }
    lines += decisions.join.map {
      "join \(codes($0.units))|\($0.year ?? 0)|\($0.why ?? "")|\($0.kind?.rawValue ?? "")|"
        + "\($0.furtherJoining?.factor ?? "")|\($0.furtherJoining?.why ?? "")"
    }
    lines += decisions.separate.map { "separate \(codes($0.units))|\($0.why ?? "")" }
    lines += decisions.name.map {
      "name \(codes($0.members))|\($0.name)|\($0.seat?.code ?? "")|\($0.kind?.rawValue ?? "")|"
        + "\($0.furtherJoining?.factor ?? "")|\($0.furtherJoining?.why ?? "")"
    }
    lines += limits.map {
      "limit \($0.path) \($0.least ?? -1) \($0.most ?? -1)"
    }
    return lines + staffing.content + ["effect \(effect)"]
  }
}

extension StaffingRequest {
  /// All that it asks for, without where it is written.
  var content: [String] {
    [
      "regimes \(regimes)", "base \(baseSalary ?? -1)", "police \(regularPolice)",
      "cap \(peopleCap ?? -1)", "coefficient \(salaryCoefficient ?? -1)", "\(severance)",
      "\(roadmap)",
    ]
  }
}
