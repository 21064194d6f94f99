import CZip
import SourceFiles

/// Reads files out of a ZIP archive in memory, never more than they may unpack to.
final class BoundedZip {
  /// Why an archive is refused.
  enum Failure: Error {
    case damaged
    case encrypted
    /// What is unpacked would be larger than allowed.
    case tooLarge
  }

  /// All files that are read unpack to at most so many bytes (128 MiB).
  static let mostUnpacked = 128 << 20
  /// No workbook has more entries.
  private static let mostEntries: Int64 = 20_000

  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let archive: OpaquePointer
  private var unpacked = 0

  init(_ content: [UInt8]) throws(Failure) {
    bytes = .allocate(capacity: max(content.count, 1))
    _ = bytes.initialize(from: content)
    var error = zip_error_t()
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(content.count), 0, &error)
    else {
      bytes.deallocate()
      throw .damaged
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      bytes.deallocate()
      throw .damaged
    }
    self.archive = archive
    guard zip_get_num_entries(archive, 0) <= Self.mostEntries else { throw .tooLarge }
  }

  deinit {
    zip_discard(archive)
    bytes.deallocate()
  }

  /// The names of all entries.
  var names: [String] {
    (0..<max(zip_get_num_entries(archive, 0), 0)).compactMap { index in
      zip_get_name(archive, UInt64(index), 0).map { String(cString: $0) }
    }
  }

  /// The content of an entry; `nil` when there is none of this name.
  ///
  /// The size that the archive states is not believed: bytes are counted while they come.
  func read(_ name: String) throws(Failure) -> [UInt8]? {
    let index = zip_name_locate(archive, name, UInt32(ZIP_FL_NOCASE))
    guard index >= 0 else { return nil }
    var status = zip_stat_t()
    guard zip_stat_index(archive, UInt64(index), 0, &status) == 0 else { throw .damaged }
    guard status.encryption_method == ZIP_EM_NONE else { throw .encrypted }
    guard status.size <= UInt64(Self.mostUnpacked - unpacked) else { throw .tooLarge }
    guard let file = zip_fopen_index(archive, UInt64(index), 0) else { throw .damaged }
    defer { zip_fclose(file) }
    var content: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = block.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, UInt64($0.count)) }
      guard count >= 0 else { throw .damaged }
      if count == 0 { return content }
      unpacked += Int(count)
      guard unpacked <= Self.mostUnpacked else { throw .tooLarge }
      content += block.prefix(Int(count))
    }
  }
}
