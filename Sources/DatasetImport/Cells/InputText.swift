import Foundation
import SourceFiles

/// What kind of file a department gave, told from its first bytes and never from its name.
enum InputKind {
  case workbook
  case text

  /// - Throws: ``ProblemReport`` for containers of old or password-protected Office files.
  static func of(_ bytes: [UInt8], path: String) throws(ProblemReport) -> InputKind {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      let isProtected = contains("EncryptedPackage", bytes)
      throw ProblemReport(
        .badData,
        [
          Problem(
            .error, at: SourcePosition(file: path),
            isProtected
              ? Phrase(
                vi: "tệp được bảo vệ bằng mật khẩu", en: "the file is protected by a password")
              : Phrase(
                vi: "đây là tệp Excel kiểu cũ (.xls) hoặc tệp Office khác, không phải .xlsx",
                en: "this is an old Excel file (.xls) or another Office file, not .xlsx"),
            mend: isProtected
              ? Phrase(
                vi: "mở bằng Excel, bỏ mật khẩu (File › Info › Protect Workbook), lưu lại .xlsx",
                en: "open it in Excel, remove the password (File › Info › Protect Workbook), save")
              : Phrase(
                vi: "mở bằng Excel hoặc LibreOffice rồi lưu thành .xlsx hoặc CSV UTF-8",
                en: "open it in Excel or LibreOffice and save it as .xlsx or CSV UTF-8"))
        ])
    }
    return bytes.starts(with: Array("PK".utf8) + [3, 4]) ? .workbook : .text
  }

  /// Names in these containers are UTF-16.
  private static func contains(_ word: String, _ bytes: [UInt8]) -> Bool {
    let pattern = Data(word.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    return Data(bytes).range(of: pattern) != nil
  }
}

/// Text in one of the encodings that Vietnamese spreadsheets leave behind.
///
/// UTF-8 and UTF-16 are told by their bytes, Windows-1258 by Vietnamese words that it yields.
/// TCVN3 and VNI are fonts rather than encodings and lose capitals: they are refused.
enum InputText {
  /// - Throws: ``ProblemReport`` when the text is in no encoding that can be told.
  static func decode(
    _ bytes: [UInt8], path: String, notes: ImportNotes
  ) throws(ProblemReport) -> TextFile {
    if let text = try utf16(bytes, path: path) {
      notes.add(
        Phrase(vi: "\(path): văn bản UTF-16", en: "\(path): the text is UTF-16"))
      return try checked(TextFile.decode(Array(text.utf8), path: path))
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if bytes.contains(0) || String(validating: body, as: UTF8.self) != nil {
      return try checked(TextFile.decode(bytes, path: path))
    }
    let latin = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    try LegacyFont.refuse(latin, path: path, line: nil)
    let text = Windows1258.text(bytes).precomposedStringWithCanonicalMapping
    // A few letters with two marks exist in Vietnamese only; Western text yields none of them.
    let words = ["ờ", "ư", "ấ", "ộ", "ế", "ậ", "ố", "ị", "ệ", "ạ", "ã", "ơ", "đ"]
    let found = words.filter { text.lowercased().contains($0) }
    guard found.count >= 3 else { return try TextFile.decode(bytes, path: path) }
    notes.add(
      Phrase(
        vi: "\(path): đọc theo bảng mã Windows-1258; kiểm tra lại dấu tiếng Việt",
        en: "\(path): read as Windows-1258; check the Vietnamese marks"))
    return try TextFile.decode(Array(text.utf8), path: path)
  }

  private static func checked(_ file: TextFile) throws(ProblemReport) -> TextFile {
    try LegacyFont.refuse(file.text, path: file.path, line: nil)
    return file
  }

  /// UTF-16 by its mark, or by zeros in every other byte of the beginning.
  private static func utf16(_ bytes: [UInt8], path: String) throws(ProblemReport) -> String? {
    let head = bytes.prefix(200)
    let isLittle: Bool
    var body = bytes[...]
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      isLittle = bytes[0] == 0xFF
      body = bytes.dropFirst(2)
    } else {
      let zeros = head.indices.filter { head[$0] == 0 }
      let odd = zeros.count { $0 % 2 == 1 }
      guard zeros.count * 4 > head.count, odd == zeros.count || odd == 0 else { return nil }
      isLittle = odd > 0
    }
    var units: [UInt16] = []
    units.reserveCapacity(body.count / 2)
    var at = body.startIndex
    while at + 1 < body.endIndex {
      let (first, second) = (UInt16(body[at]), UInt16(body[at + 1]))
      units.append(isLittle ? first | second << 8 : first << 8 | second)
      at += 2
    }
    guard at == body.endIndex, let text = String(validating: units, as: UTF16.self) else {
      throw ProblemReport(
        .badData,
        [
          Problem(
            .error, at: SourcePosition(file: path),
            Phrase(vi: "văn bản UTF-16 bị hỏng", en: "the UTF-16 text is damaged"),
            mend: Phrase(
              vi: "trong Excel lưu thành “CSV UTF-8”", en: "save it in Excel as “CSV UTF-8”"))
        ])
    }
    return text
  }
}

