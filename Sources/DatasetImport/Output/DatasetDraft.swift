import Cartography
import SourceFiles
import Territory

/// A dataset that was put together, as the files of its folder.
struct DatasetDraft {
  var units: [ImportedUnit] = []
  var districts: [ImportedDistrict] = []
  /// Decimetres and remark by pair.
  var pairs: [CodePair: (shared: Int, note: String)] = [:]
  /// In degrees, by code.
  var regions: [(code: String, region: PlaneRegion)] = []
  var origin = ImportMapping.Origin()
  /// Where each file comes from, when the origin does not say.
  var sources: [String: String] = [:]
  var assumptions: [Phrase] = []

  /// The names of the districts by code.
  var districtNames: [String: String] {
    Dictionary(
      districts.compactMap { district in district.code.map { ($0, district.name) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The files by name.
  func files() -> [(name: String, bytes: [UInt8])] {
    var files = [
      ("dataset.yaml", manifest()), ("units.csv", unitTable()), ("districts.csv", districtTable()),
      ("adjacency.csv", pairTable()),
    ]
    if !regions.isEmpty { files.append(("boundaries.geojson", boundaries())) }
    return files.map { (name: $0.0, bytes: Array($0.1.utf8)) }
  }

  // MARK: Tables

  private func unitTable() -> String {
    let own = ["code", "name", "kind", "parent", "area_m2", "area_km2", "population"]
    let others = DatasetColumn.units.map(\.name)
      .filter { name in !own.contains(name) && units.contains { $0.other[name] != nil } }
    let head = ["code", "name", "kind", "parent", "area_m2", "population"] + others
    let rows = units.map { unit in
      [
        unit.code, unit.name, unit.kind.rawValue, unit.parentCode ?? "",
        unit.area.map { String($0) } ?? "", unit.population.map { String($0) } ?? "",
      ] + others.map { unit.other[$0] ?? "" }
    }
    return ([head] + rows).map(CSVText.row).joined()
  }

  private func districtTable() -> String {
    let own = ["code", "name", "kind", "province_code", "province", "area_km2", "population"]
    let optional: [(String, (ImportedDistrict) -> String?)] = [
      ("province_code", \.provinceCode), ("province", \.province),
      ("area_km2", { $0.area.map { DecimalText.text($0, places: 6) } }),
      ("population", { $0.population.map { String($0) } }),
    ]
    let stated = optional.filter { column in districts.contains { column.1($0) != nil } }
    let others = DatasetColumn.districts.map(\.name)
      .filter { name in !own.contains(name) && districts.contains { $0.other[name] != nil } }
    let head = ["code", "name", "kind"] + stated.map(\.0) + others
    let rows = districts.map { district in
      [district.code ?? "", district.name, district.kind.rawValue]
        + stated.map { $0.1(district) ?? "" } + others.map { district.other[$0] ?? "" }
    }
    return ([head] + rows).map(CSVText.row).joined()
  }

  private func pairTable() -> String {
    let hasNotes = pairs.values.contains { !$0.note.isEmpty }
    let head = ["a", "b", "shared_m"] + (hasNotes ? ["note"] : [])
    let rows = pairs.sorted { $0.key < $1.key }.map { pair, value in
      [pair.a, pair.b, DecimalText.text(value.shared, places: 1)] + (hasNotes ? [value.note] : [])
    }
    return ([head] + rows).map(CSVText.row).joined()
  }

  // MARK: Other files

  private func manifest() -> String {
    func source(_ file: String) -> String { origin.source ?? sources[file] ?? "" }
    let names =
      ["units.csv", "districts.csv", "adjacency.csv"]
      + (regions.isEmpty ? [] : ["boundaries.geojson"])
    let date = origin.date.map { "\($0)" } ?? Self.unknownDay
    var lines = [
      "format: 1", "title: \(YAMLText.line(origin.title ?? ""))", "date: \(date)", "tables:",
    ]
    for name in names {
      lines += [
        "  - file: \(name)", "    source: \(YAMLText.line(source(name)))",
        "    licence: \(YAMLText.line(origin.licence ?? Self.unknownLicence))",
      ]
    }
    if !assumptions.isEmpty { lines.append("assumptions:") }
    for assumption in assumptions {
      lines += [
        "  - vi: \(YAMLText.line(assumption.vi))", "    en: \(YAMLText.line(assumption.en))",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Stands where no date is stated, and cannot be taken for one.
  static let unknownDay = "1900-01-01"
  private static let unknownLicence = "chưa nêu / not stated"

  /// GeoJSON with the code and the name, seven decimals (a centimetre), outer rings to the left.
  private func boundaries() -> String {
    let names = Dictionary(units.map { ($0.code, $0.name) }, uniquingKeysWith: { a, _ in a })
    let features = regions.sorted { $0.code < $1.code }.map { code, region in
      let polygons = region.polygons.map { rings in
        "["
          + rings.enumerated().map { index, ring in
            line(PlaneRegion.turnsLeft(ring) == (index == 0) ? ring : ring.reversed())
          }.joined(separator: ",") + "]"
      }
      let geometry =
        polygons.count == 1
        ? "{\"type\":\"Polygon\",\"coordinates\":\(polygons[0])}"
        : "{\"type\":\"MultiPolygon\",\"coordinates\":[\(polygons.joined(separator: ","))]}"
      return "{\"type\":\"Feature\",\"properties\":{\"code\":\(YAMLText.line(code)),\"name\":"
        + "\(YAMLText.line(names[code] ?? ""))},\"geometry\":\(geometry)}"
    }
    return "{\"type\":\"FeatureCollection\",\"features\":[\n" + features.joined(separator: ",\n")
      + "\n]}\n"
  }

  private func line(_ ring: [PlanePoint]) -> String {
    let points = ring.map { point in
      "[\(DecimalText.text(Int((point.x * 1e7).rounded()), places: 7)),"
        + "\(DecimalText.text(Int((point.y * 1e7).rounded()), places: 7))]"
    }
    return "[" + (points + points.prefix(1)).joined(separator: ",") + "]"
  }
}
