import SourceFiles
import Territory

/// Refuses limits on districts that are not planned.
struct LimitDistrictCheck {
  let limits: [StatedLimit]
  let dataset: Dataset
  let scope: [Int]
  let log: ProblemLog

  func check() {
    let lookup = UnitLookup(in: dataset, scope: scope, log: log)
    var seen: Set<String> = []
    for district in limits.compactMap(\.district) where seen.insert(district.code).inserted {
      if dataset.index(ofDistrict: district.code) != nil {
        _ = lookup.district(district.code, at: district.position)
        continue
      }
      log.error(
        at: district.position,
        Phrase(
          vi: "không có đơn vị cấp huyện mã “\(district.code)”",
          en: "there is no district “\(district.code)”"),
        mend: SimilarCodes.mend(for: district.code, among: dataset.districts.map(\.code)))
    }
  }
}
