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

  /// Opens and verifies the folder at `path`.
  ///
  /// - Throws: A problem of the files; the exit code for a plan that the verifier refuses, or for a
  ///   folder that says that there is no plan. Both are told on stderr first.
  init(_ path: String, folders: FolderOptions, _ common: CommonOptions) throws {
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
          "\(path): bộ kiểm tra bác phương án; không in gì",
          "\(path): the verifier refuses the plan; nothing is printed"))
      throw Terminal.Exit.data.error
    }
    guard let plan = Plan.read(input.planFile.bytes, for: input.planningCase) else {
      Terminal.note(
        say(
          "\(path): thư mục này nói rằng không có phương án hợp lệ",
          "\(path): this folder says that there is no legal plan"))
      throw Terminal.Exit.noLegalPlan.error
    }
    self.plan = plan
  }
}
