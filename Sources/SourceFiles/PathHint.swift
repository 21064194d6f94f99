/// How to mend a path that leads nowhere.
public enum PathHint {
  /// For a path whose origin is not known here, such as one on the command line.
  public static let check = Phrase(vi: "kiểm tra lại đường dẫn", en: "check the path")

  /// For a path that a scenario states.
  public static let checkInScenario = Phrase(
    vi: "kiểm tra lại đường dẫn; đường dẫn trong kịch bản tính từ thư mục của tệp kịch bản",
    en: "check the path; paths in a scenario count from the scenario's folder")
}
