import ArgumentParser
import Foundation
import Planning
import Reporting
import Scenarios
import SourceFiles
import Verification

/// `sapxep compare`: plans side by side.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Đặt các phương án cạnh nhau: mục tiêu, tổng hợp, nhóm nào khác.",
      "Set plans side by side: goals, totals, which groups differ."),
    discussion: say(
      "Mỗi phương án được kiểm tra lại từ dữ liệu gốc trước. Khác biệt được kể so với phương án đầu "
        + "tiên. csv: hàng “figure” cho mỗi chỉ tiêu, hàng “unit” cho mỗi đơn vị có nhóm khác.",
      "Every plan is verified from the raw data first. Differences are told against the first plan. "
        + "csv: a row “figure” for each figure, a row “unit” for each unit whose group differs."))

  /// What plans can be set beside besides folders.
  enum Reference: String, ExpressibleByArgument, CaseIterable {
    /// The enacted plan that the dataset holds.
    case adopted
  }

  @Argument(
    help: help(
      "Các thư mục phương án, 2 đến 20 (1 khi có --against).",
      "Plan folders, 2 to 20 (1 with --against).", name: "plan"))
  var plans: [StatedPath]

  @Option(
    help: help(
      "Thêm phương án đã ban hành của bộ dữ liệu: adopted.",
      "Add the enacted plan of the dataset: adopted.", name: "plan"))
  var against: Reference?

  @Flag(
    help: help(
      "Chỉ một hàng cho mỗi phương án, không kể khác biệt; nhận cả phương án chỉ có cấp huyện.",
      "One row for each plan only, no differences; takes plans of districts only, too."))
  var overview = false

  @Flag(
    help: help(
      "Thêm bảng từng đơn vị có phương án khác nhau.",
      "Add a row for each unit that fares otherwise."))
  var units = false

  @OptionGroup var format: FormatOption
  @OptionGroup var folders: FolderOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if overview, units {
      throw ValidationError(
        say("--units không đi cùng --overview", "--units does not go with --overview"))
    }
    let count = plans.count + (against == nil ? 0 : 1)
    if !(2...PlanComparison.most).contains(count) {
      throw ValidationError(
        say(
          "cần từ 2 đến \(PlanComparison.most) phương án, có \(count)",
          "2 to \(PlanComparison.most) plans are needed, there are \(count)"))
    }
  }

  func run() throws {
    try Terminal.reporting {
      let interruption = Interruption(endsAtOnce: true)
      defer { withExtendedLifetime(interruption) {} }
      var read: [(source: String, plan: Plan)] = []
      for path in plans {
        let verified = try VerifiedPlan(
          path.path, folders: folders, common, mayBeOfDistricts: overview)
        read.append((path.path, verified.plan))
      }
      if against == .adopted {
        let first = read[0].plan.planningCase
        let input = try PlanInput(plans[0].path, folders: folders)
        let drawn = try AdoptedPlan.read(in: input.datasetFolder, for: first)
        read.append((drawn.file, Assessment.plan(drawn.plan, for: first.titled(drawn.title))))
      }
      if overview {
        let document = OverviewReport(read).document()
        return try Terminal.show(
          document, json: { document.json(language: common.language).text() },
          format: format.format, language: common.language)
      }
      let comparison = PlanComparison(read)
      if !common.quiet, format.format == .csv || format.format == .json {
        for warning in comparison.warnings {
          Terminal.note(PlainText.line(warning.text(in: common.language)))
        }
      }
      try Terminal.show(
        ComparisonReport(comparison).document(listsUnits: units),
        json: { ComparisonDocument(comparison).json().text() }, format: format.format,
        language: common.language)
    }
  }
}
