import Foundation
import LegalParameters
import Planning
import Registry
import Reporting
import SourceFiles
import Territory

/// Keeps a finished plan in the history.
///
/// Whatever goes wrong is told and changes nothing else.
struct HistoryRecord {
  /// Where and with what note.
  struct Request {
    /// The file; `nil` where the user has no data folder.
    let file: String?
    let note: String?
  }

  let plan: Plan
  /// `run` or `assess`.
  let command: String
  let scenarioPath: String
  let folders: (dataset: String, law: String)
  /// The plan folder; `nil` where none was written.
  let out: String?

  /// Keeps the plan.
  func keep(_ request: Request) {
    guard let file = request.file else { return }
    do throws(ProblemReport) {
      let registry = try Registry(file, for: .writing)
      try registry.add(entry(note: request.note), content)
    } catch {
      for problem in error.problems { Terminal.note(problem.text(in: Language.ofThisRun)) }
      Terminal.note(
        say(
          "phương án không được ghi vào sổ lịch sử; kết quả không bị ảnh hưởng (--no-history: không "
            + "ghi sổ)",
          "the plan is not kept in the history; the result is not affected (--no-history keeps none)"
        ))
    }
  }

  private func entry(note: String?) -> RegistryEntry {
    let planned = plan.planningCase
    func absolute(_ path: String) -> String {
      URL(fileURLWithPath: path).standardizedFileURL.path
    }
    return RegistryEntry(
      made: Date().formatted(.iso8601), command: command, title: planned.scenario.title,
      status: plan.status.rawValue, isLawful: plan.isLawful, scenario: absolute(scenarioPath),
      folder: out.map(absolute), note: note, program: Sapxep.version,
      dataset: planned.dataset.name, datasetFolder: absolute(folders.dataset),
      datasetHash: planned.dataset.hash.description, lawHash: planned.law.hash.description,
      lawDay: planned.law.day.description, phase: planned.law.phase,
      scenarioHash: ContentHash(of: planned.scenario.resolvedYAML().utf8).description,
      goals: HistoryFigure.goals(of: plan), totals: HistoryFigure.totals(of: plan))
  }

  private var content: RegistryContent {
    let planned = plan.planningCase
    let dataset = planned.dataset
    return RegistryContent(
      resolved: planned.scenario.resolvedYAML(),
      units: dataset.units.map { unit in
        RegistryContent.Unit(
          code: unit.code, name: unit.name, district: dataset.districts[unit.district].name,
          population: unit.missing.contains(.population) ? nil : unit.population,
          area: unit.missing.contains(.area) ? nil : unit.area)
      },
      groups: plan.groups.map { group in
        RegistryContent.Group(
          members: group.members.map { dataset.units[$0].code }
            + group.parts.map { dataset.parts.parts[$0.index].code },
          name: group.name, year: group.year, basis: group.figures.basis.rawValue)
      },
      datasetFiles: datasetFiles, lawFiles: lawFiles)
  }

  /// The fingerprint of each table of the dataset.
  private var datasetFiles: [String: String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folders.dataset)) ?? []
    var files: [String: String] = [:]
    for name in names where name.hasSuffix(".csv") || name.hasSuffix(".yaml") {
      guard let file = try? TextFile.read(folders.dataset + "/" + name) else { continue }
      files[name] = ContentHash(of: file.bytes).description
    }
    return files
  }

  private var lawFiles: [String: String] {
    var files: [String: String] = [:]
    for name in LawBook.fileNames {
      files[name] = (try? TextFile.read(folders.law + "/" + name))?.text
    }
    return files
  }
}
