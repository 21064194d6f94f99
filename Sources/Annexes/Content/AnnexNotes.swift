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
    case .numbers: districtsAfter
    case .districts: [date] + noMinorities
    case .communes: [date] + districtsAfter + [standards { $0.standardsOfUnits }] + noMinorities
    case .due, .exempt, .encouraged: [standards { $0.standardsOfUnits }]
    case .groups: [standards { $0.standardsOfGroups }, Self.neighbours] + noMinorities
    case .belowStandard, .urban: [standards { $0.standardsOfGroups }]
    case .offices:
      units(
        PL12Offices(source: source).unitsWithout,
        Phrase(
          vi: "Chưa có số liệu trụ sở, không tính vào tổng",
          en: "Without rows in offices.csv, not in the totals"))
    case .voters:
      [majority]
        + units(
          PL13Voters(source: source).unitsWithoutMajority,
          Phrase(vi: "CHƯA ĐƯỢC CỬ TRI ĐỒNG Ý", en: "VOTERS DO NOT AGREE"))
    case .staff: staff
    case .money: source.arrangesUnits ? [norms] + communesOnly : communesOnly
    case .officialsFund, .allowanceFund:
      [Self.funds] + (id == .allowanceFund ? [Self.villages] : [])
    case .boundaries, .districtNumbers, .schedule: []
    }
  }

  /// Of which day the present state is.
  private var date: Phrase {
    let day = source.dataset.manifest.date
    return Phrase(
      vi:
        "Số liệu theo bộ dữ liệu ngày \(AnnexText.day(day)); ngày của từng bảng nêu trong bộ dữ liệu.",
      en: "Figures are those of the dataset of \(day), which states the day of each table.")
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

  private var staff: [Phrase] {
    var notes = source.arrangesUnits ? [norms] : []
    if PL11Staff(source: source).hasDistricts {
      notes.append(
        Phrase(
          vi:
            "Cấp huyện: số liệu không có định mức cấp huyện; các ô để trống để điền, không tính vào "
            + "tổng.",
          en:
            "Districts: the figures have no norms of districts; their fields are left to be filled "
            + "in and are not in the totals."))
    }
    if source.arrangesUnits, !source.statesHeadCounts {
      notes.append(
        Phrase(
          vi: "Số người hiện có: bộ dữ liệu không có nên không lập cột “Hiện có”.",
          en: "People who are there: not in the dataset, so there are no columns for them."))
    }
    return notes + [
      Phrase(
        vi: "Viên chức, người hoạt động không chuyên trách ở thôn, tổ dân phố: không có trong số "
          + "liệu, không tính.",
        en: "Public employees and non-specialised staff of villages are not in the figures.")
    ]
  }

  private static let funds = Phrase(
    vi:
      "Cột theo biểu kèm Thông tư 50/2023/TT-BTC (đọc lại từ nguồn thứ hai, chưa đọc văn bản gốc); "
      + "lương cơ sở là mức tại ngày của luật, chênh lệch tính cho một tháng.",
    en: "Columns follow the form of Circular 50/2023/TT-BTC (read in a second source); the base "
      + "salary is that of the law's day, the difference that of a month.")

  private static let villages = Phrase(
    vi: "Quỹ phụ cấp ở thôn, tổ dân phố: không có trong số liệu, không tính.",
    en: "Funds of villages are not in the figures.")

  private var noMinorities: [Phrase] {
    guard !source.statesMinorities else { return [] }
    return [
      Phrase(
        vi: "Người dân tộc thiểu số: bộ dữ liệu không có số liệu nên không lập cột.",
        en: "Ethnic minorities: not in the dataset, so there is no column for them.")
    ]
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
        vi:
          "Tiết kiệm chi và trợ cấp của cấp huyện không tính: bộ dữ liệu không có số người và định "
          + "mức cấp huyện.",
        en: "Savings and severance of districts are not counted: there are no figures of their "
          + "officials.")
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
