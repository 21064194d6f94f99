import SourceFiles
import Territory

/// Names that differ in the kind alone, and districts without communes.
///
/// One name on two units of a district is told by the loader, so that every command says so.
struct NameCheck {
  let dataset: Dataset
  let tables: CheckedTables

  var findings: [DatasetFinding] {
    var findings: [DatasetFinding] = []
    var first: [String: Int] = [:]
    for (index, unit) in dataset.units.enumerated() {
      let place = "\(unit.district) \(unit.bareName)"
      guard let other = first[place] else {
        first[place] = index
        continue
      }
      let twin = dataset.units[other]
      guard twin.name != unit.name else { continue }
      let district = dataset.districts[unit.district].name
      findings.append(
        DatasetFinding(
          .warning, .names, at: tables.unit(unit.code, "name"),
          Phrase(
            vi: "\(unit.code) \(unit.name) và \(twin.code) \(twin.name) cùng tên trong \(district)",
            en: "\(unit.code) \(unit.name) and \(twin.code) \(twin.name) have one name in "
              + "\(district)")))
    }
    let used = Set(dataset.units.map(\.district))
    for (index, district) in dataset.districts.enumerated() where !used.contains(index) {
      findings.append(
        DatasetFinding(
          .warning, .parents, at: tables.district(district.code),
          Phrase(
            vi: "\(district.name) không có đơn vị cấp xã nào",
            en: "\(district.name) has no communes"),
          mend: Phrase(
            vi: "kiểm tra cột parent của units.csv", en: "check the column parent of units.csv")))
    }
    return findings
  }
}
