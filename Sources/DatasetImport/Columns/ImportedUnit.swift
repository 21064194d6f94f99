import SourceFiles
import Territory

/// A commune as a department's table has it.
struct ImportedUnit {
  var code: String
  let name: String
  let kind: UnitKind
  /// The code of its district; `nil` where the table names it only.
  var parentCode: String?
  /// The name of its district.
  var parentName: String?
  var province: String?
  var provinceCode: String?
  /// m²; `nil` where it is not stated.
  var area: Int?
  var population: Int?
  /// Other columns of the dataset, as text.
  var other: [String: String]
  let position: SourcePosition
}

/// A district as a department's table has it.
struct ImportedDistrict {
  var code: String?
  let name: String
  let kind: UnitKind
  var province: String?
  var provinceCode: String?
  var area: Int?
  var population: Int?
  var other: [String: String] = [:]
  let position: SourcePosition
}

/// Two units that touch, by code or name.
struct ImportedPair {
  let a: String
  let b: String
  /// Decimetres; `nil` where it is not stated.
  var shared: Int?
  var note: String
  let position: SourcePosition
}
