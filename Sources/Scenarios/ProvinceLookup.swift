import SourceFiles
import Territory

/// Finds provinces by code or name and says what is wrong with a word.
struct ProvinceLookup {
  private let dataset: Dataset
  private let log: ProblemLog

  init(in dataset: Dataset, log: ProblemLog) {
    self.dataset = dataset
    self.log = log
  }

  /// The province, as an index in the dataset; an unknown one is logged.
  func province(_ coded: Scenario.Coded) -> Int? {
    if let found = dataset.provinces.firstIndex(where: { $0.isCalled(coded.code) }) { return found }
    let labels = dataset.provinces.map(\.label).joined(separator: ", ")
    log.error(
      at: coded.position,
      Phrase(
        vi: "bộ dữ liệu không có tỉnh “\(coded.code)”",
        en: "the dataset has no province “\(coded.code)”"),
      mend: labels.isEmpty
        ? Phrase(
          vi: "thêm cột “province” vào districts.csv",
          en: "add the column “province” to districts.csv")
        : Phrase(vi: "dùng mã hoặc tên: \(labels)", en: "use a code or a name: \(labels)"))
    return nil
  }
}
