import Planning
import Scenarios
import SourceFiles
import StaffPlanning
import Staffing

/// PL15: what the arrangement costs and saves (NQ35 Đ22; NĐ29; NĐ33 Đ34).
struct PL15Money {
  let source: AnnexSource

  /// One line of costs or savings.
  private struct Item {
    let title: Phrase
    let people: Int
    /// Đồng a month; `nil` for what is paid once.
    let month: Int?
    /// Đồng a year, or once.
    let year: Int
    let sources: [LegalSource]
  }

  func rows() -> [AnnexRow] {
    guard let own = source.staff.regimes.first else { return [] }
    let total = own.total
    var items = savings(total) + [severance(total)]
    if case .found(let roadmap) = source.staff.roadmap { items.append(byRoadmap(roadmap)) }
    return items.enumerated().map { index, item in
      var cells: [String: AnnexCell] = ["number": .whole(index + 1), "item": .phrase(item.title)]
      cells["unit"] = .phrase(Phrase(vi: "người", en: "people"))
      cells["quantity"] = .whole(item.people)
      cells["month"] = item.month.map { .money($0) } ?? .blank
      cells["year"] = .money(item.year)
      return AnnexRow(.item, cells, sources: ["year": item.sources])
    }
  }

  private func savings(_ total: StaffEffect) -> [Item] {
    let allowances = total.before.allowances - total.after.allowances
    let salaries = total.before.salaries - total.after.salaries
    return [
      Item(
        title: Phrase(
          vi: "Tiết kiệm quỹ phụ cấp người hoạt động không chuyên trách",
          en: "Allowances of non-specialised staff saved"),
        people: total.nonSpecialisedSurplus, month: allowances, year: 12 * allowances,
        sources: [source.normSource] + basePay),
      Item(
        title: Phrase(vi: "Tiết kiệm lương cán bộ, công chức", en: "Officials' salaries saved"),
        people: total.officialsSurplus, month: salaries, year: 12 * salaries,
        sources: basePay + officialsPay),
    ]
  }

  private func severance(_ total: StaffEffect) -> Item {
    Item(
      title: Phrase(
        vi: "Trợ cấp một lần khi toàn bộ dôi dư nghỉ ngay",
        en: "Severance once, if the whole surplus leaves at once"),
      people: total.officialsSurplus + total.nonSpecialisedSurplus, month: nil,
      year: total.severance, sources: source.severanceSources + basePay)
  }

  private func byRoadmap(_ roadmap: Roadmap) -> Item {
    Item(
      title: Phrase(
        vi: "Trợ cấp theo lộ trình \(roadmap.years.count) năm",
        en: "Severance by the roadmap of \(roadmap.years.count) years"),
      people: roadmap.years.reduce(0) { $0 + $1.officials.severed + $1.nonSpecialised.severed },
      month: nil, year: roadmap.severance,
      sources: source.severanceSources + [source.roadmapSource] + basePay)
  }

  // The law's pay is a source only where the scenario does not state other.
  private var stated: StaffingRequest { source.plan.planningCase.scenario.staffing }
  private var basePay: [LegalSource] { stated.baseSalary == nil ? [source.salarySource] : [] }
  private var officialsPay: [LegalSource] {
    stated.salaryCoefficient == nil ? [source.officialsSalarySource] : []
  }
}
