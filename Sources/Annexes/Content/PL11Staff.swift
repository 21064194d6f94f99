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
      cells.merge(roadmap(source.staff.parts?.groups[group.id].map { [$0] } ?? [])) { $1 }
      cells["direction"] = .fill
      return AnnexRow(.item, cells)
    }
    if own.divided != .none {
      var cells = effect(own.divided)
      cells.merge(roadmap(source.staff.parts?.divided ?? [])) { $1 }
      cells["name"] = .phrase(Phrase(vi: "Đơn vị bị chia tách", en: "Divided units"))
      rows.append(AnnexRow(.item, cells))
    }
    var total = effect(own.changed)
    total["name"] = .phrase(Phrase(vi: "Tổng cộng", en: "Total"))
    if let parts = source.staff.parts {
      total.merge(roadmap(parts.groups.values + parts.divided)) { $1 }
    }
    rows.append(AnnexRow(.total, total))
    return rows
  }

  /// Who leaves in each year since the day on which the new unit takes effect, whichever day that is.
  private func roadmap(_ parts: [RoadmapParts.Part]) -> [String: AnnexCell] {
    let years = parts.map(\.own.count).max() ?? 0
    return Dictionary(
      uniqueKeysWithValues: (0..<years).map { year in
        let people = parts.reduce(0) { sum, part in
          let pair = part.ofOwnYears.dropFirst(year).first
          return sum + (pair.map { $0.officials + $0.nonSpecialised } ?? 0)
        }
        return ("year_\(year + 1)", .whole(people))
      })
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
