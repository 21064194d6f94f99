import SourceFiles

/// What can be wrong with the folder of a sweep.
enum SweepProblem {
  static func failure(
    _ kind: ProblemReport.Kind, _ path: String, _ number: Int32
  ) -> ProblemReport {
    let reason = SystemReason.phrase(number)
    return report(
      kind, path,
      Phrase(
        vi: "không ghi, đọc được thư mục khảo sát (\(reason.vi))",
        en: "the folder of the sweep cannot be written or read (\(reason.en))"),
      Phrase(
        vi:
          "kiểm tra quyền ghi và dung lượng đĩa rồi chạy lại đúng lệnh ấy: những trường hợp đã "
          + "xong được giữ",
        en: "check permissions and disk space, then run the same command again: finished cases are "
          + "kept"))
  }

  static func foreign(_ path: String, marker: String) -> ProblemReport {
    report(
      .cannotCreate, path,
      Phrase(
        vi: "thư mục này đã có nội dung khác (không có \(marker))",
        en: "the folder holds something else (it has no \(marker))"),
      Phrase(vi: "chọn thư mục khác", en: "choose another folder"))
  }

  static func noPart(_ path: String) -> ProblemReport {
    report(
      .noInput, path,
      Phrase(
        vi: "đây không phải thư mục của một phần (không có \(SweepFolder.marker))",
        en: "this is no folder of a part (it has no \(SweepFolder.marker))"),
      Phrase(
        vi: "nêu các thư mục mà sweep --shard i/n --out đã ghi",
        en: "name the folders that sweep --shard i/n --out wrote"))
  }

  static func busy(_ path: String) -> ProblemReport {
    report(
      .cannotCreate, path,
      Phrase(
        vi: "một tiến trình khác đang ghi khảo sát này",
        en: "another process is writing this sweep"),
      Phrase(
        vi: "đợi tiến trình ấy xong, hoặc chọn thư mục khác",
        en: "wait until it has ended, or choose another folder"))
  }

  static func damaged(_ path: String) -> ProblemReport {
    report(
      .badData, path,
      Phrase(
        vi: "tệp hỏng, hoặc của một phiên bản khác",
        en: "the file is damaged, or of another version"),
      Phrase(
        vi: "thêm --replace để làm lại từ đầu, hoặc chọn thư mục khác",
        en: "add --replace to begin anew, or choose another folder"))
  }

  static func otherSweep(_ path: String, _ differences: [Phrase]) -> ProblemReport {
    report(
      .cannotCreate, path,
      Phrase(
        vi: "thư mục này là của một khảo sát khác: "
          + differences.map(\.vi).joined(separator: "; "),
        en: "the folder is of another sweep: " + differences.map(\.en).joined(separator: "; ")),
      Phrase(
        vi: "chọn thư mục khác, hoặc thêm --replace để làm lại từ đầu",
        en: "choose another folder, or add --replace to begin anew"))
  }

  static func report(
    _ kind: ProblemReport.Kind, _ path: String, _ what: Phrase, _ mend: Phrase
  ) -> ProblemReport {
    ProblemReport(kind, at: path, what, mend: mend)
  }
}
