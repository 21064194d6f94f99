import SourceFiles
import Territory

/// Finds the units of a scope by their codes and says what is wrong with a code.
public struct UnitLookup {
  private let dataset: Dataset
  private let inScope: Set<Int>
  private let log: ProblemLog

  /// Prepares look-ups; problems go to `log`.
  public init(in dataset: Dataset, scope: some Sequence<Int>, log: ProblemLog) {
    self.dataset = dataset
    inScope = Set(scope)
    self.log = log
  }

  /// The unit with this code; an unknown code, or one outside the scope, is logged.
  public func unit(_ code: String, at position: SourcePosition) -> Int? {
    guard let unit = dataset.index(ofUnit: code) else {
      let near = dataset.unitsNear(code)
      log.error(
        at: position,
        Phrase(
          vi: "không có đơn vị “\(code)” trong dữ liệu", en: "the dataset has no unit “\(code)”"),
        mend: near.isEmpty
          ? Phrase(vi: "dùng mã đơn vị trong \(table)", en: "use a code of \(table)")
          : Phrase(
            vi: "gần giống: \(near.joined(separator: "; "))",
            en: "similar: \(near.joined(separator: "; "))"))
      return nil
    }
    guard inScope.contains(unit) else {
      let label = "\(code) \(dataset.units[unit].name)"
      if isOfDistricts {
        outside(label, at: position)
        return nil
      }
      log.error(
        at: position,
        Phrase(
          vi: "\(label) ở \(dataset.district(of: unit).name), ngoài phạm vi của kịch bản",
          en: "\(label) is in \(dataset.district(of: unit).name), outside the scope"),
        mend: Phrase(
          vi: "bỏ đơn vị này hoặc thêm huyện vào “scope”",
          en: "remove the unit, or add its district to “scope”"))
      return nil
    }
    return unit
  }

  /// Logs a unit that cannot be part of a group because its figures are missing.
  public func refuseUnjudged(_ code: String, at position: SourcePosition) {
    guard let index = dataset.index(ofUnit: code), !dataset.units[index].isJudged else { return }
    let keys = dataset.units[index].missing.keys.joined(separator: ", ")
    log.error(
      at: position,
      Phrase(
        vi: "\(code) \(dataset.units[index].name) thiếu số liệu (\(keys)): không xét để nhập được",
        en:
          "\(code) \(dataset.units[index].name) lacks figures (\(keys)): no group of it can be judged"
      ),
      mend: Phrase(
        vi: "thêm số liệu vào \(table), hoặc bỏ đơn vị này",
        en: "add the figures to \(table), or leave the unit out"))
  }

  /// The district with this code, `nil` when there is none; one outside the scope is logged.
  public func district(_ code: String, at position: SourcePosition) -> Int? {
    guard let district = dataset.index(ofDistrict: code) else { return nil }
    let units = dataset.units.indices.filter { dataset.units[$0].district == district }
    if units.isEmpty || units.contains(where: inScope.contains) { return district }
    outside("\(code) \(dataset.districts[district].name)", at: position)
    return nil
  }

  /// Says that a district is not planned.
  private func outside(_ district: String, at position: SourcePosition) {
    log.error(
      at: position,
      Phrase(
        vi: "\(district) ở ngoài phạm vi của kịch bản", en: "\(district) is outside the scope"),
      mend: Phrase(vi: "thêm huyện này vào “scope”", en: "add it to “scope”"))
  }

  /// Whether the units are districts.
  private var isOfDistricts: Bool { dataset.units.first?.kind.level == .district }

  /// The file that has the units.
  private var table: String { isOfDistricts ? "districts.csv" : "units.csv" }
}
