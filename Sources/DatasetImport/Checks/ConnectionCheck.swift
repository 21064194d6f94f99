import SourceFiles
import Territory

/// Whether the units hang together: alone, by district, and as a whole.
///
/// That no pair stands twice, and none with itself, the loader sees to.
struct ConnectionCheck {
  let dataset: Dataset
  let tables: CheckedTables

  var findings: [DatasetFinding] {
    var findings: [DatasetFinding] = []
    for (index, unit) in dataset.units.enumerated()
    where dataset.units.count > 1 && dataset.borders.neighbours(of: index).isEmpty {
      findings.append(
        DatasetFinding(
          .warning, .adjacency, at: tables.unit(unit.code),
          Phrase(
            vi: "\(unit.code) \(unit.name) không liền kề đơn vị nào: không nhóm nào có nó",
            en: "\(unit.code) \(unit.name) has no neighbour: no group can hold it"),
          mend: Phrase(
            vi: "thêm cặp vào adjacency.csv (đảo: cầu, phà, có ghi chú)",
            en: "add its pairs to adjacency.csv (islands: bridges, ferries, with a note)")))
    }
    for (index, district) in dataset.districts.enumerated() {
      let units = dataset.units.indices.filter { dataset.units[$0].district == index }
      let pieces = dataset.borders.pieces(of: units)
      guard pieces > 1 else { continue }
      findings.append(
        DatasetFinding(
          .warning, .adjacency, at: tables.district(district.code),
          Phrase(
            vi: "các đơn vị của \(district.name) nằm thành \(pieces) cụm không liền nhau",
            en: "the communes of \(district.name) lie in \(pieces) separate pieces"),
          mend: Phrase(
            vi: "kiểm tra parent và adjacency.csv; đúng nếu có đảo hoặc vùng tách rời",
            en: "check parent and adjacency.csv; right where there are islands or exclaves")))
    }
    let pieces = dataset.borders.pieces(of: Array(dataset.units.indices))
    if pieces > 1 {
      findings.append(
        DatasetFinding(
          .warning, .adjacency, at: tables.path("adjacency.csv"),
          Phrase(
            vi: "toàn bộ đơn vị nằm thành \(pieces) cụm không liền nhau",
            en: "all units lie in \(pieces) separate pieces"),
          mend: Phrase(
            vi: "đúng nếu có đảo; nếu không, adjacency.csv còn thiếu cặp",
            en: "right where there are islands; otherwise adjacency.csv lacks pairs")))
    }
    return findings
  }
}
