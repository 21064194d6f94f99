import Legislation
import Planning
import SourceFiles
import Territory

/// What stands below the tables besides their legal sources.
struct AnnexNotes {
  let source: AnnexSource

  private var plan: Plan { source.plan }

  /// The notes of one annex.
  func notes(_ id: FormID) -> [Phrase] {
    switch id {
    case .numbers: districtCounts + districtsAfter
    case .communes: districtsAfter + [standards { $0.standardsOfUnits }]
    case .due, .exempt, .encouraged: [standards { $0.standardsOfUnits }]
    case .groups: [standards { $0.standardsOfGroups }, Self.neighbours]
    case .belowStandard, .urban: [standards { $0.standardsOfGroups }]
    case .offices:
      units(
        PL12Offices(source: source).unitsWithout,
        Phrase(
          vi: "Chưa có số liệu trong offices.csv, không tính vào tổng",
          en: "Without rows in offices.csv, not in the totals"))
    case .voters:
      [majority]
        + units(
          PL13Voters(source: source).unitsWithoutMajority,
          Phrase(vi: "CHƯA ĐƯỢC CỬ TRI ĐỒNG Ý", en: "VOTERS DO NOT AGREE"))
    case .staff, .money: [norms] + communesOnly
    case .districts, .boundaries, .schedule: []
    }
  }

  private func standards(_ used: (AnnexSource) -> [Standard]) -> Phrase {
    source.standardsNote(source.levels.flatMap(used))
  }

  private static let neighbours = Phrase(
    vi:
      "Đơn vị liền kề nêu theo tên khi đơn vị mới có hiệu lực: nhóm thực hiện cùng năm hoặc trước "
      + "đó mang tên mới, nhóm thực hiện sau mang tên cũ.",
    en: "Adjoining units have the names of the time when the new unit takes effect: new names of "
      + "groups of the same year or before, former names of later ones.")

  private var majority: Phrase {
    let majority = plan.planningCase.law.procedure.consultation
    return Phrase(
      vi: "Tỷ lệ tính trên tổng số cử tri trong danh sách; cử tri đồng ý khi trên "
        + "\(majority.moreThanPercent) % tổng số tán thành (\(majority.citation.article)).",
      en: "Shares are of all voters on the list; they agree when more than "
        + "\(majority.moreThanPercent) % of all do (\(majority.citation.article)).")
  }

  private var norms: Phrase {
    let title = plan.planningCase.law.staffNorm.title
    return Phrase(
      vi:
        "Định mức: \(title.vi); số người là định mức, không phải số hiện có. CB, CC: cán bộ, công "
        + "chức; KCT: người hoạt động không chuyên trách.",
      en: "Norms: \(title.en); people are the norm, not head-counts.")
  }

  // MARK: Districts

  private var districtsChange: Bool { source.districtLevel?.plan.groups.isEmpty == false }

  private var districtCounts: [Phrase] {
    guard let level = source.districtLevel else { return [] }
    let (before, after) = (level.plan.totals.unitsBefore, level.plan.totals.unitsAfter)
    return [
      Phrase(
        vi: "Cấp huyện: trước sắp xếp \(before) đơn vị, sau sắp xếp \(after) đơn vị.",
        en: "Districts: \(before) before, \(after) after.")
    ]
  }

  private var districtsAfter: [Phrase] {
    guard districtsChange else { return [] }
    return [
      Phrase(
        vi: "Đơn vị cấp xã xếp và xét theo đơn vị cấp huyện sau sắp xếp.",
        en: "Communes stand under, and are judged in, the districts after the arrangement.")
    ]
  }

  private var communesOnly: [Phrase] {
    guard districtsChange else { return [] }
    return [
      Phrase(
        vi: "Chỉ tính cấp xã; cán bộ, công chức cấp huyện chưa có trong số liệu.",
        en: "Communes only; the officials of districts are not in the figures.")
    ]
  }

  /// A note that names units, when there are any.
  private func units(_ units: [Int], _ title: Phrase) -> [Phrase] {
    guard !units.isEmpty else { return [] }
    let names = units.map { source.dataset.units[$0].name }.joined(separator: ", ")
    return [Phrase(vi: "\(title.vi): \(names).", en: "\(title.en): \(names).")]
  }
}

extension AnnexSource {
  fileprivate var standardsOfUnits: [Standard] {
    plan.planningCase.scope.map { plan.facts[$0].standing.standard }
  }
  fileprivate var standardsOfGroups: [Standard] {
    plan.groups.map(\.figures.standing.standard)
  }
}
