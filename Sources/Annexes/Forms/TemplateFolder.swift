import Foundation
import SourceFiles

/// Where the forms, the letterhead and the wording lie.
public struct TemplateFolder: Sendable {
  /// The files of a folder of templates.
  public static let fileNames = [AnnexForm.fileName, Letterhead.fileName, Wording.fileName]

  /// The folder with all files.
  public let shipped: String
  /// The user's folder, whose files stand in place of the shipped ones.
  public let own: String?

  /// Takes the user's folder, when one is named, before the shipped one.
  ///
  /// - Throws: ``ProblemReport`` when there is no such folder, or none of the files in it.
  public init(shipped: String, own: String? = nil) throws(ProblemReport) {
    self.shipped = shipped
    self.own = own
    guard let own else { return }
    try InputFolder.check(
      own, missing: Phrase(vi: "không có thư mục mẫu này", en: "there is no such template folder"))
    let names = Self.fileNames
    guard names.contains(where: { FileManager.default.fileExists(atPath: own + "/" + $0) }) else {
      throw ProblemReport(
        .noInput,
        [
          Problem(
            .error, at: SourcePosition(file: own),
            Phrase(vi: "thư mục không có tệp mẫu nào", en: "the folder has no template"),
            mend: Phrase(
              vi:
                "cần ít nhất một trong: \(names.joined(separator: ", ")); “sapxep templates” ghi ra cả ba",
              en: "at least one of: \(names.joined(separator: ", ")); “sapxep templates” writes all"
            ))
        ])
    }
  }

  /// The path of one of the files: the user's where there is one.
  public func path(_ name: String) -> String {
    if let own, FileManager.default.fileExists(atPath: own + "/" + name) { return own + "/" + name }
    return shipped + "/" + name
  }

  /// The shipped folder: `annexes` beside the dataset, else `Datasets/annexes` in a folder above the
  /// program.
  ///
  /// - Returns: The first that holds `forms.yaml`; the one beside the dataset when none does.
  public static func shippedPath(datasetFolder: String?) -> String {
    let files = FileManager.default
    let dataset = datasetFolder ?? "Datasets/any"
    let beside = URL(fileURLWithPath: dataset).deletingLastPathComponent()
      .appendingPathComponent("annexes").path
    if datasetFolder != nil, files.fileExists(atPath: beside + "/" + AnnexForm.fileName) {
      return beside
    }
    return ProgramFolder.find("Datasets/annexes", holding: AnnexForm.fileName) ?? beside
  }
}
