import Cartography
import Planning
import SourceFiles
import Territory

/// Two maps of the same ground, before and after.
struct MapFigure {
  /// A word that no other figure has.
  let id: String
  /// The name of the ground.
  let title: String
  /// Before the plan, and after it.
  let before, after: MapScene
  /// Whether it is the whole scope.
  let isOverview: Bool
}

extension PlanMaps {
  // CSS pixels: two maps stand side by side on a wide screen.
  private static let overviewWidth = 860.0
  private static let districtWidth = 540.0

  /// The word of the figure of districts.
  static let districtsID = "bd-huyen"

  /// The figures in one language.
  func figures(_ language: Language) -> [MapFigure] {
    overviews(language) + (source.arrangesUnits && !isOfOneDistrict ? sheets(language) : [])
  }

  /// The figures of the whole scope: of districts, and of communes, where they are arranged.
  func overviews(_ language: Language) -> [MapFigure] {
    var figures: [MapFigure?] = []
    if let ofDistricts {
      figures.append(
        ofDistricts.figure(
          Self.districtsID, language == .vietnamese ? "Cấp huyện" : "Districts",
          Array(ofDistricts.source.plan.planningCase.scope), byDistrict: false,
          isOverview: true, language))
    }
    if source.arrangesUnits {
      figures.append(
        figure(
          "bd", overviewTitle(language), Array(source.plan.planningCase.scope),
          byDistrict: !isOfOneDistrict, isOverview: !isOfOneDistrict, language))
    }
    return figures.compactMap(\.self)
  }

  private var isOfOneDistrict: Bool {
    let dataset = source.dataset
    return Set(source.plan.planningCase.scope.map { dataset.units[$0].district }).count == 1
  }

  /// A figure for each district in which a unit is arranged.
  private func sheets(_ language: Language) -> [MapFigure] {
    let districts = source.dataset.districts
    return changedDistricts.compactMap { district in
      figure(
        "bd-\(districts[district].code)", districts[district].name, units(of: district),
        byDistrict: false, isOverview: false, language)
    }
  }

  private func overviewTitle(_ language: Language) -> String {
    guard source.districtLevel != nil else {
      return language == .vietnamese ? "Toàn phạm vi" : "The whole scope"
    }
    return language == .vietnamese ? "Cấp xã, toàn phạm vi" : "Communes, the whole scope"
  }

  /// The districts in which a unit is arranged, ascending.
  private var changedDistricts: [Int] {
    Set(
      states.filter { $0.value.group != nil || $0.value.style == .divided }.keys
        .map { source.dataset.units[$0].district }
    ).sorted()
  }

  /// The units of a district, and those that join one of them from another.
  private func units(of district: Int) -> [Int] {
    let own = source.plan.planningCase.scope.filter {
      source.dataset.units[$0].district == district
    }
    let groups = Set(own.compactMap { states[$0]?.group })
    return Set(own + groups.flatMap { source.plan.groups[$0].members }).sorted()
  }

  private func figure(
    _ id: String, _ title: String, _ shown: [Int], byDistrict: Bool, isOverview: Bool,
    _ language: Language
  ) -> MapFigure? {
    let sheet = MapSheet(
      maps: self, shown: shown, byDistrict: byDistrict, language: language,
      width: isOverview ? Self.overviewWidth : Self.districtWidth)
    guard let before = sheet.before().scene(), let after = sheet.after().scene() else {
      return nil
    }
    return MapFigure(id: id, title: title, before: before, after: after, isOverview: isOverview)
  }
}
