import Cartography
import Legislation
import Planning
import Reporting
import SourceFiles
import Territory

/// The result as GeoJSON (RFC 7946) for QGIS: a feature for each group, kept and divided unit
/// of each level that is arranged; the property `level` says which.
///
/// Figures are exact: areas in m², shares in percent with two decimals.
struct ResultGeoJSON {
  let source: AnnexSource
  /// `nil` where no place is known; features then have no geometry.
  let maps: PlanMaps?

  func text() -> String {
    let features = source.levels.flatMap { level in
      ResultLevel(source: level, maps: level.isOfDistricts ? maps?.ofDistricts : maps).features()
    }
    return "{\"type\":\"FeatureCollection\",\"features\":[\n"
      + features.joined(separator: ",\n") + "\n]}\n"
  }

  // MARK: Text

  static func strings(_ texts: [String]) -> String {
    "[" + texts.map(string).joined(separator: ",") + "]"
  }

  /// A JSON text: nothing in it ends it, breaks a line or turns the direction of writing.
  static func string(_ text: String) -> String {
    var result = "\""
    for letter in PlainText.line(text).unicodeScalars {
      if letter == "\"" || letter == "\\" { result += "\\" }
      result.unicodeScalars.append(letter)
    }
    return result + "\""
  }
}

/// The features of one level: districts, or communes.
struct ResultLevel {
  let source: AnnexSource
  let maps: PlanMaps?

  func features() -> [String] {
    let plan = source.plan
    return plan.groups.indices.map(feature(ofGroup:)) + plan.kept.map(feature(ofKept:))
      + plan.dissolved.map(feature(ofDivided:))
  }

  private var level: (String, String) {
    let level: UnitKind.Level = source.isOfDistricts ? .district : .commune
    return ("level", Self.string(level.rawValue))
  }

  /// The code of the district above a commune; a district has none.
  private func district(_ index: Int) -> (String, String) {
    (
      "district",
      source.isOfDistricts ? "null" : Self.string(source.dataset.districts[index].code)
    )
  }

  private static func strings(_ texts: [String]) -> String { ResultGeoJSON.strings(texts) }

  private static func string(_ text: String) -> String { ResultGeoJSON.string(text) }

  // MARK: Features

  private func feature(ofGroup index: Int) -> String {
    let group = source.plan.groups[index]
    let units = source.dataset.units
    var properties: [(String, String)] = [
      ("id", Self.string(group.id)), level, ("status", Self.string("group")),
      ("name", Self.string(group.name)), ("kind", Self.string(group.figures.kind.rawValue)),
      district(source.district(of: group)),
      ("members", Self.strings(group.members.map { units[$0].code })),
      ("member_names", Self.strings(group.members.map { units[$0].name })),
      ("parts_of", Self.strings(group.parts.map { units[$0.unit].code })),
      ("due", String(group.figures.dueCount)),
      ("basis", Self.string(group.figures.basis.rawValue)),
    ]
    properties += figures(group.figures.standing)
    properties.append(("year", group.year.map { String($0) } ?? "null"))
    return feature(group.id, properties, maps?.groups[index]?.region)
  }

  private func feature(ofKept kept: Plan.Kept) -> String {
    feature(
      ofUnit: kept.unit, status: kept.change == nil ? "kept" : kept.change?.rawValue ?? "kept",
      ground: kept.decision?.ground)
  }

  private func feature(ofDivided divided: Plan.Dissolved) -> String {
    feature(ofUnit: divided.unit, status: "divided", ground: nil)
  }

  private func feature(ofUnit index: Int, status: String, ground: String?) -> String {
    let unit = source.dataset.units[index]
    let facts = source.plan.facts[index]
    let properties: [(String, String)] =
      [
        ("id", Self.string(unit.code)), level, ("status", Self.string(status)),
        ("name", Self.string(unit.name)), ("kind", Self.string(unit.kind.rawValue)),
        district(unit.district),
        ("members", Self.strings([unit.code])), ("member_names", Self.strings([unit.name])),
        ("parts_of", "[]"), ("due", facts.isDue ? "1" : "0"),
        ("ground", ground.map(Self.string) ?? "null"),
      ] + figures(facts.standing)
    return feature(unit.code, properties, maps?.ground.regions[index])
  }

  private func figures(_ standing: Standing) -> [(String, String)] {
    func percent(_ part: Int, _ whole: Int) -> String {
      DecimalText.text(NumberText.hundredthsOfPercent(part, whole), places: 2)
    }
    return [
      ("area_m2", String(standing.area)), ("population", String(standing.population)),
      ("area_percent", percent(standing.area, standing.standard.area)),
      ("population_percent", percent(standing.population, standing.standard.population)),
    ]
  }

  private func feature(
    _ id: String, _ properties: [(String, String)], _ region: PlaneRegion?
  ) -> String {
    let origin =
      region == nil ? "none" : maps?.ground.isSchematic == true ? "schematic" : "boundaries"
    let all = properties + [("geometry_source", Self.string(origin))]
    return "{\"type\":\"Feature\",\"id\":\(Self.string(id)),\"properties\":{"
      + all.map { "\(Self.string($0.0)):\($0.1)" }.joined(separator: ",") + "},\"geometry\":"
      + (region.map(geometry) ?? "null") + "}"
  }

  // MARK: Geometry

  /// Outer rings turn to the left and holes to the right, as RFC 7946 wants.
  private func geometry(_ region: PlaneRegion) -> String {
    let polygons = region.polygons.map { rings in
      "["
        + rings.enumerated().map { index, ring in
          let turnsLeft = PlaneRegion.turnsLeft(ring)
          return line(turnsLeft == (index == 0) ? ring : ring.reversed())
        }.joined(separator: ",") + "]"
    }
    return polygons.count == 1
      ? "{\"type\":\"Polygon\",\"coordinates\":\(polygons[0])}"
      : "{\"type\":\"MultiPolygon\",\"coordinates\":[\(polygons.joined(separator: ","))]}"
  }

  /// Six decimals are a decimetre.
  private func line(_ ring: [PlanePoint]) -> String {
    let points = ring.map { point -> String in
      let degrees = maps?.ground.projection.degrees(point)
      let (x, y) = (degrees?.longitude ?? 0, degrees?.latitude ?? 0)
      return "[\(DecimalText.text(Int((x * 1e6).rounded()), places: 6)),"
        + "\(DecimalText.text(Int((y * 1e6).rounded()), places: 6))]"
    }
    return "[" + (points + points.prefix(1)).joined(separator: ",") + "]"
  }
}
