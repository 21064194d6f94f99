import Planning
import Territory

extension AnnexSource {
  /// The district that receives a group's result: that of the most populous member.
  func district(of group: Plan.Group) -> Int {
    let units = dataset.units
    let largest = group.members.max { (units[$0].population, $1) < (units[$1].population, $0) }
    return units[largest ?? group.members[0]].district
  }

  /// The units that adjoin a group once the plan holds, by name: new units by their new names.
  func neighbours(of group: Plan.Group) -> [String] {
    let inside = Set(group.members)
    let units = dataset.units
    var names: [Int: String] = [:]
    for other in plan.groups { for member in other.members { names[member] = other.name } }
    var found: [String] = []
    for member in group.members {
      for neighbour in dataset.borders.neighbours(of: member) where !inside.contains(neighbour.unit)
      {
        let name = names[neighbour.unit] ?? units[neighbour.unit].name
        if !found.contains(name) { found.append(name) }
      }
    }
    return found
  }
}
