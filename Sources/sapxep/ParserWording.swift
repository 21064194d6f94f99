import Reporting

/// Help and usage errors in Vietnamese: the argument parser itself speaks English only.
enum ParserWording {
  /// Columns to leave free when help is laid out, because these words are longer.
  static let spare = 2

  /// `text` of the parser with its own words in Vietnamese.
  static func vietnamese(_ text: String) -> String {
    var text = text
    for (english, vietnamese) in phrases { text = text.replacing(english, with: vietnamese) }
    return text
  }

  /// `text` with its lines of usage and of errors, which the parser leaves long, broken to `width`.
  static func folded(_ text: String, to width: Int) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let words = ["usage: ", "cú pháp: ", "error: ", "lỗi: ", "help:  ", "nghĩa:  "]
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
    ("; default:", "; mặc định:"),
    ("(default:", "(mặc định:"),
    (" default: ", " mặc định: "),
    ("See 'sapxep help <subcommand>' for detailed help.", "Chi tiết: 'sapxep help <subcommand>'."),
    (
      "See 'sapxep help dataset <subcommand>' for detailed help.",
      "Chi tiết: 'sapxep help dataset <subcommand>'."
    ),
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
    (". Please provide one of '", ". Các giá trị dùng được: '"),
    ("' or '", "', '"),
    ("' and '", "', '"),
    ("The option '", "Tùy chọn '"),
    ("' does not take any value, but '", "' không nhận giá trị, nhưng có '"),
    ("' was specified.", "'."),
    ("Invalid option: ", "Tùy chọn sai: "),
  ]
}
