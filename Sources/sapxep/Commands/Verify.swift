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

  @Flag(
    help: help(
      "Kiểm tra cả chứng chỉ tối ưu trong thư mục phương án (run --certificate).",
      "Also check the proofs of optimality in the plan folder (run --certificate)."))
  var certificate = false

  @OptionGroup var folders: FolderOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Terminal.reporting {
      let input = try PlanInput(plan.path, folders: folders)
      let result = PlanVerification.verify(
        planJSON: input.planFile.bytes, resolvedYAML: input.resolvedFile.bytes,
        case: input.planningCase,
        besideCertificates: certificate)
      // Figures about people follow from the plan: without a right plan they mean nothing.
      let staff = result.isAccepted ? verifyStaff(input) : nil
      let hasProvinces = input.planningCase.hasProvinceSummary
      let unchecked = Phrase(
        vi: (hasProvinces ? "provinces.csv, " : "")
          + "summary.txt và model.lp không được kiểm tra",
        en: (hasProvinces ? "provinces.csv, " : "") + "summary.txt and model.lp are not checked")
      let notes = result.notes + (staff?.notes ?? noteOnStaff(input, result)) + [unchecked]
      if !common.quiet { try tell(notes, mark: "•") }
      guard result.isAccepted else {
        try tell(result.findings, mark: "✗")
        try Terminal.printSentences(
          say("BỊ BÁC: phương án không đúng.\n", "REFUSED: the plan is wrong.\n"))
        throw Terminal.Exit.data.error
      }
      if let staff, !staff.isAccepted {
        try tell(staff.findings, mark: "✗")
        try Terminal.printSentences(
          say(
            "BỊ BÁC: số liệu về người (staff.json) không đúng.\n",
            "REFUSED: the figures about people (staff.json) are wrong.\n"))
        throw Terminal.Exit.data.error
      }
      let checks = result.checks + (staff?.checks ?? 0)
      try Terminal.printSentences(
        say(
          "SỐ LIỆU KHỚP: \(checks) phép so sánh từ dữ liệu gốc, không sai lệch. "
            + "Phương án ghi là: \(result.claim.vi).\n",
          "FIGURES AGREE: \(checks) comparisons from the raw data, no difference. "
            + "The plan says of itself: \(result.claim.en).\n"))
      if certificate { try checkCertificate(input) }
    }
  }

  /// Ends with whether the plan is proved to be optimal.
  private func checkCertificate(_ input: PlanInput) throws {
    let result = CertificateVerification.verify(
      files: try input.certificates(), planJSON: input.planFile.bytes, case: input.planningCase)
    guard result.isProved else {
      try tell(result.findings, mark: "✗")
      try Terminal.printSentences(
        say(
          "CHƯA CHỨNG MINH tối ưu bằng chứng chỉ.\n", "NOT PROVED optimal by its certificates.\n"))
      throw Terminal.Exit.data.error
    }
    try Terminal.printSentences(
      say(
        "TỐI ƯU: đã chứng minh bằng \(result.proofs) chứng chỉ, kiểm tra từng dòng bằng phân số.\n",
        "OPTIMAL: proved by \(result.proofs) certificates, each line checked in fractions.\n"))
  }

  private func verifyStaff(_ input: PlanInput) -> StaffVerification? {
    input.staffFile.map {
      StaffVerification.verify(
        staffJSON: $0.bytes, planJSON: input.planFile.bytes, case: input.planningCase)
    }
  }

  /// Why there was nothing to check in staff.json.
  private func noteOnStaff(_ input: PlanInput, _ plan: PlanVerification) -> [Phrase] {
    if input.staffFile != nil {
      return [
        Phrase(
          vi: "staff.json không được kiểm tra vì plan.json không đúng",
          en: "staff.json was not checked, because plan.json is wrong")
      ]
    }
    if plan.saysThereIsNone { return [] }
    return [
      Phrase(
        vi: "thư mục không có staff.json: số liệu về người không được kiểm tra",
        en: "the folder has no staff.json: figures about people were not checked")
    ]
  }

  private func tell(_ phrases: [Phrase], mark: String) throws {
    for phrase in phrases {
      try Terminal.print("\(mark) " + PlainText.line(phrase.text(in: common.language)) + "\n")
    }
  }
}
