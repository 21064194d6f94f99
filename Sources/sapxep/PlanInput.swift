import Foundation
import Reporting
import Scenarios
import SourceFiles

/// A plan folder with the case that it was made from.
struct PlanInput {
  /// The folder.
  let folder: String
  /// The dataset folder.
  let datasetFolder: String
  /// plan.json.
  let planFile: TextFile
  /// resolved.yaml.
  let resolvedFile: TextFile
  /// staff.json; plans without a legal solution have none.
  let staffFile: TextFile?
  /// The case, from the resolved scenario and the dataset that run.lock or the user names.
  let planningCase: PlanningCase

  /// Opens the folder at `path`.
  ///
  /// - Throws: ``ProblemReport`` when it is no plan folder, or its dataset or law cannot be read.
  init(_ path: String, folders: FolderOptions) throws {
    folder = try Self.folder(path)
    planFile = try TextFile.read(PlanFile.plan.path(in: folder))
    let resolvedPath = PlanFile.resolved.path(in: folder)
    resolvedFile = try TextFile.read(resolvedPath)
    let staffPath = PlanFile.staff.path(in: folder)
    staffFile =
      FileManager.default.fileExists(atPath: staffPath) ? try TextFile.read(staffPath) : nil
    let lock = RunLock.read(PlanFile.lock.path(in: folder))
    guard let dataset = folders.dataset?.path ?? lock?.dataset else {
      throw ProblemReport(
        .noInput,
        [
          Problem(
            .error, at: SourcePosition(file: folder),
            Phrase(
              vi: "không có run.lock nên không biết dữ liệu ở đâu",
              en: "there is no run.lock to tell where the dataset is"),
            mend: Phrase(vi: "thêm --dataset DIR", en: "add --dataset DIR"))
        ])
    }
    datasetFolder = dataset
    planningCase = try PlanningCase.load(
      Scenario.load(resolvedPath), datasetFolder: dataset,
      lawFolder: folders.law?.path ?? (folders.dataset == nil ? lock?.law : nil))
  }

  /// The proofs in the folder, by name; none when there are none.
  func certificates() throws(ProblemReport) -> [String: [UInt8]] {
    let place = PlanFile.certificates.path(in: folder)
    var files: [String: [UInt8]] = [:]
    for name in (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    where name.hasSuffix(".vipr") {
      files[name] = try TextFile.read(place + "/" + name).bytes
    }
    return files
  }

  private static func folder(_ path: String) throws(ProblemReport) -> String {
    var isDirectory: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
    let holdsPlan = FileManager.default.fileExists(atPath: PlanFile.plan.path(in: path))
    if exists, isDirectory.boolValue, holdsPlan { return path }
    throw ProblemReport(
      .noInput,
      [
        Problem(
          .error, at: SourcePosition(file: path),
          exists
            ? isDirectory.boolValue
              ? Phrase(
                vi: "đây không phải thư mục phương án (không có \(PlanFile.plan.rawValue))",
                en: "this is no plan folder (it has no \(PlanFile.plan.rawValue))")
              : Phrase(
                vi: "đây là tệp, cần thư mục phương án",
                en: "this is a file, a plan folder is expected")
            : Phrase(vi: "không có thư mục phương án này", en: "there is no such plan folder"),
          mend: Phrase(
            vi: "nêu thư mục mà run --out hoặc assess --out đã ghi",
            en: "name the folder that run --out or assess --out wrote"))
      ])
  }
}
