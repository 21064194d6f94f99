import ArgumentParser
import Planning
import Reporting
import SourceFiles
import Verification

/// A plan that was read from its folder and verified from the raw data.
struct VerifiedPlan {
  /// Where it was read from.
  let input: PlanInput
  /// The plan.
  let plan: Plan
  /// How many comparisons the verifier made.
  let comparisons: Int

  /// Opens and verifies the folder at `path`.
  ///
  /// - Parameter mayBeOfDistricts: Whether a plan of districts only is taken.
  /// - Throws: A problem of the files; the exit code for a plan that the verifier refuses, that is of
  ///   districts only, or for a folder that says that there is no plan. Both are told on stderr first.
  init(
    _ path: String, folders: FolderOptions, _ common: CommonOptions, mayBeOfDistricts: Bool = false
  ) throws {
    input = try PlanInput(path, folders: folders)
    let verification = PlanVerification.verify(
      planJSON: input.planFile.bytes, resolvedYAML: input.resolvedFile.bytes,
      case: input.planningCase)
    guard verification.isAccepted else {
      for finding in verification.findings {
        Terminal.note("✗ " + PlainText.line(finding.text(in: common.language)))
      }
      Terminal.note(
        say(
          "\(path): bộ kiểm tra bác phương án; không in gì\n    → thư mục đã bị sửa hoặc chép thiếu: "
            + "chép lại, hoặc lập lại bằng run, assess --out",
          "\(path): the verifier refuses the plan; nothing is printed\n    → the folder was changed "
            + "or copied in part: copy it again, or make it anew with run, assess --out"))
      throw Terminal.Exit.data.error
    }
    guard let plan = Plan.read(input.planFile.bytes, for: input.planningCase) else {
      Terminal.note(
        say(
          "\(path): thư mục này nói rằng không có phương án hợp lệ",
          "\(path): this folder says that there is no legal plan"))
      throw Terminal.Exit.noLegalPlan.error
    }
    guard mayBeOfDistricts || plan.planningCase.scenario.level != .district else {
      Terminal.note(
        say(
          "\(path): phương án chỉ sắp xếp cấp huyện, không có gì về cấp xã để in",
          "\(path): the plan arranges districts only, there is nothing of communes to print"))
      throw Terminal.Exit.data.error
    }
    self.plan = plan
    comparisons = verification.checks
  }
}
