import SourceFiles
import Territory

/// Sets the areas that boundaries give beside those that the table states.
struct AreaComparison {
  let measures: BoundaryMeasures
  let system: String?
  let place: SourcePosition

  /// Larger differences are told, in hundredths of a percent.
  static let most = 1000

  /// Fills in areas and middles that the table lacks; tells those that differ much.
  func apply(to units: inout [ImportedUnit], notes: ImportNotes, log: ProblemLog) {
    var filled = 0
    var differences: [(unit: ImportedUnit, measured: Int, share: Int)] = []
    for index in units.indices {
      let unit = units[index]
      if unit.other["lon"] == nil || unit.other["lat"] == nil,
        let middle = measures.centroids[unit.code]
      {
        units[index].other["lon"] = DecimalText.text(middle.longitude, places: 6)
        units[index].other["lat"] = DecimalText.text(middle.latitude, places: 6)
      }
      guard let measured = measures.areas[unit.code], measured > 0 else { continue }
      guard let stated = unit.area, stated > 0 else {
        units[index].area = measured
        units[index].other["area_source"] = "ranh giới"
        filled += 1
        continue
      }
      differences.append((unit, measured, Self.share(stated: stated, measured: measured)))
    }
    let base =
      system.map { Phrase(vi: "trên mặt phẳng \($0)", en: "on the plane of \($0)") }
      ?? Phrase(vi: "trên ê-líp-xô-ít WGS 84", en: "on the ellipsoid of WGS 84")
    if filled > 0 {
      notes.add(
        Phrase(
          vi: "\(filled) diện tích đo từ ranh giới \(base.vi)",
          en: "\(filled) areas are measured on the boundaries, \(base.en)"))
    }
    guard !differences.isEmpty else { return }
    let sorted = differences.map(\.share).sorted()
    let far = differences.filter { $0.share > Self.most }
      .sorted { ($0.share, $0.unit.code) > ($1.share, $1.unit.code) }
    let middle = sorted[sorted.count / 2]
    let (middleText, largest) = (
      ShownNumber.decimal(middle, places: 2),
      ShownNumber.decimal(sorted[sorted.count - 1], places: 2)
    )
    notes.add(
      Phrase(
        vi: "diện tích trong bảng so với ranh giới (\(base.vi)), \(sorted.count) đơn vị: lệch giữa "
          + "\(middleText.vi) %, lớn nhất \(largest.vi) %, \(far.count) đơn vị lệch trên "
          + "\(Self.most / 100) %; dùng số trong bảng",
        en: "areas of the table against the boundaries (\(base.en)), \(sorted.count) units: median "
          + "difference \(middleText.en) %, largest \(largest.en) %, \(far.count) differ by more than "
          + "\(Self.most / 100) %; those of the table are used"))
    for difference in far.prefix(10) {
      let unit = difference.unit
      log.warning(
        at: unit.position,
        Self.words("\(unit.code) \(unit.name)", unit.area ?? 0, measured: difference.measured))
    }
  }

  /// Says how far a unit's stated area is from the measured one.
  static func words(_ unit: String, _ stated: Int, measured: Int) -> Phrase {
    // What is measured on a map is not exact to the metre.
    let rounded = (measured + 50) / 100 * 100
    let (one, other, percent) = (
      ShownNumber.squareKilometres(stated), ShownNumber.squareKilometres(rounded),
      ShownNumber.decimal(share(stated: stated, measured: measured), places: 2)
    )
    return Phrase(
      vi: "\(unit): bảng ghi \(one.vi), ranh giới đo được \(other.vi) (lệch \(percent.vi) %)",
      en: "\(unit): the table says \(one.en), the boundary measures \(other.en) (\(percent.en) % "
        + "off)")
  }

  /// By how many hundredths of a percent a measured area differs from the stated one.
  static func share(stated: Int, measured: Int) -> Int {
    abs(measured - stated) * 10_000 / max(stated, 1)
  }
}
