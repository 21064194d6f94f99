import Cartography
import Planning
import SourceFiles
import Territory

/// The maps of a plan before it and after it: the districts where they are arranged, then the communes
/// of the whole scope, then each district that changes.
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
  /// The districts as units of their own; nothing where they are not arranged.
  private let above: [PlanMaps]

  /// Why there are no maps.
  struct Absence: Error {
    /// In words.
    let reason: Phrase
  }

  /// Draws the ground of a plan.
  init(_ source: AnnexSource, boundaries: BoundaryFile?) throws(Absence) {
    let ground = MapGround(source, boundaries: boundaries)
    guard !ground.regions.isEmpty || boundaries?.regions.isEmpty == false else {
      throw Absence(
        reason: Phrase(
          vi:
            "Bản đồ: bộ dữ liệu không có tọa độ tâm (cột “lon”, “lat” của units.csv) và không nêu "
            + "ranh giới (--boundaries).",
          en: "Maps: units.csv has no “lon”, “lat” (centroids); add these columns, or give "
            + "boundaries with --boundaries."))
    }
    do {
      let engine = try GeometryEngine()
      try self.init(source, ground: ground, engine: engine, boundaries: boundaries)
    } catch {
      throw Absence(
        reason: Phrase(
          vi: "Bản đồ: không dựng được hình (GEOS: \(error.words)).",
          en: "Maps: GEOS could not build the shapes (\(error.words))."))
    }
  }

  private init(
    _ source: AnnexSource, ground: MapGround, engine: GeometryEngine, boundaries: BoundaryFile?
  ) throws(GeometryFailure) {
    // A millimetre on a screen is metres on the ground, and rounding here is a decimetre.
    func joined(_ regions: [PlaneRegion]) throws(GeometryFailure) -> PlaneRegion {
      guard regions.count > 1 else { return regions[0] }
      return try ground.withoutGaps(engine.union(regions, grid: 0.1), engine)
    }
    func places(_ members: [Int: [Int]]) throws(GeometryFailure) -> [Int: Place] {
      var places: [Int: Place] = [:]
      for (key, units) in members {
        let regions = units.compactMap { ground.regions[$0] }
        guard !regions.isEmpty else { continue }
        let region = try joined(regions)
        if let anchor = try engine.inside(region) {
          places[key] = Place(region: region, anchor: anchor)
        }
      }
      return places
    }
    func ofDistricts(_ dataset: Dataset) throws(GeometryFailure) -> [Int: Place] {
      try places(
        Dictionary(grouping: source.plan.planningCase.scope) { dataset.units[$0].district })
    }
    let plan = source.plan
    self.source = source
    self.ground = ground
    states = UnitState.all(of: plan)
    units = try places(Dictionary(uniqueKeysWithValues: ground.regions.keys.map { ($0, [$0]) }))
    groups = try places(
      Dictionary(uniqueKeysWithValues: plan.groups.enumerated().map { ($0, $1.members) }))
    guard !source.isOfDistricts else {
      (districts, formerDistricts, above) = ([:], [:], [])
      return
    }
    districts = try ofDistricts(source.dataset)
    formerDistricts =
      source.districtLevel == nil ? districts : try ofDistricts(source.datasetBefore)
    guard let level = source.districtLevel, let arranged = level.districts else {
      above = []
      return
    }
    let wide = try ground.ofDistricts(arranged, boundaries: boundaries, join: joined)
    above = [try PlanMaps(level, ground: wide, engine: engine, boundaries: nil)]
  }

  /// The maps of districts; `nil` where they are not arranged.
  var ofDistricts: PlanMaps? { above.first }

  /// Units of the scope of which no place is known.
  var missing: [Int] { source.plan.planningCase.scope.filter { ground.regions[$0] == nil } }

  // MARK: Anchors

  /// The word by which a group's paragraph is found in a page.
  static func anchor(ofGroup id: String) -> String { "nhom-\(id)" }
}
