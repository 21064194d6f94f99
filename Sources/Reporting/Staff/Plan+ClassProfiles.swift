import Legislation
import Planning
import Territory

extension Plan.Group {
  /// What the classing anew of the result is worked out from: the whole members, and the parts with
  /// their own area and people and all else of their unit.
  func classProfiles(_ dataset: Dataset) -> [ClassProfile] {
    members.map { ClassProfile(dataset.units[$0], in: dataset.district(of: $0)) }
      + parts.map { part in
        ClassProfile(dataset.units[part.unit], in: dataset.district(of: part.unit))
          .part(area: part.area, population: part.population)
      }
  }
}
