import ArgumentParser
import Foundation
import Registry
import Reporting
import SourceFiles

/// `sapxep history`: the plans that were made on this computer.
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Sổ lịch sử: các phương án đã lập, điều gì đã đổi, bản nào đã gửi.",
      "The history: plans that were made, what changed, which was sent."),
    discussion: say(
      "run và assess ghi mỗi phương án vào sổ (--no-history: không ghi). PHƯƠNG ÁN là số trong danh "
        + "sách, “last” (mới nhất) hoặc “sent” (đã gửi Bộ Nội vụ gần nhất).",
      "run and assess keep every plan (--no-history: not). A PLAN is a number of the list, “last”, or "
        + "“sent” (the one that was last sent to the Ministry)."),
    subcommands: [HistoryList.self, HistoryShow.self, HistoryDiff.self, HistoryMark.self],
    defaultSubcommand: HistoryList.self)
}

/// A plan of the history on the command line.
enum HistoryReference: ExpressibleByArgument {
  case number(Int)
  case last
  case sent

  init?(argument: String) {
    switch argument {
    case "last": self = .last
    case "sent": self = .sent
    default:
      guard let number = Int(argument), number > 0 else { return nil }
      self = .number(number)
    }
  }
}

extension RegistryOption {
  /// Opens the history.
  func open(for purpose: Registry.Purpose) throws -> Registry {
    guard let file else {
      Terminal.note(
        say(
          "không có thư mục dữ liệu của người dùng (HOME, XDG_DATA_HOME): thêm --registry FILE",
          "the user has no data folder (HOME, XDG_DATA_HOME): add --registry FILE"))
      throw Terminal.Exit.noInput.error
    }
    return try Registry(file, for: purpose)
  }
}

extension Registry {
  /// The plan that is meant.
  ///
  /// - Throws: The exit code, after a line on stderr, when there is none.
  func find(_ reference: HistoryReference) throws -> RegistryEntry {
    let (found, missing): (RegistryEntry?, String) =
      switch reference {
      case .number(let id):
        (
          try entry(id),
          say(
            "không có phương án số \(id) trong sổ; xem “sapxep history list”",
            "the history has no plan \(id); see “sapxep history list”")
        )
      case .last: (try last(), say("sổ còn trống", "the history is empty"))
      case .sent:
        (
          try lastSent(),
          say(
            "chưa phương án nào được đánh dấu đã gửi Bộ Nội vụ (history mark)",
            "no plan is marked as sent to the Ministry (history mark)")
        )
      }
    guard let found else {
      Terminal.note(missing)
      throw Terminal.Exit.noInput.error
    }
    return found
  }
}

/// `sapxep history list`.
struct HistoryList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: say("Liệt kê các phương án đã lập.", "List the plans that were made."))

  @Option(help: help("Nhiều nhất bao nhiêu phương án.", "How many plans at the most.", name: "n"))
  var most = 20

  @OptionGroup var place: RegistryOption
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if most < 1 { throw ValidationError(say("--most phải từ 1", "--most must be at least 1")) }
  }

  func run() throws {
    try Terminal.reporting {
      let isMissing =
        place.registry == nil
        && place.file.map { !FileManager.default.fileExists(atPath: $0) } ?? false
      let registry = isMissing ? nil : try place.open(for: .reading)
      let entries = try registry?.entries(limit: most) ?? []
      let total = try registry?.count() ?? 0
      try Terminal.show(
        HistoryReport.list(entries, total: total), json: { HistoryReport.json(entries).text() },
        format: format.format, language: common.language)
    }
  }
}

/// `sapxep history show`.
struct HistoryShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: say("Mọi điều sổ ghi về một phương án.", "All that is kept of a plan."))

  @Argument(help: help("Phương án.", "The plan.", name: "plan"))
  var plan: HistoryReference

  @Flag(help: help("In kịch bản đầy đủ (YAML).", "Print the resolved scenario (YAML)."))
  var resolved = false

  @OptionGroup var place: RegistryOption
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Terminal.reporting {
      let registry = try place.open(for: .reading)
      let entry = try registry.find(plan)
      if resolved { return try Terminal.print(try registry.content(of: entry.id).resolved) }
      try Terminal.show(
        HistoryReport.show(entry), json: { HistoryReport.json([entry]).text() },
        format: format.format, language: common.language)
    }
  }
}

/// `sapxep history diff`.
struct HistoryDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: say(
      "Điều gì đã đổi giữa hai phương án: quyết định, số liệu, quy định, kết quả.",
      "What changed between two plans: decisions, figures, rules, results."))

  @Argument(help: help("Phương án trước.", "The earlier plan.", name: "plan"))
  var old: HistoryReference

  @Argument(
    help: help(
      "Phương án sau (mặc định: mới nhất).", "The later plan (default: the last).", name: "plan"))
  var new: HistoryReference = .last

  @OptionGroup var place: RegistryOption
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Terminal.reporting {
      let registry = try place.open(for: .reading)
      let (a, b) = (try registry.find(old), try registry.find(new))
      let difference = HistoryDifference(
        (a, try registry.content(of: a.id)), (b, try registry.content(of: b.id)))
      try Terminal.show(
        difference.document(), json: { difference.json().text() }, format: format.format,
        language: common.language)
    }
  }
}

/// `sapxep history mark`.
struct HistoryMark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: say(
      "Đánh dấu một phương án đã gửi Bộ Nội vụ.",
      "Mark a plan as sent to the Ministry of Home Affairs."))

  @Argument(help: help("Phương án.", "The plan.", name: "plan"))
  var plan: HistoryReference

  @Option(
    help: help("Ghi chú, như số văn bản.", "A note, such as the letter's number.", name: "text"))
  var note: String?

  @Flag(help: help("Bỏ dấu gần nhất của phương án.", "Take the plan's last mark back."))
  var undo = false

  @OptionGroup var place: RegistryOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if undo, note != nil {
      throw ValidationError(
        say("--undo không đi cùng --note", "--undo does not go with --note"))
    }
  }

  func run() throws {
    try Terminal.reporting {
      // A misspelt place is not to become a new, empty history.
      _ = try place.open(for: .reading)
      let registry = try place.open(for: .writing)
      let entry = try registry.find(plan)
      if undo {
        guard try registry.unmark(entry.id) else {
          Terminal.note(
            say(
              "phương án \(entry.id) không có dấu nào", "plan \(entry.id) has no mark"))
          throw Terminal.Exit.data.error
        }
      } else {
        try registry.mark(entry.id, made: Date().formatted(.iso8601), note: note)
      }
      try Terminal.print(
        undo
          ? say(
            "Phương án \(entry.id): đã bỏ dấu.\n", "Plan \(entry.id): the mark is taken back.\n")
          : say(
            "Phương án \(entry.id): đã gửi Bộ Nội vụ.\n",
            "Plan \(entry.id): sent to the Ministry.\n"))
    }
  }
}
