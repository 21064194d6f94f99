import Planning
import SourceFiles
import Territory

extension AnnexSource {
  /// The district that receives a group's result.
  func district(of group: Plan.Group) -> Int { group.figures.district }

  /// Where the office is; a proposal says so.
  func seat(of group: Plan.Group) -> Phrase {
    let name = dataset.units[group.seat].name
    return group.isSeatDecided
      ? Phrase(vi: name, en: name) : Phrase(vi: "\(name) (đề xuất)", en: "\(name) (proposed)")
  }

  /// The units that adjoin a group once the plan holds, by name: new units by their new names.
  func neighbours(of group: Plan.Group) -> [String] {
    let inside = Set(group.members)
    let units = dataset.units
    var names: [Int: String] = [:]
    for other in plan.groups { for member in other.members { names[member] = other.name } }
    var found: [String] = []
    for member in group.members {
      for neighbour in plan.planningCase.borders.neighbours(of: member)
      where !inside.contains(neighbour.unit) {
        let name = names[neighbour.unit] ?? units[neighbour.unit].name
        if !found.contains(name) { found.append(name) }
      }
    }
    return found
  }
}
