/// A province or centrally run city (ĐVHC cấp tỉnh), the parent of districts.
public struct Province: Sendable, Hashable {
  /// The official code, text with leading zeros; `nil` where the dataset has names only.
  public let code: String?
  /// The full name with its kind, such as “Tỉnh Phú Thọ”.
  public let name: String

  /// Makes a province.
  public init(code: String?, name: String) {
    self.code = code
    self.name = name
  }

  /// The code with the name, or the name alone.
  public var label: String { code.map { "\($0) \(name)" } ?? name }

  /// Whether `word` is the code or the name, with or without its kind.
  public func isCalled(_ word: String) -> Bool {
    word == code || word == name || word == bareName
  }

  /// The name without its kind.
  public var bareName: String {
    for kind in ["Tỉnh ", "Thành phố "] where name.hasPrefix(kind) {
      return String(name.dropFirst(kind.count))
    }
    return name
  }
}

extension Dataset {
  /// The indices of a province's districts, ascending.
  public func districts(ofProvince province: Int) -> [Int] {
    districts.indices.filter { provinceOfDistrict[$0] == province }
  }

  /// The province of a unit as an index in ``provinces``; `nil` where the dataset names none.
  public func province(ofUnit unit: Int) -> Int? { provinceOfDistrict[units[unit].district] }
}
