import Yams

/// Why a text is no YAML: the library's English reasons as sentences that tell what to mend.
struct YAMLReason {
  /// The library's reason.
  let reason: String
  /// What was being read, such as `while scanning a quoted scalar`, and where it began.
  let context: (text: String, line: Int)?
  /// The character at the place of the problem.
  let character: Character?

  /// What is wrong; the library's own words stand in brackets, for they can be looked up.
  var what: Phrase {
    guard let known = sentences else {
      return Phrase(vi: "YAML sai cú pháp (\(reason))", en: "not valid YAML (\(reason))")
    }
    return Phrase(
      vi: "YAML sai cú pháp: \(known.what.vi) (\(reason))",
      en: "not valid YAML: \(known.what.en) (\(reason))")
  }

  /// How to mend it.
  var mend: Phrase {
    sentences?.mend
      ?? Phrase(
        vi: "kiểm tra thụt lề (dùng dấu cách), dấu hai chấm và dấu ngoặc ở dòng này",
        en: "check the indentation (spaces only), colons and brackets on this line")
  }

  private typealias Sentences = (what: Phrase, mend: Phrase)

  private static let indentation: Sentences = (
    Phrase(
      vi: "dòng này thụt lề không khớp với các dòng trước",
      en: "the indentation does not fit the lines before"),
    Phrase(
      vi: "các khóa cùng cấp thụt lề bằng nhau, bằng dấu cách; xem cả dòng ngay trên",
      en: "keys of one level are indented alike, with spaces; look at the line above, too")
  )

  private static let tab: Sentences = (
    Phrase(vi: "thụt lề bằng dấu tab", en: "the line is indented with a tab"),
    Phrase(vi: "thay dấu tab bằng dấu cách", en: "replace the tab by spaces")
  )

  private static func bracket(_ sign: String) -> Sentences {
    (
      Phrase(
        vi: "thiếu dấu phẩy, hoặc thiếu “\(sign)” đóng",
        en: "a comma, or the closing “\(sign)”, is missing"),
      Phrase(
        vi: "thêm “\(sign)” ở cuối, hoặc dấu phẩy giữa hai mục",
        en: "add “\(sign)” at the end, or the comma between two items")
    )
  }

  private var sentences: Sentences? {
    switch reason {
    case "found character that cannot start any token":
      if character == "\t" { return Self.tab }
      let sign = character.map(String.init) ?? "?"
      return (
        Phrase(
          vi: "giá trị không được bắt đầu bằng “\(sign)”", en: "no value may begin with “\(sign)”"),
        Phrase(
          vi: "đặt giá trị trong ngoặc kép: \"\(sign)…\"",
          en: "put the value in double quotes: \"\(sign)…\"")
      )
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return Self.tab
    case "mapping values are not allowed in this context":
      return (
        Phrase(
          vi: "dấu hai chấm ở chỗ không được có khóa", en: "a colon where no key may stand"),
        Phrase(
          vi: "mỗi khóa một dòng, thụt lề bằng các khóa cùng cấp; giá trị có dấu hai chấm thì đặt "
            + "trong ngoặc kép",
          en: "one key a line, indented like the others of its level; quote a value that holds a "
            + "colon")
      )
    case "could not find expected ':'":
      return (
        Phrase(vi: "thiếu dấu hai chấm sau khóa", en: "the colon behind a key is missing"),
        Phrase(
          vi: "viết “khóa: giá trị”, có dấu cách sau dấu hai chấm",
          en: "write “key: value”, with a space behind the colon")
      )
    case "did not find expected key", "did not find expected '-' indicator",
      "mapping keys are not allowed in this context":
      guard let sign = character, "]}".contains(sign) else { return Self.indentation }
      return (
        Phrase(vi: "thừa “\(sign)”", en: "a “\(sign)” too many"),
        Phrase(
          vi: "bỏ “\(sign)”, hoặc thêm dấu mở ở trên", en: "remove it, or open it further up")
      )
    case "block sequence entries are not allowed in this context":
      return (
        Phrase(
          vi: "dấu “-” của danh sách ở chỗ không được có", en: "a list's “-” where none may be"),
        Phrase(
          vi: "danh sách bắt đầu ở dòng dưới khóa, hoặc viết [ … ] trên cùng dòng",
          en: "begin the list on the line below its key, or write [ … ] on the same line")
      )
    case "did not find expected ',' or ']'": return Self.bracket("]")
    case "did not find expected ',' or '}'": return Self.bracket("}")
    case "found unexpected end of stream":
      let line = context.map { ($0.text.contains("quoted"), $0.line) }
      guard let line, line.0 else { return nil }
      return (
        Phrase(
          vi: "ngoặc kép (hoặc nháy đơn) mở ở dòng \(line.1) không được đóng",
          en: "the quote opened on line \(line.1) is never closed"),
        Phrase(
          vi: "đóng ngoặc ở cuối giá trị của dòng \(line.1)",
          en: "close it at the end of the value on line \(line.1)")
      )
    case "found unknown escape character", "did not find expected hexdecimal number":
      return (
        Phrase(
          vi: "trong ngoặc kép, “\\” đi với chữ không có nghĩa",
          en: "in double quotes, “\\” stands before a letter that means nothing"),
        Phrase(
          vi: "viết “\\\\”, hoặc dùng nháy đơn quanh giá trị",
          en: "write “\\\\”, or put the value in single quotes")
      )
    case "did not find expected <document start>":
      return (
        Phrase(
          vi: "phần đầu tệp đã là một giá trị trọn vẹn, dòng này không nối vào được",
          en: "the file is already a whole value, and this line does not belong to it"),
        Phrase(
          vi: "kiểm tra thụt lề, dấu ngoặc thừa và dấu hai chấm từ dòng này trở lên",
          en: "check the indentation, needless brackets and colons from this line upwards")
      )
    case "did not find expected node content", "found unexpected document indicator":
      return (
        Phrase(
          vi: "thiếu giá trị, hoặc thừa một dấu", en: "a value is missing, or a sign too many"),
        Phrase(
          vi: "kiểm tra dấu phẩy, dấu ngoặc từ dòng này trở lên",
          en: "check commas and brackets from this line upwards")
      )
    case "found undefined alias":
      return (
        Phrase(
          vi: "“*” ở đầu giá trị là neo của YAML, không dùng ở đây",
          en: "a “*” that begins a value is an anchor of YAML, which is not accepted here"),
        Phrase(
          vi: "viết giá trị đầy đủ, hoặc đặt trong ngoặc kép",
          en: "write the value out, or put it in double quotes")
      )
    case "did not find expected alphabetic or numeric character":
      return (
        Phrase(
          vi: "“&” hoặc “*” ở đầu giá trị là neo của YAML, không dùng ở đây",
          en: "a “&” or “*” that begins a value is an anchor of YAML, which is not accepted here"),
        Phrase(vi: "đặt giá trị trong ngoặc kép", en: "put the value in double quotes")
      )
    default: return nil
    }
  }
}
