import Cartography
import Planning
import SourceFiles
import Territory

/// The maps of a plan before it and after it: the whole scope, then each district that changes.
public struct PlanMaps: Sendable {
  /// A piece of ground with a name: a unit, a group, a district.
  struct Place: Sendable {
    let region: PlaneRegion
    /// A point well inside.
    let anchor: PlanePoint
  }

  let source: AnnexSource
  let ground: MapGround
  let states: [Int: UnitState]
  let units: [Int: Place]
  let groups: [Int: Place]
  /// The districts after the plan, and before it.
  let districts, formerDistricts: [Int: Place]

  /// Why there are no maps.
  struct Absence: Error {
    /// In words.
    let reason: Phrase
  }

  /// Draws the ground of a plan.
  init(_ source: AnnexSource, boundaries: BoundaryFile?) throws(Absence) {
    let plan = source.plan
    let ground = MapGround(plan, boundaries: boundaries)
    guard !ground.regions.isEmpty else {
      throw Absence(
        reason: Phrase(
          vi: "Bản đồ: units.csv không có “lon”, “lat” (tọa độ tâm); thêm hai cột ấy, hoặc nêu "
            + "ranh giới bằng --boundaries.",
          en: "Maps: units.csv has no “lon”, “lat” (centroids); add these columns, or give "
            + "boundaries with --boundaries."))
    }
    self.source = source
    self.ground = ground
    states = UnitState.all(of: plan)
    do {
      let engine = try GeometryEngine()
      func places(_ members: [Int: [Int]]) throws(GeometryFailure) -> [Int: Place] {
        var places: [Int: Place] = [:]
        for (key, units) in members {
          let regions = units.compactMap { ground.regions[$0] }
          guard !regions.isEmpty else { continue }
          // A millimetre on a screen is metres on the ground, and rounding here is a decimetre.
          let region = try regions.count == 1 ? regions[0] : engine.union(regions, grid: 0.1)
          if let anchor = try engine.inside(region) {
            places[key] = Place(region: region, anchor: anchor)
          }
        }
        return places
      }
      units = try places(Dictionary(uniqueKeysWithValues: ground.regions.keys.map { ($0, [$0]) }))
      groups = try places(
        Dictionary(uniqueKeysWithValues: plan.groups.enumerated().map { ($0, $1.members) }))
      func ofDistricts(_ dataset: Dataset) throws(GeometryFailure) -> [Int: Place] {
        try places(Dictionary(grouping: plan.planningCase.scope) { dataset.units[$0].district })
      }
      districts = try ofDistricts(source.dataset)
      formerDistricts =
        source.districtLevel == nil ? self.districts : try ofDistricts(source.datasetBefore)
    } catch {
      throw Absence(
        reason: Phrase(
          vi: "Bản đồ: GEOS không dựng được hình (\(error.words)).",
          en: "Maps: GEOS could not build the shapes (\(error.words))."))
    }
  }

  /// Units of the scope of which no place is known.
  var missing: [Int] { source.plan.planningCase.scope.filter { ground.regions[$0] == nil } }

  // MARK: Anchors

  /// The word by which a unit's row is found in a page.
  static func anchor(ofUnit code: String) -> String { "dv-\(code)" }

  /// The word by which a group's paragraph is found in a page.
  static func anchor(ofGroup id: String) -> String { "nhom-\(id)" }
}
