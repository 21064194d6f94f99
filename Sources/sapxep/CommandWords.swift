import ArgumentParser
import Reporting
import SourceFiles

/// The command line before the argument parser reads it: what the parser would misread or pass over.
struct CommandWords {
  /// The words behind the program's name.
  let words: [String]

  /// The words for the parser: a negative number behind an option is joined to it, or the parser
  /// would take it for an option of its own.
  var forParser: [String] {
    guard words.first?.hasPrefix("---") != true else { return words }
    var joined: [String] = []
    for word in words {
      if let option = joined.last, Self.isNegativeNumber(word), Self.takesValue(option) {
        joined[joined.count - 1] = "\(option)=\(word)"
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  private static func isNegativeNumber(_ word: String) -> Bool {
    word.hasPrefix("-") && word.dropFirst().first.map { "0123456789".contains($0) } == true
  }

  private static func takesValue(_ word: String) -> Bool {
    word.hasPrefix("--") && word.count > 2 && !word.contains("=")
  }

  /// What is wrong with the command that is asked for; `nil` when there is such a command, or none
  /// is asked for.
  ///
  /// The parser itself calls a misspelt command a superfluous argument, and shows the help of the
  /// whole program for `nope --help`.
  var fault: String? {
    if let option = words.first, option.hasPrefix("--"), option.count > 2 {
      return misplaced(option)
    }
    var path: [any ParsableCommand.Type] = [Sapxep.self]
    for word in words.first == "help" ? words.dropFirst() : words[...] {
      let subcommands = path[path.count - 1].configuration.subcommands
      guard !subcommands.isEmpty, !word.hasPrefix("-") else { return nil }
      guard let found = subcommands.first(where: { $0._commandName == word }) else {
        return unknown(word, behind: path.map { $0._commandName }, among: subcommands)
      }
      path.append(found)
    }
    return nil
  }

  private func unknown(
    _ word: String, behind path: [String], among subcommands: [any ParsableCommand.Type]
  ) -> String {
    let names = subcommands.map { $0._commandName }
    let group = path.joined(separator: " ")
    if word == "help" {
      let help = (["help"] + path.dropFirst()).joined(separator: " ")
      return say(
        "Lỗi: “help” đứng ngay sau sapxep\n    → viết: sapxep \(help)",
        "Error: “help” stands right behind sapxep\n    → write: sapxep \(help)")
    }
    let near =
      word.isEmpty
      ? nil
      : names.first { $0.hasPrefix(word) || $0.sorted() == word.lowercased().sorted() }
        ?? nearestWords(to: word, among: names).first
    let shown = PlainText.line(DisplayWidth.shortened(word, to: 40))
    let all = names.joined(separator: ", ")
    return say(
      "Lỗi: không có lệnh “\(group) \(shown)”" + (near.map { "; có phải “\(group) \($0)”?" } ?? "")
        + "\n    → các lệnh: \(all)\n  Xem thêm: '\(group) --help'.",
      "Error: there is no command “\(group) \(shown)”"
        + (near.map { "; did you mean “\(group) \($0)”?" } ?? "")
        + "\n    → the commands: \(all)\n  See '\(group) --help' for more information.")
  }

  /// An option in front of the command that it belongs to.
  private func misplaced(_ option: String) -> String? {
    let names = Sapxep.configuration.subcommands.map { $0._commandName }
    let known = ["--help", "--version"]
    guard !known.contains(where: words.contains), let command = words.first(where: names.contains)
    else { return nil }
    let shown = PlainText.line(DisplayWidth.shortened(option, to: 40))
    return say(
      "Lỗi: tùy chọn “\(shown)” đứng trước lệnh\n    → viết sau lệnh: sapxep \(command) … \(shown)",
      "Error: the option “\(shown)” stands in front of the command\n    → write it behind the "
        + "command: sapxep \(command) … \(shown)")
  }

  /// What to do about a value that the parser took for an option, such as `--note -x`; `nil` when
  /// `message` tells of no value that is missing before such a word.
  func mend(ofMissingValue message: String) -> String? {
    guard let stated = message.firstMatch(of: /Missing value for '(--[^ ']+)/) else { return nil }
    let option = String(stated.1)
    guard let index = words.lastIndex(of: option), words.indices.contains(index + 1) else {
      return nil
    }
    let next = PlainText.line(DisplayWidth.shortened(words[index + 1], to: 40))
    return say(
      "    → “\(next)” được đọc là một tùy chọn; giá trị bắt đầu bằng “-” thì viết liền: "
        + "\(option)=\(next)",
      "    → “\(next)” is read as an option; a value that begins with “-” is joined: "
        + "\(option)=\(next)")
  }
}
