import Foundation

/// PDF from the page, by WeasyPrint where it is installed.
public enum PortableDocument {
  /// The name of the file in the folder of annexes.
  public static let fileName = "phu-luc.pdf"

  /// What came of it.
  public enum Outcome: Sendable {
    /// The file's bytes.
    case made([UInt8])
    /// WeasyPrint is not in PATH.
    case noPrinter
    /// WeasyPrint ended with an error; its last words.
    case failed(String)
  }

  /// Prints a page.
  public static func print(_ html: [UInt8]) -> Outcome {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("sapxep-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let (page, pdf) = (
      folder.appendingPathComponent("page.html"), folder.appendingPathComponent("page.pdf")
    )
    guard let printer = printer() else { return .noPrinter }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(html).write(to: page)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: printer)
      process.arguments = [page.path, pdf.path]
      // A fixed day inside the file: the same plan gives the same bytes.
      process.environment = ProcessInfo.processInfo.environment.merging(
        ["SOURCE_DATE_EPOCH": "315532800"], uniquingKeysWith: { _, new in new })
      let words = Pipe()
      process.standardError = words
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      let said = words.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else {
        return .failed(String(decoding: said.suffix(300), as: UTF8.self))
      }
      return .made([UInt8](try Data(contentsOf: pdf)))
    } catch {
      return .failed("\(error)")
    }
  }

  private static func printer() -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { "\($0)/weasyprint" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
