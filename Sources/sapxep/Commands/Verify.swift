import ArgumentParser
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
  var plan: StatedPath

  @OptionGroup var folders: FolderOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Terminal.reporting {
      let input = try PlanInput(plan.path, folders: folders)
      let result = PlanVerification.verify(
        planJSON: input.planFile.bytes, resolvedYAML: input.resolvedFile.bytes,
        case: input.planningCase)
      let unchecked = Phrase(
        vi: "summary.txt và model.lp không được kiểm tra",
        en: "summary.txt and model.lp are not checked")
      if !common.quiet { try tell(result.notes + [unchecked], mark: "•") }
      guard result.isAccepted else {
        try tell(result.findings, mark: "✗")
        try Terminal.print(say("BỊ BÁC: phương án không đúng.\n", "REFUSED: the plan is wrong.\n"))
        throw Terminal.Exit.data.error
      }
      try Terminal.print(
        say(
          "SỐ LIỆU KHỚP: \(result.checks) phép so sánh từ dữ liệu gốc, không sai lệch. "
            + "Phương án ghi là: \(result.claim.vi).\n",
          "FIGURES AGREE: \(result.checks) comparisons from the raw data, no difference. "
            + "The plan says of itself: \(result.claim.en).\n"))
    }
  }

  private func tell(_ phrases: [Phrase], mark: String) throws {
    for phrase in phrases {
      try Terminal.print("\(mark) " + PlainText.line(phrase.text(in: common.language)) + "\n")
    }
  }
}
