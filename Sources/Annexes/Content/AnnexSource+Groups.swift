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

  /// The units that adjoin a group once it takes effect, by name.
  ///
  /// A neighbour has its new name when its group takes effect in the same year or before, its former
  /// name when it does so later; without years all take effect at once.
  func neighbours(of group: Plan.Group) -> [String] {
    let inside = Set(group.members)
    var found: [String] = []
    for member in group.members {
      for neighbour in plan.planningCase.borders.neighbours(of: member)
      where !inside.contains(neighbour.unit) {
        let name = name(of: neighbour.unit, in: group.year)
        if !found.contains(name) { found.append(name) }
      }
    }
    return found
  }

  /// What the ground of a unit is called at the end of a year.
  private func name(of unit: Int, in year: Int?) -> String {
    guard let index = groupOfMember[unit] else { return dataset.units[unit].name }
    let group = plan.groups[index]
    if let year, let own = group.year, own > year { return dataset.units[unit].name }
    return group.name
  }

  /// A group with the units that join, or a divided unit that joins none as a whole.
  struct ChangedPlace {
    /// The group's number; `nil` of a divided unit.
    let number: String?
    /// What stands in the column of names.
    let name: AnnexCell
    /// What stands over the rows of its units.
    let heading: AnnexCell
    /// The former units, ascending.
    let units: [Int]
  }

  /// Every unit that ceases to be or grows, once: by group, then the divided ones.
  var changedPlaces: [ChangedPlace] {
    let groups = plan.groups.map { group in
      ChangedPlace(
        number: group.id, name: .text(group.name),
        heading: .text("\(group.id). \(group.name)"), units: group.members)
    }
    let divided = plan.dissolved.map { dissolved in
      let name = dataset.units[dissolved.unit].name
      let words = AnnexCell.phrase(
        Phrase(vi: "\(name) (chia tách)", en: "\(name) (divided)"))
      return ChangedPlace(number: nil, name: words, heading: words, units: [dissolved.unit])
    }
    return groups + divided
  }
}
