import SourceFiles
import Territory

/// What is not there, and which features that switches off.
struct FeatureCheck {
  let dataset: Dataset
  let tables: CheckedTables

  var findings: [DatasetFinding] { columns + files }

  private var columns: [DatasetFinding] {
    let place = SourcePosition(file: tables.path("units.csv").file, line: 1)
    var findings: [DatasetFinding] = []
    for column in DatasetColumn.units where !tables.hasUnitColumn(column.name) {
      guard column.listsAssumption, let assumed = column.assumedWithoutColumn,
        !(tables.exists("flags.csv") && DatasetColumn.flags.contains { $0.name == column.name })
      else { continue }
      findings.append(DatasetFinding(.note, .features, at: place, assumed))
    }
    let classInputs = DatasetColumn.units.filter { !$0.listsAssumption }
      .filter { !tables.hasUnitColumn($0.name) }.map(\.name)
    if !tables.hasUnitColumn("class"), !classInputs.isEmpty {
      findings.append(
        DatasetFinding(
          .note, .features, at: place,
          Phrase(
            vi: "các cột để phân loại: \(classInputs.joined(separator: ", ")): điểm của chúng được "
              + "ước tính",
            en: "columns for the class: \(classInputs.joined(separator: ", ")): their points are "
              + "estimated")))
    }
    if !tables.hasUnitColumn("officials") || !tables.hasUnitColumn("non_specialised") {
      findings.append(
        DatasetFinding(
          .note, .features, at: place,
          Phrase(
            vi:
              "không có cột “officials”, “non_specialised”: staff chỉ tính theo định mức, không so "
              + "với số người hiện có",
            en: "no columns “officials”, “non_specialised”: staff counts by the norm only, not "
              + "against those who are there")))
    }
    if !tables.hasUnitColumn("lon"), !tables.exists(BoundaryCheck.fileName) {
      findings.append(
        DatasetFinding(
          .note, .features, at: place,
          Phrase(
            vi: "không có “lon”, “lat” và ranh giới: annex không vẽ bản đồ",
            en: "no “lon”, “lat” and no boundaries: annex draws no maps")))
    }
    return findings
  }

  private var files: [DatasetFinding] {
    [
      (
        BoundaryCheck.fileName,
        Phrase(
          vi: "không có ranh giới: bản đồ là lược đồ, diện tích không được đối chiếu",
          en: "no boundaries: maps are schematic, areas are not compared")
      ),
      (
        "villages.csv",
        Phrase(
          vi: "không có thôn, tổ dân phố: lệnh villages không dùng được",
          en: "no villages: the command villages cannot be used")
      ),
      (
        "parts.csv",
        Phrase(
          vi: "không có phần của đơn vị: kịch bản không chia được đơn vị (split)",
          en: "no parts of units: a scenario cannot divide units (split)")
      ),
    ].filter { !tables.exists($0.0) }.map {
      DatasetFinding(.note, .features, at: tables.path($0.0), $0.1)
    }
  }
}
