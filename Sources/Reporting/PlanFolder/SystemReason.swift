import Glibc
import SourceFiles

/// Why the system refused to write, in words a person can act on.
public enum SystemReason {
  /// The reason behind an error number.
  public static func phrase(_ number: Int32) -> Phrase {
    switch number {
    case EACCES, EPERM: Phrase(vi: "không có quyền ghi", en: "permission denied")
    case EROFS: Phrase(vi: "hệ thống tệp chỉ cho đọc", en: "the file system is read-only")
    case ENOSPC, EDQUOT: Phrase(vi: "đĩa đầy", en: "the disk is full")
    case EFBIG: Phrase(vi: "tệp lớn hơn mức cho phép", en: "the file is larger than allowed")
    case ENOTDIR:
      Phrase(vi: "đường dẫn đi qua một tệp", en: "a part of the path is a file, no folder")
    case ENAMETOOLONG: Phrase(vi: "đường dẫn quá dài", en: "the path is too long")
    case ELOOP: Phrase(vi: "liên kết đi vòng", en: "links go in a circle")
    case EEXIST, ENOTEMPTY: Phrase(vi: "đã có ở đó", en: "it is already there")
    case ENOENT: Phrase(vi: "không tạo được ở nơi này", en: "it cannot be made in this place")
    case EBADF: Phrase(vi: "đã bị đóng", en: "it is closed")
    case EIO: Phrase(vi: "thiết bị báo lỗi", en: "the device reports an error")
    default:
      Phrase(vi: String(cString: strerror(number)), en: String(cString: strerror(number)))
    }
  }
}
