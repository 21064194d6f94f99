import Planning
import SourceFiles
import StaffPlanning
import Staffing

/// PL15: what the arrangement costs and saves (NQ35 Đ22; NĐ29; NĐ33 Đ34).
struct PL15Money {
  let source: AnnexSource

  func rows() -> [AnnexRow] {
    guard let own = source.staff.regimes.first else { return [] }
    let total = own.total
    let allowances = total.before.allowances - total.after.allowances
    let salaries = total.before.salaries - total.after.salaries
    var items: [(Phrase, Phrase, Int, Int?, Int)] = [
      (
        Phrase(
          vi: "Tiết kiệm quỹ phụ cấp người hoạt động không chuyên trách (NĐ33 Đ34)",
          en: "Allowances of non-specialised staff saved (NĐ33 Đ34)"), Self.people,
        total.nonSpecialisedSurplus, allowances, 12 * allowances
      ),
      (
        Phrase(vi: "Tiết kiệm lương cán bộ, công chức", en: "Officials' salaries saved"),
        Self.people, total.officialsSurplus, salaries, 12 * salaries
      ),
    ]
    items += [
      (
        Phrase(
          vi: "Trợ cấp một lần khi toàn bộ dôi dư nghỉ ngay (NĐ29)",
          en: "Severance once, if the whole surplus leaves at once (NĐ29)"), Self.people,
        total.officialsSurplus + total.nonSpecialisedSurplus, nil, total.severance
      )
    ]
    if case .found(let roadmap) = source.staff.roadmap {
      items.append(
        (
          Phrase(
            vi: "Trợ cấp theo lộ trình \(roadmap.years.count) năm (NQ35 Đ11.3)",
            en: "Severance by the roadmap of \(roadmap.years.count) years (NQ35 Đ11.3)"),
          Self.people,
          roadmap.years.reduce(0) { $0 + $1.officials.severed + $1.nonSpecialised.severed }, nil,
          roadmap.severance
        ))
    }
    return items.enumerated().map { index, item in
      AnnexRow(
        .item,
        [
          "number": .whole(index + 1), "item": .phrase(item.0), "unit": .phrase(item.1),
          "quantity": .whole(item.2), "month": item.3.map { .money($0) } ?? .blank,
          "year": .money(item.4),
        ])
    }
  }

  private static let people = Phrase(vi: "người", en: "people")
}
