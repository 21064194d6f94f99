import ArgumentParser
import Foundation
import Reporting
import Scenarios
import SourceFiles
import Verification

/// `sapxep verify`: checks a plan folder from the raw data.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Kiểm tra độc lập một thư mục phương án từ dữ liệu gốc.",
      "Check a plan folder independently, from the raw data."),
    discussion: say(
      "Dữ liệu và luật lấy ở nơi run.lock ghi, hoặc ở --dataset và --law; nội dung khác với nội dung "
        + "đã dùng để lập phương án thì bị bác.",
      "Dataset and law are taken from where run.lock says, or from --dataset and --law; content "
        + "that differs from what the plan was made of is refused."))

  @Argument(help: help("Thư mục phương án.", "The plan folder.", name: "plan"))
  var plan: String

  @OptionGroup var folders: FolderOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Terminal.reporting {
      let planFile = try TextFile.read(plan + "/plan.json")
      let resolvedPath = plan + "/resolved.yaml"
      let resolvedFile = try TextFile.read(resolvedPath)
      let lock = RunLock.read(plan + "/run.lock")
      guard let dataset = folders.dataset ?? lock?.dataset else {
        throw ProblemReport(
          .noInput,
          [
            Problem(
              .error, at: SourcePosition(file: plan),
              Phrase(
                vi: "không có run.lock nên không biết dữ liệu ở đâu",
                en: "there is no run.lock to tell where the dataset is"),
              mend: Phrase(vi: "thêm --dataset DIR", en: "add --dataset DIR"))
          ])
      }
      let planningCase = try PlanningCase.load(
        Scenario.load(resolvedPath), datasetFolder: dataset,
        lawFolder: folders.law ?? (folders.dataset == nil ? lock?.law : nil))
      let result = PlanVerification.verify(
        planJSON: planFile.bytes, resolvedYAML: resolvedFile.bytes, case: planningCase)
      for note in result.notes { try Terminal.print("• " + note.text(in: common.language) + "\n") }
      guard result.isAccepted else {
        for finding in result.findings {
          try Terminal.print("✗ " + finding.text(in: common.language) + "\n")
        }
        try Terminal.print(say("BỊ BÁC: phương án không đúng.\n", "REFUSED: the plan is wrong.\n"))
        throw Terminal.Exit.data.error
      }
      try Terminal.print(
        say(
          "ĐÚNG: \(result.checks) phép so sánh từ dữ liệu gốc, không sai lệch.\n",
          "RIGHT: \(result.checks) comparisons from the raw data, no difference.\n"))
    }
  }
}
