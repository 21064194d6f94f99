import Planning
import Reporting
import Scenarios
import SourceFiles
import StaffPlanning
import Staffing

/// PL15: what the arrangement costs and saves (NQ35 Đ22; NĐ29; NĐ33 Đ34).
///
/// Savings and severance are those of communes; support from the central budget counts districts too.
struct PL15Money {
  let source: AnnexSource

  /// One line of costs or savings.
  private struct Item {
    let title: Phrase
    /// What is counted.
    var unit = Phrase(vi: "người", en: "people")
    let quantity: Int
    /// Đồng for each; `nil` where it differs.
    var rate: Int?
    /// Đồng a month; `nil` for what is paid once.
    let month: Int?
    /// Đồng a year, or once.
    let year: Int
    let sources: [LegalSource]
  }

  func rows() -> [AnnexRow] {
    var items: [Item] = []
    if let own = source.staff.regimes.first, source.arrangesUnits {
      items += savings(own.total) + [severance(own.total)]
      if case .found(let roadmap) = source.staff.roadmap { items.append(byRoadmap(roadmap)) }
    }
    items += support
    return items.enumerated().map { index, item in
      var cells: [String: AnnexCell] = ["number": .whole(index + 1), "item": .phrase(item.title)]
      cells["unit"] = .phrase(item.unit)
      cells["quantity"] = .whole(item.quantity)
      cells["rate"] = item.rate.map(Self.millions) ?? .blank
      cells["month"] = item.month.map { .money($0) } ?? .blank
      cells["year"] = .money(item.year)
      return AnnexRow(.item, cells, sources: ["year": item.sources])
    }
  }

  /// Đồng as millions, with the thousands where there are some.
  private static func millions(_ amount: Int) -> AnnexCell {
    amount % 1_000_000 == 0
      ? .whole(amount / 1_000_000) : .decimal((amount + 500) / 1_000, places: 3)
  }

  private func savings(_ total: StaffEffect) -> [Item] {
    let allowances = total.before.allowances - total.after.allowances
    let salary = source.plan.planningCase.staffTerms.salary
    let salaries = total.before.salaries - total.after.salaries
    return [
      Item(
        title: Phrase(
          vi: "Tiết kiệm quỹ phụ cấp người hoạt động không chuyên trách",
          en: "Allowances of non-specialised staff saved"),
        quantity: total.nonSpecialisedSurplus, month: allowances, year: 12 * allowances,
        sources: [source.normSource] + basePay),
      Item(
        title: Phrase(vi: "Tiết kiệm lương cán bộ, công chức", en: "Officials' salaries saved"),
        quantity: total.officialsSurplus,
        rate: total.officialsSurplus * salary == salaries ? salary : nil, month: salaries,
        year: 12 * salaries,
        sources: basePay + officialsPay),
    ]
  }

  private func severance(_ total: StaffEffect) -> Item {
    Item(
      title: Phrase(
        vi: "Trợ cấp một lần khi toàn bộ dôi dư nghỉ ngay",
        en: "Severance once, if the whole surplus leaves at once"),
      quantity: total.officialsSurplus + total.nonSpecialisedSurplus, month: nil,
      year: total.severance, sources: source.severanceSources + basePay)
  }

  private func byRoadmap(_ roadmap: Roadmap) -> Item {
    Item(
      title: Phrase(
        vi: "Trợ cấp theo lộ trình \(roadmap.years.count) năm",
        en: "Severance by the roadmap of \(roadmap.years.count) years"),
      quantity: roadmap.years.reduce(0) { $0 + $1.officials.severed + $1.nonSpecialised.severed },
      month: nil, year: roadmap.severance,
      sources: source.severanceSources + [source.roadmapSource] + basePay)
  }

  /// What the central budget gives once, by level; which provinces receive it is not in the figures.
  private var support: [Item] {
    let figures = source.plan.planningCase.law.procedure.support
    let whom = Phrase(
      vi: "Hỗ trợ một lần từ ngân sách trung ương, nếu địa phương nhận bổ sung cân đối ngân sách",
      en: "Support once from the central budget, if the province receives balancing transfers")
    return source.levels.compactMap { level in
      let totals = level.plan.totals
      let (fewer, rate) = (
        totals.unitsBefore - totals.unitsAfter,
        level.isOfDistricts ? figures.district : figures.commune
      )
      guard fewer > 0 else { return nil }
      let rule = Phrase(
        vi: "hỗ trợ một lần cho mỗi đơn vị giảm: cấp huyện "
          + "\(NumberText.millions(figures.district, .vietnamese)) triệu đồng, cấp xã "
          + "\(NumberText.millions(figures.commune, .vietnamese)) triệu đồng",
        en: "support once for each unit less: districts "
          + "\(NumberText.millions(figures.district, .english)) million đồng, communes "
          + "\(NumberText.millions(figures.commune, .english)) million đồng")
      return Item(
        title: whom,
        unit: level.isOfDistricts
          ? Phrase(vi: "huyện giảm", en: "districts less")
          : Phrase(vi: "xã giảm", en: "communes less"),
        quantity: fewer, rate: rate, month: nil, year: fewer * rate,
        sources: [LegalSource(citation: figures.citation, rule: rule)])
    }
  }

  // The law's pay is a source only where the scenario does not state other.
  private var stated: StaffingRequest { source.plan.planningCase.scenario.staffing }
  private var basePay: [LegalSource] { stated.baseSalary == nil ? [source.salarySource] : [] }
  private var officialsPay: [LegalSource] {
    stated.salaryCoefficient == nil ? [source.officialsSalarySource] : []
  }
}
