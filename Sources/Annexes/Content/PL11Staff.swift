import Planning
import SourceFiles
import StaffPlanning
import Staffing
import Territory

/// PL11: posts before and after, the surplus and its roadmap, by group (NQ35 Đ11).
///
/// Norms are those of communes. Of districts the dataset may state the people who are there; their
/// norms, which the law's figures do not have, are to be filled in.
struct PL11Staff {
  let source: AnnexSource

  func rows() -> [AnnexRow] {
    let (districts, communes) = (ofDistricts(), ofCommunes())
    guard !districts.isEmpty, !communes.isEmpty else { return districts + communes }
    return [.heading(ofLevel: .district)] + districts + [.heading(ofLevel: .commune)] + communes
  }

  // MARK: Districts

  /// Whether there are districts whose posts the reader has to fill in.
  var hasDistricts: Bool { !ofDistricts().isEmpty }

  private func ofDistricts() -> [AnnexRow] {
    (source.districtLevel?.plan.groups ?? []).map { group in
      var cells = Dictionary(
        uniqueKeysWithValues: FormID.staff.keys.map { ($0, AnnexCell.fill) })
      // A column of people who are there is opened by figures, not by blanks.
      cells["staff_now"] = .blank
      // Non-specialised staff are of communes and villages.
      for key in ["staff_before", "staff_after", "staff_surplus"] { cells[key] = .blank }
      cells["officials_now"] = officials(group).map { .whole($0) } ?? .blank
      cells["number"] = .text(group.id)
      cells["name"] = .text(group.name)
      return AnnexRow(.item, cells)
    }
  }

  /// The officials of a group's districts; `nil` when they are not known of each.
  private func officials(_ group: Plan.Group) -> Int? {
    group.members.reduce(0 as Int?) { sum, district in
      guard let sum, let own = source.districtLevel?.dataset.units[district].officials else {
        return nil
      }
      return sum + own
    }
  }

  // MARK: Communes

  private func ofCommunes() -> [AnnexRow] {
    guard source.arrangesUnits, let own = source.staff.regimes.first,
      !own.groups.isEmpty || own.divided != .none
    else { return [] }
    let names = Dictionary(
      source.plan.groups.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    var rows = own.groups.map { group -> AnnexRow in
      var cells = effect(group.effect)
      cells["number"] = .text(group.id)
      cells["name"] = .text(names[group.id] ?? "")
      cells.merge(headCounts(group.headCount)) { $1 }
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
    // A sum that leaves divided units out would be read as one of all.
    if own.divided == .none { total.merge(headCounts(own.headCount)) { $1 } }
    total["name"] = .phrase(Phrase(vi: "Tổng cộng", en: "Total"))
    if hasDistricts {
      total["name"] = .phrase(Phrase(vi: "Tổng cộng cấp xã", en: "Total of communes"))
    }
    if let parts = source.staff.parts {
      total.merge(roadmap(parts.groups.values + parts.divided)) { $1 }
    }
    rows.append(AnnexRow(.total, total))
    return rows
  }

  /// People who are there; to be filled in where the dataset states those of other units only.
  private func headCounts(_ count: StaffedPlan.HeadCount) -> [String: AnnexCell] {
    guard source.statesHeadCounts else { return [:] }
    return [
      "officials_now": count.officials.map { .whole($0) } ?? .fill,
      "staff_now": count.nonSpecialised.map { .whole($0) } ?? .fill,
    ]
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

extension AnnexSource {
  /// Whether the dataset states people who are there for some unit of the scope.
  var statesHeadCounts: Bool {
    plan.planningCase.scope.contains {
      dataset.units[$0].officials != nil || dataset.units[$0].nonSpecialised != nil
    }
  }
}
