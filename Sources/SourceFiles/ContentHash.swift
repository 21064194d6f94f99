import CCrypto

/// The SHA-256 fingerprint of an input's content, 64 hexadecimal digits.
public struct ContentHash: Sendable, Hashable, CustomStringConvertible {
  /// The digits.
  public let description: String

  /// Takes digits that were computed before.
  public init(_ digits: String) {
    description = digits
  }

  /// So many digits tell two contents apart at sight.
  public static func short(_ digits: String) -> String { String(digits.prefix(12)) }

  /// Hashes `bytes`.
  public init(of bytes: some Sequence<UInt8>) {
    let input = Array(bytes)
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    EVP_Digest(input, input.count, &digest, &length, EVP_sha256(), nil)
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    description = String(decoding: text, as: UTF8.self)
  }

  /// Hashes several named files as one content; the order of `files` does not matter.
  public init(ofFiles files: [(name: String, bytes: [UInt8])]) {
    var stream: [UInt8] = []
    for file in files.sorted(by: { $0.name < $1.name }) {
      stream += Array("\(file.name)\n\(file.bytes.count)\n".utf8)
      stream += file.bytes
    }
    self.init(of: stream)
  }
}
