import ArgumentParser
import SourceFiles

/// The command line.
@main
struct Sapxep: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "sapxep",
    abstract: say(
      "Lập phương án sắp xếp đơn vị hành chính, tối ưu có chứng minh.",
      "Plans the arrangement of administrative units, proven optimal."),
    discussion: say(
      """
      Thứ tự làm việc: dataset (dữ liệu của bạn) → check → due → run → explain → alternatives → \
      prices → sweep → assess → compare → verify → annex.

      Mã thoát (sysexits.h): 0 xong · 64 dòng lệnh sai · 65 dữ liệu, kịch bản sai hoặc phương án bị \
      bác · 66 thiếu tệp · 69 không có phương án hợp lệ · 70 lỗi của chương trình · 73 không tạo \
      được nơi ghi · 74 lỗi đọc, ghi · 75 bị dừng (Ctrl-C, giới hạn) trước khi xong
      (phương án tốt nhất đến lúc đó, nếu đã có, vẫn được in và ghi).
      """,
      """
      Work in this order: dataset (your own data) → check → due → run → explain → alternatives → \
      prices → sweep → assess → compare → verify → annex.

      Exit codes (sysexits.h): 0 done · 64 wrong command line · 65 wrong data or scenario, or a \
      plan refused · 66 missing input · 69 no legal plan exists · 70 error of this program · 73 \
      output cannot be created · 74 reading or writing failed · 75 stopped \
      (Ctrl-C, a limit) before the end (the best plan so far, if there is one, is still printed and \
      written).
      """),
    version: version,
    subcommands: [
      Run.self, Due.self, AlternativesCommand.self, FrontierCommand.self, Prices.self, Assess.self,
      Compare.self, SweepCommand.self, DatasetCommand.self, Annex.self, Templates.self,
      Verify.self, Staff.self, Explain.self, Check.self, Resolve.self,
      Villages.self, History.self,
    ])

  /// Runs the command that the command line asks for.
  static func main() {
    StandardStreams.reserve()
    StandardStreams.survivePressure()
    let words = CommandWords(words: Array(CommandLine.arguments.dropFirst()))
    do {
      if let fault = words.fault {
        Terminal.note(ParserWording.folded(fault, to: Terminal.width))
        throw ExitCode.validationFailure
      }
      var command = try parseAsRoot(words.forParser)
      try command.run()
    } catch {
      end(error, words)
    }
  }

  /// Prints help or what is wrong with the command line, and ends with the code of `error`.
  private static func end(_ error: any Error, _ words: CommandWords) -> Never {
    let isVietnamese = Language.ofThisRun == .vietnamese
    let columns = Terminal.width - (isVietnamese ? ParserWording.spare : 0)
    var english = fullMessage(for: error, columns: columns)
    if let mend = words.mend(ofMissingValue: english), let end = english.firstIndex(of: "\n") {
      english.insert(contentsOf: "\n" + mend, at: end)
    }
    let text = ParserWording.folded(
      isVietnamese ? ParserWording.vietnamese(english) : english, to: Terminal.width)
    let code = exitCode(for: error)
    if text.isEmpty { exit(withError: code) }
    guard code.isSuccess else {
      Terminal.note(text)
      exit(withError: code)
    }
    do {
      try Terminal.print(text + "\n")
    } catch {
      exit(withError: error)
    }
    exit(withError: code)
  }
}

/// One of two wordings, in the language of this run.
func say(_ vi: String, _ en: String) -> String {
  Phrase(vi: vi, en: en).text(in: Language.ofThisRun)
}

/// Help in the language of this run.
func help(_ vi: String, _ en: String, name: String? = nil) -> ArgumentHelp {
  ArgumentHelp(Phrase(vi: vi, en: en).text(in: Language.ofThisRun), valueName: name)
}