/// The code page of Vietnamese Windows: letters, and tones as combining marks.
enum Windows1258 {
  /// Where the code page differs from Latin-1.
  private static let other: [UInt8: UInt32] = [
    0x80: 0x20AC, 0x82: 0x201A, 0x83: 0x0192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020,
    0x87: 0x2021, 0x88: 0x02C6, 0x89: 0x2030, 0x8B: 0x2039, 0x8C: 0x0152, 0x91: 0x2018,
    0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014,
    0x98: 0x02DC, 0x99: 0x2122, 0x9B: 0x203A, 0x9C: 0x0153, 0x9F: 0x0178, 0xC3: 0x0102,
    0xCC: 0x0300, 0xD0: 0x0110, 0xD2: 0x0309, 0xD5: 0x01A0, 0xDD: 0x01AF, 0xDE: 0x0303,
    0xE3: 0x0103, 0xEC: 0x0301, 0xF0: 0x0111, 0xF2: 0x0323, 0xF5: 0x01A1, 0xFD: 0x01B0,
    0xFE: 0x20AB,
  ]

  static func text(_ bytes: [UInt8]) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      scalars.append(other[byte].flatMap(Unicode.Scalar.init) ?? Unicode.Scalar(byte))
    }
    return String(scalars)
  }
}

/// Text typed for the old fonts TCVN3 (.VnTime) and VNI, whose letters look like others in Unicode.
enum LegacyFont: CaseIterable {
  case tcvn3
  case vni

  private var name: String {
    switch self {
    case .tcvn3: "TCVN3 (ABC, .VnTime)"
    case .vni: "VNI (VNI-Times)"
    }
  }

  /// Words that stand in every table of units, as these fonts spell them.
  private var words: [String] {
    switch self {
    case .tcvn3:
      ["ph­êng", "thÞ trÊn", "quËn", "huyÖn", "diÖn tÝch", "d©n sè", "x· ", "thÞ x·"]
    case .vni:
      [
        "phöôøng", "thò traán", "quaän", "huyeän", "dieän tích", "daân soá", "xaõ ", "thò xaõ",
      ]
    }
  }

  /// Throws when `text` is typed for one of them.
  static func refuse(_ text: String, path: String, line: Int?) throws(ProblemReport) {
    let lower = text.prefix(200_000).lowercased()
    for font in allCases where font.words.contains(where: { lower.contains($0.lowercased()) }) {
      throw ProblemReport(
        .badData,
        [
          Problem(
            .error, at: SourcePosition(file: path, line: line),
            Phrase(
              vi: "chữ gõ theo bảng mã cũ \(font.name), không phải Unicode",
              en: "the text is typed for the old font encoding \(font.name), not Unicode"),
            mend: Phrase(
              vi: "chuyển sang Unicode dựng sẵn (UniKey › Công cụ › Chuyển mã), lưu lại rồi chạy "
                + "lại",
              en: "convert it to Unicode (UniKey › Toolkit), save it and run again"))
        ])
    }
  }
}
