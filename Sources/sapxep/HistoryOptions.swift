import ArgumentParser
import Registry
import SourceFiles

/// Where the history lies.
struct RegistryOption: ParsableArguments {
  @Option(
    help: help(
      "Sổ lịch sử (mặc định: sapxep/history.sqlite trong thư mục dữ liệu của người dùng).",
      "The history (default: sapxep/history.sqlite in the user's data folder).", name: "file"))
  var registry: StatedPath?

  /// The file; `nil` where the user has no data folder.
  var file: String? { RegistryPlace.file(stated: registry?.path) }
}

/// Options of commands that make plans, which are kept in the history.
struct HistoryOptions: ParsableArguments {
  @Flag(help: help("Không ghi vào sổ lịch sử.", "Do not keep the plan in the history."))
  var noHistory = false

  @Option(help: help("Ghi chú trong sổ lịch sử.", "A note for the history.", name: "text"))
  var note: String?

  @OptionGroup var place: RegistryOption

  func validate() throws {
    if noHistory, note != nil || place.registry != nil {
      throw ValidationError(
        say(
          "--no-history không đi cùng --note, --registry",
          "--no-history does not go with --note or --registry"))
    }
    if let note, note.utf8.count > Self.longestNote {
      throw ValidationError(
        say(
          "--note dài quá \(Self.longestNote) byte",
          "--note is longer than \(Self.longestNote) bytes"))
    }
  }

  /// The longest note in bytes.
  static let longestNote = 10_000

  /// What to keep; `nil` where nothing is to be kept.
  var request: HistoryRecord.Request? {
    noHistory ? nil : .init(file: place.file, note: note)
  }
}
