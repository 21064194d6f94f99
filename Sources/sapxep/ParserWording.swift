import Reporting

/// Help and usage errors in Vietnamese: the argument parser itself speaks English only.
enum ParserWording {
  /// Columns to leave free when help is laid out, because these words are longer.
  static let spare = 2

  /// `text` of the parser with its own words in Vietnamese.
  static func vietnamese(_ text: String) -> String {
    var text = text
    text.replace(/See '(sapxep help[^'\n]*) <subcommand>' for detailed help\./) {
      "Chi tiết: '\($0.1) <lệnh>'."
    }
    for (english, vietnamese) in phrases { text = text.replacing(english, with: vietnamese) }
    return text.replacing(/(?<start>sapxep[a-z \-]*) <subcommand>/) { "\($0.start) <lệnh>" }
      .replacing("[<options>]", with: "[<tùy chọn>]")
  }

  /// `text` with its lines of usage and of errors, which the parser leaves long, broken to `width`.
  static func folded(_ text: String, to width: Int) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let words = [
        "usage: ", "cú pháp: ", "error: ", "lỗi: ", "help:  ", "nghĩa:  ", "    → ",
      ]
      guard words.contains(where: line.lowercased().hasPrefix) else { return String(line) }
      let broken = DisplayWidth.wrapped(String(line), to: width - 4)
      return broken.joined(separator: "\n    ")
    }
    return lines.joined(separator: "\n")
  }

  /// Longer phrases stand before those they contain.
  private static let phrases: [(String, String)] = [
    ("OVERVIEW: ", "MÔ TẢ: "),
    ("USAGE: ", "CÚ PHÁP: "),
    ("ARGUMENTS:\n", "THAM SỐ:\n"),
    ("OPTIONS:\n", "TÙY CHỌN:\n"),
    ("SUBCOMMANDS:\n", "LỆNH:\n"),
    ("Show the version.", "Hiện phiên bản."),
    ("Show help information.", "Hiện trợ giúp này."),
    ("Show subcommand help information.", "Hiện trợ giúp của một lệnh."),
    ("(values:", "(giá trị:"),
    (" (default) ", " (mặc định) "),
    ("; default:", "; mặc định:"),
    ("(default:", "(mặc định:"),
    (" default: ", " mặc định: "),
    ("' for more information.", "'."),
    ("\n  See '", "\n  Xem thêm: '"),
    ("Error: ", "Lỗi: "),
    ("\nHelp:  ", "\nNghĩa:  "),
    ("\nUsage: ", "\nCú pháp: "),
    ("Missing expected argument '", "Thiếu tham số '"),
    ("Missing value for '", "Thiếu giá trị của '"),
    ("Missing one of: '", "Thiếu một trong: '"),
    ("Unknown option '", "Không có tùy chọn '"),
    ("'. Did you mean '", "'. Có phải '"),
    ("Unexpected argument '", "Thừa tham số '"),
    (" unexpected arguments: '", " tham số thừa: '"),
    ("The value '", "Giá trị '"),
    ("' is invalid for '", "' không dùng được cho '"),
    (". Please provide one of the following:", ". Các giá trị dùng được:"),
    (". Please provide one of '", ". Các giá trị dùng được: '"),
    ("' or '", "', '"),
    ("' and '", "', '"),
    ("The option '", "Tùy chọn '"),
    ("' does not take any value, but '", "' không nhận giá trị, nhưng có '"),
    ("' was specified.", "'."),
    ("Invalid option: ", "Tùy chọn sai: "),
    ("Missing required subcommand.", "Thiếu lệnh."),
    ("Can't generate completion scripts for '", "Không lập được tệp hoàn tất lệnh cho '"),
    ("Can't autodetect a supported shell.", "Không biết đang dùng shell nào."),
    (
      "Please use --generate-completion-script=<shell> with one of:",
      "Nêu --generate-completion-script=<shell>, một trong:"
    ),
  ]
}
