import Foundation
import SourceFiles

/// Where the forms and the letterhead lie.
public enum TemplateFolder {
  /// The folder `annexes` beside the dataset, else `Datasets/annexes` in a folder above the program.
  ///
  /// - Returns: The first that holds `forms.yaml`; the one beside the dataset when none does.
  public static func path(datasetFolder: String) -> String {
    let files = FileManager.default
    let beside = URL(fileURLWithPath: datasetFolder).deletingLastPathComponent()
      .appendingPathComponent("annexes").path
    if files.fileExists(atPath: beside + "/" + AnnexForm.fileName) { return beside }
    var folder = URL(fileURLWithPath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
    while folder.path != "/", folder.path != folder.deletingLastPathComponent().path {
      folder.deleteLastPathComponent()
      let candidate = folder.appendingPathComponent("Datasets/annexes").path
      if files.fileExists(atPath: candidate + "/" + AnnexForm.fileName) { return candidate }
    }
    return beside
  }
}
