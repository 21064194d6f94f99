import Glibc

/// Writes to files that are open; what goes wrong is told by its number (errno).
enum OpenFile {
  /// Writes all bytes.
  static func write(_ bytes: some Sequence<UInt8>, to descriptor: Int32) -> Int32? {
    var bytes = Array(bytes)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written >= 0 {
        bytes = bytes.dropFirst(written)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }

  /// Waits until all is on disk and closes the file.
  static func finish(_ descriptor: Int32) -> Int32? {
    let failure = fsync(descriptor) == 0 ? nil : errno
    if close(descriptor) != 0, failure == nil { return errno }
    return failure
  }
}
