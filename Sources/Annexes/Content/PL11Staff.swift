import Planning
import SourceFiles
import StaffPlanning
import Staffing
import Territory

/// PL11: posts before and after, the surplus and its roadmap, by group (NQ35 Đ11).
struct PL11Staff {
  let source: AnnexSource

  func rows() -> [AnnexRow] {
    guard let own = source.staff.regimes.first else { return [] }
    let names = Dictionary(
      source.plan.groups.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    var rows = own.groups.map { group -> AnnexRow in
      var cells = effect(group.effect)
      cells["number"] = .text(group.id)
      cells["name"] = .text(names[group.id] ?? "")
      for (year, people) in (source.staff.parts[group.id] ?? []).enumerated() {
        cells["year_\(year + 1)"] = .whole(people.officials + people.nonSpecialised)
      }
      cells["direction"] = .fill
      return AnnexRow(.item, cells)
    }
    if own.divided != .none {
      var cells = effect(own.divided)
      cells["name"] = .phrase(Phrase(vi: "Đơn vị bị chia tách", en: "Divided units"))
      rows.append(AnnexRow(.item, cells))
    }
    var total = effect(own.changed)
    total["name"] = .phrase(Phrase(vi: "Tổng cộng", en: "Total"))
    if case .found(let roadmap) = source.staff.roadmap {
      for year in roadmap.years {
        total["year_\(year.number)"] = .whole(year.officials.all + year.nonSpecialised.all)
      }
    }
    rows.append(AnnexRow(.total, total))
    return rows
  }

  private func effect(_ effect: StaffEffect) -> [String: AnnexCell] {
    [
      "officials_before": .whole(effect.before.officials),
      "staff_before": .whole(effect.before.nonSpecialised),
      "officials_after": .whole(effect.after.officials),
      "staff_after": .whole(effect.after.nonSpecialised),
      "officials_surplus": .whole(effect.officialsSurplus),
      "staff_surplus": .whole(effect.nonSpecialisedSurplus),
    ]
  }
}
