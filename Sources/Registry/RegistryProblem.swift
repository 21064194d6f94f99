import GRDB
import SourceFiles

/// What can be wrong with the registry's file, and what to do.
enum RegistryProblem {
  /// An error of SQLite in words.
  static func report(_ error: any Error, at path: String) -> ProblemReport {
    if let report = error as? ProblemReport { return report }
    guard let error = error as? DatabaseError else {
      return report(.inputOutput, path, Phrase(vi: "\(error)", en: "\(error)"), access)
    }
    switch error.resultCode {
    case .SQLITE_NOTADB, .SQLITE_CORRUPT:
      return damaged(path)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      return report(
        .inputOutput, path,
        Phrase(
          vi: "một tiến trình khác giữ sổ lịch sử quá lâu",
          en: "another process has held the history for too long"),
        Phrase(vi: "đợi tiến trình ấy xong rồi chạy lại", en: "wait for it, then run again"))
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      return report(
        .cannotCreate, path,
        Phrase(
          vi: "không ghi được sổ lịch sử (chỉ đọc hoặc không mở được)",
          en: "the history cannot be written (read only, or it cannot be opened)"), access)
    case .SQLITE_FULL:
      return report(
        .inputOutput, path,
        Phrase(
          vi: "đĩa đầy, sổ lịch sử giữ nguyên", en: "the disk is full, the history is as it was"),
        Phrase(vi: "giải phóng dung lượng đĩa", en: "free disk space"))
    case .SQLITE_ERROR where error.message?.contains("no such") == true:
      // A file of SQLite, but of another program.
      return damaged(path)
    default:
      let reason = "\(error.resultCode.rawValue) \(error.message ?? "")"
      return report(
        .inputOutput, path,
        Phrase(
          vi: "không đọc, ghi được sổ lịch sử (SQLite \(reason))",
          en: "the history cannot be read or written (SQLite \(reason))"), access)
    }
  }

  static func missing(_ path: String) -> ProblemReport {
    report(
      .noInput, path, Phrase(vi: "chưa có sổ lịch sử ở đây", en: "there is no history here yet"),
      Phrase(
        vi: "run và assess ghi vào sổ; chỗ khác thì nêu --registry FILE",
        en: "run and assess write it; name another place with --registry FILE"))
  }

  static func notAFile(_ path: String) -> ProblemReport {
    report(
      .cannotCreate, path,
      Phrase(vi: "đây không phải tệp thường", en: "this is no regular file"),
      Phrase(vi: "nêu một tệp: --registry FILE", en: "name a file: --registry FILE"))
  }

  static func folder(_ folder: String, at path: String) -> ProblemReport {
    report(
      .cannotCreate, path,
      Phrase(vi: "không tạo được thư mục \(folder)", en: "the folder \(folder) cannot be made"),
      access)
  }

  static func later(_ path: String) -> ProblemReport {
    report(
      .badData, path,
      Phrase(
        vi: "sổ lịch sử do một phiên bản mới hơn của sapxep ghi",
        en: "the history was written by a later version of sapxep"),
      Phrase(
        vi: "dùng phiên bản ấy, hoặc nêu sổ khác bằng --registry FILE",
        en: "use that version, or name another file with --registry FILE"))
  }

  static func oldAndReadOnly(_ path: String) -> ProblemReport {
    report(
      .cannotCreate, path,
      Phrase(
        vi: "sổ lịch sử của phiên bản cũ cần được chuyển đổi, nhưng chỉ đọc được",
        en: "the history is of an earlier version and has to be converted, but is read only"),
      Phrase(
        vi: "sao tệp sang chỗ ghi được rồi nêu --registry FILE",
        en: "copy the file to a place that can be written and name it with --registry FILE"))
  }

  static func damaged(_ path: String) -> ProblemReport {
    report(
      .badData, path,
      Phrase(
        vi: "đây không phải sổ lịch sử của sapxep, hoặc tệp đã hỏng; tệp không bị sửa",
        en: "this is no history of sapxep, or the file is damaged; it is left as it is"),
      Phrase(
        vi:
          "cứu bằng “sqlite3 TỆP .recover”, hoặc đổi tên tệp ấy để bắt đầu sổ mới; các thư mục phương "
          + "án không bị ảnh hưởng",
        en:
          "save what there is with “sqlite3 FILE .recover”, or rename the file to begin a new one; "
          + "plan folders are not affected"))
  }

  private static let access = Phrase(
    vi: "kiểm tra quyền ghi, hoặc nêu chỗ khác bằng --registry FILE",
    en: "check permissions, or name another place with --registry FILE")

  private static func report(
    _ kind: ProblemReport.Kind, _ path: String, _ what: Phrase, _ mend: Phrase
  ) -> ProblemReport {
    ProblemReport(kind, at: path, what, mend: mend)
  }
}
