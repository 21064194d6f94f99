import CZip
import SourceFiles

/// A ZIP archive in memory, the same bytes for the same files.
struct ZipArchive {
  /// Why an archive could not be made.
  struct Failure: Error {}

  /// The files as one archive, in their order.
  static func archive(_ files: [(name: String, bytes: [UInt8])]) throws(Failure) -> [UInt8] {
    var error = zip_error_t()
    guard let source = zip_source_buffer_create(nil, 0, 0, &error) else { throw Failure() }
    // What is read after the archive is closed must outlive the archive.
    zip_source_keep(source)
    defer { zip_source_free(source) }
    guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, &error) else {
      zip_source_free(source)
      throw Failure()
    }
    var buffers: [UnsafeMutableBufferPointer<UInt8>] = []
    defer { for buffer in buffers { buffer.deallocate() } }
    for file in files {
      let bytes = file.bytes
      let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(bytes.count, 1))
      _ = buffer.initialize(from: bytes)
      buffers.append(buffer)
      guard let content = zip_source_buffer(archive, buffer.baseAddress, UInt64(bytes.count), 0)
      else {
        zip_discard(archive)
        throw Failure()
      }
      let index = zip_file_add(archive, file.name, content, UInt32(ZIP_FL_ENC_UTF_8))
      guard index >= 0 else {
        zip_source_free(content)
        zip_discard(archive)
        throw Failure()
      }
      // Pictures are packed already.
      if file.name.hasSuffix(".png") {
        zip_set_file_compression(archive, UInt64(index), ZIP_CM_STORE, 0)
      }
      // 1 January 1980, the first day that the format knows.
      zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0)
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw Failure()
    }
    return try content(of: source)
  }

  private static func content(of source: OpaquePointer) throws(Failure) -> [UInt8] {
    guard zip_source_open(source) == 0 else { throw Failure() }
    defer { zip_source_close(source) }
    zip_source_seek(source, 0, SEEK_END)
    let size = zip_source_tell(source)
    zip_source_seek(source, 0, SEEK_SET)
    guard size > 0 else { throw Failure() }
    var bytes = [UInt8](repeating: 0, count: Int(size))
    let read = bytes.withUnsafeMutableBytes {
      zip_source_read(source, $0.baseAddress, UInt64(size))
    }
    guard read == size else { throw Failure() }
    return bytes
  }
}
