import ArgumentParser
import Planning
import Reporting
import Scenarios
import SourceFiles
import StaffPlanning
import Verification

/// `sapxep staff`: what a plan does to people.
struct Staff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Con người và kinh phí của một phương án: dôi dư, lộ trình, tiết kiệm, trợ cấp.",
      "What a plan does to people and money: surplus, roadmap, saving, severance."),
    discussion: say(
      "Phương án được kiểm tra lại từ dữ liệu gốc trước khi in. Các chế độ đặt cạnh nhau là "
        + "staffing.regime và staffing.compare của kịch bản.",
      "The plan is verified from the raw data before anything is printed. The regimes set side by "
        + "side are the scenario's staffing.regime and staffing.compare."))

  @Argument(help: help("Thư mục phương án.", "The plan folder.", name: "plan"))
  var plan: StatedPath

  @OptionGroup var format: FormatOption
  @OptionGroup var folders: FolderOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Terminal.reporting {
      let interruption = Interruption()
      let verified = try VerifiedPlan(plan.path, folders: folders, common)
      let (input, plan) = (verified.input, verified.plan)
      let outcome = StaffOutcome(
        StaffedPlan(plan), in: plan.planningCase, cancellation: interruption.cancellation)
      if interruption.isRequested { throw interruption.endWithoutResult() }
      let json = StaffDocument(outcome, of: plan, planJSON: input.planFile.text).json().text()
      try verify(json, of: input)
      noteDifference(from: json, in: input)
      try Terminal.show(
        StaffReport(plan, outcome).document(), json: { json }, format: format.format,
        language: common.language)
    }
  }

  /// Refuses figures that an independent recomputation does not confirm: an error of this program.
  private func verify(_ json: String, of input: PlanInput) throws {
    let verification = StaffVerification.verify(
      staffJSON: Array(json.utf8), planJSON: Array(input.planFile.text.utf8),
      case: input.planningCase)
    guard !verification.isAccepted else { return }
    Terminal.note(
      say(
        "lỗi của chương trình: bộ kiểm tra bác số liệu về người; không in gì",
        "error of this program: the verifier refuses the figures about people; nothing is printed"))
    for finding in verification.findings {
      Terminal.note("  " + PlainText.line(finding.text(in: common.language)))
    }
    throw Terminal.Exit.software.error
  }

  /// Tells when the folder's staff.json says something else than what is printed.
  ///
  /// Places in the scenario's file are left aside: the folder holds the resolved scenario, which has
  /// other lines.
  private func noteDifference(from json: String, in input: PlanInput) {
    func withoutPlaces(_ text: String) -> String {
      text.replacing(/"position" : "[^"\n]*"/, with: "\"position\"")
    }
    guard let file = input.staffFile, withoutPlaces(file.text) != withoutPlaces(json) else {
      return
    }
    Terminal.note(
      say(
        "lưu ý: staff.json của thư mục khác với số liệu tính lại ở đây; kiểm tra bằng sapxep verify",
        "note: the folder's staff.json differs from the figures recomputed here; check it with "
          + "sapxep verify"))
  }
}
