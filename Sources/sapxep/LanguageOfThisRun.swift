import Foundation
import SourceFiles

extension Language {
  /// The language stated by `--lang`; `nil` when it is not stated.
  static let stated: Language? = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated().reversed() {
      if argument.hasPrefix("--lang=") { return Language(rawValue: String(argument.dropFirst(7))) }
      if argument == "--lang", index + 1 < arguments.count {
        return Language(rawValue: arguments[index + 1])
      }
    }
    return nil
  }()

  /// The language of messages: the stated one, else English in an English locale, else Vietnamese.
  static let ofThisRun: Language = {
    if let stated { return stated }
    let environment = ProcessInfo.processInfo.environment
    let locale =
      ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return locale.hasPrefix("en") ? .english : .vietnamese
  }()

  /// The language of written documents: the stated one, else Vietnamese, so that the same command
  /// writes the same bytes in every locale.
  static let ofDocuments: Language = stated ?? .vietnamese
}
