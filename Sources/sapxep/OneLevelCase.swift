import Reporting
import Scenarios
import SourceFiles

extension PlanningCase {
  /// Refuses scenarios whose plans depend on more than the choice of groups of communes: what is
  /// asked here is answered by single searches over these.
  ///
  /// - Throws: The exit code, after a line on stderr.
  func requireGroupsOnly(by command: String) throws {
    let reason: Phrase
    if scenario.level != .commune {
      reason = Phrase(
        vi: "kịch bản sắp xếp cả cấp huyện (scope.level: \(scenario.level.rawValue))",
        en: "the scenario arranges districts (scope.level: \(scenario.level.rawValue))")
    } else if !scenario.yearLimits.isEmpty {
      reason = Phrase(
        vi: "kịch bản có giới hạn theo năm (limits.…_per_year)",
        en: "the scenario has limits by year (limits.…_per_year)")
    } else if !splittable.isEmpty {
      reason = Phrase(
        vi: "kịch bản cho chia đơn vị (split)", en: "the scenario lets units be divided (split)")
    } else {
      return
    }
    Terminal.note(
      say(
        "\(command): \(reason.vi): lệnh này chưa xét; bỏ khóa ấy trong một kịch bản kế thừa rồi chạy lại",
        "\(command): \(reason.en), which this command does not handle; leave the key out in a "
          + "scenario that inherits this one, and run again"))
    throw Terminal.Exit.data.error
  }
}
